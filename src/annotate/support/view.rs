//! What one sentence shows of where its statement comes from.
//!
//! [`views`] looks at every sentence once; the rows of `evidence` then ask about views alone, of the
//! sentence and of its neighbors.

use crate::annotate::model::{
    Attribution, ContentKind, CueKind, CueReason, Hedge, Quotation, SupportReason,
};
use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::{Reading, sentences};
use crate::annotate::support::nouns::Nouns;
use crate::annotate::support::traits::{Subject, Tense, Traits, View, bit, byte, step};
use crate::document::Role;
use crate::language::{Anaphor, Classes, Forms, HedgeForm, Word};
use crate::parse::{Kind, Sentence, Words};

/// Looks at every sentence of an article.
pub(in crate::annotate) fn views(
    reading: &Reading<'_>,
    attributions: &[Attribution],
    quotations: &[Quotation],
    credited: &[bool],
    hedges: &[Hedge],
) -> Vec<View> {
    let sentences = &reading.article.sentences;
    let mut views = Vec::with_capacity(sentences.len());
    let mut nouns = Nouns::default();
    for (number, sentence) in (0..).zip(sentences) {
        let first = nouns.all.len();
        views.push(View::of(reading, number, sentence, &mut nouns.all));
        nouns.all[first..].sort_unstable();
        nouns.ends.push(nouns.all.len());
    }
    for attribution in attributions {
        add_attribution(reading, &mut views, &mut nouns.speakers, attribution);
    }
    nouns.compare(&mut views);
    for (quotation, &credited) in quotations.iter().zip(credited) {
        if let Some(view) = views.get_mut(quotation.sentence as usize)
            && quotation.is_speech
            && !credited
        {
            view.traits |= Traits::UNCREDITED;
        }
    }
    for hedge in hedges {
        if let Some(view) = views.get_mut(hedge.sentence as usize) {
            view.hedges |= byte(bit(hedge.kind as u32));
            debug_assert!(HedgeForm::ALL.len() <= 8, "they have bits of their own");
        }
    }
    views
}

/// Adds what an attribution shows of its sentence, and of those its content runs on to.
fn add_attribution(
    reading: &Reading<'_>,
    views: &mut [View],
    speakers: &mut Vec<(u32, u32)>,
    one: &Attribution,
) {
    let article = reading.article;
    let content = one.content.as_ref();
    let sourced = one.source.is_some();
    for run in content.iter().flat_map(|content| &content.extent.0) {
        let last = article.sentence_of(run.end.saturating_sub(1));
        for number in article.sentence_of(run.start)..=last {
            let at = number as usize;
            if !sourced || number == one.sentence || at >= views.len() {
                continue;
            }
            let words = article.sentences[at].words;
            let whole = inside(*run, words) * 2 > words.len();
            views[at].traits |= if whole {
                Traits::RUNS_ON
            } else {
                Traits::RUNS_ON_PARTLY
            };
        }
    }
    let Some(view) = views.get_mut(one.sentence as usize) else {
        return;
    };
    view.traits.remove(Traits::SILENT_VERB);
    let Some(source) = &one.source else {
        view.traits |= Traits::NOBODY;
        return;
    };
    let words = article.sentences[one.sentence as usize].words;
    let cue = one.cue.as_ref();
    let parts = { source.extent.0.iter() }
        .chain(cue.iter().flat_map(|cue| &cue.extent.0))
        .chain(content.iter().flat_map(|content| &content.extent.0));
    let covered: usize = parts.map(|run| inside(*run, words)).sum();
    if one.is_aside {
        view.traits |= Traits::ASIDE;
        let noun = cue.is_some_and(|cue| cue.kind == CueKind::Noun);
        view.traits.set(Traits::ASIDE_NOUN, noun);
        if one.asserts && covered * 5 >= words.len() * 2 {
            view.traits |= Traits::ASIDE_COVERS;
        }
        return;
    }
    if !one.asserts {
        view.traits |= Traits::UNTOLD;
        view.untold_cues |= bit(one.reason.cue as u32);
        return;
    }
    view.traits |= Traits::TOLD;
    view.sources |= byte(bit(source.kind as u32));
    view.cues |= bit(one.reason.cue as u32);
    if let Some(class) = cue.and_then(|cue| cue.class) {
        view.classes |= bit(class as u32);
    }
    let contents = content.map_or(NO_CONTENT, |content| bit(content.kind as u32));
    view.contents |= byte(contents);
    debug_assert!(ContentKind::ALL.len() == 3, "the fourth bit is for none");
    let share = 1 + step(covered, words.len(), &[25, 40, 60, 80]);
    view.covered = view.covered.max(byte(share));
    if PLAIN.contains(&one.reason.cue) && share > 1 {
        view.traits |= Traits::PLAINLY_TOLD;
    }
    let named = source.extent.0.iter().flat_map(|run| run.start..run.end);
    let nouns = named.filter_map(|at| noun(reading, at, reading.tag(at), reading.word(at)));
    speakers.extend(nouns.map(|noun| (one.sentence, noun)));
}

