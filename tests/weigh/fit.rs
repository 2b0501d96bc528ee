//! Fits the weights that say whether a sentence has a source, and says how well they do.
//!
//! `cargo run --release --example weigh -- FILE…` reads judged articles, those of `tests/quality` and
//! files of one JSON object a line as `docs/accuracy.md` describes them, prints the figures of five-fold
//! cross-validation over articles, and writes `src/annotate/support/weights.toml`. Without a file it
//! reads `tests/quality`. The same files in the same order give the same weights.
//!
//! With `--claims` it fits `src/annotate/claims/weights.toml` instead, which say how likely an editor asks who
//! says a sentence without a source. They rest on the others, so fit those first and build anew.
//!
//! With `--kinds` it fits `src/annotate/kind/weights.toml` to the articles whose kind is known, by the header
//! of a file of `tests/quality` or the key `kind` of a line.
//!
//! With `--learning-curve` it writes nothing, and prints the figures learned from one, two, three and four
//! quarters of the articles: what more of them would bring.
//!
//! With `--each-off` it writes nothing, and prints what cross-validation gives without each family of
//! rows in turn: a family that nothing needs can go.

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "printing figures is what it is for"
)]

mod asking;
mod climb;
#[path = "../../benches/accuracy/gold.rs"]
#[expect(dead_code, reason = "statuses are all that is learned from")]
mod gold;
mod judged;
mod kinds;
mod model;

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, process};

use gold::{Gold, Verdict};
use model::{Sentence, Weights};
use selon::annotate::Annotations;
use selon::document::Format;
use selon::language::{ArticleKind, Languages};
use selon::parse::Article;
use selon::text::Text;

/// Into how many parts the articles are dealt.
const FOLDS: usize = 5;

/// How strongly weights are held to nothing. Chosen by cross-validation among 1, 2, 4, 8, 16 and 30,
/// between which the figures differ by a point.
const PENALTY: f64 = 10.0;

/// From which share on a sentence counts as sourced, by what was found before anything was weighed:
/// attributed, carried, none. An alarm is worst where somebody is named.
const SHARES: [(&str, f64); 3] = [("attributed", 0.3), ("carried", 0.45), ("none", 0.65)];

/// Families whose rows cannot speak against a source.
const BOUNDED: [&str; 2] = ["told", "runs-on"];

/// A judged article as the analysis sees it.
#[derive(Clone)]
struct Judged {
    sentences: Vec<Sentence>,
    /// The places of the sentences, and of the judged ones with their verdicts.
    places: Vec<(usize, usize)>,
    statuses: Vec<((usize, usize), Verdict)>,
}

