//! Who says what, asked about at a place.

use insta::assert_snapshot;
use serde_json::{Value, json};

use super::editor::{Editor, able, bytes, document, uri};
use crate::desk::Desk;

const ENGLISH: &str = "\
The dam leaks, said Jane Roe, the mayor of Vannes. She told reporters that it was old. \
“Nobody listened,” Roe added. “They had years.”

A person close to the council said the repairs would cost $3 million.

The sale may have caused 40 deaths.
";

const FRENCH: &str = "\
« Le barrage fuit », a déclaré Anne Morel, la maire de Vannes. Elle a ajouté qu'il était vieux.

Selon un proche du dossier, les travaux coûteraient 3 millions d'euros. Ils dureraient deux ans.
";

/// An article that is open, and what an editor learns of it.
struct Open {
    _desk: Desk,
    editor: Editor,
    uri: String,
    text: &'static str,
}

impl Open {
    fn new(text: &'static str, capabilities: Value, options: Value) -> Self {
        Self::named("story.txt", text, capabilities, options)
    }

    fn named(name: &str, text: &'static str, capabilities: Value, options: Value) -> Self {
        let desk = Desk::new(&[]);
        let mut editor = Editor::new(&desk, capabilities, options);
        let uri = uri(&desk, name);
        editor.open(&uri, text);
        Self {
            _desk: desk,
            editor,
            uri,
            text,
        }
    }

    /// What an editor learns at the start of some words.
    fn at(&mut self, method: &str, words: &str) -> Value {
        let at = self.text.find(words).expect("the words are there");
        let before = self.text.get(..at).unwrap_or_default();
        let line = before.matches('\n').count();
        let last = before.rsplit('\n').next().unwrap_or_default();
        let character = last.encode_utf16().count();
        let parameters = json!({
            "textDocument": document(&self.uri), "context": {"includeDeclaration": true},
            "position": {"line": line, "character": character},
        });
        self.editor
            .ask(&format!("textDocument/{method}"), parameters)
    }

    fn whole(&mut self, method: &str) -> Value {
        let parameters = json!({
            "textDocument": document(&self.uri),
            "range": {"start": {"line": 0, "character": 0}, "end": {"line": 99, "character": 0}},
        });
        self.editor
            .ask(&format!("textDocument/{method}"), parameters)
    }

    /// The words of a range.
    fn words(&self, range: &Value) -> String {
        let words = self.text.get(bytes(self.text, range));
        words.expect("whole characters").replace('\n', "⏎")
    }

    fn hover(&mut self, words: &str) -> String {
        let hover = self.at("hover", words);
        hover["contents"]["value"]
            .as_str()
            .unwrap_or("-")
            .to_owned()
    }
}

#[test]
fn a_pronoun_and_a_short_name_lead_to_where_the_source_is_introduced() {
    let mut open = Open::new(ENGLISH, able(), json!({}));
    for words in ["She", "Roe added", "Nobody listened", "They had years"] {
        let found = open.at("definition", words);
        assert_eq!(open.words(&found[0]["targetRange"]), "Jane Roe", "{words}");
    }
    let she = open.at("definition", "She");
    assert_eq!(open.words(&she[0]["originSelectionRange"]), "She");
    assert_eq!(open.at("definition", "The sale"), Value::Null);
    let mut plain = Open::new(ENGLISH, json!({}), json!({}));
    let found = plain.at("definition", "She");
    assert_eq!(plain.words(&found[0]["range"]), "Jane Roe");
}

#[test]
fn references_are_everything_a_source_is_credited_with() {
    let mut open = Open::new(ENGLISH, able(), json!({}));
    let found = open.at("references", "She");
    let found: Vec<String> = { found.as_array().unwrap().iter() }
        .map(|place| open.words(&place["range"]))
        .collect();
    assert_eq!(
        found,
        [
            "The dam leaks",
            "Jane Roe",
            "it was old",
            "“Nobody listened,”",
            "“They had years.”"
        ]
    );
}

#[test]
fn hover_says_who_stands_behind_a_sentence() {
    let mut open = Open::new(ENGLISH, able(), json!({}));
    assert_snapshot!(open.hover("She"));
    assert_snapshot!(open.hover("They had"));
    assert_snapshot!(open.hover("close to"));
    assert_snapshot!(open.hover("40 deaths"));
}

#[test]
fn hover_speaks_the_language_of_the_article() {
    let mut open = Open::new(FRENCH, able(), json!({}));
    assert_snapshot!(open.hover("Elle"));
    assert_snapshot!(open.hover("un proche"));
    assert_snapshot!(open.hover("Ils"));
    // An editor without Markdown gets none.
    let mut plain = Open::new(FRENCH, json!({}), json!({}));
    let hover = plain.hover("Elle");
    assert!(
        hover.starts_with("Anne Morel, maire de Vannes : une personne"),
        "{hover}"
    );
}

#[test]
fn hover_says_how_sure_it_is_and_why() {
    let english = include_str!("../../articles/en/wire-ferry.txt");
    let french = include_str!("../../articles/fr/regional-incendie.txt");
    for text in [english, french] {
        let mut open = Open::new(text, able(), json!({}));
        let mut weighed = Vec::new();
        for sentence in text.split_inclusive(['.', '\n']) {
            let words = sentence.trim();
            if words.len() > 20 {
                let hover = open.hover(words);
                let sure = hover
                    .split("\n\n")
                    .find(|part| part.contains("% sure") || part.contains("sûr à"));
                weighed.extend(sure.map(|sure| format!("{words}\n{sure}")));
            }
        }
        assert_snapshot!(weighed.first().map_or("-", String::as_str));
        assert!(weighed.len() > 2, "{weighed:#?}");
    }
}

