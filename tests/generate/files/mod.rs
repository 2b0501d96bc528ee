//! Every file of the repository that is generated from others, and what it should hold.

pub(crate) mod schemas;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use base64::Engine as _;
use selon::annotate::{Question, Reach, claim_questions, kind_questions, support_questions};
use selon::{report, rule};
use sha2::{Digest as _, Sha256};

/// The lines of the README between which the table of rules stands.
const TABLE: (&str, &str) = ("<!-- rules -->\n", "<!-- /rules -->\n");

/// The generated files that are missing, outdated or left over, by their path from the root of the
/// repository, each with what it should hold; `None` if there should be no such file.
pub(crate) fn stale() -> Vec<(String, Option<String>)> {
    let wanted = files();
    let names: Vec<&String> = wanted.iter().map(|(name, _)| name).collect();
    let pages = fs::read_dir(root().join("docs/rules"))
        .into_iter()
        .flatten();
    let mut left_over: Vec<String> = pages
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .map(|name| format!("docs/rules/{name}"))
        .filter(|name| !names.contains(&name))
        .collect();
    left_over.sort();
    let left_over = left_over.into_iter().map(|name| (name, None));
    let outdated = wanted.into_iter().filter_map(|(name, text)| {
        let written = fs::read_to_string(root().join(&name)).ok();
        (written.as_ref() != Some(&text)).then_some((name, Some(text)))
    });
    outdated.chain(left_over).collect()
}

/// The names and texts of all generated files.
fn files() -> Vec<(String, String)> {
    let pages = selon::cli::pages().into_iter();
    let pages = pages.map(|(name, page)| (format!("docs/rules/{name}"), page));
    let schema = |name: &str, schema| {
        let text = serde_json::to_string_pretty(&schema).expect("a schema is JSON");
        (format!("schemas/{name}.schema.json"), text + "\n")
    };
    let mut files = vec![("README.md".to_owned(), readme())];
    files.extend(pages);
    files.push(("docs/evidence.md".to_owned(), evidence()));
    files.push(("src/report/html/policy.txt".to_owned(), policy()));
    files.push(schema("rule", schemas::rule_schema()));
    files.push(schema("selon", schemas::config_schema()));
    files
}

/// What a page may load and run: its own style and script, by their hashes.
fn policy() -> String {
    let hash = |own: &str| {
        let hash = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(own));
        format!("'sha256-{hash}'")
    };
    format!(
        "default-src 'none'; style-src {}; script-src {}; require-trusted-types-for 'script'; base-uri 'none'\n",
        hash(report::STYLE),
        hash(report::SCRIPT),
    )
}

/// The page on the evidence for the support of a sentence.
fn evidence() -> String {
    let mut page = String::from(
        "# What speaks for a source\n\n\
         selon weighs what a sentence and the sentences around it show, and decides whether it has a \
         source. Each question below has its weights in \
         [weights.toml](../src/annotate/support/weights.toml), fitted to judged articles; \
         `selon inspect --explain` shows the heaviest of every sentence. A question that is wrong about \
         a sentence is outweighed by others: under each stand sentences it is right about, and sentences \
         it gets wrong.\n",
    );
    questions(&mut page, support_questions());
    page.push_str(
        "\n# What speaks for asking who says so\n\n\
         Of a sentence without a source selon weighs the questions above and those below, and says how likely \
         an editor asks who says so: the `probability` of a finding. Weights: \
         [weights.toml](../src/annotate/claims/weights.toml).\n",
    );
    questions(&mut page, claim_questions());
    page.push_str(
        "\n# What tells the kind of an article\n\n\
         Rules say for which kinds they hold. Weights: [weights.toml](../src/annotate/kind/weights.toml).\n",
    );
    questions(&mut page, kind_questions());
    page
}

/// Questions with their answers and examples.
fn questions(page: &mut String, all: impl Iterator<Item = &'static Question>) {
    for family in all {
        let reach = match family.reach {
            Reach::Sentence => "the sentence",
            Reach::Paragraph => "the sentences beside it",
            Reach::Article => "the article",
        };
        let ask = family
            .words
            .trim_end_matches(": {}")
            .trim_end_matches(": {} words")
            .trim_end_matches(": {} percent");
        let answers = family.values.join(", ");
        let [right, juste] = family.right;
        let [wrong, faux] = family.wrong;
        write!(
            page,
            "\n## {}\n\nAsks: {ask}. Looks at {reach}. Answers: {answers}.\n\n\
             - right: {right} {juste}\n- wrong: {wrong} {faux}\n",
            family.name
        )
        .expect("a string takes any text");
    }
}

/// The README with its table of rules.
fn readme() -> String {
    let written = fs::read_to_string(root().join("README.md")).expect("there is a README");
    let (before, rest) = written
        .split_once(TABLE.0)
        .expect("README.md says where the table of rules starts");
    let (_, after) = rest
        .split_once(TABLE.1)
        .expect("README.md says where the table of rules ends");
    let mut table = String::from("| rule | severity | what it flags |\n|---|---|---|\n");
    for rule in rule::builtin() {
        let severity = rule.severity.map_or("off", |severity| severity.name());
        let opt_in = if rule.is_default() { "" } else { ", opt-in" };
        let (id, summary) = (&rule.id, &rule.summary);
        writeln!(
            table,
            "| [`{id}`](docs/rules/{id}.md) | {severity}{opt_in} | {summary} |"
        )
        .expect("a string takes any text");
    }
    [before, TABLE.0, &table, TABLE.1, after].concat()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