fn main() {
    if let Err(error) = run() {
        eprintln!("{error}");
        process::exit(2);
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let (options, files): (Vec<_>, Vec<_>) =
        env::args().skip(1).partition(|one| one.starts_with("--"));
    let claims = options.iter().any(|option| option == "--claims");
    let learning_curve = options.iter().any(|option| option == "--learning-curve");
    let each_off = options.iter().any(|option| option == "--each-off");
    let files = chosen(files, &root)?;
    let (golds, is_own) = read(&files)?;
    let own = is_own.iter().filter(|own| **own).count();
    let languages = Languages::default();
    if options.iter().any(|option| option == "--kinds") {
        let (weights, figures) = kinds::fit(&golds, &languages);
        let names: Vec<_> = ArticleKind::ALL.iter().map(|kind| kind.name()).collect();
        let names = names.join(", ");
        let count = golds.iter().filter(|gold| gold.kind.is_some()).count();
        println!("{count} articles; left out: {figures}");
        let text = format!(
            "# What each row of evidence.rs says for each kind of article, in hundredths of a natural logarithm\n\
             # of the odds. Made by `cargo run --release --example weigh -- --kinds` from {count} articles whose\n\
             # kind is known, {own} of them in tests/quality. Left-out articles, five parts:\n\
             # {figures}.\n\
             # The kinds: {names}.\n{weights}"
        );
        fs::write(root.join("src/annotate/kind/weights.toml"), text)?;
        return Ok(());
    }
    if claims {
        let study = asking::Study::of(&golds, &is_own, &languages);
        if each_off {
            study.turn_each_off();
            return Ok(());
        }
        if learning_curve {
            for quarters in 1..=4 {
                println!("{quarters} of 4 parts: {}", study.figures(quarters));
            }
            return Ok(());
        }
        let (weights, figures) = study.fit();
        let count = golds.len();
        println!("{count} articles; left out: {figures}");
        let text = format!(
            "# What each row of support/evidence.rs and claims/evidence.rs says for asking who says so, in\n\
             # hundredths of a natural logarithm of the odds. Made by `cargo run --release --example weigh --\n\
             # --claims` from {count} judged articles, {own} of them in tests/quality. Left-out articles, five\n\
             # parts: {figures}.\n\n{weights}"
        );
        fs::write(root.join("src/annotate/claims/weights.toml"), text)?;
        return Ok(());
    }
    let mut names = BTreeMap::new();
    let mut boundaries = Vec::new();
    let articles: Vec<Judged> = { golds.iter() }
        .map(|gold| look(gold, &languages, &mut names, &mut boundaries))
        .collect();
    let study = Study {
        names,
        boundaries,
        articles,
    };
    if learning_curve {
        for quarters in 1..=4 {
            let figures = study.cross_validate(quarters).figures();
            println!("{quarters} of 4 parts: {figures}");
        }
        return Ok(());
    }
    let figures = study.cross_validate(4).figures();
    let count = study.articles.len();
    println!(
        "{count} articles, {} rows; left out: {figures}",
        study.names.len()
    );
    if each_off {
        study.turn_each_off();
        return Ok(());
    }
    let all: Vec<&[Sentence]> = { study.articles.iter() }
        .map(|one| one.sentences.as_slice())
        .collect();
    let weights = study.fit(&all);
    let margin = |share: f64| ((share / (1.0 - share)).ln() * 100.0).round();
    let mut decisions = String::new();
    for (found, share) in SHARES {
        _ = writeln!(decisions, "{found} = [{}, 0]", margin(share));
    }
    let text = format!(
        "# What each row of evidence.rs says for a source of the sentence's own and for one carried on, against\n\
         # none, in hundredths of a natural logarithm of the odds. Made by `cargo run --release --example weigh`\n\
         # from {count} judged articles, {own} of them in tests/quality. Left-out articles, five parts:\n\
         # {figures}.\n\
         \n[decision]\n{decisions}{}",
        weights.write(&study.names, &study.boundaries)
    );
    fs::write(root.join("src/annotate/support/weights.toml"), text)?;
    Ok(())
}

/// The files to learn from: those of `tests/quality` if none is named.
fn chosen(files: Vec<String>, root: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut files: Vec<PathBuf> = files.into_iter().map(PathBuf::from).collect();
    if files.is_empty() {
        for language in ["en", "fr"] {
            let folder = fs::read_dir(root.join("tests/quality").join(language))?;
            files.extend(folder.flatten().map(|entry| entry.path()));
        }
        files.sort();
    }
    Ok(files)
}

/// Reads judged articles, and says which of them were written for tests.
fn read(files: &[PathBuf]) -> Result<(Vec<Gold>, Vec<bool>), Box<dyn Error>> {
    let (mut golds, mut is_own) = (Vec::new(), Vec::new());
    for file in files {
        let lines = file.extension().is_some_and(|ending| ending == "jsonl");
        let read = if lines {
            gold::read(file)
        } else {
            judged::read(file).map(|one| vec![one])
        };
        let mut read = read.map_err(|error| format!("{}: {error}", file.display()))?;
        read.retain(|gold| gold.statuses.as_ref().is_some_and(|all| !all.is_empty()));
        is_own.extend(read.iter().map(|_| !lines));
        golds.extend(read);
    }
    Ok((golds, is_own))
}

/// What is learned from.
struct Study {
    /// The rows by family and value.
    names: BTreeMap<(String, String), usize>,
    boundaries: Vec<String>,
    articles: Vec<Judged>,
}

impl Study {
    /// Weights fitted to some articles.
    fn fit(&self, chosen: &[&[Sentence]]) -> Weights {
        let mut bounded = vec![false; self.names.len()];
        for ((family, _), &row) in &self.names {
            bounded[row] = BOUNDED.contains(&family.as_str());
        }
        Weights::fit(
            chosen,
            self.names.len(),
            self.boundaries.len(),
            PENALTY,
            &bounded,
        )
    }

    /// The figures on left-out articles, learned from so many quarters of the others.
    fn cross_validate(&self, quarters: usize) -> Tally {
        let mut tally = Tally::default();
        for fold in 0..FOLDS {
            let is_out = |number: usize| number % FOLDS == fold;
            let kept: Vec<&[Sentence]> = { self.articles.iter().enumerate() }
                .filter(|(number, _)| !is_out(*number) && number / FOLDS % 4 < quarters)
                .map(|(_, one)| one.sentences.as_slice())
                .collect();
            let weights = self.fit(&kept);
            for (number, article) in self.articles.iter().enumerate() {
                if is_out(number) {
                    tally.add(article, &weights.sourced(&article.sentences));
                }
            }
        }
        tally
    }

    /// Prints the figures without each family in turn.
    fn turn_each_off(self) {
        let families: BTreeSet<String> = self
            .names
            .keys()
            .map(|(family, _)| family.clone())
            .collect();
        for family in families {
            let is_off: BTreeSet<usize> = { self.names.iter() }
                .filter(|((own, _), _)| *own == family)
                .map(|(_, &row)| row)
                .collect();
            let articles = self.articles.iter().map(|article| {
                let mut article = article.clone();
                for sentence in &mut article.sentences {
                    sentence.rows.retain(|row| !is_off.contains(row));
                }
                article
            });
            let without = Self {
                names: self.names.clone(),
                boundaries: self.boundaries.clone(),
                articles: articles.collect(),
            };
            println!(
                "without {family:16} {}",
                without.cross_validate(4).figures()
            );
        }
    }
}

/// Analyses a judged article.
fn look(
    gold: &Gold,
    languages: &Languages,
    names: &mut BTreeMap<(String, String), usize>,
    boundaries: &mut Vec<String>,
) -> Judged {
    let text = Text::new("judged.txt", gold.text.as_str());
    let offsets = offsets(&gold.text);
    let statuses: Vec<_> = { gold.statuses.iter().flatten() }
        .map(|status| (status.span, status.verdict))
        .collect();
    let look = |article: &Article<'_>, found: &Annotations| {
        let places: Vec<(usize, usize)> = { article.sentences.iter() }
            .map(|sentence| {
                let span = sentence.span;
                (offsets[span.start as usize], offsets[span.end as usize])
            })
            .collect();
        // A passage in another language is an article of its own, and too short to be weighed.
        let weighed = found.support_evidence.iter().zip(places);
        let weighed: Vec<_> = weighed
            .filter(|(one, _)| !one.boundary.is_empty())
            .collect();
        let places = weighed.iter().map(|(_, place)| *place).collect();
        let sentences = { weighed.iter() }
            .map(|(evidence, place)| {
                let rows = { evidence.rows.iter() }
                    .map(|row| {
                        let key = (row.family.to_owned(), row.value.to_owned());
                        let next = names.len();
                        *names.entry(key).or_insert(next)
                    })
                    .collect();
                let known = boundaries.iter().position(|one| one == evidence.boundary);
                let boundary = known.unwrap_or_else(|| {
                    boundaries.push(evidence.boundary.to_owned());
                    boundaries.len() - 1
                });
                let known = match evidence.known {
                    Some("attributed") => Some(0),
                    Some(_) => Some(2),
                    None => None,
                };
                Sentence {
                    rows,
                    boundary,
                    known,
                    found: SHARES
                        .iter()
                        .position(|(found, _)| *found == evidence.found.name())
                        .unwrap_or(2),
                    // Editors seldom differ from what is known; where they do, nothing is learned.
                    state: known.or_else(|| state(&statuses, *place)),
                }
            })
            .collect();
        Judged {
            sentences,
            places,
            statuses: statuses.clone(),
        }
    };
    selon::inspect(&text, Format::Plain, Some(gold.language), languages, look)
}