/// Why the cues are cues that leave no doubt: the content is a clause or a quotation of its own.
const PLAIN: [CueReason; 8] = [
    CueReason::Clause,
    CueReason::BareClause,
    CueReason::Quotation,
    CueReason::VerbColon,
    CueReason::Incise,
    CueReason::Manner,
    CueReason::Phrase,
    CueReason::Dash,
];

/// The bit of contents for an attribution without one.
const NO_CONTENT: u32 = 1 << 3;

/// How many tokens two runs share.
fn inside(one: Words, other: Words) -> usize {
    let (start, end) = (one.start.max(other.start), one.end.min(other.end));
    end.saturating_sub(start) as usize
}

/// The number of a noun or a name: of its lemma, or made of its letters if no list holds it.
fn noun(reading: &Reading<'_>, at: u32, tag: Tag, word: Word) -> Option<u32> {
    if !matches!(tag, Tag::Noun | Tag::Name) {
        return None;
    }
    if !word.is_unlisted() {
        return Some(word.lemma);
    }
    let letters = reading.article.form(at).bytes();
    // FNV-1a, with the highest bit set so that it is no lemma's.
    let hash = letters.fold(0x811c_9dc5_u32, |hash, letter| {
        (hash ^ u32::from(letter.to_ascii_lowercase())).wrapping_mul(0x0100_0193)
    });
    Some(hash | 1 << 31)
}

impl View {
    /// What the words of a sentence show; its nouns are added to a list.
    fn of(reading: &Reading<'_>, number: u32, sentence: &Sentence, nouns: &mut Vec<u32>) -> Self {
        let mut view = Self {
            block: sentence.block,
            ..Self::default()
        };
        let words = sentence.words;
        view.traits |= match sentence.role {
            Role::List => Traits::LIST,
            Role::Blockquote => Traits::BLOCK_QUOTATION,
            Role::Note => Traits::NOTE,
            role if !role.bears_claims() => Traits::FURNITURE,
            Role::Paragraph
            | Role::Heading
            | Role::Caption
            | Role::Byline
            | Role::Dateline
            | Role::Boilerplate => Traits::empty(),
        };
        let glance = reading.glance(number);
        view.traits
            .set(Traits::SILENT_VERB, glance.is(Classes::REPORTING));
        view.traits.set(
            Traits::COLON,
            reading.kind(words.end.saturating_sub(1)) == Kind::Colon,
        );
        let (mut quoted, mut counted, mut verb, mut before) = (0, 0, None, Tag::Punctuation);
        let range = words.range();
        let tags = reading.tags.get(range.clone()).unwrap_or_default();
        let known = reading.article.words.slice(range.clone()).iter();
        let tokens = reading.tokens.get(range).unwrap_or_default();
        let has_marks = reading.quoted.meets(words);
        let all = tags.iter().zip(known).zip(tokens);
        for (at, ((&tag, &word), token)) in (words.start..).zip(all) {
            counted += usize::from(matches!(token.kind, Kind::Word | Kind::Number));
            nouns.extend(noun(reading, at, tag, word));
            if has_marks && reading.is_quoted(at) {
                quoted += 1;
                before = tag;
                continue;
            }
            view.add_word(reading, token.kind, tag, word);
            let finite = tag == Tag::Verb
                && word.verb.intersects(Forms::FINITE)
                && before != Tag::Infinitive;
            if finite && verb.is_none() {
                verb = Some(at);
            }
            before = tag;
        }
        if glance.holds(Kind::Link) {
            view.traits |= Traits::LINK;
        }
        view.quoted = match quoted {
            0 => 0,
            _ => byte(1 + step(quoted, words.len(), &[20, 50, 90])),
        };
        view.length = { [5, 10, 20, 35].iter().filter(|&&least| counted >= least) }
            .map(|_| 1)
            .sum();
        if sentences::is_question(reading, words) {
            view.traits |= Traits::QUESTION;
        }
        if let Some(verb) = verb {
            view.add_verb(reading, words, verb);
        }
        view
    }

