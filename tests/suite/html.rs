//! How pages become blocks of prose.

use insta::assert_snapshot;
use selon::document::{Format, extract};
use selon::text::Text;

use crate::show;

fn check(page: &str) -> String {
    show::blocks(Format::Html, page)
}

fn mapped(page: &str) -> String {
    show::origins(Format::Html, page)
}

/// The language according to the markup.
fn language(page: &str) -> String {
    let text = Text::new("case", page);
    let place = extract(&text, Format::Html).language;
    place.map_or_else(String::new, |place| text.slice(place).to_owned())
}

#[test]
fn blocks_of_a_page() {
    assert_snapshot!(check("<!DOCTYPE html>\n<html lang=fr>\n<head>\n<meta charset=utf-8>\n<title>Le port - La Gazette</title>\n</head>\n<body>\n<h1>Le port ferme</h1>\n<p>Un paragraphe\n   sur deux lignes.</p>\n<h2>Et après ?</h2>\n<ul>\n<li>La date.</li>\n<li><p>Le prix.</p><p>Il monte.</p></li>\n</ul>\n<blockquote><p>Rien ne presse.</p><footer>Paul Garnier</footer></blockquote>\n<figure><img alt='Le port'><figcaption>Le port, lundi.</figcaption></figure>\n<table><caption>Les bacs</caption><tr><th>Année</th><td>12</td></tr></table>\n<address>Par Anne Morel</address>\n<dl><dt>Bac</dt><dd>Un bateau plat.</dd></dl>\n</body>\n</html>\n"), @"
    heading: Le port ferme
    paragraph: Un paragraphe sur deux lignes.
    heading: Et après ?
    list: La date.
    list: Le prix.
    list: Il monte.
    blockquote: Rien ne presse.
    byline: Paul Garnier
    caption: Le port, lundi.
    caption: Les bacs
    caption: Année
    caption: 12
    byline: Par Anne Morel
    heading: Bac
    list: Un bateau plat.
    ");
}

#[test]
fn ends_that_are_left_out() {
    assert_snapshot!(check("<p>Il part.<p>Elle reste.<ul><li>Un bac.<li>Deux bacs.<ol><li>Un petit.</ol>Et trois.</ul>Fin.<dl><dt>Bac<dd>Un bateau.<dt>Pont<dd>Un passage."), @"
    paragraph: Il part.
    paragraph: Elle reste.
    list: Un bac.
    list: Deux bacs.
    list: Un petit.
    list: Et trois.
    paragraph: Fin.
    heading: Bac
    list: Un bateau.
    heading: Pont
    list: Un passage.
    ");
    assert_snapshot!(check("<table><tr><td>Un<td>Deux<tr><td>Trois</table>Fin."), @"
    caption: Un
    caption: Deux
    caption: Trois
    paragraph: Fin.
    ");
    assert_snapshot!(check("<h2>Le port</h3><p>Il part.</div></section>Elle reste.</p>"), @"
    heading: Le port
    paragraph: Il part.
    paragraph: Elle reste.
    ");
    assert_snapshot!(check("<div><table><tr><td>Un</div><p>Deux.</table><p>Trois."), @"
    caption: Un
    paragraph: Deux.
    paragraph: Trois.
    ");
}

#[test]
fn hiding_ends_with_what_stands_around_it() {
    assert_snapshot!(check("<div>Un. <button>Partager</div>Deux.<ul><li><select><option>x</ul>Trois.<p>Quatre. <svg></p>Cinq.<svg><b>Six.</b><p><s>x<p>Sept.<p>Huit. <button><p>x</p></button> Neuf."), @"
    paragraph: Un.
    paragraph: Deux.
    paragraph: Trois.
    paragraph: Quatre.
    paragraph: Cinq.Six.
    paragraph: Sept.
    paragraph: Huit. Neuf.
    ");
    assert_snapshot!(check("<head><head><title>x</title><p>Il part.<head>Elle reste."), @"
    paragraph: Il part.
    paragraph: Elle reste.
    ");
}

#[test]
fn cells_of_no_table() {
    assert_snapshot!(check("<td>Il part.<tr><caption>Elle reste.</table></td>Fin."), @"
    paragraph: Il part.
    paragraph: Elle reste.
    paragraph: Fin.
    ");
}

#[test]
fn words_outside_all_blocks() {
    assert_snapshot!(check("Il part.<p>Elle reste.</p> Eux <b>aussi</b>.<div>Et <div>nous.</div> Voilà.</div>"), @"
    paragraph: Il part.
    paragraph: Elle reste.
    paragraph: Eux aussi.
    heading: Et
    paragraph: nous.
    paragraph: Voilà.
    ");
    assert_snapshot!(check("Le port ferme lundi."), @"paragraph: Le port ferme lundi.");
}

#[test]
fn blanks_come_to_one() {
    assert_snapshot!(mapped("<p>\n\t Le  port <b> ferme </b>\r\n lundi&#32; &nbsp; soir<!-- ici --> même .</p>"), @"Le=Le port=port ferme=ferme lundi=lundi  =&nbsp; soir=soir même=même .=.");
    assert_snapshot!(check("<p>Le <b>po</b>rt<wbr>uaire <i> </i> </p>"), @"paragraph: Le portuaire");
}

#[test]
fn line_breaks() {
    assert_snapshot!(check("<p>Il part.<br>Elle reste.<br/>\n<br>Eux aussi.</p>"), @"
    paragraph: Il part. Elle reste.
    paragraph: Eux aussi.
    ");
    assert_snapshot!(check("<p>Il part.</p><p><b>Un avenir incertain</b><br>Le port rouvrira.</p><p><b>Il part.</b><br>Bien.</p>"), @"
    paragraph: Il part.
    heading: Un avenir incertain
    paragraph: Le port rouvrira.
    paragraph: Il part. Bien.
    ");
}

#[test]
fn items_and_dialogue_without_tags() {
    assert_snapshot!(check("<p>Au programme :<br>- un bac ;<br>- deux bacs.</p><p>·&nbsp; <b>Un</b> port.</p><p>1. Un quai.</p>"), @"
    paragraph: Au programme :
    list: un bac ;
    list: deux bacs.
    list: Un port.
    list: Un quai.
    ");
    assert_snapshot!(check("<p>— Je pars, dit-il.<br>— Moi aussi,<br>répond-elle.</p>"), @"
    paragraph: — Je pars, dit-il.
    paragraph: — Moi aussi, répond-elle.
    ");
    assert_snapshot!(mapped("<p>•&nbsp; <b>Un</b> p&ocirc;rt."), @"Un=Un pôrt.=p&ocirc;rt.");
}

#[test]
fn words_in_the_middle_of_a_sentence() {
    assert_snapshot!(check("<p>Un <em>beau</em> <strong>p<i>o</i>rt</strong>, <a href=x>dit</a> <code>selon</code> <span>elle</span><script>x</script><svg><title>x</title></svg><button>Partager</button>.</p>"), @"paragraph: Un beau port, dit selon elle.");
    assert_snapshot!(check("<p>Le 1<sup>er</sup> mai, 3 m<sup>2</sup>, H<sub>2</sub>O et <del>deux</del> <ins>trois</ins> bacs.</p>"), @"paragraph: Le 1er mai, 3 m2, H2O et trois bacs.");
}

#[test]
fn entities_map_to_the_file() {
    assert_snapshot!(mapped("<p>Un <b>beau</b> p<i>o</i>rt &eacute;troit&amp; et&nbsp;l&#8217;&#xEE;le d&rsquo;Yeu, &ngE; &semi; &inconnu; &eacutetroit &é A&B &#146;"), @"Un=Un beau=beau port=p<i>o</i>rt étroit&=&eacute;troit&amp; et l’île=et&nbsp;l&#8217;&#xEE;le d’Yeu,=d&rsquo;Yeu, ≧=&ngE; ;=&semi; &inconnu;=&inconnu; étroit=&eacutetroit &é=&é A&B=A&B ’=&#146;");
    assert_snapshot!(mapped("\u{feff}<p>Été\r\n😀&hellip;\rà &lt;b&gt; 1 < 2 </> fin"), @"Été=Été 😀…=😀&hellip; à=à <b>=&lt;b&gt; 1=1 <=< 2=2 fin=fin");
}

#[test]
fn quotations_have_their_marks() {
    assert_snapshot!(check("<p>Elle dit : <q>On <q>verra</q>.</q> <q>« Bien. »</q> <q> Oui </q></p><p><q>Non.</p><p>Fin</q>."), @"
    heading: Elle dit : “On “verra”.” « Bien. » “ Oui ”
    paragraph: “Non.
    paragraph: Fin.
    ");
    assert_snapshot!(mapped("<p>Oui <q lang=fr>On verra</q>, dit-elle.</p>"), @"Oui=Oui “On=<q lang=fr>On verra”,=verra</q>, dit-elle.=dit-elle.");
}

#[test]
fn marks_of_notes() {
    assert_snapshot!(check("<p>Fermé<sup><a href='#n1'>1</a></sup>.</p><p>Ouvert<a href='#n2'><sup>2</sup></a>.</p><p>Vide<sup>[<a href='#n3'>3</a>]</sup>.</p><p>Plein<a role=doc-noteref href='#n4'>4</a>.</p><section role=doc-endnotes><ol><li>Anne Morel, Le port.</li></ol></section><div class=footnotes><p>Paul Garnier, Le bac."), @"
    paragraph: Fermé. +link
    paragraph: Ouvert. +link
    paragraph: Vide. +link
    paragraph: Plein. +link
    boilerplate: Anne Morel, Le port.
    boilerplate: Paul Garnier, Le bac.
    ");
    assert_snapshot!(check("<p>Fermé.<sup>1</sup> « Signé »<sup>[2]</sup>, dit la maire<sup>3</sup>. <sup>*</sup></p><p>Le XXI<sup>e</sup> siècle, 3 m<sup>2</sup>, M<sup>me</sup> Roux.</p>"), @"
    paragraph: Fermé. « Signé », dit la maire.
    paragraph: Le XXIe siècle, 3 m2, Mme Roux.
    ");
}

#[test]
fn captions_and_standfirsts() {
    assert_snapshot!(check("<h1>Le port ferme</h1><p><em>Le maire l’a dit.</em></p><p>Il part.</p><p><img></p><p><em>Le port, lundi.</em></p><p><em>Il part.</em></p><p><img><i>Photo : Anne Morel</i></p>"), @"
    heading: Le port ferme
    heading: Le maire l’a dit.
    paragraph: Il part.
    caption: Le port, lundi.
    caption: Il part.
    caption: Photo : Anne Morel
    ");
}

#[test]
fn tables_that_put_things_side_by_side() {
    assert_snapshot!(check("<table role=presentation><tr><td>Il part.<td><p>Elle reste.</table>"), @"
    paragraph: Il part.
    paragraph: Elle reste.
    ");
    assert_snapshot!(check("<table><tr><td><p>Il part.</p><p>12</p><td>Bac.</table>"), @"
    paragraph: Il part.
    caption: 12
    caption: Bac.
    ");
}

#[test]
fn empty_elements_of_xml() {
    assert_snapshot!(check("<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><head><title/><script src='x'/></head><body><p>Il part.</p><div hidden='hidden'/><p>Elle reste.</p></body></html>"), @"
    paragraph: Il part.
    paragraph: Elle reste.
    ");
    assert_snapshot!(check("<div hidden /><p>Il part."), @"");
}

#[test]
fn markup_names_the_language() {
    assert_snapshot!(language("<html lang='fr-BE'><p>Il part."), @"fr-BE");
    assert_snapshot!(language("<html lang=en><article lang=fr><p>Il part."), @"fr");
    assert_snapshot!(language("<html xml:lang=fr><p lang=en>Il part."), @"fr");
    assert_snapshot!(language("<html lang=''><p>Il part."), @"");
}

#[test]
fn front_matter_is_no_prose() {
    assert_snapshot!(check("---\ntitle: Le port\n---\n<p>Il part.</p>"), @"paragraph: Il part.");
}

#[test]
fn findings_point_into_the_page() {
    let found = |page: &str| {
        let rules = show::chosen(&["vague-source"]);
        let text = Text::new("case.html", page);
        let checked = selon::check(&text, Format::Html, None, &show::LANGUAGES, &rules);
        let found = checked.reported.iter().map(|one| {
            let (start, end) = (text.position(one.span.start), text.position(one.span.end));
            let place = format!(
                "{}:{}-{}:{}",
                start.line, start.column, end.line, end.column
            );
            format!("{place} {} «{}»", one.message, text.slice(one.span))
        });
        found.collect::<Vec<_>>().join("\n")
    };
    assert_snapshot!(found("\u{feff}<p>\r\n  Yes \u{1f600}&#x1F600;. Experts believe it is unsafe.\r\n</p>\r<p>\rSome\n  exp<wbr>erts believe it."), @"
    2:19-2:26 vague source: “Experts” «Experts»
    5:1-6:15 vague source: “Some experts” «Some
      exp<wbr>erts»
    ");
    assert_snapshot!(found("<title>Été</title>\n<p>Été&nbsp;: <b>des</b>\n<i>exp</i>erts estiment que le pont est s&ucirc;r.<p>&laquo;&nbsp;Oui&nbsp;&raquo;, <!-- é -->d&#39;apr&egrave;s certains experts."), @"
    2:18-3:15 source vague : « des experts » «des</b>
    <i>exp</i>erts»
    3:114-3:130 source vague : « certains experts » «certains experts»
    ");
}

#[test]
fn no_tags_take_long() {
    const MANY: usize = 50_000;
    let read = |page: &str| {
        let text = Text::new("case", page);
        extract(&text, Format::Html);
    };
    for tags in [
        "</div>",
        "<b>",
        "</i>",
        "<p>",
        "<ul><li>",
        "<table><td>",
        "<sup>",
        "<a href='#x'>",
        "<br>",
        "<article>",
        "<article></section><section>",
        "<svg>",
        "<s>",
        "</s><s>x",
        "<!--",
        "<!---->",
        "<script>",
        "<",
        "</",
        "&",
        "&#",
        "<p a",
        "<p a='",
        "x<article><h2>",
        "x<div><td>",
        "<q>\"",
        "<td>x</tr>",
        "<dl><dt>x<dd>",
        "<nav>x</b>",
        "&ngE;",
        "x<p hidden>",
        "<p lang=fr>x",
        "\0<",
    ] {
        read(&tags.repeat(MANY));
    }
    for (start, end) in [
        ("<div>", "</div>"),
        ("<i>", "</i>"),
        ("<div><table><td>", "</div>"),
        ("<section>", "</p>"),
        ("<li><b>", "</li>"),
        ("<q>x", "</q>"),
        ("<s>", "</s>x"),
    ] {
        read(&(start.repeat(MANY) + &end.repeat(MANY)));
    }
}
