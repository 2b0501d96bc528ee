//! Other messages in a message: those it answers are set apart, those it forwards are copy.

use crate::document::model::{Block, Document, Role};

/// How many marks a line has at least that parts a message from another: dashes around a title, or a rule.
const DASHES: usize = 5;
const RULE: usize = 20;

/// What is said between the dashes above a message that is forwarded, and above one that is answered.
const FORWARDED: [&str; 4] = ["forward", "transf", "réexp", "suivi"];
const ANSWERED: [&str; 3] = ["message", "origin", "mail"];

/// What stands above a message that is forwarded, without dashes.
const FORWARDS: [&str; 3] = [
    "begin forwarded message:",
    "début du message transféré:",
    "début du message réexpédié:",
];

/// How subjects of messages start that forward another.
const SUBJECTS: [&str; 3] = ["fw:", "fwd:", "tr:"];

/// The fields above a message as people are shown them: who sent it, when, about what, and all others.
const SENDERS: [&str; 2] = ["from:", "de:"];
const DATES: [&str; 3] = ["sent:", "date:", "envoyé:"];
const TOPICS: [&str; 2] = ["subject:", "objet:"];
const OTHERS: [&str; 7] = [
    "to:",
    "cc:",
    "à:",
    "cci:",
    "bcc:",
    "reply-to:",
    "répondre à:",
];

/// How a line starts and ends that says who wrote what is quoted below.
const STARTS: [&str; 2] = ["on ", "le "];
const ENDS: [&str; 2] = ["wrote:", "a écrit:"];

/// How many characters of a block are looked at, and how many bytes a line has at most that introduces a quotation.
const LONGEST_HEAD: usize = 4_096;
const LONGEST_LINE: usize = 400;

/// What a block has to do with another message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// `---------- Forwarded message ---------`
    Forward,
    /// `-----Original Message-----`, or a rule.
    Parting,
    /// The fields of another message, or one of them: `From: Jane Roe`.
    Head,
    Field,
    /// `On Mon, Jan 1, 2024 at 10:00, Jane Roe wrote:`
    Introduction,
    Nothing,
}

/// Sets apart what a message has of those it answers, and takes what it forwards for its own words.
///
/// Right about a message behind `From:`, `Sent:` and `Subject:`, which the reader knows, unless the subject
/// starts with `FW:`; wrong about an article that shows the head of an e-mail.
pub(super) fn set_apart(document: &mut Document<'_>) {
    let mut state = State::default();
    for (number, block) in document.blocks.iter_mut().enumerate() {
        let range = block.prose.start as usize..block.prose.end as usize;
        let words = document.prose.get(range).unwrap_or_default();
        if number == 0 && block.role == Role::Heading {
            let subject = folded(words);
            state.is_forwarding = SUBJECTS.iter().any(|start| subject.starts_with(start));
        } else {
            state.read(block, Kind::of(words));
        }
    }
}

/// Whether a line starts a part of a message that stands alone: another message.
pub(super) fn is_mark(line: &str) -> bool {
    matches!(Kind::of(line), Kind::Forward | Kind::Parting)
}

/// Whether a message is forwarded below a line.
pub(super) fn is_forward(line: &str) -> bool {
    Kind::of(line) == Kind::Forward
}

/// What has been read of a message.
#[derive(Debug, Default)]
struct State {
    /// Whether the subject says that a message is forwarded that is not met yet.
    is_forwarding: bool,
    place: Place,
    /// The block quotation with words that are answered, and the one with words that are forwarded.
    answered: Option<u32>,
    forwarded: Option<u32>,
}

/// Where in a message a block stands.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Place {
    #[default]
    Words,
    /// Above the words of a message that is forwarded.
    Head,
    /// Behind a line that says who wrote what is quoted.
    Introduced,
    /// In a message that is answered, which is all that follows.
    Answered,
}

impl State {
    /// Reads a block.
    fn read(&mut self, block: &mut Block, kind: Kind) {
        match self.place {
            Place::Introduced => {
                self.answered = block.quotation;
                self.place = Place::Words;
            }
            Place::Head => self.forwarded = self.forwarded.or(block.quotation),
            Place::Words | Place::Answered => {}
        }
        let is_quoted = block.quotation.is_some() && self.answered == block.quotation;
        let is_head = self.place == Place::Head;
        match kind {
            _ if is_quoted || self.place == Place::Answered => {}
            Kind::Forward => {
                self.forwarded = None;
                (self.is_forwarding, self.place) = (false, Place::Head);
            }
            Kind::Parting | Kind::Head if self.is_forwarding || is_head => {
                (self.is_forwarding, self.place) = (false, Place::Head);
            }
            Kind::Parting | Kind::Head => self.place = Place::Answered,
            Kind::Introduction => self.place = Place::Introduced,
            Kind::Field if is_head => {}
            Kind::Field | Kind::Nothing => {
                self.place = Place::Words;
                if block.quotation.is_some() && self.forwarded == block.quotation {
                    block.quotation = None;
                    if block.role == Role::Blockquote {
                        block.role = Role::Paragraph;
                    }
                }
                return;
            }
        }
        block.role = Role::Boilerplate;
        block.quotation = None;
    }
}

impl Kind {
    fn of(words: &str) -> Self {
        let start: String = words.trim_start().chars().take(LONGEST_HEAD).collect();
        let words = folded(&start);
        let has = |fields: &[&str]| {
            fields
                .iter()
                .any(|field| words.contains(&format!(" {field}")))
        };
        let starts = |fields: &[&str]| fields.iter().any(|field| words.starts_with(field));
        if let Some(title) = title(&words) {
            let says = |all: &[&str]| all.iter().any(|one| title.contains(one));
            if says(&FORWARDED) {
                return Self::Forward;
            }
            if says(&ANSWERED) {
                return Self::Parting;
            }
        }
        if starts(&FORWARDS) {
            return Self::Forward;
        }
        if words.bytes().take_while(|byte| *byte == b'_').count() >= RULE {
            return Self::Parting;
        }
        if starts(&SENDERS) && has(&DATES) && has(&TOPICS) {
            return Self::Head;
        }
        if [&SENDERS[..], &DATES, &TOPICS, &OTHERS]
            .into_iter()
            .any(starts)
        {
            return Self::Field;
        }
        let is_introduction = words.len() <= LONGEST_LINE
            && starts(&STARTS)
            && ENDS.iter().any(|end| words.ends_with(end))
            && (words.contains('@') || has_time(&words));
        if is_introduction {
            return Self::Introduction;
        }
        Self::Nothing
    }
}

/// What stands between dashes at the start of some words.
fn title(words: &str) -> Option<&str> {
    let behind = words.trim_start_matches('-');
    let (title, rest) = behind.split_once("--")?;
    let dashes = 2 + rest.len() - rest.trim_start_matches('-').len();
    let is_title = words.len() - behind.len() >= DASHES && dashes >= DASHES;
    is_title.then_some(title)
}

/// Whether words hold a time of day: `10:00`, « 10h00 ».
fn has_time(words: &str) -> bool {
    let is_time = |three: &[u8]| {
        three[0].is_ascii_digit() && matches!(three[1], b':' | b'h') && three[2].is_ascii_digit()
    };
    words.as_bytes().windows(3).any(is_time)
}

/// Words in lower case without marks of emphasis, with one blank between them and none before a colon.
fn folded(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for word in words.split_whitespace() {
        if !out.is_empty() && word != ":" {
            out.push(' ');
        }
        let bare = word.chars().filter(|c| *c != '*');
        out.extend(bare.flat_map(char::to_lowercase));
    }
    out
}
