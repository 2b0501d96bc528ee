//! Which language a text is in, and what becomes of texts in others.

use insta::assert_snapshot;
use selon::document::{Format, extract};
use selon::language::{Foreign, Id};
use selon::rule;
use selon::text::Text;

use crate::desk::Desk;
use crate::promises;
use crate::show::{self, LANGUAGES, RULES};

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
fn smaller_languages_are_known_by_name() {
    all(
        "Albanian",
        &[
            "Kryeministri tha të hënën se ura do të mbyllet për riparime gjatë verës. Punimet do të zgjasin tre muaj dhe do të kushtojnë dy milionë euro. Banorët e fshatit janë të shqetësuar për rrugën e re. Ministria nuk ka dhënë sqarime të tjera.",
        ],
    );
    all(
        "Estonian",
        &[
            "Peaminister ütles esmaspäeval, et sild suletakse suvel remondiks. Tööd kestavad kolm kuud ja maksavad kaks miljonit eurot. Küla elanikud on uue tee pärast mures. Ministeerium ei ole muid selgitusi andnud.",
        ],
    );
    all(
        "Indonesian or Malay",
        &[
            "Perdana menteri mengatakan pada hari Senin bahwa jembatan akan ditutup untuk perbaikan selama musim panas. Pekerjaan itu akan berlangsung tiga bulan dan menelan biaya dua juta euro. Warga desa khawatir tentang jalan baru. Kementerian belum memberi penjelasan lain.",
        ],
    );
    all(
        "Latin",
        &[
            "Consul dixit pontem aestate clausum iri ut reficeretur. Opera tres menses durabunt et duobus milibus constabunt. Incolae vici de via nova solliciti sunt. Magistratus nihil aliud explicavit.",
        ],
    );
    all(
        "Latvian",
        &["Ministrs pirmdien paziņoja, ka tilts vasarā tiks slēgts un ka darbi būs dārgi."],
    );
    all(
        "Lithuanian",
        &[
            "Ministras pirmadienį pranešė, kad tiltas vasarą bus uždarytas remontui. Darbai truks tris mėnesius ir kainuos du milijonus eurų. Kaimo gyventojai nerimauja dėl naujo kelio. Ministerija daugiau paaiškinimų nepateikė.",
        ],
    );
    all(
        "Swahili",
        &[
            "Waziri mkuu alisema Jumatatu kwamba daraja litafungwa kwa matengenezo wakati wa kiangazi. Kazi hiyo itachukua miezi mitatu na itagharimu euro milioni mbili. Wakazi wa kijiji wana wasiwasi kuhusu barabara mpya. Wizara haijatoa maelezo mengine.",
        ],
    );
    all(
        "Tagalog",
        &["Sinabi ng alkalde na ang tulay ay isasara sa tag-araw, ayon sa mga residente ng bayan."],
    );
    all(
        "Welsh",
        &[
            "Dywedodd y prif weinidog ddydd Llun y bydd y bont yn cau ar gyfer atgyweiriadau dros yr haf. Bydd y gwaith yn para tri mis ac yn costio dwy filiwn ewro. Mae trigolion y pentref yn poeni am y ffordd newydd. Nid yw'r weinyddiaeth wedi rhoi esboniad arall.",
        ],
    );
}

