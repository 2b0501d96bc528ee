//! What is answered to a request: the page, or why not.

use std::net::SocketAddr;

use super::http::{Request, Response};
use crate::cli::analysis;
use crate::cli::errors::{BrokenFile, broken};
use crate::cli::input::{self, STDIN};
use crate::cli::options::{BaselineOptions, ConfigOptions, InputOptions, RuleOptions};
use crate::cli::workspace::{FileContext, Workspace};
use crate::document::Format;
use crate::language::Id;
use crate::report::{PASTED, PageFrame, PastedText, Problem, Sheet};
use crate::text::Text;

/// What the answers of one run depend on.
#[derive(Debug)]
pub(super) struct Desk {
    /// Where the page is served.
    pub(super) address: SocketAddr,
    /// What a page of this run sends along, and no other page knows.
    pub(super) token: String,
    /// What applies to every text.
    pub(super) config: ConfigOptions,
    /// Which rules run.
    pub(super) rules: RuleOptions,
    /// Which baseline applies.
    pub(super) baseline: BaselineOptions,
}

/// What was pasted.
#[derive(Debug, Default)]
struct Pasted {
    text: String,
    /// The language it was said to be in; `None` if it tells that itself.
    language: Option<Id>,
    /// The format it was said to be in; `None` if its content tells that.
    format: Option<Format>,
    token: String,
}

/// What came of a text: it as it stands on a page, if it could be read, and what is wrong.
type Read = (Option<Sheet>, Vec<Problem>);

impl Desk {
    /// Answers a request.
    pub(super) fn answer(&self, request: &Request) -> Response {
        if let Some(words) = self.objection(request) {
            return Response::line("403 Forbidden", words);
        }
        let path = request.path.split('?').next().unwrap_or_default();
        if path != "/" {
            return Response::line("404 Not Found", "there is one page only, at /");
        }
        match request.method.as_str() {
            "GET" | "HEAD" => self.page(&Pasted::default(), page_language(request), None),
            "POST" => {
                let Some(pasted) = pasted(request) else {
                    let words = "the text must come from the form of the page";
                    return Response::line("415 Unsupported Media Type", words);
                };
                if pasted.token != self.token {
                    let words = "the page is from an earlier run; load it again";
                    return Response::line("403 Forbidden", words);
                }
                let read = self.read(&pasted);
                self.page(&pasted, page_language(request), Some(read))
            }
            _ => {
                let mut refused = Response::line("405 Method Not Allowed", "GET, HEAD or POST");
                refused
                    .headers
                    .push(("Allow", "GET, HEAD, POST".to_owned()));
                refused
            }
        }
    }

