//! What words mean, one folder per language.
//!
//! Turns the form of a word into a [`Word`]: its lemma, its classes, and the verb forms it can be;
//! and recognizes [phrases](Phrase) over words. It knows neither documents nor sentences, and it is
//! the only folder that knows which language it is.
//!
//! A [`Pack`] is what a language's folder writes; a [`Language`] is built from it, and answers. The
//! modules below stand in reading order: each imports only from those above it.

mod id;

mod word;

mod word_list;

mod columns;

mod facts;

mod grammar;

mod lookup;

mod phrases;

mod pack;

mod lists;

mod en;
mod fr;

mod shipped;

mod house_words;

mod replace_verb;

mod spelling;

mod grammar_queries;
mod queries;

mod builder;

mod detect;

mod languages;

pub(crate) use columns::named_enum;
pub use columns::{
    ArticleKind, ClaimKind, CueForm, Frames, HedgeForm, NameKind, Proceeding, Reporting,
    SourceNoun, VerbClass,
};
pub use detect::{Foreign, Told};
pub use facts::Facts;
pub use grammar::{Anaphor, Gender, GrammarRole, KeyWords};
pub use house_words::{Entry, check_entry, check_phrase, lists, spellings};
pub use id::Id;
pub use languages::Languages;
pub use lookup::{PackedWord, WordEnd};
pub use pack::{Guess, Inflect, Morphology, Pack};
pub use phrases::{Meaning, Phrase, PhraseError};
pub use queries::Language;
pub use spelling::{Abbreviation, Contraction};
pub use word::{Classes, Forms, Word};
pub use word_list::{WordList, WordListMaker, WordSlice};
