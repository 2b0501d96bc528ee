//! Documents of office programs: which of their words are prose, and what for.

use std::fmt::Write as _;
use std::sync::Arc;

use insta::assert_snapshot;
use selon::document::{Format, extract};
use selon::text::{Text, Within};

use crate::show::prose;

/// The blocks of a Word document with a body and styles.
fn styled(body: &str, styles: &str) -> String {
    let xml = format!("<w:document><w:body>{body}</w:body></w:document>");
    shown(Format::Docx, &xml, styles)
}

fn word(body: &str) -> String {
    styled(body, "")
}

/// The blocks of an `OpenDocument` text with a body.
fn odt(body: &str) -> String {
    let xml = format!(
        "<office:document-content><office:automatic-styles><style:style style:name='P1' style:parent-style-name='Quotations'/><style:style style:name='T1'><style:text-properties fo:font-weight='bold'/></style:style></office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    );
    shown(Format::Odt, &xml, "")
}

fn shown(format: Format, xml: &str, styles: &str) -> String {
    let text = Text::new("case", xml).within(Within {
        styles: Some(Arc::from(styles)),
        ..Within::part("part")
    });
    let document = extract(&text, format);
    let mut out = String::new();
    for block in &document.blocks {
        let link = if block.has_link { " +link" } else { "" };
        let quotation = block
            .quotation
            .map_or(String::new(), |number| format!(" {number}"));
        let words = prose(&document, block.prose.clone());
        writeln!(out, "{}{quotation}: {words}{link}", block.role.name()).expect("memory takes all");
    }
    if let Some(fault) = &document.fault {
        writeln!(out, "{}: {}", fault.at, fault.message).expect("memory takes all");
    }
    out
}

/// A paragraph of Word with a style and words.
fn paragraph(style: &str, words: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val='{style}'/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>")
}

#[test]
fn styles_say_what_paragraphs_are_for() {
    let styles = "<w:styles><w:style w:styleId='a1'><w:name w:val='heading 2'/></w:style><w:style w:styleId='a2'><w:name w:val='Ours'/><w:basedOn w:val='a3'/></w:style><w:style w:styleId='a3'><w:name w:val='caption'/></w:style><w:style w:styleId='a4'><w:name w:val='Inter'/><w:pPr><w:outlineLvl w:val='3'/></w:pPr></w:style><w:style w:styleId='a5'><w:name w:val='Loop'/><w:basedOn w:val='a5'/></w:style></w:styles>";
    let body: String = ["a1", "a2", "a4", "a5"]
        .map(|style| paragraph(style, "Words."))
        .concat();
    assert_snapshot!(styled(&body, styles), @"
    heading: Words.
    caption: Words.
    heading: Words.
    paragraph: Words.
    ");
    // Without their list, and in French Word.
    let body: String = [
        "Titre",
        "Titre2",
        "Citationintense",
        "Lgende",
        "Légende",
        "Paragraphedeliste",
        "TM1",
        "Normal",
    ]
    .map(|style| paragraph(style, "Des mots."))
    .concat();
    assert_snapshot!(word(&body), @"
    heading: Des mots.
    heading: Des mots.
    blockquote 0: Des mots.
    paragraph: Des mots.
    caption: Des mots.
    list: Des mots.
    boilerplate: Des mots.
    paragraph: Des mots.
    ");
}

#[test]
fn runs_are_joined_into_words() {
    assert_snapshot!(word("<w:p><w:r><w:t>Sour</w:t></w:r><w:proofErr/><w:r><w:rPr><w:b/></w:rPr><w:t xml:space='preserve'>ces </w:t></w:r><w:r><w:t>sa</w:t></w:r><w:r><w:t>id</w:t><w:tab/><w:t>so</w:t><w:br/><w:t>to us.</w:t></w:r></w:p>"), @"paragraph: Sources said so to us.");
    assert_snapshot!(word("<w:p><w:r><w:t>a well</w:t><w:noBreakHyphen/><w:t>read wo</w:t><w:softHyphen/><w:t>man</w:t></w:r></w:p>"), @"paragraph: a well‑read woman");
}

#[test]
fn insertions_are_read_and_deletions_are_not() {
    assert_snapshot!(word("<w:p><w:r><w:t xml:space='preserve'>It cost </w:t></w:r><w:del><w:r><w:delText>5.4</w:delText></w:r></w:del><w:ins><w:r><w:t>4.5</w:t></w:r></w:ins><w:moveFrom><w:r><w:t> long ago</w:t></w:r></w:moveFrom><w:r><w:t> million.</w:t></w:r></w:p><w:p><w:moveTo><w:r><w:t>Long ago</w:t></w:r></w:moveTo></w:p>"), @"
    paragraph: It cost 4.5 million.
    paragraph: Long ago
    ");
    // The end of a paragraph that was deleted joins it to the next.
    assert_snapshot!(word("<w:p><w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr><w:r><w:t xml:space='preserve'>One </w:t></w:r></w:p><w:p><w:r><w:t>sentence.</w:t></w:r></w:p><w:p><w:r><w:t>Two.</w:t></w:r></w:p>"), @"
    paragraph: One sentence.
    paragraph: Two.
    ");
    assert_snapshot!(word("<w:p><w:pPr><w:pStyle w:val='Normal'/><w:pPrChange><w:pPr><w:pStyle w:val='Heading1'/></w:pPr></w:pPrChange></w:pPr><w:r><w:t>It is prose now.</w:t></w:r></w:p>"), @"paragraph: It is prose now.");
}

#[test]
fn codes_notes_and_what_is_hidden_are_no_prose() {
    assert_snapshot!(word("<w:p><w:r><w:t xml:space='preserve'>See </w:t></w:r><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> HYPERLINK \"https://a.example\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>the report</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r><w:r><w:t>.</w:t></w:r></w:p>"), @"paragraph: See the report. +link");
    assert_snapshot!(word("<w:p><w:r><w:t>It leaks.</w:t></w:r><w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:footnoteReference w:id='1'/></w:r><w:r><w:t xml:space='preserve'> It is old</w:t></w:r><w:r><w:commentReference w:id='1'/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>, they say</w:t></w:r><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>.</w:t></w:r></w:p>"), @"paragraph: It leaks. It is old. +link");
    assert_snapshot!(word("<w:p><w:hyperlink r:id='r1'><w:r><w:t>A report</w:t></w:r></w:hyperlink><w:r><w:t xml:space='preserve'> says so.</w:t></w:r></w:p><w:p><w:hyperlink w:anchor='top'><w:r><w:t>Above</w:t></w:r></w:hyperlink><w:r><w:t xml:space='preserve'> it was said.</w:t></w:r></w:p>"), @"
    paragraph: A report says so. +link
    paragraph: Above it was said.
    ");
}

#[test]
fn what_styles_hide_or_strike_out_is_no_prose() {
    let styles = "<w:styles><w:style w:styleId='a1'><w:name w:val='Secret'/><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId='a2'><w:name w:val='Ours'/><w:basedOn w:val='a1'/></w:style><w:style w:styleId='a3'><w:name w:val='Open'/><w:basedOn w:val='a1'/><w:rPr><w:vanish w:val='0'/></w:rPr></w:style><w:style w:styleId='a4'><w:name w:val='Gone'/><w:rPr><w:strike/></w:rPr></w:style></w:styles>";
    let body: String = ["a1", "a2", "a3", "a4"]
        .map(|style| paragraph(style, &format!("It is {style}.")))
        .concat();
    let body = body
        + "<w:p><w:r><w:t>It leaks</w:t></w:r><w:r><w:rPr><w:rStyle w:val='a2'/></w:rPr><w:t>, they say</w:t></w:r><w:r><w:t>.</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val='a1'/></w:pPr><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>It is old.</w:t></w:r></w:p>";
    assert_snapshot!(styled(&body, styles), @"
    paragraph: It is a3.
    paragraph: It leaks.
    paragraph: It is old.
    ");
    let xml = "<office:document-content><office:automatic-styles><style:style style:name='P1'><style:text-properties text:display='none'/></style:style><style:style style:name='T1'><style:text-properties style:text-line-through-style='solid'/></style:style><style:style style:name='T2' style:parent-style-name='T1'><style:text-properties style:text-line-through-style='none'/></style:style></office:automatic-styles><office:body><office:text><text:p text:style-name='P1'>Gone.</text:p><text:p>It<text:span text:style-name='T1'><text:s/>once<text:span> was</text:span><text:span text:style-name='T2'> is</text:span></text:span> old<text:span text:style-name='P1'>, they say</text:span>.</text:p></office:text></office:body></office:document-content>";
    assert_snapshot!(shown(Format::Odt, xml, ""), @"paragraph: It is old.");
}

#[test]
fn text_boxes_are_read_once_and_behind_their_paragraph() {
    let text_box = "<w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent>";
    let twice = format!(
        "<w:r><mc:AlternateContent><mc:Choice>{text_box}</mc:Choice><mc:Fallback>{text_box}</mc:Fallback></mc:AlternateContent></w:r>"
    );
    assert_snapshot!(word(&format!("<w:p><w:r><w:t xml:space='preserve'>Around </w:t></w:r>{twice}<w:r><w:t>a box.</w:t></w:r></w:p><w:p><w:r><w:t>Below.</w:t></w:r></w:p>")), @"
    paragraph: Around a box.
    paragraph: In a box.
    paragraph: Below.
    ");
}

#[test]
fn numbers_and_marks_make_items_of_a_list() {
    let item = |number: u8| {
        format!(
            "<w:p><w:pPr><w:pStyle w:val='ListParagraph'/><w:numPr><w:ilvl w:val='0'/><w:numId w:val='{number}'/></w:numPr></w:pPr><w:r><w:t>Rust.</w:t></w:r></w:p>"
        )
    };
    assert_snapshot!(word(&(item(3) + &item(0))), @"
    list: Rust.
    paragraph: Rust.
    ");
}

#[test]
fn a_large_first_letter_belongs_to_its_word() {
    assert_snapshot!(word("<w:p><w:pPr><w:framePr w:dropCap='drop' w:lines='3'/></w:pPr><w:r><w:t>L</w:t></w:r></w:p><w:p><w:r><w:t>e maire part.</w:t></w:r></w:p>"), @"paragraph: Le maire part.");
}

#[test]
fn quotations_of_several_paragraphs_are_one() {
    let body: String = ["Quote", "Quote", "Normal", "Quote"]
        .map(|style| paragraph(style, "Words."))
        .concat();
    assert_snapshot!(word(&body), @"
    blockquote 0: Words.
    blockquote 0: Words.
    paragraph: Words.
    blockquote 1: Words.
    ");
}

#[test]
fn texts_of_libre_office_are_read_like_those_of_word() {
    assert_snapshot!(odt("<text:tracked-changes><text:changed-region><text:deletion><text:p>Gone.</text:p></text:deletion></text:changed-region></text:tracked-changes><text:h text:outline-level='1'>The <text:span>pact</text:span></text:h><text:p>It<text:s text:c='2'/>failed<office:annotation><dc:creator>desk</dc:creator><text:p>Who says?</text:p></office:annotation>.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note></text:p><text:p text:style-name='P1'>It was good.</text:p><text:list><text:list-item><text:p>Rust</text:p></text:list-item></text:list><text:p><text:a xlink:href='https://a.example'>A report</text:a> says<text:line-break/>so.</text:p>"), @"
    heading: The pact
    paragraph: It failed. +link
    blockquote 0: It was good.
    list: Rust
    paragraph: A report says so. +link
    note: A note.
    ");
    assert_snapshot!(odt("<text:p>Around <draw:frame><draw:text-box><text:p>In a box.</text:p></draw:text-box></draw:frame>a box.</text:p><table:table><table:table-row><table:table-cell><text:p>12</text:p></table:table-cell></table:table-row></table:table>"), @"
    paragraph: Around a box.
    paragraph: In a box.
    caption: 12
    ");
}
