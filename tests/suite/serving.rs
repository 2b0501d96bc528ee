//! `selon serve`: what it answers, and whom it does not.
#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use super::desk::{Desk, VAGUE};

/// A server that runs in a folder, until this value is dropped.
struct Server {
    process: Child,
    _stdout: BufReader<ChildStdout>,
    address: String,
}

impl Server {
    fn start(desk: &Desk, options: &str) -> Self {
        let mut command = desk.command(&format!("serve --port 0 {options}"));
        let mut process = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut stdout = BufReader::new(process.stdout.take().unwrap());
        let mut line = String::new();
        stdout.read_line(&mut line).unwrap();
        let address = line
            .strip_prefix("http://")
            .unwrap()
            .split('/')
            .next()
            .unwrap();
        let address = address.to_owned();
        Self {
            process,
            _stdout: stdout,
            address,
        }
    }

    /// The answer to some bytes.
    fn send(&self, bytes: &[u8]) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        let _ = stream.write_all(bytes);
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        String::from_utf8_lossy(&answer).into_owned()
    }

    fn get(&self, headers: &str) -> String {
        self.send(format!("GET / HTTP/1.1\r\n{headers}\r\n").as_bytes())
    }

    fn post(&self, headers: &str, body: &str) -> String {
        let head = format!(
            "POST / HTTP/1.1\r\nHost: {}\r\nContent-Type: application/x-www-form-urlencoded\r\n\
             Content-Length: {}\r\n{headers}\r\n",
            self.address,
            body.len(),
        );
        self.send(format!("{head}{body}").as_bytes())
    }

    fn own(&self) -> String {
        format!("Host: {}\r\n", self.address)
    }

    fn token(&self) -> String {
        let page = self.get(&self.own());
        let (_, rest) = page.split_once("name=\"token\" value=\"").unwrap();
        rest.split('"').next().unwrap().to_owned()
    }

    fn paste(&self, text: &str) -> String {
        self.paste_as("auto", text)
    }

    fn paste_as(&self, format: &str, text: &str) -> String {
        let text = text
            .replace('%', "%25")
            .replace('+', "%2B")
            .replace('&', "%26")
            .replace('\n', "%0D%0A");
        let origin = format!(
            "Origin: http://{}\r\nSec-Fetch-Site: same-origin\r\n",
            self.address
        );
        self.post(
            &origin,
            &format!(
                "token={}&language=auto&format={format}&text={text}",
                self.token()
            ),
        )
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The rules of the notes in a page.
fn rules(page: &str) -> Vec<String> {
    let notes = page.split("<li class=\"note level-").skip(1);
    let rule = |note: &str| {
        note.split_once("<code>")
            .unwrap()
            .1
            .split('<')
            .next()
            .unwrap()
            .to_owned()
    };
    notes.map(rule).collect()
}

#[test]
fn a_pasted_text_is_read_in_the_format_that_is_chosen() {
    let server = Server::start(&Desk::new(&[]), "");
    let text = "The quay is shut.\n\n<nav>\n\n    Sources said the pact had failed.\n\n</nav>\n\n    Sources said the quay would open.\n";
    let anonymous = |format: &str| {
        let page = server.paste_as(format, text);
        let chosen = format!("<option value=\"{format}\" selected>");
        assert!(page.contains(&chosen), "{page}");
        let found = rules(&page);
        found
            .iter()
            .filter(|one| *one == "bare-anonymous-source")
            .count()
    };
    // What is indented is code in Markdown, and what is in a menu no prose of a page.
    assert_eq!(anonymous("auto"), 2);
    assert_eq!(anonymous("text"), 2);
    assert_eq!(anonymous("Markdown"), 0);
    assert_eq!(anonymous("HTML"), 1);
}

#[test]
fn a_pasted_text_has_the_findings_of_standard_input() {
    let desk = Desk::new(&[("selon.toml", "[rules]\nloaded-verb = \"off\"\n")]);
    let server = Server::start(&desk, "");
    for path in [
        "en/daily-rents.md",
        "fr/quotidien-nappe.md",
        "fr/depeche-sommet.txt",
    ] {
        let file = format!("{}/tests/articles/{path}", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(&file).unwrap();
        let page = server.paste(&text);
        assert!(page.starts_with("HTTP/1.1 200 OK\r\n"), "{page}");
        let check = desk
            .command("check --no-cache --format json -")
            .stdin(std::fs::File::open(&file).unwrap())
            .output();
        let expected = super::desk::Run(check.unwrap()).findings();
        let expected: Vec<_> = expected.iter().map(|[_, rule, ..]| rule.clone()).collect();
        assert!(!expected.is_empty());
        assert_eq!(rules(&page), expected, "{path}");
    }
    let page = server.paste(
        "Das ist ein Text auf Deutsch, und er ist nicht lang, aber er ist auch nicht kurz.\n",
    );
    assert!(
        page.contains("class=\"problems\"") && page.contains("German"),
        "{page}"
    );
    let page = server.paste("<script>alert(1)</script></textarea><b>\n");
    assert!(!page.contains("<script>alert") && page.contains("&lt;/textarea&gt;&lt;b&gt;"));
}

#[test]
fn other_names_and_other_pages_are_refused() {
    let desk = Desk::new(&[]);
    let server = Server::start(&desk, "");
    let own = server.own();
    let port = server.address.split(':').next_back().unwrap();
    let answer = server.get(&own);
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"));
    let (head, page) = answer.split_once("\r\n\r\n").unwrap();
    let head = head.to_ascii_lowercase();
    assert!(!head.contains("access-control-allow"), "{head}");
    assert!(head.contains("frame-ancestors 'none'") && head.contains("form-action 'self'"));
    assert!(head.contains("nosniff") && head.contains("no-store"));
    assert!(
        page.contains("<textarea") && page.contains("form-action &#39;self&#39;")
            || page.contains("form-action 'self'")
    );
    assert!(
        server
            .get(&format!("Host: localhost:{port}\r\n"))
            .starts_with("HTTP/1.1 200")
    );
    for headers in [
        String::new(),
        "Host: news.example.org\r\n".to_owned(),
        format!("Host: news.example.org:{port}\r\n"),
        "Host: 127.0.0.1\r\n".to_owned(),
        format!("Host: 127.0.0.1:{port}.example.org\r\n"),
        format!("{own}{own}"),
        format!("{own}Origin: http://news.example.org\r\n"),
        format!("{own}Origin: null\r\n"),
        format!("{own}Origin: https://127.0.0.1:{port}\r\n"),
        format!("{own}Sec-Fetch-Site: cross-site\r\n"),
        format!("{own}Sec-Fetch-Site: same-site\r\n"),
    ] {
        let answer = server.get(&headers);
        assert!(answer.starts_with("HTTP/1.1 403 "), "{headers}: {answer}");
        assert!(!answer.contains("<textarea"));
    }
    let body = "token=0&text=Experts+believe+that+the+port+will+close.";
    assert!(server.post("", body).starts_with("HTTP/1.1 403 "));
    assert!(server.post("", "text=Experts").starts_with("HTTP/1.1 403 "));
}

#[test]
fn requests_are_bounded() {
    let desk = Desk::new(&[]);
    let server = Server::start(&desk, "");
    let own = server.own();
    let refused = |request: &str, status: &str| {
        let answer = server.send(request.as_bytes());
        assert!(
            answer.starts_with(&format!("HTTP/1.1 {status} ")),
            "{request:.80}: {answer}"
        );
    };
    refused(&format!("GET /x HTTP/1.1\r\n{own}\r\n"), "404");
    refused(
        &format!("PUT / HTTP/1.1\r\n{own}Content-Length: 0\r\n\r\n"),
        "405",
    );
    refused(&format!("POST / HTTP/1.1\r\n{own}\r\n"), "411");
    refused(
        &format!("POST / HTTP/1.1\r\n{own}Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
        "411",
    );
    refused(
        &format!("POST / HTTP/1.1\r\n{own}Content-Length: 999999999\r\n\r\nx"),
        "413",
    );
    refused(
        &format!("GET / HTTP/1.1\r\n{own}A: {}\r\n\r\n", "x".repeat(20_000)),
        "413",
    );
    refused(
        &format!("GET / HTTP/1.1\r\n{own}{}\r\n", "A: b\r\n".repeat(100)),
        "413",
    );
    refused(
        &format!("POST / HTTP/1.1\r\n{own}Content-Type: text/plain\r\nContent-Length: 1\r\n\r\nx"),
        "415",
    );
    refused("\u{1}\r\n\r\n", "400");
    // Clients that say nothing take places, and give them back.
    let idle: Vec<_> = (0..40)
        .map(|_| TcpStream::connect(&server.address).unwrap())
        .collect();
    let start = Instant::now();
    drop(idle);
    while !server.get(&own).starts_with("HTTP/1.1 200") {
        assert!(
            start.elapsed() < Duration::from_secs(20),
            "the server is stuck"
        );
    }
}

#[test]
fn an_interrupt_ends_it_in_good_order() {
    let desk = Desk::new(&[("a.txt", VAGUE)]);
    let mut server = Server::start(&desk, "");
    let _idle = TcpStream::connect(&server.address).unwrap();
    assert!(server.get(&server.own()).starts_with("HTTP/1.1 200"));
    let taken = server.address.split(':').next_back().unwrap();
    let second = desk.output(&format!("serve --port {taken}"));
    assert!(
        second.stderr().contains("cannot listen") && second.code() == 2,
        "{}",
        second.printed()
    );
    let id = server.process.id().to_string();
    let start = Instant::now();
    assert!(
        Command::new("kill")
            .args(["-INT", &id])
            .status()
            .unwrap()
            .success()
    );
    let status = server.process.wait().unwrap();
    assert_eq!(status.code(), Some(0));
    assert!(
        start.elapsed() < Duration::from_secs(5),
        "{:?}",
        start.elapsed()
    );
}

#[test]
fn a_wrong_configuration_is_told_before_anybody_pastes() {
    let desk = Desk::new(&[("selon.toml", "genre = \"odd\"\n")]);
    let run = desk.output("serve --port 0");
    assert!(
        run.stderr().contains("genre") && run.code() == 2,
        "{}",
        run.printed()
    );
    let run = Desk::new(&[]).output("serve --port 0 --select nothing-like-it");
    assert!(run.stderr().contains("no rule is called") && run.code() == 2);
}
