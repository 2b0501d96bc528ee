//! What a run costs grows with what it is given, and no faster: reports and configurations as well as the
//! analysis, which `repetitions` tries.
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use selon::document::Format;
use selon::language::Id;
use selon::report::{self, Screen, Sources, Style};
use selon::text::Text;

use crate::desk::Desk;
use crate::show::LANGUAGES;

/// How many times a sentence is repeated.
const MANY: usize = 4_000;

fn people() -> Style {
    Style {
        format: report::Format::Text,
        screen: Screen::default(),
        explain: false,
    }
}

/// The shortest of three runs: the machine may be busy with something else.
fn time(mut run: impl FnMut()) -> Duration {
    let runs = (0..3).map(|_| {
        let start = Instant::now();
        run();
        start.elapsed()
    });
    runs.min().unwrap()
}

/// With optimization it is twice as much; without, and beside other tests, up to six times. Looking for a
/// verb in its list for every cue made it thirty.
#[test]
fn explanations_cost_a_few_times_what_the_report_costs() {
    for (unit, id) in [
        ("He said. ", Id::En),
        ("A source said so. ", Id::En),
        ("Il a dit. ", Id::Fr),
    ] {
        let text = Text::new("a.txt", unit.repeat(MANY));
        let inspect = |explain| {
            selon::inspect(
                &text,
                Format::Plain,
                Some(id),
                &LANGUAGES,
                |article, annotations| {
                    let mut out = Vec::new();
                    report::analysis(people(), explain, article, annotations, &mut out);
                },
            );
        };
        let (short, long) = (time(|| inspect(false)), time(|| inspect(true)));
        assert!(long < short * 10, "{unit:?}: {short:?}, explained {long:?}");
    }
}

#[test]
fn sources_are_counted_once() {
    let table = |size: usize| {
        let text = Text::new("a.txt", "A source said so. ".repeat(size));
        let sources = selon::inspect(&text, Format::Plain, Some(Id::En), &LANGUAGES, Sources::of);
        let mut all = Sources::default();
        for _ in 0..10 {
            all.add(&sources);
        }
        time(|| {
            let mut out = Vec::new();
            sources.csv(&mut out);
            all.clone().merged().table(Screen::default(), &mut out);
        })
    };
    let (small, large) = (table(MANY / 4), table(MANY));
    assert!(
        large < small * 10,
        "{small:?}, four times as many {large:?}"
    );
}

#[test]
fn a_configuration_may_have_many_patterns() {
    let desk = Desk::new(&[("a.txt", "The bridge is open.\n")]);
    let mut patterns = String::new();
    for number in 0..5_000 {
        write!(patterns, "'desk{number}/**/*.txt', '**/*-{number}-*.txt', ").unwrap();
    }
    let config = format!("exclude = [{patterns}]\n");
    let check = || assert_eq!(desk.output("check --no-cache .").code(), 0);
    desk.write("selon.toml", "");
    let without = time(check);
    desk.write("selon.toml", &config);
    let with = time(check);
    // Compiled one by one, so many took more than ten seconds.
    assert!(
        with < without + Duration::from_secs(3),
        "{without:?}, with patterns {with:?}"
    );
}
