//! What tells the kind of an article, as rows that are weighed for each kind.

use crate::annotate::kind::shape::Shape;
use crate::annotate::support::evidence::{Family, Question, Reach, families};
use crate::language::ArticleKind;

/// How many words or sentences of a kind there are at least.
const STEPS: &[&str] = &["few", "some", "many", "most"];

/// The questions about the kind of an article.
pub fn kind_questions() -> impl Iterator<Item = &'static Question> {
    KIND_FAMILIES.iter().map(|family| &family.question)
}

/// What sees the answers to a question about the kind of an article.
type See = fn(&Shape) -> u32;

/// All families, in the order of their rows.
pub(in crate::annotate) const KIND_FAMILIES: &[Family<See>] = families! {
    "any" Article &["yes"], |_| 1, "it is an article";
    right "It rained." "Il pleuvait.";
    wrong "Two eggs." "Deux œufs.";
    "sport-words" Article STEPS,
        |shape| shape.words[ArticleKind::Sport as usize],
        "words of that kind, at least: {}";
    right "Roe scored a late penalty." "Roux a transformé un penalty.";
    wrong "The coach was late." "Le car de l'équipe était en retard.";
    "markets-words" Article STEPS,
        |shape| shape.words[ArticleKind::Markets as usize],
        "words of that kind, at least: {}";
    right "The index shed 2 points." "L'indice a cédé 2 points.";
    wrong "He broke his bonds." "Il a brisé ses liens.";
    "product-words" Article STEPS,
        |shape| shape.words[ArticleKind::Product as usize],
        "words of that kind, at least: {}";
    right "The smartphone has two cameras." "Le smartphone a deux caméras.";
    wrong "The device exploded." "L'appareil a explosé.";
    "explainer-words" Article STEPS,
        |shape| shape.words[ArticleKind::Explainer as usize],
        "words of that kind, at least: {}";
    right "How does a dam work?" "Comment marche une digue ?";
    wrong "How does he dare?" "Comment ose-t-il ?";
    "column-words" Article STEPS,
        |shape| shape.words[ArticleKind::Column as usize],
        "words of that kind, at least: {}";
    right "We must act, surely." "Il faut agir, évidemment.";
    wrong "He must act." "Il faut trois jours.";
    "interview-words" Article STEPS,
        |shape| shape.words[ArticleKind::Interview as usize],
        "words of that kind, at least: {}";
    right "How did you start?" "Comment avez-vous débuté ?";
    wrong "Thank you for reading." "Merci de votre visite.";
    "live-words" Article STEPS,
        |shape| shape.words[ArticleKind::Live as usize],
        "words of that kind, at least: {}";
    right "Live updates: polls have closed." "En direct : les bureaux ont fermé.";
    wrong "The wire is live." "Le courant est direct.";
    "press-review-words" Article STEPS,
        |shape| shape.words[ArticleKind::PressReview as usize],
        "words of that kind, at least: {}";
    right "The tabloids ran it on the front page." "Les quotidiens en font leur une.";
    wrong "He sold his daily bread." "Il lit son journal.";
    "portrait-words" Article STEPS,
        |shape| shape.words[ArticleKind::Portrait as usize],
        "words of that kind, at least: {}";
    right "He grew up in Hallam." "Il a grandi à Brive.";
    wrong "Her career is over." "Sa carrière est finie.";
    "calendar-words" Article STEPS,
        |shape| shape.words[ArticleKind::Calendar as usize],
        "words of that kind, at least: {}";
    right "Doors open at 7, tickets on the night." "Entrée libre, billetterie sur place.";
    wrong "He got a parking ticket." "Il a perdu son billet.";
    "writer" Article STEPS, |shape| shape.writer, "sentences where the writer speaks of himself or herself, at least: {}";
    right "I saw the dam." "J'ai vu la digue.";
    wrong "I, Claudius opens in May." "Moi, Claude sort en mai.";
    "reader" Article STEPS, |shape| shape.reader, "sentences where it speaks to the reader, at least: {}";
    right "You can book now." "Vous pouvez réserver.";
    wrong "You never know." "On ne sait jamais.";
    "questions" Article STEPS, |shape| shape.questions, "sentences where it asks, at least: {}";
    right "Why does it leak?" "Pourquoi fuit-elle ?";
    wrong "He asked why." "Il a demandé pourquoi.";
    "told" Article STEPS, |shape| shape.told, "sentences where it credits somebody, at least: {}";
    right "It leaks, Roe said." "Elle fuit, dit Roux.";
    wrong "Roe said goodbye." "Roux a dit adieu.";
    "media" Article STEPS, |shape| shape.media, "sentences where an outlet is the subject, at least: {}";
    right "The paper calls it a farce." "Le journal parle de farce.";
    wrong "The paper was sold." "Le journal est vendu.";
    "quoted" Article STEPS, |shape| shape.quoted, "sentences where it is mostly quoted, at least: {}";
    right "“It leaks.”" "« Elle fuit. »";
    wrong "“The Dam” is out." "« La Digue » sort.";
    "numbers" Article STEPS, |shape| shape.numbers, "sentences where it has a number, at least: {}";
    right "It costs 4 dollars." "Elle coûte 4 euros.";
    wrong "He lives at number 4." "Il habite au 4.";
    "weekdays" Article STEPS, |shape| shape.weekdays, "sentences where it names a day, at least: {}";
    right "It opens on Friday." "Elle ouvre vendredi.";
    wrong "Good Friday is over." "Vendredi saint est passé.";
    "past" Article STEPS, |shape| shape.past, "sentences where it is in the past, at least: {}";
    right "The dam broke." "La digue a cédé.";
    wrong "The dam was built of earth." "La digue était de terre.";
    "present" Article STEPS, |shape| shape.present, "sentences where it is in the present, at least: {}";
    right "The dam leaks." "La digue fuit.";
    wrong "Roe shoots and scores." "Roux tire et marque.";
    "to-come" Article STEPS, |shape| shape.to_come, "sentences where it is in the future or only possible, at least: {}";
    right "The dam will break." "La digue cédera.";
    wrong "He would smile." "Il sourirait.";
    "no-verb" Article STEPS, |shape| shape.no_verb, "sentences where it has no verb, at least: {}";
    right "Free entry." "Entrée libre.";
    wrong "A disaster." "Un désastre.";
    "names" Article STEPS, |shape| shape.names, "sentences where a name is the subject, at least: {}";
    right "Roe left." "Roux est parti.";
    wrong "Paris is full." "Paris est plein.";
    "third" Article STEPS, |shape| shape.third, "sentences where she or he is the subject, at least: {}";
    right "She grew up here." "Elle a grandi ici.";
    wrong "It rains." "Il pleut.";
    "lists" Article STEPS, |shape| shape.lists, "sentences where it is an item of a list, at least: {}";
    right "- Two eggs." "- Deux œufs.";
    wrong "- He left." "- Il est parti.";
    "headings" Article STEPS, |shape| shape.headings, "sentences where it is no prose: a heading, a line of its own, at least: {}";
    right "What we know" "Ce que l'on sait";
    wrong "The end" "Fin";
    "asked-headings" Article STEPS, |shape| shape.asked_headings, "sentences where its heading asks, at least: {}";
    right "Why does it leak?" "Pourquoi fuit-elle ?";
    wrong "Who knows?" "Qui sait ?";
    "links" Article STEPS, |shape| shape.links, "sentences where it has a link or a handle, at least: {}";
    right "See @roe." "Voir @roux.";
    wrong "Mail roe@dam.org." "Écrire à roux@digue.org.";
    "clocks" Article STEPS, |shape| shape.clocks, "sentences where its paragraph opens with a time of day, at least: {}";
    right "14:05 Roe is in." "14h05 Roux est là.";
    wrong "12:30 was late." "12h30, c'est tard.";
    "labels" Article STEPS, |shape| shape.labels, "sentences where its paragraph opens with a label and a colon, at least: {}";
    right "ROE: It leaks." "ROUX : Elle fuit.";
    wrong "One thing is sure: it leaks." "Une chose est sûre : elle fuit.";
    "symbols" Article STEPS, |shape| shape.symbols, "sentences where it has a sign of percents or money, at least: {}";
    right "Oil rose 2%." "Le brut prend 2 %.";
    wrong "It costs $4." "Elle coûte 4 €.";
    "length" Article &["short", "middling", "long", "very-long"], |shape| shape.length,
        "its length, at least: {}";
    right "Entry is free." "Entrée libre.";
    wrong "More follows." "La suite suit.";
};
