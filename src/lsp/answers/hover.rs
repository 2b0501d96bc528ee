//! Who stands behind a sentence, in plain words.

use gen_lsp_types::{Hover, MarkupContent, MarkupKind, Position};

use crate::annotate::SourceKind;
use crate::diagnostic::Diagnostic;
use crate::language::Id;
use crate::lsp::asked::Asked;
use crate::report::outline::{Outline, OutlineSource, Statement, touches};
use crate::report::wording::{self, count, of};
use crate::text::Span;

/// What a hover says, part by part, before it is written down.
struct Words {
    language: Id,
    markdown: bool,
    lines: Vec<String>,
}

/// Says who stands behind the words at a position, of what kind they are, how sure that is and on what
/// evidence; and why what was found there matters.
pub(in crate::lsp) fn hover(asked: &Asked<'_>, at: Position) -> Option<Hover> {
    let outline = asked.draft.outline()?;
    let at = asked.offset(at);
    let mut words = Words {
        language: outline.language,
        markdown: asked.client.markdown,
        lines: Vec::new(),
    };
    let mut range = None;
    let number = outline.sentence_at(at);
    let sentence = number.and_then(|number| outline.sentences.get(number));
    let statement = outline.statement_at(at);
    let told = statement.or_else(|| sentence?.statement);
    if let Some(statement) = told.and_then(|number| outline.statements.get(number)) {
        words.statement(asked, outline, statement);
        range = Some(if statement.runs().any(|run| touches(run, at)) {
            statement.said()
        } else {
            sentence?.span
        });
    }
    if let Some(number) = number {
        words.support(outline, number, told.is_some());
        range = range.or(sentence.map(|sentence| sentence.span));
    }
    let findings = asked.draft.findings().reported.iter();
    for finding in findings.filter(|finding| touches(finding.span, at)) {
        words.finding(finding);
        range = Some(range.map_or(finding.span, |range: Span| range.to(finding.span)));
    }
    (!words.lines.is_empty()).then(|| words.finish(asked, range))
}

impl Words {
    fn of(&self, english: &'static str, french: &'static str) -> &'static str {
        of(self.language, english, french)
    }

    fn strong(&self, words: &str) -> String {
        if self.markdown {
            format!("**{}**", escaped(words))
        } else {
            words.to_owned()
        }
    }

    /// Words of the article, with nothing in them that an editor would take for markup.
    fn plain(&self, words: &str) -> String {
        if self.markdown {
            escaped(words)
        } else {
            words.to_owned()
        }
    }

    /// Says who is credited, and with what words.
    fn statement(&mut self, asked: &Asked<'_>, outline: &Outline, statement: &Statement) {
        let sources = statement.sources.iter();
        for source in sources.filter_map(|number| outline.sources.get(*number)) {
            self.source(asked, source, statement);
        }
        if statement.sources.is_empty() {
            let nobody = self.strong(self.of("Nobody is named", "Personne n'est nommé"));
            let said = self.of(
                "something is reported here, and not by whom",
                "un propos est rapporté, sans dire de qui",
            );
            self.lines
                .push(format!("{nobody}{} {said}.", self.of(":", " :")));
        }
        let mut facts = Vec::new();
        let cue: Vec<&str> = { statement.cue.iter() }
            .map(|run| asked.draft.text.slice(*run))
            .collect();
        if !cue.is_empty() {
            let cue = self.plain(&cue.join(" … "));
            let quoted = match self.language {
                Id::En => format!("credited by “{cue}”"),
                Id::Fr => format!("attribué par « {cue} »"),
            };
            facts.push(quoted);
        }
        let rendering = statement.rendering;
        facts.extend(rendering.map(|kind| wording::content(self.language, kind).to_owned()));
        if !facts.is_empty() {
            self.lines
                .push(format!("{}.", capitalized(&facts.join(", "))));
        }
    }

    fn source(&mut self, asked: &Asked<'_>, source: &OutlineSource, statement: &Statement) {
        let mut line = self.strong(&source.name);
        if !source.role.is_empty() {
            line = format!("{line}, {}", self.plain(&source.role));
        }
        let colon = self.of(":", " :");
        line = format!(
            "{line}{colon} {}",
            wording::source(self.language, source.kind)
        );
        if source.kind == SourceKind::Anonymous {
            let why = wording::anonymity(self.language, statement.anonymity);
            line = format!("{line}{} {why}", self.of(";", " ;"));
        }
        self.lines.push(format!("{line}."));
        let said = count(
            self.language,
            source.statements.len(),
            ["statement in this article", "propos dans cet article"],
            ["statements in this article", "propos dans cet article"],
        );
        let line = asked.draft.text.position(source.introduction.start).line;
        let introduced = self.of("introduced on line", "source présentée à la ligne");
        self.lines
            .push(format!("{}, {introduced} {line}.", capitalized(&said)));
    }

    /// Says whether a sentence has a source, how sure that is, and why.
    fn support(&mut self, outline: &Outline, number: usize, is_told: bool) {
        let Some(told) = wording::sentence(outline, number, is_told) else {
            return;
        };
        let (verdict, colon) = (self.strong(told.verdict), self.of(":", " :"));
        let (sure, because) = (told.sure, told.because);
        self.lines
            .push(format!("{verdict}{sure}{colon} {because}."));
        if !told.signals.is_empty() {
            let can = self.of("It can be checked", "Elle est vérifiable");
            self.lines
                .push(format!("{can}{colon} {}.", told.signals.join(", ")));
        }
        let evidence = told.evidence.iter();
        self.lines.extend(evidence.map(|row| format!("- {row}")));
    }

    /// Says why what was found matters, and what to do.
    fn finding(&mut self, finding: &Diagnostic) {
        let rule = if self.markdown {
            format!("`{}`", finding.rule)
        } else {
            finding.rule.clone()
        };
        let sure = finding.certainty.iter().map(|certainty| &certainty.words);
        let texts = [&finding.message, &finding.why, &finding.fix];
        let texts = texts
            .into_iter()
            .chain(sure)
            .filter(|text| !text.is_empty());
        let texts: Vec<String> = texts.map(|text| sentence(&self.plain(text))).collect();
        self.lines.push(format!("{rule} {}", texts.join(" ")));
    }

    fn finish(self, asked: &Asked<'_>, range: Option<Span>) -> Hover {
        let between = if self.markdown { "\n\n" } else { "\n" };
        let value = self.lines.join(between).replace("\n\n- ", "\n- ");
        let kind = if self.markdown {
            MarkupKind::Markdown
        } else {
            MarkupKind::PlainText
        };
        Hover {
            contents: MarkupContent::new(kind, value).into(),
            range: range.map(|range| asked.range(range)),
        }
    }
}

/// A text with a full stop, whatever it has.
fn sentence(text: &str) -> String {
    let text = capitalized(text);
    if text.ends_with(['.', '!', '?', '…']) {
        text
    } else {
        format!("{text}.")
    }
}

fn capitalized(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(characters).collect()
}

/// Words without a meaning in Markdown, on one line.
fn escaped(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for character in words
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
    {
        if matches!(
            character,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~'
        ) {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}
