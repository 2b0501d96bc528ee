//! An editor that speaks with the server.

use std::io::{BufRead, BufReader, Write as _};
use std::ops::Range;
use std::process::{Child, ChildStdin, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

use crate::desk::Desk;

/// For how long an answer is waited for, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// The server, and what it has said so far.
pub(super) struct Editor {
    server: Child,
    input: Option<ChildStdin>,
    output: Receiver<Value>,
    /// What was said and not asked for yet.
    heard: Vec<Value>,
    id: i32,
}

impl Editor {
    /// Starts the server in a folder, without introducing itself.
    pub(super) fn start(desk: &Desk) -> Self {
        Self::start_with(desk, "lsp")
    }

    /// Starts the server with some arguments.
    pub(super) fn start_with(desk: &Desk, command: &str) -> Self {
        let mut server = desk
            .command(command)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program runs");
        let input = server.stdin.take();
        let stdout = server.stdout.take().expect("output is piped");
        let (sender, output) = mpsc::channel();
        thread::spawn(move || {
            let mut stdout = BufReader::new(stdout);
            while let Some(message) = read(&mut stdout) {
                let _ = sender.send(message);
            }
        });
        Self {
            server,
            input,
            output,
            heard: Vec::new(),
            id: 0,
        }
    }

    /// Starts the server, and introduces an editor with some abilities and settings.
    pub(super) fn new(desk: &Desk, capabilities: Value, options: Value) -> Self {
        let mut editor = Self::start(desk);
        editor.introduce(desk, capabilities, options);
        editor
    }

    /// Introduces an editor with some abilities and settings.
    #[expect(clippy::needless_pass_by_value, reason = "callers write JSON in place")]
    pub(super) fn introduce(&mut self, desk: &Desk, capabilities: Value, options: Value) {
        let root = format!("file://{}", desk.folder().display());
        let parameters = json!({
            "processId": null, "rootUri": root, "capabilities": capabilities,
            "initializationOptions": options,
        });
        self.ask("initialize", parameters);
        self.tell("initialized", json!({}));
    }

    pub(super) fn send_bytes(&mut self, bytes: &[u8]) {
        let input = self.input.as_mut().expect("the server listens");
        input.write_all(bytes).expect("the server reads");
        input.flush().expect("the server reads");
    }

    pub(super) fn send(&mut self, message: &Value) {
        let json = message.to_string();
        let framed = format!("Content-Length: {}\r\n\r\n{json}", json.len());
        self.send_bytes(framed.as_bytes());
    }

    #[expect(clippy::needless_pass_by_value, reason = "callers write JSON in place")]
    pub(super) fn tell(&mut self, method: &str, parameters: Value) {
        self.send(&json!({"jsonrpc": "2.0", "method": method, "params": parameters}));
    }

    /// Sends a request, and returns its id.
    #[expect(clippy::needless_pass_by_value, reason = "callers write JSON in place")]
    pub(super) fn request(&mut self, method: &str, parameters: Value) -> i32 {
        self.id += 1;
        let id = self.id;
        self.send(&json!({"jsonrpc": "2.0", "id": id, "method": method, "params": parameters}));
        id
    }

    /// The whole answer to a request.
    pub(super) fn answer(&mut self, id: i32) -> Value {
        self.wait(|message| message["id"] == id && message.get("method").is_none())
    }

    /// The result of a request, which must succeed.
    pub(super) fn ask(&mut self, method: &str, parameters: Value) -> Value {
        let id = self.request(method, parameters);
        let answer = self.answer(id);
        assert_eq!(answer.get("error"), None, "{method}");
        answer["result"].clone()
    }

    /// Opens an article, whose language its name tells.
    pub(super) fn open(&mut self, uri: &str, text: &str) {
        let language = match uri.rsplit_once('.') {
            Some((_, "md")) => "markdown",
            Some((_, "html")) => "html",
            _ => "plaintext",
        };
        let document = json!({"uri": uri, "languageId": language, "version": 1, "text": text});
        self.tell("textDocument/didOpen", json!({"textDocument": document}));
    }

    /// The next notification or request of a method.
    pub(super) fn hear(&mut self, method: &str) -> Value {
        self.wait(|message| message["method"] == method)
    }

    /// The findings that are published for a version of an article, as rules.
    pub(super) fn published(&mut self, uri: &str, version: i32) -> Vec<Value> {
        let message = self.wait(|message| {
            let parameters = &message["params"];
            message["method"] == "textDocument/publishDiagnostics"
                && parameters["uri"] == uri
                && parameters["version"] == version
        });
        message["params"]["diagnostics"]
            .as_array()
            .cloned()
            .expect("a list")
    }

    /// The first message that is wanted, whether it was said before or is still to come.
    pub(super) fn wait(&mut self, is_wanted: impl Fn(&Value) -> bool) -> Value {
        if let Some(place) = self.heard.iter().position(&is_wanted) {
            return self.heard.remove(place);
        }
        loop {
            let message = self.output.recv_timeout(PATIENCE);
            let message = message.unwrap_or_else(|error| panic!("{error}: {:#?}", self.heard));
            if is_wanted(&message) {
                return message;
            }
            self.heard.push(message);
        }
    }

    /// What was said within some time and not asked for.
    pub(super) fn rest(&mut self, time: Duration) -> Vec<Value> {
        while let Ok(message) = self.output.recv_timeout(time) {
            self.heard.push(message);
        }
        std::mem::take(&mut self.heard)
    }

    /// Says goodbye, and returns how the server ends.
    pub(super) fn leave(mut self) -> Option<i32> {
        self.ask("shutdown", Value::Null);
        self.tell("exit", Value::Null);
        self.end()
    }

    /// How the server ends when nothing more is sent.
    pub(super) fn end(mut self) -> Option<i32> {
        self.input = None;
        self.server.wait().expect("the server ends").code()
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// The next message of the server; `None` at the end.
fn read(stdout: &mut impl BufRead) -> Option<Value> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        if stdout.read_line(&mut line).ok()? == 0 {
            return None;
        }
        match line.trim_end().strip_prefix("Content-Length: ") {
            Some(number) => length = number.parse().expect("a length"),
            None => break,
        }
    }
    let mut body = vec![0; length];
    stdout.read_exact(&mut body).ok()?;
    Some(serde_json::from_slice(&body).expect("the server writes JSON"))
}

/// The bytes of a range that counts UTF-16 code units; its lines end at LF.
pub(super) fn bytes(text: &str, range: &Value) -> Range<usize> {
    let byte = |place: &Value| {
        let number = |key: &str| usize::try_from(place[key].as_u64().expect("a number"));
        let number = |key| number(key).expect("a small number");
        let mut units = number("character");
        let mut at: usize = { text.split_inclusive('\n') }
            .take(number("line"))
            .map(str::len)
            .sum();
        for character in text.get(at..).expect("a line starts there").chars() {
            if units == 0 {
                break;
            }
            units -= character.len_utf16();
            at += character.len_utf8();
        }
        at
    };
    byte(&range["start"])..byte(&range["end"])
}

/// The URI of a file of a desk.
pub(super) fn uri(desk: &Desk, path: &str) -> String {
    format!("file://{}", desk.path(path).display())
}

/// The identifier of an article.
pub(super) fn document(uri: &str) -> Value {
    json!({"uri": uri})
}

/// The abilities of an editor that knows much of the protocol, but asks for no findings.
pub(super) fn able() -> Value {
    json!({
        "general": {"positionEncodings": ["utf-16"]},
        "textDocument": {
            "hover": {"contentFormat": ["markdown", "plaintext"]},
            "publishDiagnostics": {
                "relatedInformation": true, "codeDescriptionSupport": true,
                "tagSupport": {"valueSet": [1, 2]}, "dataSupport": true,
            },
            "documentSymbol": {"hierarchicalDocumentSymbolSupport": true},
            "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": []}}},
            "definition": {"linkSupport": true},
        },
        "workspace": {"applyEdit": true, "workspaceEdit": {"documentChanges": true}},
        "window": {"showDocument": {"support": true}},
    })
}