    /// Adds what a word outside quotations shows.
    fn add_word(&mut self, reading: &Reading<'_>, kind: Kind, tag: Tag, word: Word) {
        if kind == Kind::Number {
            self.traits |= Traits::NUMBER;
        }
        let place = Classes::PLACE | Classes::WEEKDAY | Classes::MONTH;
        if tag == Tag::Name && !word.is(place) {
            self.traits |= Traits::NAME;
        } else if tag == Tag::Noun && word.is(Classes::DOCUMENT) {
            self.traits |= Traits::DOCUMENT;
        } else if tag == Tag::Pronoun && reading.article.language.is_writer(word) {
            self.traits |= Traits::FIRST_PERSON;
        } else if tag == Tag::Pronoun && reading.article.language.is_reader(word) {
            self.traits |= Traits::SECOND_PERSON;
        }
        let shown = Classes::ROLE | Classes::CUE_NOUN | Classes::WEEKDAY;
        if !word.is(shown) {
            return;
        }
        self.traits.set(
            Traits::FUNCTION,
            self.is(Traits::FUNCTION) || word.is(Classes::ROLE),
        );
        let statement = self.is(Traits::STATEMENT) || word.is(Classes::CUE_NOUN);
        self.traits.set(Traits::STATEMENT, statement);
        self.traits.set(
            Traits::WEEKDAY,
            self.is(Traits::WEEKDAY) || word.is(Classes::WEEKDAY),
        );
    }

    /// Adds what the first finite verb shows.
    fn add_verb(&mut self, reading: &Reading<'_>, sentence: Words, verb: u32) {
        let word = reading.word(verb);
        let next = reading.after_light(verb + 1, sentence.end);
        let participle = reading.has_form(next, Forms::PAST_PARTICIPLE)
            && word.is(Classes::AUXILIARY)
            && matches!(reading.tag(next), Tag::Verb | Tag::Participle);
        let copula = word.lemma == reading.article.language.keys().copula;
        let only =
            |form: Forms, not: Forms| word.verb.intersects(form) && !word.verb.intersects(not);
        self.tense = if only(
            Forms::CONDITIONAL,
            Forms::FUTURE | Forms::PRESENT | Forms::PAST,
        ) {
            Tense::Conditional
        } else if word.verb.intersects(Forms::FUTURE) {
            Tense::Future
        } else if participle && !copula {
            Tense::Perfect
        } else if only(Forms::PAST, Forms::PRESENT) {
            Tense::Past
        } else if only(Forms::IMPERFECT, Forms::PRESENT) {
            Tense::Imperfect
        } else if word.is(Classes::MODAL) {
            Tense::Modal
        } else {
            Tense::Present
        };
        self.subject = subject(reading, sentence, verb);
    }
}

/// What the word before a verb is, which ends its subject as a rule.
fn subject(reading: &Reading<'_>, sentence: Words, verb: u32) -> Subject {
    let end = reading.before_light(sentence.start, verb);
    let Some(at) = end.checked_sub(1).filter(|&at| at >= sentence.start) else {
        return Subject::None;
    };
    let word = reading.word(at);
    let kinds = [
        (Classes::HUMAN, Subject::Human),
        (Classes::ROLE, Subject::Function),
        (Classes::ORGANIZATION, Subject::Organization),
        (Classes::DOCUMENT, Subject::Document),
        (Classes::VAGUE, Subject::Vague),
        (Classes::MEDIA, Subject::Media),
        (Classes::CUE_NOUN, Subject::Statement),
    ];
    let third = reading.article.language.anaphor(word) == Some(Anaphor::Third);
    let tag = reading.tag(at);
    if tag == Tag::Pronoun {
        return if third {
            Subject::Third
        } else {
            Subject::Pronoun
        };
    }
    if tag == Tag::Name {
        return Subject::Name;
    }
    if !matches!(tag, Tag::Noun | Tag::Adjective) {
        return Subject::None;
    }
    let kind = kinds.iter().find(|(class, _)| word.is(*class));
    kind.map_or(Subject::Thing, |(_, subject)| *subject)
}

/// The reasons found before anything is weighed, one bit each.
pub(in crate::annotate) fn reason_bit(reason: SupportReason) -> u32 {
    bit(reason as u32)
}
