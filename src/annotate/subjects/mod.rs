//! Finds who does what a verb, a noun, an adjective or a participle says.
//!
//! Takes a [`Reading`](super::reading::Reading), a sentence and a verb group or token of it; gives
//! the noun group of the subject, as a half-open range of tokens, or `None`. It does not know
//! whether that subject is a source, nor what is credited to it.
//!
//! Where to look when the wrong subject is found:
//!
//! - several people at once ("Ann Roe, the mayor, and Bob Lane said", « ni Roux ni Blin »): `joint`
//! - described without a comma ("The man who lost his dog said", "Boaters using the canal said"):
//!   `restricted`
//! - before its verb ("The mayor, who saw it, said", « Le maire, Jean Roux, a dit »): `preceding`
//! - far before its verb, at the start of the sentence (« La skippeuse, arrivée dans la nuit après vingt
//!   jours de course, a reconnu »): `opening`
//! - after its verb ("…," said Roe; « …, a prévenu à Moscou la ministre »): `following`
//! - the agent of a passive ("said by the mayor", « cité par la police »): `agent`
//! - « on » and « il » ("it is said", « indique-t-on au parquet »): `impersonal`
//! - shared with another verb ("He rose and said", « Dénonçant un texte, il a dit »): `inherited`
//! - the subject of an infinitive ("asks the mayor to say", « demande au maire de dire »):
//!   `infinitive`
//! - the owner of a noun ("the mayor's claim", « l'annonce du maire »): `of_noun`
//! - what an adjective describes ("The mayor is wary of the deal", « Hostile au projet, elle … »): `of_adjective`
//! - what a participle modifies ("a report saying", « les mesures annoncées »): `of_participle`

pub(in crate::annotate) mod agent;
pub(in crate::annotate) mod following;
pub(in crate::annotate) mod impersonal;
pub(in crate::annotate) mod infinitive;
pub(in crate::annotate) mod inherited;
pub(in crate::annotate) mod joint;
pub(in crate::annotate) mod of_adjective;
pub(in crate::annotate) mod of_noun;
pub(in crate::annotate) mod of_participle;
pub(in crate::annotate) mod opening;
pub(in crate::annotate) mod preceding;
pub(in crate::annotate) mod restricted;
