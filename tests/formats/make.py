#!/usr/bin/env python3
"""Makes the story of this folder in each format, but for those that LibreOffice makes of the Word document."""

import html
import pathlib
import zipfile

import docx
import docx.opc.constants
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

FOLDER = pathlib.Path(__file__).resolve().parent
TITLE = "Quay to close after cracks are found"
BYLINE = "By Maren Holt"
# Kind, and words.
STORY = [
    ("p", "The west quay of Norcombe will close on Monday, the harbor master, Jane Roe, said."),
    ("p", "Sources said the repairs would cost 4.5 million crowns, twice what the city set aside."),
    ("h", "A long wait"),
    ("p", "“We saw the first cracks in March,” Roe said. “Nobody wanted to hear of it.”"),
    ("q", "The quay is safe for those who walk on it."),
    ("p", "Critics say the city has put off the work since the storm of 2019."),
    ("l", "The fish market moves to the east quay."),
    ("l", "Ferries will leave from the old pier."),
    ("p", "Repairs at café Blanc, beside the quay, were stopped last week, according to the owner, Ann Poe."),
]


def text():
    blocks = [TITLE, BYLINE]
    blocks += ["- " + words if kind == "l" else words for kind, words in STORY]
    return "\n\n".join(blocks) + "\n"


def markdown():
    marks = {"p": "", "h": "## ", "q": "> ", "l": "- "}
    blocks = ["# " + TITLE, BYLINE, *(marks[kind] + words for kind, words in STORY)]
    return "\n\n".join(blocks) + "\n"


def page(kinds, escape=html.escape):
    out, in_list = [], False
    for kind, words in STORY:
        if in_list != (kind == "l"):
            in_list = not in_list
            out.append(kinds["list"][0] if in_list else kinds["list"][1])
        before, after = kinds[kind]
        out.append(before + escape(words, quote=False).replace("é", "&#233;") + after)
    if in_list:
        out.append(kinds["list"][1])
    return "\n".join(out)


HTML = {
    "p": ("<p>", "</p>"),
    "h": ("<h2>", "</h2>"),
    "q": ("<blockquote><p>", "</p></blockquote>"),
    "l": ("<li>", "</li>"),
    "list": ("<ul>", "</ul>"),
}
NITF = HTML | {"h": ("<hl2>", "</hl2>"), "q": ("<bq><p>", "</p></bq>")}
GUTENBERG = {
    "p": ("<!-- wp:paragraph -->\n<p>", "</p>\n<!-- /wp:paragraph -->"),
    "h": ('<!-- wp:heading -->\n<h2 class="wp-block-heading">', "</h2>\n<!-- /wp:heading -->"),
    "q": (
        '<!-- wp:quote -->\n<blockquote class="wp-block-quote"><!-- wp:paragraph -->\n<p>',
        "</p>\n<!-- /wp:paragraph --></blockquote>\n<!-- /wp:quote -->",
    ),
    "l": ("<!-- wp:list-item -->\n<li>", "</li>\n<!-- /wp:list-item -->"),
    "list": ("<!-- wp:list -->\n<ul>", "</ul>\n<!-- /wp:list -->"),
}


def html_page():
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head><title>{TITLE}</title></head>\n<body>\n<article>\n'
        f"<h1>{TITLE}</h1>\n<address>{BYLINE}</address>\n{page(HTML)}\n</article>\n</body>\n</html>\n"
    )


def nitf():
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-5.dtd">
<nitf xml:lang="en">
<head><title>{TITLE}</title><docdata><key-list><keyword key="Sources say: harbor"/></key-list></docdata></head>
<body>
<body.head><hedline><hl1>{TITLE}</hl1></hedline><byline>{BYLINE}</byline><distributor>Sources Wire</distributor></body.head>
<body.content>
{page(NITF)}
</body.content>
</body>
</nitf>
"""


def newsml_g2():
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:norcombe.example:quay" version="1" xml:lang="en">
<itemMeta><itemClass qcode="ninat:text"/><title>Sources said nothing here</title></itemMeta>
<contentMeta><headline>{TITLE}</headline><by>{BYLINE}</by><language tag="en"/><keyword>Sources said harbor</keyword></contentMeta>
<contentSet>
<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>{TITLE}</title></head><body>
{page(HTML)}
</body></html></inlineXML>
<remoteContent href="quay.jpg"/>
</contentSet>
</newsItem>
"""


