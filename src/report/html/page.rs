//! What stands around the articles of a page: its head, its index, and what was not read.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::index::index;
use super::model::SheetRow;
use super::words::PageWords;
use crate::document::Format;
use crate::language::Id;
use crate::report::harmless::{append_lines, harmless};
use crate::report::results::Problem;
use crate::report::wording;

/// How a page looks and what it does, both in the page itself.
pub const STYLE: &str = include_str!("page.css");
/// See [`STYLE`].
pub const SCRIPT: &str = include_str!("page.js");

/// What may be loaded and run: the style and the script by their hashes, and nothing else.
const POLICY: &str = include_str!("policy.txt");

/// What the first lines of every page say, so that none is read as an article.
pub const GENERATOR: &str = "<meta name=\"generator\" content=\"selon ";

/// What a page is made of, beside its articles.
#[derive(Debug, Clone, Copy)]
pub struct PageFrame<'a> {
    /// The articles, in their order.
    pub rows: &'a [SheetRow],
    /// What was not read, and why.
    pub problems: &'a [Problem],
    /// Where texts are pasted; `None` on a page that stands alone.
    pub form: Option<PastedText<'a>>,
}

/// What somebody pasted to have it read.
#[derive(Debug, Clone, Copy)]
pub struct PastedText<'a> {
    /// The text; empty at first.
    pub text: &'a str,
    /// The language it was said to be in; `None` if it tells that itself.
    pub language: Option<Id>,
    /// The format it was said to be in; `None` if its content tells that.
    pub format: Option<Format>,
    /// The language of the page before anything is read.
    pub page: Id,
    /// What must be sent with the text, so that no other page can send any.
    pub token: &'a str,
}

impl PageFrame<'_> {
    /// The policy of the page.
    pub fn policy(&self) -> String {
        let action = if self.form.is_some() {
            "'self'"
        } else {
            "'none'"
        };
        format!("{}; form-action {action}", POLICY.trim_end())
    }

    /// The language most of its articles are in.
    fn language(&self) -> Id {
        let count = |id| self.rows.iter().filter(|row| row.language == id).count();
        let own = Id::ALL.into_iter().rev().max_by_key(|id| count(*id));
        let own = own.filter(|_| !self.rows.is_empty());
        own.or(self.form.map(|form| form.page)).unwrap_or(Id::En)
    }

    /// Appends what precedes the articles.
    pub fn begin(&self, out: &mut Vec<u8>) {
        let language = self.language();
        let words = PageWords(language);
        let title = match self.rows {
            [only] if only.title.is_empty() => format!("{} – selon", only.path),
            [only] => format!("{} – selon", only.title),
            _ => "selon".to_owned(),
        };
        let mut put = |part: Markup| {
            append_lines(harmless(&part.into_string()).as_bytes(), out);
        };
        put(html! {
            (DOCTYPE) "\n"
            (PreEscaped(format!("<html lang=\"{}\">", language.code()))) "\n"
            (PreEscaped("<head>"))
            meta charset="utf-8"; "\n"
            (PreEscaped(GENERATOR)) (env!("CARGO_PKG_VERSION")) (PreEscaped("\">")) "\n"
            meta http-equiv="Content-Security-Policy" content=(self.policy()); "\n"
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="color-scheme" content="light dark";
            meta name="referrer" content="same-origin";
            title { (title) } "\n"
        });
        out.extend_from_slice(format!("<style>{STYLE}</style>\n</head>\n<body>\n").as_bytes());
        let about = words.of(
            "who says what, and what readers cannot trace",
            "qui dit quoi, et ce que rien ne rattache à une source",
        );
        let top = html! {
            header.masthead { h1 { span.name { "selon" } " " small { (about) } } } "\n"
            (PreEscaped("<main>")) "\n"
            @if let Some(form) = self.form { (self::form(form, words)) "\n" }
        };
        // What was pasted comes back as it was.
        out.extend_from_slice(top.into_string().as_bytes());
        let rest = html! {
            (problems(self.problems, words))
            @if self.rows.len() > 1 { (index(self.rows, words)) }
            "\n"
        };
        append_lines(harmless(&rest.into_string()).as_bytes(), out);
    }

    /// Appends what follows the articles.
    pub fn end(&self, out: &mut Vec<u8>) {
        let words = PageWords(self.language());
        let page = html! {
            (PreEscaped("</main>")) "\n"
            footer.colophon {
                p { (words.of(
                    "A letter and a line of one color mark a source and what it says; a dotted line, \
                     what goes on with it. A number leads to the margin.",
                    "Une lettre et un trait de même couleur marquent une source et ses propos ; un \
                     trait pointillé, ce qui les prolonge. Un numéro renvoie à la marge.",
                )) }
                p { "selon " (env!("CARGO_PKG_VERSION")) }
            }
            p.status role="status" {}
        };
        out.extend_from_slice(page.into_string().as_bytes());
        out.extend_from_slice(format!("<script>{SCRIPT}</script>\n</body></html>\n").as_bytes());
    }
}

/// The formats that a pasted text may be said to be in, each with its name.
pub const PASTED: [(Format, &str); 3] = [
    (Format::Plain, "text"),
    (Format::Markdown, "Markdown"),
    (Format::Html, "HTML"),
];

/// What was not read, above all else: nothing may look clean because it was not understood.
fn problems(problems: &[Problem], words: PageWords) -> Markup {
    html! {
        @if !problems.is_empty() {
            section.problems aria-labelledby="problems-h" {
                h2 id="problems-h" { (words.of("Problems", "Problèmes")) }
                ul {
                    @for problem in problems {
                        li { b { (problem.path) } ": " span lang="en" { (problem.message) } }
                    }
                }
            }
        }
    }
}

/// Where texts are pasted.
fn form(form: PastedText<'_>, words: PageWords) -> Markup {
    let auto = words.of("as it reads", "d'après le texte");
    html! {
        form.paste method="post" action="/" accept-charset="utf-8" {
            input type="hidden" name="token" value=(form.token);
            label for="text" { (words.of("Paste an article", "Collez un article")) }
            textarea id="text" name="text" rows="8" required spellcheck="false" autocomplete="off" {
                // The first line end in a text area is not part of its text.
                "\n" (form.text)
            }
            p {
                label for="language" { (words.of("Language", "Langue")) } " "
                select id="language" name="language" {
                    option value="auto" selected[form.language.is_none()] { (auto) }
                    @for id in Id::ALL {
                        option value=(id.code()) lang=(id.code()) selected[form.language == Some(id)] {
                            (wording::language(id))
                        }
                    }
                }
                " " label for="format" { (words.of("Format", "Format")) } " "
                select id="format" name="format" {
                    option value="auto" selected[form.format.is_none()] { (auto) }
                    @for (format, name) in PASTED {
                        option value=(name) selected[form.format == Some(format)] {
                            @if format == Format::Plain { (words.of("plain text", "texte brut")) } @else { (name) }
                        }
                    }
                }
                " " button type="submit" { (words.of("Read it", "Lire")) }
                span.promise { (words.of(
                    "Nothing leaves this machine.",
                    "Rien ne quitte cet ordinateur.",
                )) }
            }
        }
    }
}