    /// Why a request is refused, whatever it asks for: it comes by another name, as one does whose name was
    /// made to point here, or from the page of somebody else.
    fn objection(&self, request: &Request) -> Option<&'static str> {
        let port = self.address.port();
        let names = [format!("127.0.0.1:{port}"), format!("localhost:{port}")];
        let is_own = |host: &str| names.iter().any(|name| name.eq_ignore_ascii_case(host));
        if !request.header("host").is_some_and(is_own) {
            return Some("this page has no other name than 127.0.0.1 or localhost, with its port");
        }
        let origin = request.header("origin");
        let is_own_origin = |origin: &str| origin.strip_prefix("http://").is_some_and(is_own);
        if request.has("origin") && !origin.is_some_and(is_own_origin) {
            return Some("requests of other pages are refused");
        }
        let site = request.header("sec-fetch-site");
        let is_own_site = |site: &str| matches!(site, "same-origin" | "none");
        if request.has("sec-fetch-site") && !site.is_some_and(is_own_site) {
            return Some("requests of other pages are refused");
        }
        None
    }

    /// Reads a text as `check -` reads standard input, with what applies to the folder the server runs in.
    fn read(&self, pasted: &Pasted) -> Read {
        let options = InputOptions {
            paths: vec![STDIN.into()],
            stdin_filename: name(pasted.format),
            force_exclude: false,
            config: ConfigOptions {
                language: pasted.language.or(self.config.language),
                ..self.config.clone()
            },
        };
        let mut workspace = Workspace::new(&options.config, &self.baseline, &self.rules);
        let mut text = pasted.text.as_bytes();
        let inputs = input::find(&options, &mut text, &mut workspace);
        let mut errors = workspace.take_errors();
        errors.problems.extend(inputs.problems);
        let mut sheet = None;
        for input in inputs.files {
            match analysis::each(input, sheet_of) {
                Ok((answers, problems)) => {
                    errors.problems.extend(problems);
                    for (read, broken) in answers {
                        sheet.get_or_insert(read);
                        errors.broken.extend(broken);
                    }
                }
                Err(problem) => errors.problems.push(problem),
            }
        }
        (sheet, errors.to_problems())
    }

    fn page(&self, pasted: &Pasted, page: Id, read: Option<Read>) -> Response {
        let (sheet, problems) = read.unwrap_or_default();
        let (html, row) = sheet.map(|sheet| (sheet.html, sheet.row)).unzip();
        let frame = PageFrame {
            rows: row.as_slice(),
            problems: &problems,
            form: Some(PastedText {
                text: &pasted.text,
                language: pasted.language,
                format: pasted.format,
                page,
                token: &self.token,
            }),
        };
        let mut body = Vec::new();
        frame.begin(&mut body);
        body.extend(html.unwrap_or_default());
        frame.end(&mut body);
        let policy = format!("{}; frame-ancestors 'none'", frame.policy());
        let fixed = [
            ("Content-Type", "text/html; charset=utf-8"),
            ("Cache-Control", "no-store"),
            ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
            // With `no-referrer`, browsers would not say that the form is our own.
            ("Referrer-Policy", "same-origin"),
            ("X-Content-Type-Options", "nosniff"),
            ("X-Frame-Options", "DENY"),
        ];
        let mut headers: Vec<_> = { fixed.into_iter() }
            .map(|(name, value)| (name, value.to_owned()))
            .collect();
        headers.push(("Content-Security-Policy", policy));
        Response {
            status: "200 OK",
            headers,
            body,
        }
    }
}

/// An article with its findings as it stands on a page, and the article if there are mistakes in its front
/// matter.
fn sheet_of(
    text: Text,
    format: Format,
    context: &FileContext,
) -> Result<(Sheet, Option<BrokenFile>), Problem> {
    let checked = analysis::check(&text, format, context, None)?;
    let sheet = analysis::sheet(&text, format, context, Some(checked.checked.of(&text)))?;
    Ok((sheet, broken(text, checked.mistakes)))
}

/// What a form sends; `None` if it is no form.
fn pasted(request: &Request) -> Option<Pasted> {
    let kind = request.header("content-type")?.split(';').next()?;
    if !kind
        .trim()
        .eq_ignore_ascii_case("application/x-www-form-urlencoded")
    {
        return None;
    }
    let mut pasted = Pasted::default();
    for (name, value) in form_urlencoded::parse(&request.body) {
        match &*name {
            // Forms send every line end as two characters.
            "text" => pasted.text = value.replace("\r\n", "\n"),
            "language" => pasted.language = Id::from_code(&value),
            "format" => {
                let mut known = PASTED.into_iter();
                pasted.format = known
                    .find(|(_, name)| *name == value)
                    .map(|(format, _)| format);
            }
            "token" => pasted.token = value.into_owned(),
            _ => {}
        }
    }
    Some(pasted)
}

/// The name of a text that was said to be in a format, so that it is read as a file of that name is.
fn name(format: Option<Format>) -> String {
    let extension = format.and_then(|format| format.extensions().first());
    extension.map_or_else(
        || "<stdin>".to_owned(),
        |extension| format!("<stdin>.{extension}"),
    )
}

/// The language that the browser asks for first, among those there are; English if none is.
fn page_language(request: &Request) -> Id {
    let wanted = request.header("accept-language").unwrap_or_default();
    let codes = wanted.split(',').filter_map(|one| one.trim().get(..2));
    let mut known = codes.filter_map(|code| Id::from_code(&code.to_ascii_lowercase()));
    known.next().unwrap_or(Id::En)
}
