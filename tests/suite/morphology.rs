//! Every form of a verb is known from its lemma.

use insta::assert_snapshot;
use selon::language::Id;

use crate::show::{LANGUAGES, join};

/// Each form of the verb before the colon, with the tenses and persons it can be.
fn forms(language: Id, verb: &str) -> String {
    let language = LANGUAGES.get(language);
    let (lemma, forms) = verb.split_once(": ").expect("a lemma comes first");
    let base = language.find(lemma);
    assert_ne!(base.lemma, 0, "{lemma} is no verb of the pack");
    let shown = forms.split(' ').map(|form| {
        let word = language.find(form);
        assert_eq!(word.lemma, base.lemma, "the lemma of {form}");
        let names = word.verb.iter_names().map(|(name, _)| match name {
            "FIRST_OR_SECOND" => "1-2".to_owned(),
            "THIRD_SINGULAR" => "3s".to_owned(),
            "THIRD_PLURAL" => "3p".to_owned(),
            tense => tense.to_lowercase(),
        });
        format!("{form} {}", join(names, "+"))
    });
    join(shown, ", ")
}

fn en(verb: &str) -> String {
    forms(Id::En, verb)
}

fn fr(verb: &str) -> String {
    forms(Id::Fr, verb)
}

#[test]
fn regular_verbs() {
    assert_snapshot!(en("announce: announces announced announcing"), @"announces present+3s, announced past+past_participle+1-2+3s+3p, announcing present_participle");
    assert_snapshot!(en("deny: denies denied denying"), @"denies present+3s, denied past+past_participle+1-2+3s+3p, denying present_participle");
    assert_snapshot!(en("admit: admits admitted admitting"), @"admits present+3s, admitted past+past_participle+1-2+3s+3p, admitting present_participle");
    assert_snapshot!(en("label: labelled labeled labelling labeling"), @"labelled past+past_participle+1-2+3s+3p, labeled past+past_participle+1-2+3s+3p, labelling present_participle, labeling present_participle");
    assert_snapshot!(en("stress: stresses stressed stressing"), @"stresses present+3s, stressed past+past_participle+1-2+3s+3p, stressing present_participle");
    assert_snapshot!(en("kidnap: kidnaps kidnapped kidnapping"), @"kidnaps present+3s, kidnapped past+past_participle+1-2+3s+3p, kidnapping present_participle");
    assert_snapshot!(fr("déclarer: déclare déclarent déclarait déclara déclarèrent déclarera déclarerait déclaré déclarées déclarant"), @"déclare present+subjunctive+imperative+1-2+3s, déclarent present+subjunctive+3p, déclarait imperfect+3s, déclara past+3s, déclarèrent past+3p, déclarera future+3s, déclarerait conditional+3s, déclaré past_participle, déclarées past_participle, déclarant present_participle");
    assert_snapshot!(fr("annoncer: annonçait annonça annonçant"), @"annonçait imperfect+3s, annonça past+3s, annonçant present_participle");
    assert_snapshot!(fr("rappeler: rappelle rappellerait"), @"rappelle present+subjunctive+imperative+1-2+3s, rappellerait conditional+3s");
    assert_snapshot!(fr("suggérer: suggère suggérait"), @"suggère present+subjunctive+imperative+1-2+3s, suggérait imperfect+3s");
}

#[test]
fn irregular_verbs() {
    assert_snapshot!(en("say: says said saying"), @"says present+3s, said past+past_participle+1-2+3s+3p, saying present_participle");
    assert_snapshot!(en("tell: tells told telling"), @"tells present+3s, told past+past_participle+1-2+3s+3p, telling present_participle");
    assert_snapshot!(en("write: writes wrote written writing"), @"writes present+3s, wrote past+1-2+3s+3p, written past_participle, writing present_participle");
    assert_snapshot!(en("think: thinks thought thinking"), @"thinks present+3s, thought past+past_participle+1-2+3s+3p, thinking present_participle");
    assert_snapshot!(en("know: knows knew known knowing"), @"knows present+3s, knew past+1-2+3s+3p, known past_participle, knowing present_participle");
    assert_snapshot!(en("be: is are was been being"), @"is present+3s, are present+1-2+3p, was past+1-2+3s, been past_participle, being present_participle");
    assert_snapshot!(en("have: has had having"), @"has present+3s, had past+past_participle+1-2+3s+3p, having present_participle");
    assert_snapshot!(fr("dire: dit disent disait dirait disant"), @"dit present+past+past_participle+3s, disent present+subjunctive+3p, disait imperfect+3s, dirait conditional+3s, disant present_participle");
    assert_snapshot!(fr("reconnaître: reconnaît reconnaissait reconnut reconnu"), @"reconnaît present+3s, reconnaissait imperfect+3s, reconnut past+3s, reconnu past_participle");
    assert_snapshot!(fr("craindre: craint craignait craignant"), @"craint present+past_participle+3s, craignait imperfect+3s, craignant present_participle");
    assert_snapshot!(fr("prévoir: prévoit prévoirait prévu"), @"prévoit present+3s, prévoirait conditional+3s, prévu past_participle");
}

#[test]
fn the_conditional_is_neither_imperfect_nor_future() {
    assert_snapshot!(fr("avoir: avait aura aurait"), @"avait imperfect+3s, aura future+3s, aurait conditional+3s");
    assert_snapshot!(fr("montrer: montrait montrera montrerait"), @"montrait imperfect+3s, montrera future+3s, montrerait conditional+3s");
}

#[test]
fn spellings_nobody_uses_are_no_forms() {
    for (language, spellings) in [
        (Id::En, "sayed telled writed admited denyed visitted"),
        (Id::Fr, "disa annoncait reconnaîssait craindait prévoyerait"),
    ] {
        for form in spellings.split(' ') {
            let word = LANGUAGES.get(language).find(form);
            assert_eq!((word.form, word.lemma), (0, 0), "{form}");
        }
    }
}
