//! How files become blocks of prose.

use insta::assert_snapshot;
use proptest::prelude::*;
use selon::document::{Document, Format, extract};
use selon::text::Text;

use crate::promises;
use crate::show::{blocks, origins, prose};

fn plain(characters: &str) -> String {
    blocks(Format::Plain, characters)
}

fn markdown(characters: &str) -> String {
    blocks(Format::Markdown, characters)
}

#[test]
fn what_an_agency_signs_its_last_paragraph_with_is_left_out() {
    let read = |last: &str| {
        let story =
            format!("The port closes\n\nThe mayor said so at noon.\n\nIt is late.\n\n{last}\n");
        blocks(Format::Plain, &story)
            .lines()
            .skip(3)
            .collect::<Vec<_>>()
            .join(" | ")
    };
    let words = "The contractor stole money.";
    for sign_off in ["dpa sm amw", "abc/def", "(AP)", "dpa pm/sm", "AFP"] {
        assert_eq!(
            read(&format!("{words} {sign_off}")),
            format!("paragraph: {words}")
        );
        let apart = format!("paragraph: {words} | boilerplate: {sign_off}");
        for between in ["\n", "\n\n"] {
            assert_eq!(read(&format!("{words}{between}{sign_off}")), apart);
        }
        let sent =
            format!("\u{1}a 1\n\u{2}The port closes\n\nIt is late.\n\n{words}\n{sign_off}\n\u{3}");
        let shown = blocks(Format::Transmission, &sent);
        assert!(shown.ends_with(&format!("paragraph: {words}\n")), "{shown}");
    }
    for last in [
        "It is late. So it was",
        "It is late. so it was",
        "It is late (NATO).",
    ] {
        assert!(read(last).ends_with(last), "{last}");
    }
}