def newsml_1():
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<NewsML Version="1.2">
<NewsEnvelope><DateAndTime>20240304T090000Z</DateAndTime></NewsEnvelope>
<NewsItem><NewsComponent>
<NewsLines><HeadLine>{TITLE}</HeadLine><ByLine>{BYLINE}</ByLine><KeywordLine>Sources said harbor</KeywordLine></NewsLines>
<DescriptiveMetadata><Language FormalName="en"/></DescriptiveMetadata>
<ContentItem><MediaType FormalName="Text"/><DataContent>
{page(HTML)}
</DataContent></ContentItem>
</NewsComponent></NewsItem>
</NewsML>
"""


def rss():
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Sources said so</title><link>https://norcombe.example/</link><language>en</language>
<item><title>{TITLE}</title><guid>https://norcombe.example/quay</guid><dc:creator>{BYLINE}</dc:creator>
<category>Sources said harbor</category>
<description>{html.escape(page(HTML), quote=False)}</description></item>
</channel></rss>
"""


def atom():
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<title>Sources said so</title><id>https://norcombe.example/</id><updated>2024-03-04T09:00:00Z</updated>
<entry><title>{TITLE}</title><id>https://norcombe.example/quay</id><updated>2024-03-04T09:00:00Z</updated>
<author><name>{BYLINE}</name><email>sources@norcombe.example</email></author>
<summary>Sources said so.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
{page(HTML)}
</div></content></entry>
</feed>
"""


def wxr():
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<!-- This is a WordPress eXtended RSS file. -->
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<title>Sources said so</title><language>en-US</language><wp:wxr_version>1.2</wp:wxr_version>
<item><title><![CDATA[{TITLE}]]></title><link>https://norcombe.example/quay</link>
<dc:creator><![CDATA[{BYLINE}]]></dc:creator><description></description>
<content:encoded><![CDATA[{page(GUTENBERG)}]]></content:encoded>
<excerpt:encoded><![CDATA[Sources said so.]]></excerpt:encoded>
<wp:post_id>7</wp:post_id><wp:post_type><![CDATA[post]]></wp:post_type>
<category domain="post_tag" nicename="harbor"><![CDATA[Sources said harbor]]></category></item>
<item><title>Sources said so.</title><wp:post_type><![CDATA[attachment]]></wp:post_type></item>
</channel></rss>
"""


def epub():
    """A book with a cover, contents and one chapter."""
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>'
        '<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
    )
    items = {"cover": "cover.xhtml", "quay": "text/the%20quay.xhtml", "contents": "contents.xhtml"}
    manifest = "".join(
        f'<item id="{name}" href="{href}" media-type="application/xhtml+xml"{" properties=" + repr("nav") if name == "contents" else ""}/>'
        for name, href in items.items()
    )
    spine = "".join(f'<itemref idref="{name}"/>' for name in ("cover", "contents", "quay"))
    book = (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">quay</dc:identifier>'
        f"<dc:title>{TITLE}</dc:title><dc:language>en</dc:language></metadata><manifest>{manifest}</manifest>"
        f"<spine>{spine}</spine></package>"
    )
    xhtml = '<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>{}</title></head><body>{}</body></html>'
    nav = '<nav xmlns:epub="http://www.idpf.org/2007/ops" epub:type="toc"><ol><li><a href="quay.xhtml">Sources said</a></li></ol></nav>'
    with zipfile.ZipFile(FOLDER / "quay.epub", "w") as package:
        package.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        for name, content in {
            "META-INF/container.xml": container,
            "OEBPS/book.opf": book,
            "OEBPS/cover.xhtml": xhtml.format(TITLE, '<img src="cover.jpg" alt=""/>'),
            "OEBPS/contents.xhtml": xhtml.format("Contents", nav),
            "OEBPS/text/the quay.xhtml": xhtml.format(
                TITLE, f"<h1>{TITLE}</h1><address>{BYLINE}</address>{page(HTML)}"
            ),
        }.items():
            package.writestr(name, content, zipfile.ZIP_DEFLATED)


