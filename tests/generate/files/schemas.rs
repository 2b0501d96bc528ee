//! The JSON Schemas of the files a newsroom writes.
//!
//! The program reads these files by hand, to report every mistake at once. The types below describe
//! the same files for editors; tests keep both in agreement.
#![expect(dead_code, reason = "the fields are only described")]

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::{
    JsonSchema, Schema, SchemaGenerator, generate::SchemaSettings, json_schema,
    transform::RecursiveTransform,
};
use selon::config;
use selon::document::Role;
use selon::language::{Id, lists};
use selon::rule::{self, Field, Genre, Shape, Subject};
use serde_json::{Map, Value, json};

/// Settings for the articles of a folder and of the folders in it.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "selon.toml")]
struct ConfigFile {
    /// Files to take settings from that this file does not have; paths start from this file.
    extends: Option<OneOrMore>,
    /// The language of the articles; "auto" detects it for each article.
    language: Option<Language>,
    /// The genre of the articles.
    genre: Option<GenreName>,
    /// A named selection of rules.
    pack: Option<PackName>,
    /// From which probability on findings are reported, where one is known: of all rules, or rule by rule.
    min_confidence: Option<MinConfidence>,
    /// How bad it is if an article is not understood: no prose in it, or another format or language.
    unread: Option<Unread>,
    /// Patterns of the files to read in folders.
    include: Option<OneOrMore>,
    /// Patterns of the files to leave out in folders.
    exclude: Option<OneOrMore>,
    /// Folders with the newsroom's own rules.
    rule_folders: Option<OneOrMore>,
    /// The file of known findings.
    baseline: Option<String>,
    /// The level of single rules.
    rules: Option<Rules>,
    ignore: Option<Ignore>,
    allow: Option<Allow>,
    suppressions: Option<Suppressions>,
    lexicon: Option<Lexicon>,
    /// Settings for some articles.
    #[serde(rename = "override")]
    #[schemars(rename = "override")]
    overrides: Option<Vec<Override>>,
}

/// One string, or several.
#[derive(JsonSchema)]
#[schemars(untagged)]
enum OneOrMore {
    One(String),
    More(Vec<String>),
}

/// A probability for all rules, or a table of them: `all`, and rules by id.
#[derive(JsonSchema)]
#[schemars(untagged)]
enum MinConfidence {
    All(Share),
    Each(BTreeMap<String, Share>),
}

/// A share of 1.
#[derive(JsonSchema)]
struct Share(#[schemars(range(min = 0.0, max = 1.0))] f64);

/// Comments in articles that suppress findings.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Suppressions {
    /// Whether they must give a reason.
    require_reason: Option<bool>,
}

/// Entries for the word lists.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Lexicon {
    en: Option<WordLists>,
    fr: Option<WordLists>,
    /// For every language.
    all: Option<WordLists>,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Override {
    /// Patterns of the articles it applies to.
    files: OneOrMore,
    /// Their language.
    language: Option<Language>,
    /// Their genre.
    genre: Option<GenreName>,
    /// A named selection of rules.
    pack: Option<PackName>,
    /// From which probability on findings are reported, where one is known: of all rules, or rule by rule.
    min_confidence: Option<MinConfidence>,
    /// How bad it is if one is not understood.
    unread: Option<Unread>,
    /// The level of single rules.
    rules: Option<Rules>,
    ignore: Option<Ignore>,
    allow: Option<Allow>,
}

/// Where nothing is flagged.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Ignore {
    /// Kinds of block.
    blocks: Option<BlockNames>,
    /// Patterns of lines: `*` stands for any characters.
    lines: Option<OneOrMore>,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum Unread {
    Error,
    Warning,
}

