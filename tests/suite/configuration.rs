//! Configurations: what they may contain, and which settings apply.

use insta::assert_snapshot;

use super::desk::{Desk, VAGUE};

#[test]
fn the_nearest_configuration_applies() {
    let desk = Desk::new(&[
        ("selon.toml", "[rules]\nvague-source = 'error'"),
        ("a.md", VAGUE),
        ("wire/x/b.md", VAGUE),
        ("opinion/selon.toml", "[rules]\nvague-source = 'off'"),
        ("opinion/c.md", VAGUE),
    ]);
    assert_snapshot!(desk.findings("."), @"
    a.md vague-source error
    wire/x/b.md vague-source error
    ");
    assert_snapshot!(desk.findings("wire/x/b.md opinion/c.md"), @"wire/x/b.md vague-source error");
    assert_snapshot!(desk.findings("--no-config ."), @"
    a.md vague-source warning
    opinion/c.md vague-source warning
    wire/x/b.md vague-source warning
    ");
    assert_snapshot!(desk.findings("--config opinion/selon.toml ."), @"");
}

#[test]
fn what_is_written_closest_to_the_article_wins() {
    // Each step removes the setting that wins.
    let article = |front: &str| format!("---\nselon:\n  rules: {{ {front} }}\n---\n\n{VAGUE}");
    let over = "[[override]]\nfiles = ['desk/*']\nrules = { vague-source = 'note' }\n";
    let own = "rules = { vague-source = 'error' }\n";
    let desk = Desk::new(&[
        ("house.toml", "[rules]\nvague-source = 'off'"),
        (
            "selon.toml",
            &format!("extends = 'house.toml'\n{own}{over}"),
        ),
        ("desk/a.md", &article("vague-source: warning")),
    ]);
    assert_snapshot!(desk.findings("desk --ignore vague-source"), @"");
    assert_snapshot!(desk.findings("desk"), @"desk/a.md vague-source warning");
    desk.write("desk/a.md", VAGUE);
    assert_snapshot!(desk.findings("desk"), @"desk/a.md vague-source note");
    desk.write("selon.toml", &format!("extends = 'house.toml'\n{own}"));
    assert_snapshot!(desk.findings("desk"), @"desk/a.md vague-source error");
    desk.write("selon.toml", "extends = 'house.toml'");
    assert_snapshot!(desk.findings("desk"), @"");
    desk.write("selon.toml", "");
    assert_snapshot!(desk.findings("desk"), @"desk/a.md vague-source warning");
}

#[test]
fn files_and_options_set_rules() {
    let desk = Desk::new(&[
        (
            "selon.toml",
            "[rules]\nsingle-source = 'on'\nvague-source = 'off'",
        ),
        ("a.md", VAGUE),
    ]);
    assert_snapshot!(desk.findings("--select vague-source"), @"a.md vague-source warning");
    assert_snapshot!(desk.findings("--select loaded-verb"), @"");
    assert_snapshot!(desk.findings("--select vague-source --ignore vague-source"), @"");
}

#[test]
fn files_extend_files() {
    let desk = Desk::new(&[
        (
            "house/base.toml",
            "rule_folders = 'rules'\n[rules]\nvague-source = 'error'\n[[override]]\nfiles = ['opinion/**']\nrules = { vague-source = 'off' }",
        ),
        (
            "house/rules/no-buzz.toml",
            &format!("{}phrases.en = ['buzz']", super::rule_files::LEAST),
        ),
        (
            "house/more.toml",
            "extends = 'base.toml'\nexclude = 'drafts'",
        ),
        (
            "paris/selon.toml",
            "extends = ['../house/base.toml', '../house/more.toml']",
        ),
        ("paris/a.md", &format!("{VAGUE}\nThe buzz is loud.\n")),
        ("paris/opinion/b.md", VAGUE),
        ("paris/drafts/c.md", VAGUE),
    ]);
    assert_snapshot!(desk.findings("paris"), @"
    paris/a.md vague-source error
    paris/a.md no-buzz warning
    ");
}

#[test]
fn patterns_choose_what_is_read() {
    let desk = Desk::new(&[
        (
            "selon.toml",
            "include = ['*.story', 'desk/**/*.md']\nexclude = ['drafts']",
        ),
        ("a.story", VAGUE),
        ("b.md", VAGUE),
        ("desk/x/c.md", VAGUE),
        ("desk/drafts/d.md", VAGUE),
    ]);
    assert_snapshot!(desk.findings("."), @"
    a.story vague-source warning
    desk/x/c.md vague-source warning
    ");
    assert_snapshot!(desk.findings("b.md desk/drafts/d.md"), @"
    b.md vague-source warning
    desk/drafts/d.md vague-source warning
    ");
    assert_snapshot!(desk.findings("--force-exclude b.md desk/drafts/d.md"), @"b.md vague-source warning");
    assert_snapshot!(desk.run("check desk/drafts"), @"
    error: desk/drafts: the configuration excludes every article in this folder
    0 files checked
    status 2
    ");
}

#[test]
fn a_house_lexicon_reaches_the_analysis() {
    let desk = Desk::new(&[
        (
            "selon.toml",
            "[lexicon.en]\norganizations = 'Norcombe Moorings'\n[lexicon.all]\npeople = ['Road Ahead']",
        ),
        (
            "a.md",
            "The quay is safe, the Norcombe Moorings said. The road is open, Road Ahead said.\n",
        ),
    ]);
    let run = desk.run("inspect a.md");
    assert!(run.contains("Norcombe Moorings  organization"), "{run}");
    assert!(run.contains("Road Ahead  person"), "{run}");
}

#[test]
fn house_words_and_phrases_may_have_accents_apart_from_their_letters() {
    let phrase = "message = 'x'\nphrases = { fr = ['a\u{300} l\u{2bc}e\u{301}tude'] }";
    let rule = format!(
        "summary = 'x'\nwhy = 'x'\nfix = 'x'\nseverity = 'note'\nsince = '0.1.0'\nlanguages = ['fr']\non = 'phrase'\n{phrase}\n\n[[example]]\nlanguage = 'fr'\nflagged = \"C'est {{{{à l'étude}}}}.\"\nclean = 'Il part.'\n"
    );
    let desk = Desk::new(&[
        (
            "selon.toml",
            "rule_folders = 'house'\n[lexicon.fr]\norganizations = 'Re\u{301}gie des Flots'",
        ),
        ("house/study.toml", &rule),
        (
            "a.md",
            "Le pont, à l'étude, est sûr, selon la Régie des Flots.\n",
        ),
    ]);
    let run = desk.run("inspect a.md");
    assert!(run.contains("Régie des Flots  organization"), "{run}");
    assert_snapshot!(desk.findings("--select study a.md"), @"a.md study note");
}

#[test]
fn a_page_names_its_language() {
    let page = "<!DOCTYPE html>\n<html lang='fr-FR'>\n<p>La route est sûre.";
    let front = format!("---\nlang: en\n---\n{page}");
    let desk = Desk::new(&[
        ("selon.toml", "language = 'en'"),
        ("page.html", page),
        ("german.html", "<html lang=de><p>The road is safe."),
        ("front.html", &front),
    ]);
    let show = |file: &str| {
        let told = desk.run(&format!("config show {file}"));
        let line = told.lines().find(|line| line.starts_with("language"));
        line.unwrap_or_default().to_owned()
    };
    assert_snapshot!(show("page.html"), @"language        fr          `lang`, line 2");
    assert_snapshot!(show("page.html --language en"), @"language        en          --language");
    assert_snapshot!(show("german.html"), @"language        en          selon.toml:1");
    assert_snapshot!(show("front.html"), @"language        en          front matter, line 2");
    let told = desk.run("check page.html --format json");
    assert!(told.contains("\"language\":\"fr\""), "{told}");
}

#[test]
fn an_article_sets_its_language_genre_and_exceptions() {
    let desk = Desk::new(&[
        ("selon.toml", "language = 'en'"),
        (
            "yaml.md",
            &format!("---\ntitle: 'x: y'\nlang: fr-FR\ndate: 2024-01-01\n---\n{VAGUE}"),
        ),
        ("german.md", &format!("---\nlang: de\n---\n{VAGUE}")),
        (
            "toml.md",
            &format!(
                "+++\ntitle = 'x'\n[selon]\ngenre = 'opinion'\nrules.vague-source = 'off'\n+++\n{VAGUE}"
            ),
        ),
        (
            "wrong.md",
            &format!(
                "---\nselon:\n  genra: opinion\n  rules: {{ vague-sauce: off, loaded-verb: 3 }}\n  language: [fr]\n---\n{VAGUE}"
            ),
        ),
        (
            "broken.md",
            &format!("---\nselon: {{ genre: opinion\ntitle: [\n---\n{VAGUE}"),
        ),
        ("theirs.md", &format!("---\ntitle: [a\nb: \"\n---\n{VAGUE}")),
    ]);
    let show = |file: &str| desk.run(&format!("config show {file}"));
    assert!(
        show("yaml.md").contains("front matter, line 3"),
        "{}",
        show("yaml.md")
    );
    assert_snapshot!(desk.run("check --format concise"), @r#"
    error[front-matter]: invalid YAML: while parsing a flow mapping, did not find expected ',' or '}'
      ┌─ broken.md:3:6
      │
    3 │ title: [
      │      ^
      │
      = why: a setting with a mistake is ignored, so findings may be missing or
             unwanted
      = fix: correct the front matter; `selon config show FILE` shows the settings
             in effect

    error[front-matter]: unknown key `genra`; did you mean `genre`?
      ┌─ wrong.md:3:3
      │
    3 │ genra: opinion
      │ ^^^^^
      │

    error[front-matter]: no rule is called `vague-sauce`; did you mean `vague-source`?
      ┌─ wrong.md:4:12
      │
    4 │ rules: { vague-sauce: off, loaded-verb: 3 }
      │          ^^^^^^^^^^^
      │

    error[front-matter]: unknown value `3`; known here: `error`, `warning`, `note`, `on`, `off`
      ┌─ wrong.md:4:43
      │
    4 │ rules: { vague-sauce: off, loaded-verb: 3 }
      │                                         ^
      │

    error[front-matter]: expected one of "en", "fr", "auto", found array
      ┌─ wrong.md:5:13
      │
    5 │ language: [fr]
      │           ^^^^
      │
      = why: a setting with a mistake is ignored, so findings may be missing or
             unwanted
      = fix: correct the front matter; `selon config show FILE` shows the settings
             in effect

    broken.md:5:1: warning: vague source: “Experts” [vague-source]
    german.md:4:1: warning: vague source: “Experts” [vague-source]
    theirs.md:5:1: warning: vague source: “Experts” [vague-source]
    wrong.md:7:1: warning: vague source: “Experts” [vague-source]
    yaml.md:6:1: warning: vague source: “Experts” [vague-source]
    6 files checked: 5 warnings
    status 2
    "#);
}

#[test]
fn a_first_configuration_fits_its_folder() {
    let desk = Desk::new(&[
        ("wire/a.md", VAGUE),
        ("wire/b.txt", VAGUE),
        (
            "idees/tribunes/c.md",
            "Le port fermera lundi, selon le maire de la ville.\n",
        ),
        (".hidden/d.md", VAGUE),
    ]);
    assert_snapshot!(desk.run("init"), @"
    wrote selon.toml (3 articles found)
    next: `selon check`, or `selon baseline` to have only new findings reported
    status 0
    ");
    assert_snapshot!(desk.read("selon.toml"));
    assert_snapshot!(desk.run("check --format concise"), @"
    wire/a.md:1:1: warning: vague source: “Experts” [vague-source]
    wire/b.txt:1:1: warning: vague source: “Experts” [vague-source]
    3 files checked: 2 warnings
    status 1
    ");
    assert_snapshot!(desk.run("init"), @"
    error: selon.toml already exists; use `--force` to overwrite it
    status 2
    ");
    assert!(desk.run("init --force").ends_with("status 0"));
    assert_snapshot!(desk.run("init nowhere"), @"
    error: nowhere is not a folder
    status 2
    ");
    let empty = Desk::new(&[]);
    assert!(empty.run("init").ends_with("status 0"));
    let written = empty.read("selon.toml");
    // The examples in comments are valid too.
    let bare = |line: &str| {
        line.strip_prefix("# ")
            .filter(|line| line.contains('=') || line.starts_with('['))
            .unwrap_or(line)
            .to_owned()
    };
    let all: Vec<String> = written
        .lines()
        .map(bare)
        .filter(|line| !line.contains("<!--"))
        .collect();
    empty.write("selon.toml", &all.join("\n"));
    let run = empty.run("config show a.md");
    assert!(run.ends_with("status 0"), "{run}\n{}", all.join("\n"));
}

#[test]
fn settings_are_shown_with_their_origin() {
    let desk = Desk::new(&[
        (
            "house.toml",
            "genre = 'analysis'\n[rules]\nloaded-verb = 'off'\nvague-source = 'note'\n[suppressions]\nrequire_reason = false",
        ),
        (
            "selon.toml",
            "extends = 'house.toml'\nexclude = 'drafts'\npack = 'strict'\n\n[[override]]\nfiles = 'desk'\nlanguage = 'fr'\nrules.vague-source = 'error'",
        ),
        (
            "desk/drafts/a.md",
            "---\nselon: { genre: sport }\n---\nLe port est fermé.\n",
        ),
    ]);
    let run = desk.run("config show desk/drafts/a.md --ignore single-source --language en");
    let told: Vec<&str> = run
        .lines()
        .filter(|line| {
            !line.starts_with("  ")
                || ["loaded-verb", "vague-source ", "single-source", "metonymic"]
                    .iter()
                    .any(|id| line.contains(id))
        })
        .collect();
    assert_snapshot!(told.join("\n"), @"
    configuration   selon.toml, extending house.toml
    baseline        none
    in folders      excluded by `drafts`              selon.toml:2
    language        en                                --language
    genre           sport                             front matter, line 2
    pack            strict                            selon.toml:3
    min_confidence  0                                 pack, selon.toml:3
    unread          error                             default
    require_reason  false                             house.toml:6
    rules
      loaded-verb                off      house.toml:3
      metonymic-source           note     pack, selon.toml:3
      single-source              off      --ignore
      vague-source               error    selon.toml:8 [[override]]
    status 0
    ");
    assert!(desk.run("config show").contains("detected"));
    assert!(
        desk.run("config show --select nothing")
            .ends_with("status 2")
    );
}

#[test]
fn own_words_and_rules_are_shown_with_their_origin() {
    let desk = Desk::new(&[
        (
            "selon.toml",
            "rule_folders = 'house'\n\n[lexicon.all]\npeople = ['Maren Holt', 'Tom Hale']\ntitles = ['Cllr.']\n",
        ),
        (
            "house/no-buzz.toml",
            &format!("{}phrases.en = ['buzz']", super::rule_files::LEAST),
        ),
        ("a.md", VAGUE),
    ]);
    let shown = desk.run("config show a.md");
    let added = |line: &&str| line.starts_with("own ") || line.contains("no-buzz");
    let added: Vec<&str> = shown.lines().filter(added).collect();
    assert_snapshot!(added.join("\n"), @"
    own words       3 entries   selon.toml:3
    own rules       house       selon.toml:1
      no-buzz                    warning  house/no-buzz.toml
    ");
}

#[test]
fn blocks_and_lines_can_be_ignored() {
    let article = "# Bridge\n\nExperts believe that the port will close.\n\n> Critics say that the dam leaks.\n\nWith agencies: sources said on Monday that it was open.\n";
    let desk = Desk::new(&[("a.md", article), ("wire/b.md", article)]);
    let flagged = |config: &str| -> Vec<String> {
        desk.write("selon.toml", config);
        let found = desk.output("check --no-cache --format json .").findings();
        let words = found
            .into_iter()
            .map(|[path, _, _, words]| format!("{path} {words}"));
        words.collect()
    };
    let all = [
        "a.md Experts",
        "a.md Critics",
        "a.md sources",
        "wire/b.md Experts",
        "wire/b.md Critics",
        "wire/b.md sources",
    ];
    let without = |left_out: &[&str]| -> Vec<&str> {
        let is_left = |one: &&str| !left_out.iter().any(|words| one.contains(words));
        all.into_iter().filter(is_left).collect()
    };
    assert_eq!(flagged(""), all);
    assert_eq!(
        flagged("[ignore]\nblocks = ['blockquote']"),
        without(&["Critics"])
    );
    assert_eq!(
        flagged("[ignore]\nlines = ['> *', 'WITH  agencies*']"),
        without(&["Critics", "sources"])
    );
    assert_eq!(
        flagged(
            "[ignore]\nlines = 'With*'\n[[override]]\nfiles = 'wire'\nignore.blocks = ['blockquote', 'list']"
        ),
        without(&["sources", "wire/b.md Critics"])
    );
    // A pattern is for a whole line.
    assert_eq!(flagged("[ignore]\nlines = 'agencies'"), all);
}

#[test]
fn a_rule_lets_the_words_pass_that_are_allowed() {
    let desk = Desk::new(&[(
        "a.txt",
        "Critics believe that the port will close. Some local experts\nsay that the dam leaks.\n",
    )]);
    let flagged = |config: &str| -> Vec<String> {
        desk.write("selon.toml", config);
        let found = desk.output("check --no-cache --format json .").findings();
        found.into_iter().map(|[_, _, _, words]| words).collect()
    };
    assert_eq!(flagged(""), ["Critics", "Some local experts"]);
    assert_eq!(
        flagged("[allow]\nvague-source = 'critics'"),
        ["Some local experts"]
    );
    assert_eq!(
        flagged("[allow]\nvague-source = ['some * experts']"),
        ["Critics"]
    );
    // Only whole findings of that rule.
    assert_eq!(flagged("[allow]\nvague-source = 'experts'").len(), 2);
    assert_eq!(flagged("[allow]\nunsourced-figure = 'critics'").len(), 2);
}

#[test]
fn what_is_let_pass_is_shown_and_checked() {
    let desk = Desk::new(&[(
        "selon.toml",
        "[ignore]\nblocks = ['caption']\nlines = 'With *'\n[allow]\nvague-source = 'critics'\n",
    )]);
    let shown = desk.run("config show");
    for row in ["caption", "With *", "critics (vague-source)"] {
        let line = shown.lines().find(|line| line.contains(row));
        assert!(
            line.is_some_and(|line| line.contains("selon.toml:")),
            "{shown}"
        );
    }
    desk.write(
        "selon.toml",
        "[ignore]\nblocks = ['captions']\nlines = '['\nwords = 'x'\n[allow]\nvague-sauce = 'x'\n",
    );
    let said = desk.run("config show");
    for mistake in [
        "did you mean `caption`?",
        "invalid pattern",
        "did you mean `vague-source`?",
        "`words`",
    ] {
        assert!(said.contains(mistake), "{mistake}: {said}");
    }
    assert!(said.ends_with("status 2"), "{said}");
}