def run(words):
    return parse_xml(f'<w:r {nsdecls("w")}><w:t xml:space="preserve">{html.escape(words, quote=False)}</w:t></w:r>')


def changed(name, number, words):
    kind = "delText" if name == "del" else "t"
    return parse_xml(
        f'<w:{name} {nsdecls("w")} w:id="{number}" w:author="desk" w:date="2024-03-04T09:00:00Z">'
        f'<w:r><w:{kind} xml:space="preserve">{words}</w:{kind}></w:r></w:{name}>'
    )


def text_box(words):
    box = f"<w:txbxContent><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:txbxContent>"
    return parse_xml(
        f'<w:r {nsdecls("w", "wp", "a")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
        'xmlns:v="urn:schemas-microsoft-com:vml"><mc:AlternateContent><mc:Choice Requires="wps">'
        '<w:drawing><wp:inline><wp:extent cx="1800000" cy="600000"/><wp:docPr id="9" name="Box"/>'
        '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="600000"/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx>{box}</wps:txbx><wps:bodyPr/></wps:wsp>'
        '</a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict>'
        f'<v:shape style="width:140pt;height:50pt"><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback>'
        "</mc:AlternateContent></w:r>"
    )


def word():
    document = docx.Document()
    styles = {"p": None, "h": "Heading 2", "q": "Quote", "l": "List Bullet"}
    document.add_paragraph(TITLE, style="Title")
    document.add_paragraph(BYLINE)
    for kind, words in STORY:
        paragraph = document.add_paragraph(style=styles[kind])
        if words.startswith("Sources said"):
            # Two runs that look different make one word, and the desk has changed a figure.
            paragraph.add_run("Sour")
            paragraph.add_run("ces").bold = True
            before, after = words.removeprefix("Sources").split("4.5")
            paragraph._p.append(run(before))
            paragraph._p.append(changed("del", 1, "5.4"))
            paragraph._p.append(changed("ins", 2, "4.5"))
            paragraph._p.append(run(after))
            document.add_comment(paragraph.runs, text="Sources said who?", author="desk", initials="d")
        elif words.startswith("Critics"):
            paragraph._p.append(run(words[:40]))
            paragraph._p.append(parse_xml(f'<w:r {nsdecls("w")}><w:fldChar w:fldCharType="begin"/></w:r>'))
            paragraph._p.append(
                parse_xml(f'<w:r {nsdecls("w")}><w:instrText>QUOTE "Sources said"</w:instrText></w:r>')
            )
            paragraph._p.append(parse_xml(f'<w:r {nsdecls("w")}><w:fldChar w:fldCharType="separate"/></w:r>'))
            paragraph._p.append(run(words[40:]))
            paragraph._p.append(parse_xml(f'<w:r {nsdecls("w")}><w:fldChar w:fldCharType="end"/></w:r>'))
        elif words.startswith("Repairs"):
            # A link in the middle, and a text box that is there twice.
            start, rest = words.split("Blanc")
            target = document.part.relate_to("https://blanc.example/", docx.opc.constants.RELATIONSHIP_TYPE.HYPERLINK, True)
            link = parse_xml(f'<w:hyperlink {nsdecls("w", "r")} r:id="{target}"/>')
            link.append(run("Blanc"))
            paragraph._p.extend([run(start), text_box("Tickets are sold on board."), link, run(rest)])
        else:
            paragraph.add_run(words)
    document.save(FOLDER / "quay.docx")


def main():
    written = {
        "txt": text(),
        "md": markdown(),
        "html": html_page(),
        "nitf": nitf(),
        "g2.newsml": newsml_g2(),
        "newsml": newsml_1(),
        "rss": rss(),
        "atom": atom(),
        "wxr.xml": wxr(),
    }
    for extension, content in written.items():
        (FOLDER / f"quay.{extension}").write_text(content, encoding="utf-8", newline="\n")
    epub()
    word()


if __name__ == "__main__":
    main()
