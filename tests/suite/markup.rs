//! HTML inside Markdown.

use insta::assert_snapshot;
use selon::document::Format;

use crate::show::{blocks, origins};

fn markdown(characters: &str) -> String {
    blocks(Format::Markdown, characters)
}

/// The blocks of some HTML, which are the same in Markdown.
fn both(html: &str) -> String {
    let alone = blocks(Format::Html, html);
    assert_eq!(markdown(html), alone, "{html}");
    assert_eq!(origins(Format::Markdown, html), origins(Format::Html, html));
    alone
}

#[test]
fn html_reads_the_same_in_markdown() {
    assert_snapshot!(both("<p>Le port a perdu\n300 <b>emplois</b>, dit l&rsquo;&eacute;lue.</p>\n"), @"paragraph: Le port a perdu 300 emplois, dit l’élue.");
    assert_snapshot!(both("<div class='a'>\n<h2>Le port</h2>\n<p>Il part.<p>Elle reste.\n<ul><li>Un bac.<li>Deux bacs.</ul>\n</div>\n"), @"
    heading: Le port
    paragraph: Il part.
    paragraph: Elle reste.
    list: Un bac.
    list: Deux bacs.
    ");
    assert_snapshot!(both("<figure><img src='a.jpg'><figcaption>Le port, lundi.</figcaption></figure>\n<aside>Un encadré.</aside>\n<table><tr><td>12</td></tr></table>\n<p hidden>Rien.</p>\n<p>Elle dit : <q>Oui.</q></p>"), @"
    caption: Le port, lundi.
    boilerplate: Un encadré.
    caption: 12
    paragraph: Elle dit : “Oui.”
    ");
    assert_snapshot!(both("<script>\nvar port = \"Il part.\";\n\nvar bac = 2;\n</script>\n<style>\np {}\n</style>\n<p>Elle reste.</p>"), @"paragraph: Elle reste.");
}

#[test]
fn markdown_between_tags() {
    assert_snapshot!(markdown("<div>\n\nLe *port* ferme.\n\n- Un bac.\n\n</div>\n\n<details>\n<summary>Et après ?</summary>\n\nIl **rouvre**.\n\n</details>\n\n<aside>\n\nUn encadré.\n\n</aside>\n\nElle reste."), @"
    paragraph: Le port ferme.
    list: Un bac.
    heading: Et après ?
    paragraph: Il rouvre.
    boilerplate: Un encadré.
    paragraph: Elle reste.
    ");
    assert_snapshot!(markdown("<Encart>\nLe port ferme.\n</Encart>\n<Encart>Il rouvre.</Encart>\n\n<Encart>Elle reste.</Encart>"), @"
    paragraph: Le port ferme.
    paragraph: Il rouvre.
    paragraph: Elle reste.
    ");
}

#[test]
fn tags_in_a_paragraph() {
    assert_snapshot!(markdown("Le <b>port</b> <del>ouvre</del> <ins>ferme</ins> <span hidden>x</span>lundi,\n<q>pour de bon</q>.<br><br>Elle reste. <button>Partager</button>\n\n**Un avenir incertain**  \nLe port rouvrira."), @"
    paragraph: Le port ferme lundi, “pour de bon”.
    paragraph: Elle reste.
    heading: Un avenir incertain
    paragraph: Le port rouvrira.
    ");
}

#[test]
fn html_behind_marks_of_markdown() {
    assert_snapshot!(markdown("- <div>\n  Le port <b>ferme</b>,\n  dit-il.\n  </div>\n\n> <section>\n> <p>Elle\n> reste.</p>\n> </section>"), @"
    list: Le port ferme, dit-il.
    blockquote: Elle reste.
    ");
    assert_snapshot!(origins(Format::Markdown, "> <p>Le p&ocirc;rt\r\n> <b>fer</b>me\n>\tici."), @"Le=Le pôrt=p&ocirc;rt ferme=fer</b>me ici.=ici.");
}

#[test]
fn an_article_in_markdown_is_all_there_is() {
    assert_snapshot!(markdown("Il part.\n\n<article>\n<h2><a href=x>Le bac</a></h2>\n<p>Le bac a coulé lundi dans le port, au pied du quai des Brumes, devant la mairie.</p>\n</article>\n\n<header><p>Elle reste.</p></header>"), @"
    paragraph: Il part.
    heading: Le bac
    paragraph: Le bac a coulé lundi dans le port, au pied du quai des Brumes, devant la mairie.
    paragraph: Elle reste.
    ");
}

#[test]
fn github_notes_are_no_quotations() {
    assert_snapshot!(markdown("> [!NOTE]\n> Il part.\n\n> Elle reste."), @"
    paragraph: Il part.
    blockquote: Elle reste.
    ");
}