#[test]
fn symbols_are_the_sources_with_their_statements() {
    let mut open = Open::new(ENGLISH, able(), json!({}));
    let symbols = open.whole("documentSymbol");
    let mut lines = Vec::new();
    for source in symbols.as_array().unwrap() {
        lines.push(format!("{} ({})", source["name"], source["detail"]));
        for statement in source["children"].as_array().unwrap() {
            lines.push(format!("  {} {}", statement["detail"], statement["name"]));
        }
    }
    assert_snapshot!(lines.join("\n"));
    let mut flat = Open::new(ENGLISH, json!({}), json!({}));
    let flat = flat.whole("documentSymbol");
    let contained = |one: &&Value| one["containerName"] == "Jane Roe";
    assert_eq!(flat.as_array().unwrap().iter().filter(contained).count(), 3);
}

#[test]
fn symbols_show_words_without_markup() {
    let page =
        "<p>Nobody <em>ever</em> answered&nbsp;the calls, Jane Roe <b>told</b> reporters.</p>";
    let mut open = Open::named("story.html", page, able(), json!({}));
    let symbols = open.whole("documentSymbol");
    let statement = &symbols[0]["children"][0];
    assert_eq!(statement["name"], "Nobody ever answered the calls");
    assert_eq!(statement["detail"], "told reporters");
}

#[test]
fn highlights_mark_source_cue_and_content() {
    let mut open = Open::new(ENGLISH, able(), json!({}));
    let found = open.at("documentHighlight", "told");
    let found: Vec<String> = { found.as_array().unwrap().iter() }
        .map(|one| format!("{} {}", one["kind"], open.words(&one["range"])))
        .collect();
    assert_eq!(found, ["3 She", "1 told reporters", "2 it was old"]);
}

#[test]
fn tokens_mark_every_source_cue_content_and_hedge_once() {
    let mut open = Open::new(ENGLISH, able(), json!({}));
    let data = open.whole("semanticTokens/full")["data"].clone();
    let numbers: Vec<u64> = { data.as_array().unwrap().iter() }
        .map(|number| number.as_u64().unwrap())
        .collect();
    let (mut line, mut character) = (0, 0);
    let mut lines = Vec::new();
    for token in numbers.chunks(5) {
        let &[lines_on, on, length, kind, bits] = token else {
            panic!("{token:?}");
        };
        character = if lines_on == 0 { character + on } else { on };
        line += lines_on;
        let range = json!({
            "start": {"line": line, "character": character},
            "end": {"line": line, "character": character + length},
        });
        let kind = ["source", "cue", "content", "hedge"][usize::try_from(kind).unwrap()];
        lines.push(format!("{kind} {bits} {}", open.words(&range)));
    }
    assert_snapshot!(lines.join("\n"));
    let mut off = Open::new(ENGLISH, able(), json!({"semanticTokens": false}));
    assert_eq!(off.whole("semanticTokens/full"), Value::Null);
}

#[test]
fn hints_name_the_source_that_a_sentence_goes_on_with() {
    let mut open = Open::new(ENGLISH, able(), json!({"inlayHints": true}));
    let hints = open.whole("inlayHint");
    let hint = &hints[0];
    assert_eq!(hints.as_array().map(Vec::len), Some(1), "{hints}");
    assert_eq!(hint["label"], "Jane Roe:");
    let range = json!({"start": hint["position"], "end": {"line": 0, "character": 134}});
    assert_eq!(open.words(&range), "“They had years.”");
    let mut off = Open::new(ENGLISH, able(), json!({}));
    assert_eq!(off.whole("inlayHint"), Value::Null);
}

#[test]
fn a_headline_may_stand_below_the_text() {
    let text = "{\"uri\": \"urn:dam\", \"version\": \"1\", \"type\": \"text\",\n\
        \"body_text\": \"The dam leaks, said Jane Roe. “Nobody listened,” Roe added. “They had years.”\",\n\
        \"headline\": \"The dam leaks, mayor says\"}";
    let options = json!({"inlayHints": true});
    let mut open = Open::named("dam.json", text, able(), options);
    assert!(open.hover("They had").contains("goes on"));
    let body = json!({"start": {"line": 1, "character": 0}, "end": {"line": 2, "character": 0}});
    let parameters = json!({"textDocument": document(&open.uri), "range": body});
    let hints = open.editor.ask("textDocument/inlayHint", parameters);
    assert_eq!(hints[0]["label"], "Jane Roe:", "{hints}");
}

#[test]
fn a_lens_tells_how_much_rests_on_unnamed_sources() {
    let title = |text: &'static str| {
        let mut open = Open::new(text, able(), json!({}));
        let lenses = open.whole("codeLens");
        lenses[0]["command"]["title"]
            .as_str()
            .unwrap_or("-")
            .to_owned()
    };
    assert_snapshot!(title(ENGLISH), @"35% of credited words are said by sources without a name, 2 sources");
    assert_snapshot!(title(FRENCH), @"54 % des propos rapportés viennent de sources sans nom, 2 sources");
    assert_eq!(title("It rained."), "-");
    let mut off = Open::new(ENGLISH, able(), json!({"codeLens": false}));
    assert_eq!(off.whole("codeLens"), Value::Null);
}
