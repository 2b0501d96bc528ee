//! The first stage of the analysis: shallow syntax.
//!
//! Turns an article's tokens into a [`Reading`]: one [`Tag`](tag::Tag) per token, the phrases that
//! start at each token, what is quoted, and a per-sentence [`Glance`](glance::Glance). On request
//! it adds verb groups, noun groups and appositions. It does not know who says what.
//!
//! Where to look when something is misread:
//!
//! - a noun read as a verb or the reverse ("police reports show", « la note »): `ambiguity`, `agreement`
//! - a past tense read as a participle or the reverse ("a plan backed by the union"): `participles`
//! - a pronoun, article, preposition or conjunction ("that", « en », « des »): `particles`
//! - a capitalized word ("Dam Is Safe, Mayor Says", « A Lyon »), or any other word: `tagger`
//! - where a verb group starts and ends ("has not publicly said", « a-t-il ajouté »): `verbs`
//! - where a noun group starts and ends ("the mayor of Leeds", « le ministre de l'Intérieur »):
//!   `nouns`
//! - marks around a noun ("the “friends” of the mayor"): `scare`, and `enclosed` for the tag of the
//!   word behind them
//! - a bracket or a nickname inside a noun group ("Sen. Ana Ruiz (D-Ohio) said"): `insets`
//! - an apposition ("Roe, 45, who saw it,", « Jean Roux, maire de Lyon, »): `appositions`
//! - whether a noun group can be a source ("the north", « un tiers des élus »): `speakers`
//! - a hedging or agentive passive ("is reported to", « provoqué par »): `passives`
//! - a verb that comes out rather than seems (« Le rapport est paru »): `seeming`
//! - a study, verdict, year or refusal to comment that a sentence mentions: `sentence_marks`

pub(in crate::annotate) mod agreement;
pub(in crate::annotate) mod ambiguity;
pub(in crate::annotate) mod appositions;
pub(in crate::annotate) mod enclosed;
pub(in crate::annotate) mod glance;
pub(in crate::annotate) mod insets;
mod lookup;
pub(in crate::annotate) mod nicknames;
pub(in crate::annotate) mod nouns;
pub(in crate::annotate) mod numbers;
pub(in crate::annotate) mod participles;
pub(in crate::annotate) mod particles;
pub(in crate::annotate) mod passives;
pub(in crate::annotate) mod phrase_index;
pub(in crate::annotate) mod quoted;
pub(in crate::annotate) mod scare;
pub(in crate::annotate) mod seeming;
pub(in crate::annotate) mod sentence_marks;
pub(in crate::annotate) mod sentences;
pub(in crate::annotate) mod speakers;
pub(in crate::annotate) mod tag;
pub(in crate::annotate) mod tagger;
pub(in crate::annotate) mod verbs;

pub(in crate::annotate) use lookup::Reading;