/// A rule; the name of its file is its id.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "A rule of selon")]
struct RuleFile {
    /// What it flags, in one sentence.
    summary: String,
    /// Why that matters.
    why: Wording,
    /// What to do about it.
    fix: Wording,
    /// How bad what it flags is; a rule that is "off" runs only if selected.
    severity: Option<Severity>,
    /// How sure it is; a rule of low confidence runs only if selected.
    confidence: Option<Confidence>,
    /// From which probability on its findings are reported, where one is known; by default that of the run.
    min_confidence: Option<Share>,
    /// The version it came with.
    since: Option<String>,
    /// Stylebooks and studies its judgment comes from.
    references: Option<Vec<String>>,
    /// The languages it applies to; by default those of its phrases or its message.
    languages: Option<Languages>,
    /// The genres it applies to; by default all.
    genres: Option<Genres>,
    /// What it looks at.
    on: SubjectName,
    /// What must be true of it.
    #[serde(rename = "where")]
    #[schemars(rename = "where")]
    conditions: Option<Conditions>,
    /// Exceptions: any one of them spares it.
    unless: Option<Conditions>,
    /// Whether it reports only its first finding in an article.
    once: Option<bool>,
    /// Rules whose finding in the same sentence makes this one superfluous.
    yields_to: Option<Vec<String>>,
    /// What the finding says; `{text}` is replaced by the words flagged.
    message: Wording,
    label: Option<Labels>,
    /// For `on = "phrase"`: the phrases, in the syntax of the word lists.
    phrases: Option<InLanguages<Vec<String>>>,
    suggest: Option<Suggest>,
    /// Sentences it must and must not flag.
    example: Option<Vec<Example>>,
}

/// One text for all languages, or one in each.
#[derive(JsonSchema)]
#[schemars(untagged)]
enum Wording {
    One(String),
    Each(InLanguages<String>),
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, inline)]
struct InLanguages<T> {
    en: Option<T>,
    fr: Option<T>,
}

/// What it points at besides the words flagged.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Labels {
    /// Said of the last named source before the words flagged.
    last_source: Option<Wording>,
    /// Said of the first source of the article, if it comes after the words flagged.
    first_source: Option<Wording>,
    /// Said of the first hedge of the sentence.
    hedge: Option<Wording>,
}

/// For `on = "cue"`: verbs, each with a better verb.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Suggest {
    /// Whether `--fix` may apply them.
    safe: Option<bool>,
    en: Option<BTreeMap<String, String>>,
    fr: Option<BTreeMap<String, String>>,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Example {
    language: Code,
    /// Must be flagged on exactly the words between `{{` and `}}`.
    flagged: Option<String>,
    /// Must not be flagged: a near miss.
    clean: Option<String>,
}

/// Types whose schemas are made of what the program knows.
macro_rules! known_to_the_program {
    ($($name:ident $schema:ident),+ $(,)?) => {$(
        struct $name;

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn inline_schema() -> bool {
                // Long schemas are written once and referred to.
                !["Rules", "Allow", "WordLists"].contains(&stringify!($name))
            }

            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                $schema(generator)
            }
        }
    )+};
}

known_to_the_program! {
    Language language,
    GenreName genre,
    PackName pack,
    Rules rules,
    Allow allowed,
    BlockNames blocks,
    WordLists word_lists,
    Severity severity,
    Confidence confidence,
    Languages languages,
    Genres genres,
    SubjectName subjects,
    Conditions conditions,
    Code code,
}

fn names<'a>(names: impl IntoIterator<Item = &'a str>) -> Schema {
    let names: Vec<&str> = names.into_iter().collect();
    json_schema!({ "type": "string", "enum": names })
}

fn language(_: &mut SchemaGenerator) -> Schema {
    names(Id::ALL.map(Id::code).into_iter().chain(["auto"]))
}

fn code(_: &mut SchemaGenerator) -> Schema {
    names(Id::ALL.map(Id::code))
}

fn genre(_: &mut SchemaGenerator) -> Schema {
    names(Genre::ALL.iter().map(|genre| genre.name()))
}

fn pack(_: &mut SchemaGenerator) -> Schema {
    names(rule::pack_names())
}

fn severity(_: &mut SchemaGenerator) -> Schema {
    names(["error", "warning", "note", "off"])
}

fn confidence(_: &mut SchemaGenerator) -> Schema {
    names(["high", "medium", "low"])
}

fn subjects(_: &mut SchemaGenerator) -> Schema {
    names(Subject::ALL.iter().map(|subject| subject.name()))
}

fn some(items: &Schema) -> Schema {
    json_schema!({ "type": "array", "items": items, "minItems": 1 })
}

fn languages(generator: &mut SchemaGenerator) -> Schema {
    some(&code(generator))
}

fn genres(generator: &mut SchemaGenerator) -> Schema {
    some(&genre(generator))
}

