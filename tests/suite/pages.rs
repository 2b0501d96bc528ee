//! Which words of a page are its article.

use insta::assert_snapshot;
use selon::document::Format;

use crate::show;

fn check(page: &str) -> String {
    show::blocks(Format::Html, page)
}

#[test]
fn what_readers_do_not_see() {
    assert_snapshot!(check("<p>Un.</p><p hidden>Deux.</p><div style='color: red; Display:none'><p>Trois.</p></div><p>Qua<span hidden>x<span>y</span>z</span>tre.</p><p>Cinq <span class='note sr-only'>six</span>.</p><template><p>Sept.</p></template><noscript><p>Huit.</p></noscript><pre>Neuf.</pre><textarea>Dix.</textarea><select><option>Onze.</select><dialog>Douze.</dialog><iframe>Treize.</iframe><svg><text>Quatorze.</text><p>Quinze."), @"
    paragraph: Un.
    paragraph: Quatre.
    paragraph: Cinq .
    paragraph: Quinze.
    ");
    assert_snapshot!(check("<div aria-hidden=true><p>Un.</p></div><p>Deux.</p>"), @"paragraph: Deux.");
    assert_snapshot!(check("<div aria-hidden=true><article><p>Un.</p></article></div><div><p>Deux.</p></div>"), @"paragraph: Un.");
    assert_snapshot!(check("<div aria-hidden=true><p>Un paragraphe.</p><p>Un autre paragraphe.</p></div><p>Bien ?</p>"), @"
    paragraph: Un paragraphe.
    paragraph: Un autre paragraphe.
    heading: Bien ?
    ");
    assert_snapshot!(check("<p><span aria-hidden=true>L</span><span class=sr-only>L</span>e port.</p>"), @"paragraph: Le port.");
    assert_snapshot!(check("<body style='visibility:hidden'><p>Un.</p><!-- <p>Deux.</p> --><p>Trois.<!-- <p>Quatre."), @"
    paragraph: Un.
    paragraph: Trois.
    ");
    assert_snapshot!(check("<svg><foreignObject><p>Un.</p></foreignObject><style>p</style></svg><p>Deux.</p><p>Trois <math><mi>x</mi></math>."), @"
    paragraph: Deux.
    paragraph: Trois .
    ");
}

#[test]
fn menus_and_forms_are_no_prose() {
    assert_snapshot!(check("<header><h1>Le port</h1><p>La Gazette</p></header><nav><p>Menu.</p></nav><div role=navigation>Menu.</div><p>Il part.</p><aside><p>Un encadré.</p></aside><form><p>Recevez notre lettre.</p></form><footer><p>Tous droits réservés.</p></footer>"), @"
    heading: Le port
    boilerplate: La Gazette
    paragraph: Il part.
    boilerplate: Un encadré.
    boilerplate: Tous droits réservés.
    ");
    assert_snapshot!(check("<form><div><p>Il part.</p><p>Elle reste.</p><button>Envoyer</button></div></form>"), @"
    paragraph: Il part.
    paragraph: Elle reste.
    ");
}

#[test]
fn links_from_end_to_end_are_furniture() {
    assert_snapshot!(check("<p><a href=/a>Le pont ouvre lundi.</a></p><ul><li><a href='#b'>Le pont</a></li><li><a name=c>Le bac</a>.</li></ul><a href=/d><p>Le quai.</p></a><p>Le <a href='https://example.org/p'>rapport</a>.</p><h2><a href=/e>Et après ?</a></h2><p>Fin."), @"
    boilerplate: Le pont ouvre lundi.
    boilerplate: Le pont
    list: Le bac.
    boilerplate: Le quai.
    paragraph: Le rapport. +link
    heading: Et après ?
    paragraph: Fin.
    ");
    assert_snapshot!(check("<div><a href=/a>Un lien</div><p>Il part.</p>"), @"
    boilerplate: Un lien
    paragraph: Il part.
    ");
}

#[test]
fn section_above_the_title() {
    assert_snapshot!(check("<span>Politique</span><h1>Le port ferme</h1><p><strong>Le maire l’a dit.</strong></p><p>Il part.</p><p><b>Fin.</b></p>"), @"
    heading: Politique
    heading: Le port ferme
    heading: Le maire l’a dit.
    paragraph: Il part.
    paragraph: Fin.
    ");
}

#[test]
fn article_is_preferred() {
    assert_snapshot!(check("<h1>Le port ferme</h1><div><p>Inscrivez-vous.</p></div><article><p>Il part pour trois semaines.</p></article><div><p>Commentaires.</p></div>"), @"
    heading: Le port ferme
    paragraph: Il part pour trois semaines.
    ");
    assert_snapshot!(check("<p>Inscrivez-vous.</p><main><p>Il part pour trois semaines.</p></main><p>Commentaires.</p>"), @"paragraph: Il part pour trois semaines.");
    assert_snapshot!(check("<p>Inscrivez-vous.</p><div itemprop=articleBody><p>Il part.</p></div><div role=article><p>Elle reste.</p></div>"), @"
    paragraph: Il part.
    paragraph: Elle reste.
    ");
    assert_snapshot!(check("<article><h2>Le port ferme</h2><p>Il part pour trois semaines.</p><article><h3><a href=x>Le pont</a></h3><p>Il ouvre.</p></article></article><article><h2><a href=y>Le bac</a></h2><p>Il coule.</p></article><a href=z><article><p>Le quai.</p></article></a>"), @"
    heading: Le port ferme
    paragraph: Il part pour trois semaines.
    ");
}

#[test]
fn article_with_the_title_is_preferred() {
    assert_snapshot!(check("<div><article><h1>Le port ferme</h1><p>Il part pour trois semaines.</p><article><p>Elle reste.</p></article></article></div><article><p>Bravo !</p></article>"), @"
    heading: Le port ferme
    paragraph: Il part pour trois semaines.
    paragraph: Elle reste.
    ");
    assert_snapshot!(check("<article><h1>Le port ferme</h1></article><article><p>Il part pour trois semaines.</p></article>"), @"
    heading: Le port ferme
    paragraph: Il part pour trois semaines.
    ");
    assert_snapshot!(check("<article><p>Il part pour trois semaines.</p><div id=comments><article><h1>Bravo</h1><p>Je reste.</p></article></div></article>"), @"
    paragraph: Il part pour trois semaines.
    boilerplate: Bravo
    boilerplate: Je reste.
    ");
    assert_snapshot!(check("<main><h1>Le port, minute par minute</h1><article><h2>14 h</h2><p>Il part.</p></article><article><h2>15 h</h2><p>Elle reste.</p></article></main>"), @"
    heading: Le port, minute par minute
    heading: 14 h
    paragraph: Il part.
    heading: 15 h
    paragraph: Elle reste.
    ");
}

#[test]
fn article_elements_that_hold_no_article() {
    assert_snapshot!(check("<div><p>Le maire a annoncé lundi la fermeture du port pendant trois semaines.</p></div><article><p>Bravo !</p></article>"), @"
    paragraph: Le maire a annoncé lundi la fermeture du port pendant trois semaines.
    paragraph: Bravo !
    ");
    assert_snapshot!(check("<article><h2><a href=x>Le port</a></h2><p>Il ferme.</p></article><article><h2><a href=y>Le pont</a></h2><p>Il ouvre.</p></article>"), @"
    heading: Le port
    paragraph: Il ferme.
    heading: Le pont
    paragraph: Il ouvre.
    ");
    assert_snapshot!(check("<h1>La Gazette</h1><article></article><p>Il part.</p>"), @"
    heading: La Gazette
    paragraph: Il part.
    ");
}