#[test]
fn blank_lines_part_paragraphs() {
    assert_snapshot!(plain("Il part.\n\nElle reste."), @"
    paragraph: Il part.
    paragraph: Elle reste.
    ");
    assert_snapshot!(plain("\u{feff}Il part.\r\n \u{a0}\t\r\nElle reste.\r\n"), @"
    paragraph: Il part.
    paragraph: Elle reste.
    ");
    assert_snapshot!(plain("Il part.\r\rElle reste.\r"), @"
    paragraph: Il part.
    paragraph: Elle reste.
    ");
    assert_snapshot!(plain(""), @"");
    assert_snapshot!(plain("\n \n\u{feff}\n"), @"");
}

#[test]
fn hard_wrapped_lines_join() {
    assert_snapshot!(plain("The harbor will close for three weeks while divers\nlook for the two ferries that sank on Monday, the\nmayor said. Nobody was hurt, and the crews of both\nferries came home.\n\nThe council meets on Friday."), @"
    paragraph: The harbor will close for three weeks while divers⏎look for the two ferries that sank on Monday, the⏎mayor said. Nobody was hurt, and the crews of both⏎ferries came home.
    paragraph: The council meets on Friday.
    ");
    assert_snapshot!(plain("Le port fermera\r\npendant trois semaines.\r\n"), @"paragraph: Le port fermera⏎pendant trois semaines.");
}

#[test]
fn full_line_may_end_a_sentence() {
    assert_snapshot!(plain("The harbor will close for three weeks, as the mayor\nsaid. Nobody was hurt, and all the crews came home.\nThe council meets on Friday and will hear the crews\nof both ferries."), @"paragraph: The harbor will close for three weeks, as the mayor⏎said. Nobody was hurt, and all the crews came home.⏎The council meets on Friday and will hear the crews⏎of both ferries.");
}

#[test]
fn half_empty_line_ends_a_paragraph() {
    assert_snapshot!(plain("The harbor will close for three weeks while divers\nlook for the ferries, the mayor said.\nThe council, which meets on Friday, will hear what\nthe crews have to say."), @"
    paragraph: The harbor will close for three weeks while divers⏎look for the ferries, the mayor said.
    paragraph: The council, which meets on Friday, will hear what⏎the crews have to say.
    ");
}

#[test]
fn notes_behind_a_stop_make_no_heading() {
    let text = "Both sides have shelled hospitals.[1]\n\nNobody was hurt.[2][13]\n\nThe port is shut.³\n\nA new port [4]\n\nIt opens in May.";
    assert_snapshot!(plain(text), @"
    paragraph: Both sides have shelled hospitals.[1]
    paragraph: Nobody was hurt.[2][13]
    paragraph: The port is shut.³
    heading: A new port [4]
    paragraph: It opens in May.
    ");
}

#[test]
fn accents_join_the_letters_they_stand_behind() {
    assert_snapshot!(plain("Le pre\u{301}fet part.\n\nL\u{2bc}e\u{302}tre reste."), @"
    paragraph: Le préfet part.
    paragraph: L’être reste.
    ");
    assert_snapshot!(markdown("- Le *pre\u{301}*fet\n- l\u{2bc}e&#x302;tre"), @"
    list: Le préfet
    list: l’être
    ");
    assert_snapshot!(blocks(Format::Html, "<p>Le pr<b>e&#769;fet</b> part.<p>l&#700;e<i>\u{302}</i>tre"), @"
    paragraph: Le préfet part.
    paragraph: l’être
    ");
}

#[test]
fn joined_accents_stand_for_all_of_their_bytes() {
    let origins = |format, text| origins(format, text).replace(['\u{301}', '\u{2bc}'], "+");
    assert_snapshot!(origins(Format::Plain, "Le pre\u{301}fet l\u{2bc}a vu."), @"Le=Le préfet=pre+fet l’a=l+a vu.=vu.");
    assert_snapshot!(origins(Format::Html, "<p>Le pr<b>e&#769;</b>fet part."), @"Le=Le préfet=pr<b>e&#769;</b>fet part.=part.");
}

#[test]
fn one_paragraph_a_line() {
    assert_snapshot!(plain("Le port ferme.\nLe maire a annoncé lundi la fermeture du port pendant trois semaines, le temps de retrouver les deux bacs.\n\"Nous n'avons pas le choix\", a-t-il dit.\nLe conseil se réunit vendredi."), @r#"
    paragraph: Le port ferme.
    paragraph: Le maire a annoncé lundi la fermeture du port pendant trois semaines, le temps de retrouver les deux bacs.
    paragraph: "Nous n'avons pas le choix", a-t-il dit.
    paragraph: Le conseil se réunit vendredi.
    "#);
}

#[test]
fn headline_over_a_credit() {
    assert_snapshot!(plain("Le port ferme pour trois semaines\nLe port ferme pour trois semaines / Photo: Anne Morel\n\nLe maire l'a dit lundi."), @"
    heading: Le port ferme pour trois semaines
    heading: Le port ferme pour trois semaines / Photo: Anne Morel
    paragraph: Le maire l'a dit lundi.
    ");
}

#[test]
fn intertitles_between_dashes() {
    assert_snapshot!(plain("Il part.\n\n- Première ligne -\nElle reste."), @"
    paragraph: Il part.
    heading: Première ligne
    paragraph: Elle reste.
    ");
    assert_snapshot!(markdown("Il part.\n\n- Première ligne -\nElle reste."), @"
    paragraph: Il part.
    heading: Première ligne -
    paragraph: Elle reste.
    ");
    assert_snapshot!(plain("Il part.\n— Un autre port —\nElle reste."), @"
    paragraph: Il part.
    heading: Un autre port
    paragraph: Elle reste.
    ");
}

#[test]
fn headings_by_their_shape() {
    assert_snapshot!(plain("Trois semaines sans port\n\nLe port ferme.\n\nPourquoi maintenant ?\n\nLe maire se tait.\n\nUn avenir incertain\n\nLe port rouvrira."), @"
    heading: Trois semaines sans port
    paragraph: Le port ferme.
    heading: Pourquoi maintenant ?
    paragraph: Le maire se tait.
    heading: Un avenir incertain
    paragraph: Le port rouvrira.
    ");
    assert_snapshot!(markdown("Trois semaines sans port\n\nLe port ferme.\n\n**Un avenir incertain**\n\nLe port rouvrira."), @"
    heading: Trois semaines sans port
    paragraph: Le port ferme.
    heading: Un avenir incertain
    paragraph: Le port rouvrira.
    ");
}

#[test]
fn what_is_no_heading() {
    assert_snapshot!(plain("Le port ferme lundi"), @"paragraph: Le port ferme lundi");
    assert_snapshot!(plain("Le port ferme.\n\nen raison des travaux\n\nOn sait ceci :\n\nIl a dit \"non !\"\n\nLe port ferme lundi"), @r#"
    paragraph: Le port ferme.
    paragraph: en raison des travaux
    paragraph: On sait ceci :
    paragraph: Il a dit "non !"
    heading: Le port ferme lundi
    "#);
}

#[test]
fn headline_in_capitals_may_end_in_a_stop() {
    assert_snapshot!(plain("Mayor Closes Harbor After Ferry Accident.\n\nThe harbor closed."), @"
    heading: Mayor Closes Harbor After Ferry Accident.
    paragraph: The harbor closed.
    ");
    assert_snapshot!(plain("The harbor closed on Monday.\n\nIt was the third time."), @"
    paragraph: The harbor closed on Monday.
    paragraph: It was the third time.
    ");
}

#[test]
fn list_items() {
    assert_snapshot!(plain("Trois questions :\n- la date ;\n- le prix,\n  qui monte ;\n• le port.\n1. Un bac.\n2) Deux bacs."), @"
    paragraph: Trois questions :
    list: la date ;
    list: le prix,⏎  qui monte ;
    list: le port.
    list: Un bac.
    list: Deux bacs.
    ");
    assert_snapshot!(markdown("Trois questions :\n\n- la date ;\n- le prix,\n  qui monte ;\n\n1. Un bac.\n\n   Un autre.\n   - Un petit."), @"
    paragraph: Trois questions :
    list: la date ;
    list: le prix, qui monte ;
    list: Un bac.
    list: Un autre.
    list: Un petit.
    ");
}

#[test]
fn hyphen_in_a_sentence_is_no_item() {
    assert_snapshot!(plain("Les élèves de toutes les écoles de la ville de Saint\n- Jean sont partis."), @"paragraph: Les élèves de toutes les écoles de la ville de Saint⏎- Jean sont partis.");
    assert_snapshot!(plain("Le centre commercial\n- Nord est fermé."), @"paragraph: Le centre commercial⏎- Nord est fermé.");
    assert_snapshot!(plain("Au programme\n- un bac\n- un port"), @"
    heading: Au programme
    list: un bac
    list: un port
    ");
}

#[test]
fn closing_mark_belongs_to_the_line_above() {
    assert_snapshot!(plain("« Il part, dit-elle.\n»\nElle reste."), @"
    paragraph: « Il part, dit-elle.⏎»
    paragraph: Elle reste.
    ");
}

#[test]
fn dialogue_is_no_list() {
    assert_snapshot!(plain("— Je pars, dit-il.\n— Moi aussi, répond-elle.\n– la paix ;"), @"
    paragraph: — Je pars, dit-il.
    paragraph: — Moi aussi, répond-elle.
    list: la paix ;
    ");
}

#[test]
fn ornaments_and_credits_stand_alone() {
    assert_snapshot!(plain("Il part.\n***\nElle reste.\n© Anne Morel\nEux aussi."), @"
    paragraph: Il part.
    boilerplate: ***
    paragraph: Elle reste.
    caption: © Anne Morel
    paragraph: Eux aussi.
    ");
}

#[test]
fn addresses_are_links() {
    assert_snapshot!(plain("Le rapport est sur https://example.org/port."), @"paragraph: Le rapport est sur https://example.org/port. +link");
    assert_snapshot!(markdown("Le [rapport](https://example.org) et [le port](#port).\n\nVoir [ici](port.md).\n\nFermé[^1].\n\n[^1]: Anne Morel, *Le port*.\n"), @"
    paragraph: Le rapport et le port. +link
    paragraph: Voir ici.
    paragraph: Fermé. +link
    boilerplate: Anne Morel, Le port.
    ");
}

#[test]
fn markdown_blocks() {
    assert_snapshot!(markdown("# Le port ferme\n\n*Le maire l'a dit.*\n\nUn paragraphe\nsur deux lignes.\n\n> Une citation.\n>\n> - Un point\n\nTitre\n=====\n\n| a | b |\n|---|---|\n| c | d |\n\nFin."), @"
    heading: Le port ferme
    heading: Le maire l'a dit.
    paragraph: Un paragraphe sur deux lignes.
    blockquote: Une citation.
    list: Un point
    heading: Titre
    caption: a
    caption: b
    caption: c
    caption: d
    paragraph: Fin.
    ");
}

#[test]
fn markdown_leaves_code_and_comments_alone() {
    assert_snapshot!(markdown("```\nIl part.\n```\n\n    Il part.\n\n<!-- Il part. -->\n\nLe mot `selon <i>` reste<!-- ici --> et<br>va."), @"paragraph: Le mot selon <i> reste et va.");
}

#[test]
fn front_matter_is_no_prose() {
    assert_snapshot!(markdown("---\ntitle: Le port\n---\n\nIl part."), @"paragraph: Il part.");
    assert_snapshot!(markdown("\u{feff}+++\r\ntitle = \"Le port\"\r\n+++\r\n# Le port\r\n"), @"heading: Le port");
    assert_snapshot!(markdown("Il part.\n\n---\nElle reste.\n\n---\n"), @"
    paragraph: Il part.
    paragraph: Elle reste.
    ");
}

#[test]
fn rule_right_under_a_paragraph() {
    assert_snapshot!(markdown("Le maire est parti lundi, puis il est revenu.\n---\nElle reste."), @"
    paragraph: Le maire est parti lundi, puis il est revenu.
    paragraph: Elle reste.
    ");
}

#[test]
fn images_and_their_captions() {
    assert_snapshot!(markdown("![Le port](port.jpg)\n*Photo : Anne Morel*\n\nIl part ![bac](bac.jpg) lundi.\n\n![Le bac](bac.jpg)\n\n*Le bac, lundi.*\n\n![Un](1.jpg) Elle reste."), @"
    caption: Photo : Anne Morel
    paragraph: Il part lundi.
    caption: Le bac
    caption: Le bac, lundi.
    paragraph: Elle reste.
    ");
}

#[test]
fn markdown_maps_to_the_file() {
    assert_snapshot!(origins(Format::Markdown, "Un **beau** *po*rt &eacute;troit\\* et&nbsp;l'[île](x)\nd&rsquo;Yeu"), @r"Un=Un beau=beau port=po*rt étroit*=&eacute;troit\* et l'île=et&nbsp;l'[île d’Yeu=d&rsquo;Yeu");
    assert_snapshot!(origins(Format::Markdown, "> Il dit ``selon `le\n> port`` x``."), @"Il=Il dit=dit selon=selon `le=`le port=port x``.=x``.");
    assert_snapshot!(origins(Format::Markdown, "\u{feff}> Le `port`  \r\n> ferme"), @"Le=Le port=port ferme=ferme");
}

proptest! {
    #[test]
    fn blocks_lie_in_order_inside_the_file(characters in any::<String>()) {
        holds(&characters);
    }

    #[test]
    fn blocks_of_copy_lie_in_order_inside_the_file(
        parts in prop::collection::vec(fragment(), 0..40)
    ) {
        holds(&parts.concat());
    }
}

fn fragment() -> impl Strategy<Value = &'static str> {
    prop::sample::select(FRAGMENTS.split('¦').collect::<Vec<_>>())
}

/// What a press file is made of, well formed or not.
const FRAGMENTS: &str = "\n¦\r\n¦\r¦ ¦\t¦    ¦\u{a0}¦\u{feff}¦\0¦- ¦* ¦1. ¦> ¦# ¦---¦+++¦***¦— ¦`¦```¦\
    &eacute;¦&nbsp;¦&ngE;¦\\*¦\\é¦![é](x)¦[é](https://é.fr)¦<br>¦<!-- é -->¦| é | b |\n|---|---|\n¦\
    <p>¦</p>¦<div>¦</div>¦<b>¦</b>¦<q>¦</q>¦<a href='#n'>¦<a href=//é.fr>¦</a>¦<sup>¦</sup>¦<li>¦<ul>¦</ul>¦\
    <td>¦<table>¦</table>¦<article>¦</article>¦<main>¦<h1>¦</h1>¦<br/>¦<svg>¦</svg>¦<p hidden>¦<s>¦</s>¦\
    <title>¦</title>¦<script>¦</script>¦<img>¦<![CDATA[¦]]>¦</>¦<!¦<?¦&¦&semi;¦&#10;¦&#x1f600;¦&#0¦&lt¦<é¦<form>¦\
    <aside>¦<button>¦</button>¦<cite>¦</cite>¦</blockquote>¦<figure>¦<figcaption>¦— Anne Roux¦{{< é >}}¦{{< /quote >}}¦{{< quote author=\"É\" >}}¦{{¦}}¦{% é %}¦[caption a=é]¦[/caption]¦\
    [quote=É]¦[/quote]¦!!! note\n¦=== \"É\"\n¦:::é\n¦:::¦<Éa é={b}>¦<Quote>¦</Quote>¦import a from 'é'\n¦{/* é */}¦{: .é}¦<div>\n\n¦<html lang=fr>¦<html xmlns=x>¦<head>¦<blockquote>¦<footer>¦\
    [^1]¦\n[^1]: ¦_é_¦**¦é¦😀¦Le port¦ ferme.";

fn holds(characters: &str) {
    let text = Text::new("case", characters);
    for format in Format::ALL {
        let document = extract(&text, format);
        promises::of_document(&document);
        for block in &document.blocks {
            let prose = prose(&document, block.prose.clone());
            spans_lie_in_the_file(&document, block.prose.start, prose);
        }
    }
}

fn spans_lie_in_the_file(document: &Document<'_>, start: u32, prose: &str) {
    let at = |offset| start + u32::try_from(offset).expect("cases are short");
    let file = document.text.as_str();
    let mut ends: Vec<usize> = prose.char_indices().map(|(offset, _)| offset).collect();
    ends.push(prose.len());
    let mut before = 0;
    for pair in ends.windows(2) {
        let span = document.span(at(pair[0])..at(pair[1]));
        assert!(span.start >= before, "{span:?} of {file:?}");
        before = span.end;
    }
    for (index, &from) in ends.iter().enumerate() {
        let mut last = 0;
        for &to in &ends[index..] {
            let span = document.span(at(from)..at(to));
            assert!(file.get(span.range()).is_some(), "{span:?} of {file:?}");
            assert!(span.end >= last, "{span:?} of {file:?}");
            last = span.end;
        }
    }
}
