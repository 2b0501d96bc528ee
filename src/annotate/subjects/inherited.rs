//! Finds the subject that a verb shares with another verb of its sentence.

use smallvec::SmallVec;

use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::verbs::VerbGroup;
use crate::annotate::reading::{Reading, nouns, speakers};
use crate::annotate::subjects::{impersonal, preceding};
use crate::language::Forms;
use crate::parse::{Kind, Words};

/// The subjects of the verbs read so far, each computed when first asked for, since most never are.
pub(in crate::annotate) struct Subjects<'a> {
    reading: &'a Reading<'a>,
    sentence: Words,
    verbs: SmallVec<[Verb<'a>; 8]>,
}

/// A verb and its subject.
enum Verb<'a> {
    /// Not computed yet.
    Unasked(&'a VerbGroup),
    /// Its subject, or `None` if it has none.
    Known(Option<Words>),
}

impl<'a> Subjects<'a> {
    pub(in crate::annotate) fn new(reading: &'a Reading<'a>, sentence: Words) -> Self {
        Self {
            reading,
            sentence,
            verbs: SmallVec::new(),
        }
    }

    /// Adds a finite verb, with its subject if that is already known.
    pub(in crate::annotate) fn add(&mut self, group: &'a VerbGroup, subject: Option<Words>) {
        let known = |subject| Verb::Known(self.stands_for_somebody(group, subject));
        self.verbs.push(subject.map_or(Verb::Unasked(group), known));
    }

    /// The subject of the last verb that has one.
    pub(in crate::annotate) fn last(&mut self) -> Option<Words> {
        let mut verbs = (0..self.verbs.len()).rev();
        verbs.find_map(|verb| self.of(verb))
    }

    /// The subject of the last main-clause verb that has one.
    pub(in crate::annotate) fn main(&mut self) -> Option<Words> {
        let (reading, sentence) = (self.reading, self.sentence);
        let mut verbs = (0..self.verbs.len()).rev();
        verbs.find_map(|verb| {
            let subject = self.of(verb);
            subject.filter(|&subject| is_main(reading, sentence, subject))
        })
    }

    /// The subject of the verb with this index.
    fn of(&mut self, verb: usize) -> Option<Words> {
        let group = match self.verbs[verb] {
            Verb::Unasked(group) => group,
            Verb::Known(subject) => return subject,
        };
        let subject = preceding::before(self.reading, self.sentence, group);
        let subject = subject.and_then(|subject| self.stands_for_somebody(group, subject));
        self.verbs[verb] = Verb::Known(subject);
        subject
    }

    /// A subject, unless it refers to nobody: « il faut dire ».
    fn stands_for_somebody(&self, group: &VerbGroup, subject: Words) -> Option<Words> {
        let first = self.reading.word(group.words.start);
        let impersonal = self.reading.article.language.is_impersonal(first);
        (!impersonal || !impersonal::is_expletive(self.reading, subject)).then_some(subject)
    }
}

/// Whether a subject belongs to a main clause: no subordinating word precedes it.
pub(in crate::annotate) fn is_main(reading: &Reading<'_>, sentence: Words, subject: Words) -> bool {
    let subordinates = |tag| {
        matches!(
            tag,
            Tag::Relative | Tag::Complementizer | Tag::Subordinator | Tag::Question
        )
    };
    !subordinates(reading.tag(subject.start))
        && (subject.start == sentence.start || !subordinates(reading.tag(subject.start - 1)))
}

/// How many tokens a phrase or a name that opens a sentence may have.
const OPENING: u32 = 24;

/// Among how many verb groups ahead the main clause after an opening phrase is sought.
const LATER: usize = 12;

/// The subject of a narrative infinitive: « Et Paul Roux d'ajouter : « On verra. » »
pub(in crate::annotate) fn narrated(
    reading: &Reading<'_>,
    sentence: Words,
    group: &VerbGroup,
) -> Option<Words> {
    let link = group.words.start.checked_sub(1)?;
    let genitive = reading.article.language.keys().genitive;
    if link <= sentence.start
        || reading.word(link).lemma != genitive
        || !reading.has_form(group.words.start, Forms::INFINITIVE)
    {
        return None;
    }
    let speaker = nouns::ending_at(reading, sentence.start, link)?;
    let opens = (sentence.start..speaker.start)
        .all(|at| reading.tag(at) == Tag::Coordinator || reading.tag(at).is_light());
    (opens && speakers::can_speak(reading, speaker)).then_some(speaker)
}

/// The subject of the main clause ahead, which an opening phrase shares: « Pour finir, … », « Dénonçant
/// un texte qui divise, le syndicat a appelé à la grève »; but nobody's in « À noter que le pont a
/// rouvert ».
pub(in crate::annotate) fn later(
    reading: &Reading<'_>,
    sentence: Words,
    group: &VerbGroup,
    groups: &[VerbGroup],
) -> Option<Words> {
    let near = groups.iter().take(LATER);
    let mut subjects = near
        .filter(|group| group.finite)
        .filter_map(|group| preceding::before(reading, sentence, group));
    // "Saying the pier was rotten, the mayor …": the pier is what it is about.
    let about = |subject: Words| {
        let opens = group.words.start == reading.after_light(sentence.start, sentence.end);
        let behind = group.words.end..subject.start.max(group.words.end);
        opens && !{ behind }.any(|at| reading.kind(at) == Kind::Comma)
    };
    let main = subjects.find(|&subject| {
        is_main(reading, sentence, subject)
            && !is_announced(reading, sentence, subject)
            && !about(subject)
    });
    main.or_else(|| opening(reading, sentence))
}

/// Whoever a sentence opens with, whose own verb no list knows: "The Courier leads on the deal, calling
/// it a trap".
fn opening(reading: &Reading<'_>, sentence: Words) -> Option<Words> {
    nouns::starting_at(
        reading,
        sentence.start,
        sentence.end.min(sentence.start + OPENING),
    )
    .filter(|&group| speakers::can_speak(reading, group))
}

/// Whether a subject stands behind the colon that an opening phrase ends in: « À noter : le pont a
/// rouvert ».
fn is_announced(reading: &Reading<'_>, sentence: Words, subject: Words) -> bool {
    let end = subject.start.min(sentence.start + OPENING);
    let colon = (sentence.start..end)
        .rev()
        .find(|&at| reading.kind(at) == Kind::Colon && !reading.is_quoted(at));
    let opens = |colon: u32| (sentence.start..colon).any(|at| reading.tag(at) == Tag::Verb);
    colon.is_some_and(opens)
}
