//! The subjects of the verbs of a sentence, for those that stand behind and have none of their own.

use smallvec::SmallVec;

use super::cue::is_expletive;
use super::syntax::scope::Scope;
use super::syntax::subject;
use super::syntax::tag::Tag;
use super::syntax::verbs::VerbGroup;
use crate::parse::Words;

/// The subjects of the verbs read so far, each sought when it is first asked for: most never are.
pub(super) struct Subjects<'a> {
    scope: &'a Scope<'a>,
    sentence: Words,
    verbs: SmallVec<[Verb<'a>; 8]>,
}

/// A verb and its subject.
enum Verb<'a> {
    /// Nobody has asked yet.
    Unasked(&'a VerbGroup),
    /// Its subject, if it has one.
    Known(Option<Words>),
}

impl<'a> Subjects<'a> {
    pub(super) fn new(scope: &'a Scope<'a>, sentence: Words) -> Self {
        Self {
            scope,
            sentence,
            verbs: SmallVec::new(),
        }
    }

    /// Adds a finite verb, and its subject where that is known.
    pub(super) fn add(&mut self, group: &'a VerbGroup, subject: Option<Words>) {
        let known = |subject| Verb::Known(self.stands_for_somebody(group, subject));
        self.verbs.push(subject.map_or(Verb::Unasked(group), known));
    }

    /// The last subject.
    pub(super) fn last(&mut self) -> Option<Words> {
        let mut verbs = (0..self.verbs.len()).rev();
        verbs.find_map(|verb| self.of(verb))
    }

    /// The last subject of a main clause.
    pub(super) fn main(&mut self) -> Option<Words> {
        let (scope, sentence) = (self.scope, self.sentence);
        let mut verbs = (0..self.verbs.len()).rev();
        verbs.find_map(|verb| {
            let subject = self.of(verb);
            subject.filter(|&subject| is_main(scope, sentence, subject))
        })
    }

    fn of(&mut self, verb: usize) -> Option<Words> {
        let group = match self.verbs[verb] {
            Verb::Unasked(group) => group,
            Verb::Known(subject) => return subject,
        };
        let subject = subject::before(self.scope, self.sentence, group);
        let subject = subject.and_then(|subject| self.stands_for_somebody(group, subject));
        self.verbs[verb] = Verb::Known(subject);
        subject
    }

    /// A subject, unless it stands for nobody: « il faut dire ».
    fn stands_for_somebody(&self, group: &VerbGroup, subject: Words) -> Option<Words> {
        let first = self.scope.word(group.words.start);
        let impersonal = self.scope.article.language.is_impersonal(first);
        (!impersonal || !is_expletive(self.scope, subject)).then_some(subject)
    }
}

/// Whether a subject is that of a main clause: nothing that subordinates stands before it.
pub(super) fn is_main(scope: &Scope<'_>, sentence: Words, subject: Words) -> bool {
    let subordinates = |tag| {
        matches!(
            tag,
            Tag::Relative | Tag::Complementizer | Tag::Subordinator | Tag::Question
        )
    };
    !subordinates(scope.tag(subject.start))
        && (subject.start == sentence.start || !subordinates(scope.tag(subject.start - 1)))
}
