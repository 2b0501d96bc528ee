//! Participles that report, and what reports nothing although it looks like it, ten cases of each, as in
//! [`ten_of_a_kind`](crate::ten_of_a_kind).

use crate::ten_of_a_kind::{en, fr};

/// A past tense before an agent is a participle.
#[test]
fn what_somebody_has_said_of_a_noun() {
    en("
        The plan, criticized by experts as a retreat, was dropped. | experts: The plan … a retreat
        The bill, backed by the union, failed. | the union: The bill
        The plan supported by the trust was dropped. | the trust: The plan
        The figures, questioned by auditors, were withdrawn. | auditors: The figures
        The man, described by neighbors as quiet, was arrested. | neighbors: The man … quiet
        The claims, dismissed by the ministry, were false. | the ministry: The claims
        The strike announced by the union was called off. | the union: The strike
        The deal, hailed by the mayor as a triumph, fell apart. | the mayor: The deal … a triumph
        The theory, rejected by most researchers, returned. | most researchers: The theory
        The letter, condemned by the council on Monday, was unsigned. | the council: The letter
    ");
}

/// No past tense opens a sentence.
#[test]
fn participles_that_open_a_sentence() {
    en("
        Described as a saint, he runs the group. | -: he … a saint
        Hailed as a hero, she left the party. | -: she … a hero
        Built in 1911, the bridge leaks, the mayor said. | the mayor: Built in 1911, the bridge leaks
        Pressed by reporters, the mayor said the bridge leaks. | the mayor: the bridge leaks
        Praised by critics, the film failed. | critics: the film
        Criticized by the council, the plan was dropped. | the council: the plan
        Accused of theft by his partner, the clerk denied it. | his partner: the clerk … theft; the clerk: it
        Backed by the union, the bill passed. | the union: the bill
        Born in Leeds, she said she would stay. | she: she would stay
        Hit by rain, the farmers expect a poor harvest. | the farmers: a poor harvest
    ");
}

/// What somebody is held to be is part of the content.
#[test]
fn what_somebody_is_held_to_be() {
    fr("
        Il avait rejoint une loge, souvent considérée comme hostile. | -: une loge … hostile
        Présenté comme un saint homme, il dirige le groupe. | -: il … un saint homme
        L'accusation l'a dépeint comme un homme égoïste. | L'accusation: l' … un homme égoïste
        Le reportage a été considéré comme gênant. | -: Le reportage … gênant
        Le texte est présenté comme un recul par la gauche. | la gauche: Le texte … un recul
        Décrite comme autoritaire, elle a quitté la salle. | -: elle … autoritaire
        Le maire la décrit comme une ville calme. | Le maire: la … une ville calme
        Ses voisins le présentent comme un homme discret. | Ses voisins: le … un homme discret
        La mesure, jugée comme injuste par la gauche, a été retirée. | la gauche: La mesure … injuste
        Les élus le considèrent comme un allié. | Les élus: le … un allié
    ");
}

/// Headings that promise a statement, credits, what may be done, which people are meant, what is only being
/// thought of.
#[test]
fn nothing_is_reported() {
    en("
        What the mayor says |
        What critics say |
        What you should know |
        Photo: Adrian Bullock |
        Video: Ann Roe |
        The club could support the plan. | could
        Voters who hope to win a seat came early. |
        Residents who want to sell should wait. |
        You can ask for a refund. |
        It is being considered. |
    ");
    fr("
        Ce que dit la loi |
        Ce que prévoit le texte |
        Ce que demandent les élus |
        Photo : Adrien Boukal |
        Interrogé, le patron a souri. |
        La moitié des personnes interrogées dorment. |
        Les faits dont il est accusé datent de mai. |
        Sans parler de la chaleur. |
        Vous pouvez demander un remboursement. |
        Les électeurs qui espèrent gagner sont venus. |
    ");
}
