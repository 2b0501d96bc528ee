//! The JSON Schemas of the files a newsroom writes accept what the program accepts.

use std::fs;
use std::path::Path;

use selon::language::lists;
use selon::{config, rule};
use serde_json::Value;

use super::desk::Desk;
use super::generated::schemas;

#[test]
fn every_rule_file_fits_its_schema() {
    let validator = jsonschema::validator_for(&schemas::rule_schema()).expect("it is a schema");
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
    let validator = jsonschema::validator_for(&schemas::config_schema()).expect("it is a schema");
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
    let starter = config::starter(&config::FolderSurvey::default());
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
    let schema = schemas::config_schema();
    assert_eq!(keys(&schema), sorted(config::KEYS));
    assert_eq!(
        keys(&schema["definitions"]["Override"]),
        sorted(config::OVERRIDE_KEYS)
    );
    assert_eq!(keys(&schemas::rule_schema()), sorted(rule::KEYS));
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