#[test]
fn code_is_in_neither_language_and_results_are_in_one() {
    all(
        "neither",
        &[
            "const app = express(); app.use(express.json()); app.get('/articles', async (req, res) => { \
           const rows = await db.query('select id, title from articles'); res.json(rows.map(row => ({ id: \
           row.id, title: row.title }))); }); app.listen(port, () => { console.log('listening'); });",
        ],
    );
    let results = "Norcombe d. Leeds 70-44. Tolley 25 points. Davids 17 points. Burgess 10 points. Moor 3 \
                   points. Blake 15 points. Devo 2 points. Bakers 6 points, 4 steals. Brown 1 point. ";
    assert_ne!(told(&results.repeat(4)), "neither");
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

/// The sentences of a text with the language of each, its sources, and what is found.
fn read(text: &str, language: Option<Id>) -> String {
    let text = Text::new("case.txt", text);
    let document = extract(&text, Format::Plain);
    selon::inspect_document(&document, language, &LANGUAGES, |article, annotations| {
        let findings = rule::check(article, annotations, &RULES);
        promises::of_findings(article, annotations, &findings);
        let mut lines: Vec<String> = { article.sentences.iter() }
            .map(|one| {
                let language = article.language_at(one.words.start).code();
                format!("{language}: {}", article.prose(one.words))
            })
            .collect();
        lines.push(show::sources(article, annotations));
        lines.extend(
            findings
                .iter()
                .map(|one| format!("{}: {}", text.slice(one.span), one.message)),
        );
        lines.join("\n")
    })
}

#[test]
fn a_passage_is_read_in_its_own_language() {
    assert_snapshot!(read("Roe said the bridge was shut, and the crews came on Monday.\n\nLe maire aurait détourné 300 000 euros. Selon le préfet, le pont serait fermé.\n\nExperts believe the dam is unsafe, Roe said.", None), @"
    en: Roe said the bridge was shut, and the crews came on Monday.
    fr: Le maire aurait détourné 300 000 euros.
    fr: Selon le préfet, le pont serait fermé.
    en: Experts believe the dam is unsafe, Roe said.
    person: Roe · role: le préfet · vague: Experts · person: Roe
    aurait détourné: conditionnel de presse sans source : « aurait détourné »
    ");
    assert_snapshot!(read("Le préfet a dit que le pont était fermé depuis lundi.\n\n“The gate is shut,” Ann Roe told reporters. The trust reportedly lost 300 jobs.\n\nDes experts craignent le pire.", None), @"
    fr: Le préfet a dit que le pont était fermé depuis lundi.
    en: “The gate is shut,” Ann Roe told reporters.
    en: The trust reportedly lost 300 jobs.
    fr: Des experts craignent le pire.
    role: Le préfet · person: Ann Roe · vague: Des experts
    reportedly: a hedge without a source: “reportedly”
    Des experts: source vague : « Des experts »
    ");
}

#[test]
fn what_is_short_goes_with_the_passage_beside_it() {
    assert_snapshot!(read("The mayor said the bridge was shut and the crews had left.\n\n« Oui. »\n\n« Le pont est fermé et le restera », a dit Anne Roux.\n\n« C'est dit. »\n\nThe port is open, and the mayor will be there on Friday.", None), @"
    en: The mayor said the bridge was shut and the crews had left.
    fr: « Oui. »
    fr: « Le pont est fermé et le restera », a dit Anne Roux.
    fr: « C'est dit. »
    en: The port is open, and the mayor will be there on Friday.
    role: The mayor · person: Anne Roux
    ");
}

#[test]
fn names_and_titles_are_no_passage() {
    assert_snapshot!(read("The mayor said the bridge was shut and the crews had left.\n\nLe Havre, Les Andelys, La Baule, Le Mans, Aix-en-Provence\n\nLe Monde, Libération, Les Échos and La Croix said so.", None), @"
    en: The mayor said the bridge was shut and the crews had left.
    en: Le Havre, Les Andelys, La Baule, Le Mans, Aix-en-Provence
    en: Le Monde, Libération, Les Échos and La Croix said so.
    role: The mayor · organization: Le Monde, Libération, Les Échos and La Croix
    ");
    assert_snapshot!(read("Le préfet a dit que le pont était fermé depuis lundi.\n\nThe Rolling Stones, The Who, Bob Dylan\n\nLe film « The Man Who Was Not There » sort lundi.", None), @"
    fr: Le préfet a dit que le pont était fermé depuis lundi.
    fr: The Rolling Stones, The Who, Bob Dylan
    fr: Le film « The Man Who Was Not There » sort lundi.
    role: Le préfet
    ");
}

#[test]
fn a_block_is_read_in_its_own_language_whatever_was_chosen() {
    let mixed = "The prefect said that the bridge was shut and that the crews came on Monday.\n\nSelon des experts, le barrage serait dangereux.";
    let languages = |language| {
        let lines = read(mixed, Some(language));
        let lines = lines.lines().filter_map(|line| line.split_once(": "));
        let codes: Vec<_> = lines.map(|(code, _)| code.to_owned()).take(2).collect();
        codes.join(" ")
    };
    assert_eq!(languages(Id::En), "en fr");
    assert_eq!(languages(Id::Fr), "en fr");
}

#[test]
fn many_passages_are_read_in_time() {
    let unit = "The mayor said the bridge was shut on Monday.\n\nSelon le préfet, le pont serait fermé depuis lundi.\n\n";
    let read = read(&unit.repeat(900), None);
    assert_eq!(read.matches("fr: ").count(), 900);
}
