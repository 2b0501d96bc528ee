//! What kind of article it is, where its words give it away, and what rules make of that.

use selon::annotate::Annotations;
use selon::diagnostic::Probability;
use selon::document::Format;
use selon::language::{ArticleKind, Id};
use selon::parse::Article;
use selon::rule::{self, Genre, RuleSet};
use selon::text::Text;

use crate::show::LANGUAGES;

/// A match report long enough to be told.
const MATCH: &str = "Norcombe beat Hallam 3-1 on Saturday to go top of the league. The striker scored two goals before half-time, and the goalkeeper saved a penalty. Hallam's coach made three changes at the interval. His midfielder hit the post after an hour, and the referee sent off a defender for a late tackle. The home side had 14 shots and 62 percent of the ball. Their captain left the field with a sore knee and will miss the next match. It was the ninth win in a row for a squad that lost its first five fixtures. Some 4,300 people watched in the rain. The semi-final is on May 4, and the winner meets the champions a week later in the capital, where the two clubs last played each other in the autumn of last year.";

/// A market's close, long enough to be told.
const CLOSE: &str = "La Bourse a fini en baisse de 1,2 % mardi, dans une séance calme. Les investisseurs attendaient les résultats trimestriels de deux groupes. L'indice a cédé 84 points après une ouverture stable, et les valeurs du luxe ont reculé. Le baril est passé sous les 70 dollars. Le rendement des obligations à dix ans a gagné quatre points de base en fin de journée. Halvard a perdu 6,3 %, après un chiffre d'affaires en recul de 9 % au premier semestre. Son dividende sera réduit de moitié. Orsel a pris 2,4 %, et Vertan 1,1 %, au lendemain de la visite de son usine du Nord. Les échanges ont porté sur 2,3 milliards d'euros, un peu moins que la veille, et la semaine s'annonce aussi creuse que la précédente pour la plupart des maisons de la place.";

fn kind(language: Id, text: &str) -> Option<ArticleKind> {
    let text = Text::new("a.txt", text);
    let look = |_: &Article<'_>, found: &Annotations| found.kind;
    selon::inspect(&text, Format::Plain, Some(language), &LANGUAGES, look)
}

/// How many figures lack a source.
fn figures(language: Id, text: &str, genre: Option<Genre>) -> usize {
    let rules = RuleSet::choose(rule::builtin(), &[], &[]);
    let mut rules = rules.expect("no rule is asked for by name");
    rules.genre = genre;
    rules.min_confidence = Probability::ZERO;
    let text = Text::new("a.txt", text);
    let checked = selon::check(&text, Format::Plain, Some(language), &LANGUAGES, &rules);
    let figure = |finding: &&selon::diagnostic::Diagnostic| finding.rule == "unsourced-figure";
    checked.reported.iter().filter(figure).count()
}

#[test]
fn sport_and_markets_are_told_by_their_words() {
    assert_eq!(kind(Id::En, MATCH), Some(ArticleKind::Sport));
    assert_eq!(kind(Id::Fr, CLOSE), Some(ArticleKind::Markets));
    let first = MATCH.split(". ").next().expect("it has a first sentence");
    assert_eq!(kind(Id::En, first), None);
    let council = "The council met on Monday and heard that the dam leaks. ".repeat(14);
    assert_eq!(kind(Id::En, &council), Some(ArticleKind::News));
}

#[test]
fn figures_of_a_match_or_a_market_need_no_source_unless_the_genre_is_set() {
    assert_eq!(figures(Id::En, MATCH, None), 0);
    assert_eq!(figures(Id::Fr, CLOSE, None), 0);
    assert!(figures(Id::En, MATCH, Some(Genre::News)) > 0);
    assert!(figures(Id::Fr, CLOSE, Some(Genre::News)) > 0);
}