/// For each byte offset on a character boundary, how many scalar values are before it.
fn offsets(text: &str) -> Vec<usize> {
    let mut offsets = vec![0; text.len() + 1];
    let mut count = 0;
    for (number, (at, _)) in text.char_indices().enumerate() {
        offsets[at] = number;
        count = number + 1;
    }
    offsets[text.len()] = count;
    offsets
}

/// The state of a sentence, by the judged sentence it shares most with; `None` if editors differ.
fn state(statuses: &[((usize, usize), Verdict)], place: (usize, usize)) -> Option<usize> {
    let most = statuses
        .iter()
        .max_by_key(|(span, _)| shared(*span, place))?;
    match most.1 {
        Verdict::Attributed => Some(0),
        Verdict::Carried => Some(1),
        Verdict::NeedsSource | Verdict::None => Some(2),
        Verdict::Either => None,
    }
}

fn shared(one: (usize, usize), other: (usize, usize)) -> usize {
    one.1.min(other.1).saturating_sub(one.0.max(other.0))
}

/// How many judged sentences are seen to have a source.
#[derive(Default)]
struct Tally {
    right: usize,
    seen: usize,
    gold: usize,
    carried: [usize; 2],
}

impl Tally {
    fn add(&mut self, article: &Judged, sourced: &[f64]) {
        for &(span, verdict) in &article.statuses {
            let places = { article.places.iter().zip(sourced) }
                .zip(&article.sentences)
                .filter(|((_, share), one)| **share >= SHARES[one.found].1)
                .map(|((place, _), _)| place);
            let covered: usize = places.map(|place| shared(span, *place)).sum();
            let seen = 2 * covered > span.1 - span.0;
            let gold = matches!(verdict, Verdict::Attributed | Verdict::Carried);
            self.seen += usize::from(seen);
            self.gold += usize::from(gold);
            self.right += usize::from(seen && gold);
            if verdict == Verdict::Carried {
                self.carried[usize::from(seen)] += 1;
            }
        }
    }

    fn figures(&self) -> String {
        let percent = |part: usize, whole: usize| {
            let count = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
            100.0 * count(part) / count(whole.max(1))
        };
        format!(
            "has a source P {:.1} R {:.1} F1 {:.1}, carried R {:.1}",
            percent(self.right, self.seen),
            percent(self.right, self.gold),
            percent(2 * self.right, self.seen + self.gold),
            percent(self.carried[1], self.carried[0] + self.carried[1])
        )
    }
}