/// Built-in rules are offered by name; a newsroom's own have other names.
fn rules(_: &mut SchemaGenerator) -> Schema {
    let level = names(config::Level::ALL.iter().map(|level| level.name()));
    let rules = rule::builtin().into_iter().map(|rule| {
        let mut level = level.clone();
        level.insert("description".to_owned(), json!(rule.summary));
        (rule.id, level.to_value())
    });
    let rules: Map<String, Value> = rules.collect();
    json_schema!({ "type": "object", "properties": rules, "additionalProperties": level })
}

/// What single rules let pass: patterns of words.
fn allowed(generator: &mut SchemaGenerator) -> Schema {
    let words = generator.subschema_for::<OneOrMore>().to_value();
    let rules = rule::ids().into_iter();
    let rules: Map<String, Value> = rules.map(|id| (id.to_owned(), words.clone())).collect();
    json_schema!({
        "description": "Words that single rules let pass, as patterns: `*` stands for any characters.",
        "type": "object", "properties": rules, "additionalProperties": words
    })
}

fn blocks(_: &mut SchemaGenerator) -> Schema {
    let one = names(Role::ALL.iter().map(|role| role.name()));
    some(&one)
}

fn word_lists(generator: &mut SchemaGenerator) -> Schema {
    let entries = generator.subschema_for::<OneOrMore>().to_value();
    let lists = lists()
        .into_iter()
        .map(|list| (list.to_owned(), entries.clone()));
    let lists: Map<String, Value> = lists.collect();
    json_schema!({ "type": "object", "properties": lists, "additionalProperties": false })
}

/// Any condition; [`by_subject`] says which go with which subject.
fn conditions(_: &mut SchemaGenerator) -> Schema {
    let fields = Field::ALL.iter().map(|field| {
        let description = json!({ "description": field.question() });
        (field.name().to_owned(), description)
    });
    let fields: Map<String, Value> = fields.collect();
    json_schema!({ "type": "object", "properties": fields, "additionalProperties": false })
}

/// The conditions of each subject, and the answers they take.
fn by_subject() -> Value {
    let subjects = Subject::ALL.iter().map(|&subject| {
        let fields = subject.fields().iter().map(|field| {
            let answer = match field.shape(subject) {
                Shape::Names(all) => some(&names(all)),
                Shape::Boolean => json_schema!({ "type": "boolean" }),
                Shape::AtLeast | Shape::AtMost => json_schema!({ "type": "integer", "minimum": 0 }),
            };
            (field.name().to_owned(), answer.to_value())
        });
        let fields: Map<String, Value> = fields.collect();
        let conditions = json!({ "properties": fields, "additionalProperties": false });
        json!({
            "if": { "properties": { "on": { "const": subject.name() } }, "required": ["on"] },
            "then": { "properties": { "where": conditions, "unless": conditions } },
        })
    });
    subjects.collect()
}

fn schema<T: JsonSchema>() -> Value {
    // All editors read draft 7; few read later drafts.
    let settings = SchemaSettings::draft07().with_transform(RecursiveTransform(without_null));
    settings
        .into_generator()
        .into_root_schema_for::<T>()
        .to_value()
}

/// TOML has no null: an option is a key that may be missing.
fn without_null(schema: &mut Schema) {
    let Some(object) = schema.as_object_mut() else {
        return;
    };
    if let Some(Value::Array(types)) = object.get_mut("type") {
        types.retain(|one| one != "null");
        if let [one] = types.as_slice() {
            let one = one.clone();
            object.insert("type".to_owned(), one);
        }
    }
    if let Some(Value::Array(names)) = object.get_mut("enum") {
        names.retain(|one| !one.is_null());
    }
    if let Some(Value::Array(any)) = object.get_mut("anyOf") {
        any.retain(|one| *one != json!({ "type": "null" }));
        if let [Value::Object(one)] = any.as_slice() {
            let one = one.clone();
            object.remove("anyOf");
            // Next to a reference, nothing else would be read.
            if one.contains_key("$ref") {
                object.insert("allOf".to_owned(), json!([one]));
            } else {
                object.extend(one);
            }
        }
    }
}

/// The schema of `selon.toml`.
pub(crate) fn config_schema() -> Value {
    schema::<ConfigFile>()
}

/// The schema of rule files.
pub(crate) fn rule_schema() -> Value {
    let mut schema = schema::<RuleFile>();
    schema["allOf"] = by_subject();
    schema
}
