//! Feeds and what agencies send: which words are whose.

use insta::assert_snapshot;
use selon::document::{Format, articles, extract};
use selon::text::Text;

use crate::desk::Desk;
use crate::show::{blocks, origins};

fn feed(characters: &str) -> String {
    blocks(Format::Feed, characters)
}

fn wire(characters: &str) -> String {
    blocks(Format::Wire, characters)
}

/// What a file calls its articles.
fn entries(name: &str, characters: &str) -> Vec<String> {
    let found = articles(name, None, characters.as_bytes().to_vec()).expect("selon reads it");
    let entry = |(text, _): &(Text, Format)| text.place().entry.clone();
    found.iter().filter_map(entry).collect()
}

#[test]
fn escaped_html_in_a_feed_leads_back_to_the_file() {
    let feed = "<rss><channel><item><description>&lt;p&gt;La mairie a &lt;b&gt;vot&amp;eacute;&lt;/b&gt; non&#8239;!&lt;/p&gt;</description></item></channel></rss>";
    assert_snapshot!(origins(Format::Feed, feed), @"La=La mairie=mairie a=a voté=vot&amp;eacute; non\u{202f}!=non&#8239;!");
}

#[test]
fn a_title_is_a_heading_and_an_author_a_byline() {
    assert_snapshot!(feed("<rss xmlns:dc='d'><channel><title>Wire</title><item><title>The pact</title><dc:creator>Jane Roe</dc:creator><category>peace</category><description>It failed.</description></item></channel></rss>"), @"
    heading: The pact
    byline: Jane Roe
    paragraph: It failed.
    ");
    assert_snapshot!(feed("<feed><entry><title>Le pacte</title><author><name>Anne Morel</name><email>a@b.example</email></author><content type='html'>&lt;p>Il a échoué.</content></entry></feed>"), @"
    heading: Le pacte
    byline: Anne Morel
    paragraph: Il a échoué.
    ");
}

#[test]
fn a_summary_is_read_where_the_article_is_not_there() {
    assert_snapshot!(feed("<rss xmlns:content='c'><channel><item><description>In short.</description><content:encoded>At length.</content:encoded></item><item><description>In short.</description><content:encoded> </content:encoded></item></channel></rss>"), @"
    paragraph: At length.
    paragraph: In short.
    ");
}

#[test]
fn blank_lines_part_paragraphs_where_nothing_else_does() {
    assert_snapshot!(feed("<rss xmlns:content='c'><channel><item><content:encoded><![CDATA[It is <em>old</em>.\n\nIt leaks.\nA lot.\n\n<ul><li>Rust</li></ul>]]></content:encoded></item><item><content:encoded><![CDATA[<p>One\n\nparagraph.</p>]]></content:encoded></item></channel></rss>"), @"
    paragraph: It is old.
    paragraph: It leaks. A lot.
    list: Rust
    paragraph: One paragraph.
    ");
}

#[test]
fn only_articles_of_an_export_are_read() {
    let export = "<rss xmlns:wp='w' xmlns:content='c'><channel><item><title>Menu</title><wp:post_type>nav_menu_item</wp:post_type></item><item><title>Post</title><link>https://a.example/1</link><wp:post_type><![CDATA[post]]></wp:post_type><content:encoded><![CDATA[<!-- wp:paragraph --><p>It leaks.</p><!-- /wp:paragraph -->[gallery ids=\"1\"]]]></content:encoded></item></channel></rss>";
    assert_snapshot!(feed(export), @"
    heading: Post
    paragraph: It leaks.
    ");
    assert_eq!(entries("export.xml", export), ["https://a.example/1"]);
}

#[test]
fn each_entry_is_an_article() {
    let feed = "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>a</id><title>One</title></entry><entry><title>Two</title></entry></feed>";
    assert_eq!(entries("feed.atom", feed), ["a", "2"]);
    let desk = Desk::new(&[(
        "feed.xml",
        "<rss><channel><item><guid>a</guid><description>Sources said the pact had failed.</description></item><item><guid>b</guid><description>Sources said the pact had failed.</description></item><item><guid>c</guid><description>Die Polizei hat am Montag mitgeteilt, dass der Mann nicht mehr in der Stadt ist und die Bürger ruhig sein können.</description></item></channel></rss>",
    )]);
    let run = desk.output("check --format json .");
    assert_eq!(run.code(), 2);
    let report = run.json();
    let entry = |number: usize| report["files"][number]["entry"].as_str();
    assert_eq!([entry(0), entry(1)], [Some("a"), Some("b")]);
    assert_eq!(run.findings().len(), 2);
    let problem = report["problems"][0]["message"].as_str();
    assert!(
        problem.is_some_and(|message| message.starts_with("c: not read: it looks like German"))
    );
    // Each has findings of its own in the baseline, and in the cache.
    desk.output("baseline .");
    let again = desk.output("check --format json .").json();
    assert_eq!(again["summary"]["baselined"], 2);
    let third = desk.output("check --format json .").json();
    assert_eq!(third, again);
}

#[test]
fn entries_of_one_name_are_told_apart() {
    let item = "<item><guid>a</guid><description>It failed.</description></item>";
    let feed = format!("<rss><channel>{item}{item}</channel></rss>");
    assert_eq!(entries("wire.xml", &feed), ["a", "2"]);
}

#[test]
fn fields_of_nitf_have_their_roles() {
    assert_snapshot!(wire("<nitf><head><title>Sources said no</title></head><body><body.head><hedline><hl1>The pact</hl1></hedline><byline>By <person>Jane Roe</person></byline><distributor>Wire</distributor><dateline>NORCOMBE</dateline><abstract><p>It is over.</p></abstract></body.head><body.content><p>It <em>failed</em> in <location>Norcombe</location>.</p><hl2>Next</hl2><bq><p>It was good.</p><credit>Ann Poe</credit></bq><media><media-reference source='a.jpg'/><media-caption>The mole.</media-caption><media-producer>Roe</media-producer></media></body.content></body></nitf>"), @"
    heading: The pact
    byline: By Jane Roe
    dateline: NORCOMBE
    heading: It is over.
    paragraph: It failed in Norcombe.
    heading: Next
    blockquote: It was good.
    byline: Ann Poe
    caption: The mole.
    ");
}

#[test]
fn newsml_is_read_once_whatever_else_it_holds() {
    assert_snapshot!(wire("<newsItem xmlns='g'><itemMeta><title>no</title></itemMeta><contentMeta><headline>The pact</headline><by>Jane Roe</by><keyword>no</keyword></contentMeta><contentSet><inlineXML><html><head><title>no</title></head><body><p>It failed.</p></body></html></inlineXML><inlineData>It failed.</inlineData></contentSet></newsItem>"), @"
    heading: The pact
    byline: Jane Roe
    paragraph: It failed.
    ");
    assert_snapshot!(wire("<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>Le pacte</HeadLine><DateLine>PARIS</DateLine><KeywordLine>non</KeywordLine></NewsLines><ContentItem><DataContent>Il a échoué.\n\nPersonne ne sait.</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"), @"
    heading: Le pacte
    dateline: PARIS
    paragraph: Il a échoué.
    paragraph: Personne ne sait.
    ");
    assert_eq!(
        entries(
            "message.xml",
            "<newsMessage><itemSet><newsItem guid='a'/><newsItem guid='b'/></itemSet></newsMessage>"
        ),
        ["a", "b"]
    );
}

#[test]
fn broken_xml_is_told_with_its_place() {
    for (characters, message) in [
        (
            "<rss><channel>\n<item></channel></rss>",
            "line 2, column 7: the XML is broken",
        ),
        (
            "<rss><channel>",
            "line 1, column 6: the XML is broken: `<channel>` is never closed",
        ),
        (
            "<nitf>&who;</nitf>",
            "line 1, column 7: the XML is broken: `&who;` is no entity of XML or HTML",
        ),
        (
            "<nitf a=b></nitf>",
            "line 1, column 1: the XML is broken: in `<nitf>`",
        ),
        (
            "<rss/>words</rss>",
            "line 1, column 7: the XML is broken: words stand outside",
        ),
    ] {
        let desk = Desk::new(&[("a.nitf", characters)]);
        let run = desk.output("check --no-cache a.nitf");
        assert_eq!(run.code(), 2, "{characters}: {}", run.printed());
        assert!(
            run.stderr().contains(message),
            "{characters}: {}",
            run.stderr()
        );
    }
    // A bare ampersand can mean nothing else.
    assert_snapshot!(feed("<rss><channel><item><title>A & B &amp; C</title></item></channel></rss>"), @"heading: A & B & C");
}

#[test]
fn other_xml_in_a_folder_is_no_article() {
    let desk = Desk::new(&[
        ("build.xml", "<project>Sources said it.</project>"),
        (
            "wire.xml",
            "<nitf><body><p>Sources said the pact had failed.</p></body></nitf>",
        ),
    ]);
    assert_eq!(
        desk.output("check --no-cache --format json .")
            .findings()
            .len(),
        1
    );
    assert_eq!(desk.output("check --no-cache build.xml").code(), 2);
}

#[test]
fn the_language_of_some_words_is_not_that_of_the_article() {
    let language = |characters: &str| {
        let text = Text::new("case", characters);
        let place = extract(&text, Format::Wire).language;
        place.map_or_else(String::new, |place| text.slice(place).to_owned())
    };
    let nitf = |root: &str, body: &str| {
        language(&format!(
            "<nitf{root}><body{body}><body.head><hedline><hl1 xml:lang='it'>Il ponte</hl1></hedline></body.head><body.content><p lang='fr'>Le pont ferme <em xml:lang='de'>bald</em>.</p></body.content></body></nitf>"
        ))
    };
    assert_eq!(nitf("", ""), "");
    assert_eq!(nitf(" xml:lang='en'", ""), "en");
    assert_eq!(nitf("", " xml:lang='en'"), "en");
    let item = |root: &str, metadata: &str, content: &str| {
        language(&format!(
            "<newsItem{root}><contentMeta><headline xml:lang='it'>Il ponte</headline>{metadata}</contentMeta><contentSet><inlineXML{content}><html><body><p lang='fr'>Le pont ferme.</p></body></html></inlineXML></contentSet></newsItem>"
        ))
    };
    assert_eq!(item("", "", ""), "");
    assert_eq!(item(" xml:lang='en'", "", ""), "en");
    // What stands nearer to the article knows better.
    let metadata = "<language tag='es'/><language tag='de'/>";
    assert_eq!(item(" xml:lang='en'", metadata, ""), "es");
    assert_eq!(item("", metadata, " xml:lang='pt'"), "pt");
}

#[test]
fn an_item_without_prose_keeps_nobody_from_reading_the_others() {
    let item = |words: &str| {
        format!("<item><title>The quay</title><link>https://a.example</link>{words}</item>")
    };
    let feed = |words: &str| {
        format!(
            "<rss><channel>{}{}{}</channel></rss>",
            item(""),
            item(words),
            item("")
        )
    };
    let words = "<description>The quay closed on Monday, Jane Roe, the mayor, said.</description>";
    let desk = Desk::new(&[("a.rss", &feed(words)), ("b.rss", &feed(""))]);
    let run = desk.output("check --no-cache --format json a.rss");
    let problems = &run.json()["problems"];
    assert_eq!(run.code(), 0, "{}", run.printed());
    assert_eq!(problems.as_array().map(Vec::len), Some(2), "{problems}");
    assert_eq!(problems[0]["severity"], "warning");
    // If there is prose in none, nothing was read.
    let run = desk.output("check --no-cache --format json b.rss");
    assert_eq!(run.code(), 2, "{}", run.printed());
}

#[test]
fn what_wordpress_does_not_publish_is_no_article() {
    let post = |status: &str| {
        format!(
            "<item><description>It is {status}.</description><wp:post_type>post</wp:post_type><wp:status>{status}</wp:status></item>"
        )
    };
    let posts = ["publish", "draft", "trash", "future", "auto-draft"].map(post);
    assert_snapshot!(feed(&format!("<rss xmlns:wp='w'><channel>{}</channel></rss>", posts.concat())), @"
    paragraph: It is publish.
    paragraph: It is future.
    ");
}
