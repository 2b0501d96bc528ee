//! Which language a text is in, and what becomes of texts in others.

use insta::assert_snapshot;
use selon::language::Foreign;

use crate::desk::Desk;
use crate::show::LANGUAGES;

/// What a text tells: the code of a language that selon reads, or the name of another.
fn told(text: &str) -> &'static str {
    let told = LANGUAGES.tell(text);
    match told.foreign {
        Some(Foreign::Named(name)) => name,
        Some(Foreign::Unknown) => "neither",
        None => told.language.code(),
    }
}

fn all(language: &str, texts: &[&str]) {
    for text in texts {
        assert_eq!(told(text), language, "{text}");
    }
}

#[test]
fn a_few_words_tell_french() {
    all(
        "fr",
        &[
            "Anne Roux a crié « Ouvrez ! » Paul Blin a répondu « Non. »",
            "Anne Roux a crié. Paul Blin a répondu.",
            "Paul Blin a dit non.",
            "« Non. »",
            "Selon Roux, Blin ment.",
            "Pont fermé, préfet prudent.",
            "L’usine ferme.",
            "Qui a volé l'argent ?",
            "GRÈVE À LA GARE",
            "M. Roux s'est tu.",
        ],
    );
}

#[test]
fn a_few_words_tell_english() {
    all(
        "en",
        &[
            "Ann Roe shouted “Open!” Bob Lane said “No.”",
            "Roe's plan is Bell's plan.",
            "The café on Rue de la Paix closed.",
            "José Pérez said no.",
            "The Château des Ormes hotel burned.",
            "A la carte menus cost more.",
            "Mayor resigns",
            "El Niño returns",
            "Il Divo sings in Milan",
        ],
    );
}

#[test]
fn other_languages_are_known_by_name() {
    all(
        "German",
        &["Die Polizei hat am Montag drei Männer festgenommen."],
    );
    all(
        "Italian",
        &[
            "La polizia ha arrestato 45 persone. Il sindaco avrebbe rubato tre milioni.",
            "Secondo alcuni esperti, la diga non è sicura.",
        ],
    );
    all(
        "Spanish",
        &["La policía detuvo a 45 personas. El alcalde habría robado tres millones."],
    );
    all(
        "Portuguese",
        &["Segundo especialistas, a ponte não é segura. \"Não há dinheiro\", disse a prefeita."],
    );
    all(
        "Dutch",
        &["Volgens deskundigen is de brug gevaarlijk. \"Er is geen geld\", zei de burgemeester."],
    );
    all(
        "Catalan",
        &["El pont és tancat des del març, va dir l'alcaldessa amb els veïns."],
    );
    all(
        "Romanian",
        &["Primarul ar fi furat trei milioane, potrivit procurorilor, și podul este închis."],
    );
    all(
        "Polish",
        &["Burmistrz miał ukraść trzy miliony złotych, jak podaje gazeta."],
    );
    all(
        "Swedish",
        &["Borgmästaren ska ha stulit tre miljoner kronor, enligt tidningen."],
    );
    all(
        "Danish or Norwegian",
        &["Borgmesteren skal have stjålet tre millioner kroner, ifølge avisen."],
    );
}

#[test]
fn other_alphabets_are_in_neither_language() {
    all(
        "neither",
        &[
            "Полиция задержала 45 человек.",
            "Η αστυνομία συνέλαβε 45 άτομα.",
            "قال رئيس البلدية إن الجسر مغلق.",
            "市長は三百万円を盗んだという。",
        ],
    );
}

#[test]
fn names_of_another_language_do_not_tell() {
    let names =
        "Oliver Kovačić, Željko Perić, Dado Topčić, Zdravko Šarić, Izolda Đukić, Ante Žanić, ";
    all("en", &[&format!("The band of {names}and others split.")]);
    all("fr", &[&format!("Le groupe de {names}s'est séparé.")]);
    let scores = "Porto 14 11 6 15, Milano 18 22 13 17. Da Silva 25, Di Marco 17, De La Cruz 9. ";
    all("en", &[&scores.repeat(9)]);
}

const GERMAN: &str = "Laut Experten ist die Brücke gefährlich. Der Bürgermeister soll angeblich drei \
                      Millionen Euro gestohlen haben.";

#[test]
fn an_article_in_another_language_is_a_problem() {
    let desk = Desk::new(&[
        ("a.txt", "Experts believe the dam is unsafe."),
        ("b.txt", GERMAN),
        ("c.txt", "Полиция задержала 45 человек."),
    ]);
    assert_snapshot!(desk.run("check --format concise"), @"
    error: b.txt: not read: it looks like German, and selon reads only English and French; exclude it, or set `language` if it is in one of them
    error: c.txt: not read: it looks like neither English nor French; exclude it, or set `language` if it is in one of them
    a.txt:1:1: warning: vague source: “Experts” [vague-source]
    1 file checked: 1 warning
    status 2
    ");
    for command in [
        "check --format json",
        "inspect --format json",
        "sources --format json",
    ] {
        let run = desk.output(&format!("{command} ."));
        assert_eq!(run.code(), 2, "{command}");
        let problems = &run.json()["problems"];
        assert_eq!(problems[0]["path"], "b.txt", "{command}");
        assert_eq!(problems[0]["kind"], "language", "{command}");
        assert_eq!(problems[1]["path"], "c.txt", "{command}");
    }
}

#[test]
fn a_language_that_is_set_is_believed() {
    let front = format!("---\nlang: fr\n---\n{GERMAN}");
    let desk = Desk::new(&[("a.md", GERMAN), ("b.md", &front)]);
    assert_eq!(desk.output("check a.md --language en").code(), 0);
    assert_eq!(desk.output("check b.md").code(), 0);
    assert_eq!(desk.output("check a.md").code(), 2);
    desk.write("selon.toml", "language = 'auto'");
    assert_eq!(desk.output("check a.md").code(), 2);
    desk.write("selon.toml", "language = 'fr'");
    assert_eq!(desk.output("check a.md").code(), 0);
}

#[test]
fn the_markup_of_a_page_is_not_believed_against_its_words() {
    let page = format!("<html lang='en'><p>{GERMAN}");
    let desk = Desk::new(&[("a.html", &page)]);
    assert_eq!(desk.output("check a.html").code(), 2);
    assert_eq!(desk.output("check a.html --language en").code(), 0);
}
