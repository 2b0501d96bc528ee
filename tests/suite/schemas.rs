//! The JSON Schemas of the files a newsroom writes: generated here, and true to the program.
//!
//! To write them down as they are, set `UPDATE_SCHEMAS`. The types below say for editors what the
//! program reads by hand, to tell every mistake at once; a test holds the two together.
#![expect(dead_code, reason = "the fields are only described")]

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;
use std::{env, fs};

use schemars::{
    JsonSchema, Schema, SchemaGenerator, generate::SchemaSettings, json_schema,
    transform::RecursiveTransform,
};
use selon::config;
use selon::language::{Id, lists};
use selon::rule::{self, Field, Genre, Shape, Subject};
use serde_json::{Map, Value, json};

use super::desk::Desk;

/// What selon holds articles to, in a folder and those below.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "selon.toml")]
struct ConfigFile {
    /// Files whose settings hold where this one has none of its own; paths start from this file.
    extends: Option<OneOrMore>,
    /// The language of the articles; with "auto", each tells its own.
    language: Option<Language>,
    /// What the articles set out to do.
    genre: Option<GenreName>,
    /// A named selection of rules.
    pack: Option<PackName>,
    /// Patterns of what is read in folders.
    include: Option<OneOrMore>,
    /// Patterns of what is not read in folders.
    exclude: Option<OneOrMore>,
    /// Folders with rules of the newsroom's own.
    rule_folders: Option<OneOrMore>,
    /// The file of findings that are known.
    baseline: Option<String>,
    /// Rules, one by one.
    rules: Option<Rules>,
    suppressions: Option<Suppressions>,
    lexicon: Option<Lexicon>,
    /// What holds for some articles.
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

/// Comments in articles that take findings back.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Suppressions {
    /// Whether they must say why.
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
    /// Patterns of the articles it holds for.
    files: OneOrMore,
    /// Their language.
    language: Option<Language>,
    /// What they set out to do.
    genre: Option<GenreName>,
    /// A named selection of rules.
    pack: Option<PackName>,
    /// Rules, one by one.
    rules: Option<Rules>,
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
    /// How bad what it flags is; "off" runs only when asked for.
    severity: Option<Severity>,
    /// How sure it is; a rule of low confidence runs only when asked for.
    confidence: Option<Confidence>,
    /// The version it came with.
    since: Option<String>,
    /// Stylebooks and studies its judgment comes from.
    references: Option<Vec<String>>,
    /// The languages it speaks of, if not all.
    languages: Option<Languages>,
    /// The genres it speaks of, if not all.
    genres: Option<Genres>,
    /// What it looks at.
    on: SubjectName,
    /// What must hold of it.
    #[serde(rename = "where")]
    #[schemars(rename = "where")]
    conditions: Option<Conditions>,
    /// What must not hold of it; one is enough to spare it.
    unless: Option<Conditions>,
    /// Whether it speaks only once in an article.
    once: Option<bool>,
    /// Rules whose finding in the same sentence makes this one superfluous.
    yields_to: Option<Vec<String>>,
    /// What the finding says; `{text}` stands for the words flagged.
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

/// What it points at beside the words flagged.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Labels {
    /// Said of the last named source before the words flagged.
    last_source: Option<Wording>,
    /// Said of the first source of the article, where it stands behind the words flagged.
    first_source: Option<Wording>,
    /// Said of the first wording that lowers the commitment of the sentence.
    hedge: Option<Wording>,
}

/// For `on = "cue"`: verbs, each with a better one.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Suggest {
    /// Whether they may be applied unread.
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
                // What is long stands in one place.
                !["Rules", "WordLists"].contains(&stringify!($name))
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

/// Our rules are offered by name; the newsroom's own have others.
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

/// The conditions of each subject, and what answers them.
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
    // Editors read draft 7 everywhere, and later drafts here and there.
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
            // Beside a reference nothing else would be read.
            if one.contains_key("$ref") {
                object.insert("allOf".to_owned(), json!([one]));
            } else {
                object.extend(one);
            }
        }
    }
}

fn config_schema() -> Value {
    schema::<ConfigFile>()
}

fn rule_schema() -> Value {
    let mut schema = schema::<RuleFile>();
    schema["allOf"] = by_subject();
    schema
}

#[test]
fn schemas_are_fresh() {
    for (name, schema) in [("selon", config_schema()), ("rule", rule_schema())] {
        let path = root().join(format!("schemas/{name}.schema.json"));
        let text = serde_json::to_string_pretty(&schema).expect("a schema is JSON") + "\n";
        if fs::read_to_string(&path).ok().as_ref() == Some(&text) {
            continue;
        }
        assert!(
            env::var_os("UPDATE_SCHEMAS").is_some(),
            "{name}.schema.json is stale; `UPDATE_SCHEMAS=1 cargo test --test suite schemas`"
        );
        fs::write(path, text).expect("schemas are writable");
    }
}

