//! Who does what a verb says.

pub(in crate::annotate) mod agent;
pub(in crate::annotate) mod following;
pub(in crate::annotate) mod impersonal;
pub(in crate::annotate) mod infinitive;
pub(in crate::annotate) mod inherited;
pub(in crate::annotate) mod of_adjective;
pub(in crate::annotate) mod of_noun;
pub(in crate::annotate) mod of_participle;
pub(in crate::annotate) mod preceding;
