//! `inspect` for a person: the article with its sources in it, who says what, and why.

use insta::assert_snapshot;
use selon::document::{Format, extract};
use selon::language::Id;
use selon::report::{self, Screen, Style};
use selon::text::Text;

use crate::show::LANGUAGES;

fn shown(language: Id, text: &str, color: bool, explain: bool) -> String {
    let text = Text::new("case.txt", text);
    let document = extract(&text, Format::Plain);
    let style = Style {
        format: report::Format::Text,
        screen: Screen {
            color,
            columns: None,
        },
        explain,
    };
    let mut out = Vec::new();
    selon::inspect_document(
        &document,
        Some(language),
        &LANGUAGES,
        |article, annotations| {
            report::analysis(style, explain, article, annotations, &mut out);
        },
    );
    let out = String::from_utf8(out).expect("reports are UTF-8");
    out.replace('\u{1b}', "ESC")
}

#[test]
fn sources_are_painted_where_there_is_color() {
    assert_snapshot!(shown(
        Id::En,
        "“We won,” said Jane Roe. Sources disagreed.",
        true,
        false
    ));
}

#[test]
fn statements_stand_under_whoever_makes_them() {
    assert_snapshot!(shown(
        Id::Fr,
        "« On a gagné », a dit la maire, Anne Morel. Selon un proche du dossier, 300 emplois sont \
         menacés. Mme Morel le nie. La vente a été annoncée hier. L'usine a perdu 40 clients.",
        false,
        false,
    ));
}

#[test]
fn every_decision_has_its_reason() {
    assert_snapshot!(shown(
        Id::En,
        "Jane Roe, who calls the plan a fraud, left. The mayor: “We won.” The road, he added, is \
         shut. According to police, it will stay shut. It could take weeks.\n\n“It is over.” — Paul \
         Doe\n\nThe sale was announced. Roe hopes to return, and was cited by the court as saying so.",
        false,
        true,
    ));
}

#[test]
fn reasons_are_given_in_french_too() {
    assert_snapshot!(shown(
        Id::Fr,
        "« Le pont est sûr », a-t-il assuré. Le pont, dit la préfète, rouvrira. Comme l'a dit Anne \
         Morel, il est sûr. À ses yeux, l'affaire est close. La mairie promet d'agir et se demande si \
         l'État suivra.",
        false,
        true,
    ));
}