#[test]
fn every_rule_file_fits_its_schema() {
    let validator = jsonschema::validator_for(&rule_schema()).expect("it is a schema");
    let house = root().join("tests/transcripts/house-rules");
    for folder in [root().join("rules"), house] {
        for entry in fs::read_dir(folder).expect("rules are readable") {
            let path = entry.expect("rules are readable").path();
            if path
                .extension()
                .is_some_and(|extension| extension == "toml")
            {
                let rule = toml(&fs::read_to_string(&path).expect("rules are text"));
                let wrong: Vec<String> = validator
                    .iter_errors(&rule)
                    .map(|error| error.to_string())
                    .collect();
                assert!(wrong.is_empty(), "{}: {wrong:?}", path.display());
            }
        }
    }
    let least = super::rule_files::LEAST;
    for (wrong, right) in [
        (
            "where = { signals = ['figure'] }",
            "where = { linked = true }",
        ),
        ("severity = 'eror'", "severity = 'error'"),
        ("phrases = { de = ['x'] }", "phrases = { en = ['x'] }"),
        ("languages = []", "languages = ['fr']"),
        ("nothing = 1", "once = true"),
    ] {
        assert!(
            !validator.is_valid(&toml(&format!("{least}{wrong}"))),
            "{wrong}"
        );
        assert!(
            validator.is_valid(&toml(&format!("{least}{right}"))),
            "{right}"
        );
    }
}

/// What the program takes the schema takes, and what it refuses the schema refuses.
#[test]
fn configurations_fit_their_schema_as_the_program_has_it() {
    let validator = jsonschema::validator_for(&config_schema()).expect("it is a schema");
    let all_lists: Vec<String> = lists().iter().map(|list| format!("{list} = []")).collect();
    let all_lists = all_lists.join(
        "
",
    );
    let right = [
        String::new(),
        "extends = []\nlanguage = 'auto'\ngenre = 'live'\npack = 'wire'\ninclude = '*.md'".to_owned(),
        "exclude = ['a', 'b']\nbaseline = 'x.json'\n[suppressions]\nrequire_reason = false".to_owned(),
        "[rules]\nvague-source = 'off'\nloaded-verb = 'on'\nsingle-source = 'note'".to_owned(),
        format!("[lexicon.all]\n{all_lists}"),
        "[lexicon.fr]\ntitles = 'me'\n[[override]]\nfiles = 'a'\nlanguage = 'fr'\nrules = { vague-source = 'error' }".to_owned(),
    ];
    let wrong = [
        "language = 'de'",
        "genre = 'poem'",
        "pack = 'none'",
        "include = 3",
        "baseline = ['x']",
        "suppressions = { reason = true }",
        "suppressions = { require_reason = 'yes' }",
        "rules = { vague-source = 'eror' }",
        "rules = { vague-source = true }",
        "lexicon = { de = {} }",
        "lexicon = { fr = { titels = ['me'] } }",
        "lexicon = { fr = { titles = [3] } }",
        "[[override]]\nlanguage = 'fr'",
        "[[override]]\nfiles = 'a'\ninclude = 'b'",
        "override = 1",
        "nothing = 1",
    ];
    let desk = Desk::new(&[("x.json", "{\"version\":1,\"entries\":[]}")]);
    let program_takes = |text: &str| {
        desk.write("selon.toml", text);
        desk.run("config show a.md").ends_with("status 0")
    };
    for text in &right {
        assert!(program_takes(text), "{text}");
        assert!(validator.is_valid(&toml(text)), "{text}");
    }
    for text in wrong {
        assert!(!program_takes(text), "{text}");
        assert!(!validator.is_valid(&toml(text)), "{text}");
    }
    let starter = config::starter(&config::Seen::default());
    assert!(validator.is_valid(&toml(&starter)));
}

#[test]
fn schemas_have_the_keys_the_program_has() {
    let keys = |schema: &Value| -> Vec<String> {
        let properties = schema["properties"]
            .as_object()
            .expect("it is of an object");
        properties.keys().cloned().collect()
    };
    let sorted = |keys: &[&str]| -> Vec<String> {
        let mut keys: Vec<String> = keys.iter().map(|key| (*key).to_owned()).collect();
        keys.sort();
        keys
    };
    let schema = config_schema();
    assert_eq!(keys(&schema), sorted(config::KEYS));
    assert_eq!(
        keys(&schema["definitions"]["Override"]),
        sorted(config::OVERRIDE_KEYS)
    );
    assert_eq!(keys(&rule_schema()), sorted(rule::KEYS));
}

#[test]
fn the_program_prints_its_schemas() {
    let desk = Desk::new(&[]);
    for (command, name) in [("config schema", "selon"), ("config schema rule", "rule")] {
        let printed = desk.output(command).stdout().to_owned();
        let path = root().join(format!("schemas/{name}.schema.json"));
        let schema = fs::read_to_string(path).expect("the schema is there");
        assert!(printed == schema, "{command}");
    }
}

fn toml(text: &str) -> Value {
    toml::from_str(text).expect("it is TOML")
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
