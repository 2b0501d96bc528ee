//! A first configuration for a folder.

use std::fmt::Write as _;

use super::pattern::Pattern;
use crate::language::Id;
use crate::rule::Genre;

/// What was found in a folder.
#[derive(Debug, Default)]
pub struct FolderSurvey {
    /// How many articles are in each language, of those whose language was detected.
    pub languages: Vec<(Id, usize)>,
    /// How many articles have each extension.
    pub extensions: Vec<(String, usize)>,
    /// The folders whose names suggest a genre.
    pub genres: Vec<(String, Genre)>,
}

/// The genre that the name of a folder suggests; `None` if it suggests none.
///
/// Right about `opinion/` and `idees/tribunes/`; wrong about a town called Sport.
pub fn genre_of(folder: &str) -> Option<Genre> {
    let name = folder.to_lowercase();
    let names: &[(Genre, &[&str])] = &[
        (
            Genre::Opinion,
            &[
                "opinion",
                "opinions",
                "tribune",
                "tribunes",
                "editorial",
                "editorials",
                "editos",
                "édito",
                "éditos",
                "chroniques",
                "columns",
                "op-ed",
                "comment",
                "idées",
                "idees",
            ],
        ),
        (
            Genre::Analysis,
            &[
                "analysis",
                "analyses",
                "analyse",
                "decryptage",
                "décryptage",
            ],
        ),
        (Genre::Live, &["live", "liveblog", "direct", "directs"]),
        (
            Genre::Interview,
            &[
                "interview",
                "interviews",
                "entretiens",
                "entretien",
                "q-and-a",
            ],
        ),
        (Genre::Sport, &["sport", "sports"]),
    ];
    let found = names
        .iter()
        .find(|(_, names)| names.contains(&name.as_str()));
    found.map(|(genre, _)| *genre)
}

/// A first configuration, with comments, for a folder.
pub fn starter(survey: &FolderSurvey) -> String {
    let overrides = survey.genres.iter().filter_map(|(folder, genre)| {
        let pattern = Pattern::of_folder(folder)?;
        Some(over(&pattern, *genre))
    });
    let overrides: Vec<String> = overrides.collect();
    let mut out = String::from(
        "# Settings of selon for the articles in this folder and below.\n\
         # `selon config show FILE` shows the settings of an article, and where each one is set.\n",
    );
    let mut say = |words: &str| {
        out.push('\n');
        out.push_str(words);
    };
    say(&language(survey));
    say(&genre(overrides.is_empty()));
    say(
        "# A predefined selection of rules: \"wire\", \"magazine\" or \"strict\".\n# pack = \"wire\"\n",
    );
    say(
        "# Findings about missing sources that are less likely right than this are only counted.\n\
         # min_confidence = 0.2\n",
    );
    say(&files(survey));
    say(
        "# Rules one by one: \"error\", \"warning\", \"note\", \"on\" or \"off\". `selon rules` lists them.\n\
         [rules]\n\
         # loaded-verb = \"off\"\n\
         # single-source = \"on\"\n",
    );
    say(
        "# Comments that suppress a finding must give a reason, unless this is false:\n\
         # <!-- selon-disable-next-line unsourced-figure -- public record -->\n\
         # [suppressions]\n\
         # require_reason = true\n",
    );
    say(
        "# Your own entries for the word lists: \"en\", \"fr\", or \"all\" for both.\n\
         # [lexicon.all]\n\
         # people        = [\"Maren Holt\"]\n\
         # titles        = [\"Cllr.\"]\n\
         # organizations = [\"Norcombe Harbor Trust\"]\n",
    );
    for one in &overrides {
        say(one);
    }
    if overrides.is_empty() {
        let example = over("opinion/**", Genre::Opinion);
        let lines = example.lines().map(|line| format!("# {line}\n"));
        let lines: String = lines.collect();
        say(&format!("# Other settings for some articles.\n{lines}"));
    }
    out
}

fn language(survey: &FolderSurvey) -> String {
    let counts: Vec<String> = survey
        .languages
        .iter()
        .map(|(id, count)| format!("{count} in \"{}\"", id.code()))
        .collect();
    match survey.languages.as_slice() {
        [] => {
            "# The language of all articles; without it, it is detected for each.\n# language = \"en\"\n"
                .to_owned()
        }
        [(id, _)] => format!(
            "# All articles examined are in one language. Without this line, it is detected for each.\n\
             language = \"{}\"\n",
            id.code()
        ),
        _ => format!(
            "# The language is detected for each article; of those examined, {}.\n\
             # language = \"en\"\n",
            counts.join(" and ")
        ),
    }
}

fn genre(is_for_all: bool) -> String {
    let genres: Vec<_> = Genre::ALL
        .iter()
        .map(|genre| format!("\"{}\"", genre.name()))
        .collect();
    let others = if is_for_all {
        ""
    } else {
        " except those below"
    };
    format!(
        "# The genre of all articles{others}: {}.\n\
         # Without it, the kind of each article is told from its words and shapes.\n\
         # genre = \"{}\"\n",
        genres.join(", "),
        Genre::default().name()
    )
}

fn files(survey: &FolderSurvey) -> String {
    let mut words = String::from("# Which files are checked in folders");
    if survey.extensions.is_empty() {
        words.push_str(".\n");
    } else {
        let found: Vec<_> = survey
            .extensions
            .iter()
            .map(|(extension, count)| format!("{count} .{extension}"))
            .collect();
        writeln!(words, "; found: {}.", found.join(", ")).expect("a string takes any text");
    }
    words.push_str("# include = [\"*.md\", \"*.txt\"]\n# exclude = [\"drafts\"]\n");
    words
}

fn over(pattern: &str, genre: Genre) -> String {
    let pattern = toml::Value::String(pattern.to_owned());
    let genre = genre.name();
    format!("[[override]]\nfiles = [{pattern}]\ngenre = \"{genre}\"\n")
}
