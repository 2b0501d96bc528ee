//! Shortcodes, template tags, components and admonitions.

use insta::assert_snapshot;
use selon::document::Format;
use selon::language::Id;

use crate::show;

fn markdown(characters: &str) -> String {
    show::blocks(Format::Markdown, characters)
}

fn html(characters: &str) -> String {
    show::blocks(Format::Html, characters)
}

/// Who says what, with sources, cues and contents in brackets.
fn said(characters: &str) -> String {
    show::in_format(Format::Markdown, Id::En, characters, show::attributions)
}

#[test]
fn codes_are_no_prose() {
    assert_snapshot!(markdown("{{< figure src=\"a.jpg\" caption=\"Le port a perdu 300 emplois\" >}}\n\nLe port {{< ref \"a.md\" >}} ferme {{ jour }}, dit {% include nom.html %} le maire.\n{{% toc %}}\nElle reste.\n\n[gallery ids=1,2]\n\n{# Un mot. #}\n\nIl part.\n{: .fin}"), @"
    paragraph: Le port ferme , dit le maire.
    paragraph: Elle reste.
    paragraph: Il part.
    ");
    assert_snapshot!(html("<p>[gallery ids=\"1,2\"]</p><p>Le port {{< ref \"a.html\" >}} ferme {{ jour }}, dit {% include nom.html %} le maire.</p><p>{{page.titre}}</p>"), @"paragraph: Le port ferme , dit le maire.");
    assert_snapshot!(markdown("Le [rapport]({{< ref \"a.md\" >}}) du ![bac]({{ site.url }}/bac.jpg){width=50%} port."), @"paragraph: Le rapport du port.");
}

#[test]
fn codes_that_are_shown() {
    assert_snapshot!(markdown("Écrivez `[caption a=b]Le port[/caption]` ou ``{{< `quote` >}}``.\n\n```\n{{< quote >}}\n```\n\nIl part.\n\n~~~\n{{< /quote >}}\n~~~\n\nElle ` reste {{< x >}}."), @"
    paragraph: Écrivez [caption a=b]Le port[/caption] ou {{< `quote` >}}.
    paragraph: Il part.
    paragraph: Elle ` reste .
    ");
}

#[test]
fn brackets_that_are_no_codes() {
    assert_snapshot!(markdown("Il a dit [sic] [n=12] [avec n = 3] que [le port](#port) et [le bac][1] sont « [fermés] » [1].\n\n[1]: https://example.org/bac"), @"paragraph: Il a dit [sic] [n=12] [avec n = 3] que le port et le bac sont « [fermés] » 1. +link");
    assert_snapshot!(markdown("Une accolade {{ seule et {% une autre.\n\nElle }} reste %}."), @"
    paragraph: Une accolade {{ seule et {% une autre.
    paragraph: Elle }} reste %}.
    ");
}

#[test]
fn captions_and_quotations() {
    assert_snapshot!(markdown("[caption id=\"a\" width=\"300\"]<img src=\"a.jpg\" /> Le port, lundi.[/caption]\n\n[pullquote]Rien ne presse.[/pullquote]\n\n{{< figure >}}\nLe *bac*, lundi.\n{{< /figure >}}\n\nIl part."), @"
    caption: Le port, lundi.
    blockquote: Rien ne presse.
    caption: Le bac, lundi.
    paragraph: Il part.
    ");
    assert_snapshot!(html("<p>[caption width=\"300\"]<img src=\"a.jpg\"> Le port, lundi.[/caption]</p><p>[quote='Anne Roux']Rien ne presse.[/quote]</p><p>Il part.</p>"), @"
    caption: Le port, lundi.
    byline: Anne Roux
    blockquote: Rien ne presse.
    paragraph: Il part.
    ");
}

#[test]
fn quotations_with_their_author() {
    assert_snapshot!(said("{{< quote author=\"Ann Roe\" >}}\nThe trust lost 300 jobs. Experts say so.\n{{< /quote >}}\n\nIt rained."), @r#"
    {{< quote author="[source Ann Roe]" >}}
    [content The trust lost 300 jobs. Experts say so.]
    {{< /quote >}}

    It rained.
    "#);
    assert_snapshot!(said("{% blockquote Ann Roe, The Norcombe Post https://example.org/a %}\nThe trust lost 300 jobs.\n{% endblockquote %}\n\n[quote=Bob Lane]It lost none.[/quote]"), @"
    {% blockquote [source Ann Roe, The Norcombe Post] https://example.org/a %}
    [content The trust lost 300 jobs.]
    {% endblockquote %}

    [quote=[source Bob Lane]][content It lost none.][/quote]
    ");
    assert_snapshot!(said("<PullQuote author=\"Ann Roe\">The trust lost 300 jobs.</PullQuote>\n\n::: quote\nIt lost none.\n\n— Bob Lane\n:::"), @r#"
    <PullQuote author="[source Ann Roe]">[content The trust lost 300 jobs.]</PullQuote>

    ::: quote
    [content It lost none.]

    [cue —] [source Bob Lane]
    :::
    "#);
}

#[test]
fn what_is_hidden() {
    assert_snapshot!(markdown("{% comment %}\nIl part.\n{% endcomment %}\n\n{{< highlight go >}}\nvar a\n{{< /highlight >}}\n\n{/* Il reste. */}\n\n{% comment %} Elle reste."), @"paragraph: Elle reste.");
}

#[test]
fn components_and_modules() {
    assert_snapshot!(markdown("import Tweet from \"../tweet\"\nimport { a } from \"b\"\n\nexport const meta = {\n  title: \"Le port\",\n}\n\nLe port ferme.\n\n<Callout author={nom} type=\"info\">\n  Le *bac* ferme.\n\n  - Un quai.\n</Callout>\n\n<Tweet id=\"1\" />\n\nImport de bois."), @"
    paragraph: Le port ferme.
    paragraph: Le bac ferme.
    list: Un quai.
    paragraph: Import de bois.
    ");
}

#[test]
fn notes_written_as_block_quotations() {
    assert_snapshot!(markdown("> [!NOTE]\n> Il part.\n\n> [!info]+ Un titre\n> Elle reste.\n>\n> - Un bac.\n\n> [!quote]\n> Rien ne presse.\n\n> Rien."), @"
    paragraph: Il part.
    paragraph: Elle reste.
    list: Un bac.
    blockquote: Rien ne presse.
    blockquote: Rien.
    ");
}

#[test]
fn admonitions() {
    assert_snapshot!(markdown("!!! note \"Un titre\"\n    Le *port* ferme.\n\n    - Un bac.\n\nElle reste.\n\n??? tip\n\tLe bac ferme.\n\n=== \"Un\"\n\n    !!! note\n        Le quai ferme."), @"
    paragraph: Le port ferme.
    list: Un bac.
    paragraph: Elle reste.
    paragraph: Le bac ferme.
    paragraph: Le quai ferme.
    ");
    assert_snapshot!(markdown("Le port ferme.\n::: warning\nLe bac *ferme*.\n:::\n:::tip[Un titre]\nElle reste.\n:::"), @"
    paragraph: Le port ferme.
    paragraph: Le bac ferme.
    paragraph: Elle reste.
    ");
    assert_snapshot!(markdown("```\n!!! note\n    x\n::: tip\n{{< y >}}\n```\n\nIl part.\n\n    indenté"), @"paragraph: Il part.");
}
