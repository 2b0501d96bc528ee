//! Who speaks quotations that are set apart: block quotations, pull quotes, embedded posts.

use insta::assert_snapshot;
use selon::document::Format;
use selon::language::Id;
use selon::text::Text;

use crate::show;

/// The text with its sources, cues and contents, and the rules that object to it below.
fn check(format: Format, language: Id, characters: &str) -> String {
    let shown = show::in_format(format, language, characters, show::attributions);
    let text = Text::new("case", characters);
    let checked = selon::check(
        &text,
        format,
        Some(language),
        &show::LANGUAGES,
        &show::RULES,
    );
    let found = checked.reported.iter().map(|one| {
        let line = text.position(one.span.start).line;
        format!("{line}: {}", one.rule)
    });
    format!("{}\n{}", shown.trim_end(), show::join(found, "\n"))
}

fn markdown(language: Id, characters: &str) -> String {
    check(Format::Markdown, language, characters)
}

fn html(language: Id, characters: &str) -> String {
    check(Format::Html, language, characters)
}

fn plain(language: Id, characters: &str) -> String {
    check(Format::Plain, language, characters)
}

#[test]
fn a_sentence_leads_in_to_it() {
    assert_snapshot!(markdown(Id::En, "In a letter to the trust, Ann Roe wrote:\n\n> The gate is shut. Experts lost 300 jobs.\n>\n> It may reopen.\n\nIt rained."), @"
    In a letter to the trust, [source Ann Roe] [cue wrote]:

    > [content The gate is shut. Experts lost 300 jobs.
    >
    > It may reopen.]

    It rained.
    ");
    assert_snapshot!(markdown(Id::Fr, "Dans une lettre au conseil, Anne Roux écrit :\n\n> La porte est fermée. Des experts ont perdu 300 emplois.\n\nIl pleuvait."), @"
    Dans une lettre au conseil, [source Anne Roux] [cue écrit] :

    > [content La porte est fermée. Des experts ont perdu 300 emplois.]

    Il pleuvait.
    ");
    assert_snapshot!(html(Id::En, "<p>Ann Roe posted this on Monday.</p><blockquote><p>We lost 300 jobs.</p></blockquote><p>Bob Lane:</p><blockquote>It lost none.</blockquote>"), @"<p>[source Ann Roe] [cue posted] [content this on Monday].</p><blockquote><p>[content We lost 300 jobs.]</p></blockquote><p>[source Bob Lane][cue :]</p><blockquote>[content It lost none.]</blockquote>");
    assert_snapshot!(html(Id::Fr, "<p>Le maire, Paul Blin, hausse les épaules :</p><blockquote><p>Nous avons perdu 300 emplois.</p></blockquote>"), @"<p>[source Le maire, Paul Blin], [cue hausse] les épaules :</p><blockquote><p>[content Nous avons perdu 300 emplois.]</p></blockquote>");
    assert_snapshot!(markdown(Id::En, "Ann Roe said:\n\n> - The gate is shut.\n> - It lost 300 jobs."), @"
    [source Ann Roe] [cue said]:

    > - [content The gate is shut.
    > - It lost 300 jobs.]
    ");
}

#[test]
fn markup_signs_it() {
    assert_snapshot!(html(Id::En, "<blockquote><p>The trust lost 300 jobs in March.</p><footer>Ann Roe, mayor</footer></blockquote>"), @"<blockquote><p>[content The trust lost 300 jobs in March.]</p><footer>[source Ann Roe, mayor]</footer></blockquote>");
    assert_snapshot!(html(Id::En, "<blockquote><p>The trust lost 300 jobs.</p><cite>Ann Roe</cite></blockquote><blockquote>The trust lost 400 jobs. <cite>Bob Lane</cite></blockquote>"), @"<blockquote><p>[content The trust lost 300 jobs.]</p><cite>[source Ann Roe]</cite></blockquote><blockquote>[content The trust lost 400 jobs.] <cite>[source Bob Lane]</cite></blockquote>");
    assert_snapshot!(html(Id::En, "<figure><blockquote><p>The trust lost 300 jobs.</p></blockquote><figcaption>Ann Roe, mayor</figcaption></figure>"), @"<figure><blockquote><p>[content The trust lost 300 jobs.]</p></blockquote><figcaption>[source Ann Roe, mayor]</figcaption></figure>");
    assert_snapshot!(markdown(Id::Fr, "<figure class='pullquote'>\n<blockquote><p>Le port a perdu 300 emplois.</p><cite>Anne Roux, maire</cite></blockquote>\n</figure>"), @"
    <figure class='pullquote'>
    <blockquote><p>[content Le port a perdu 300 emplois.]</p><cite>[source Anne Roux, maire]</cite></blockquote>
    </figure>
    ");
    assert_snapshot!(html(Id::Fr, "<blockquote><p>Le port a perdu 300 emplois.</p><small>Anne Roux dans <cite>La Gazette</cite></small></blockquote>"), @"<blockquote><p>[content Le port a perdu 300 emplois.]</p><small>[source Anne Roux] dans <cite>La Gazette</cite></small></blockquote>");
}

#[test]
fn a_line_signs_it() {
    assert_snapshot!(markdown(Id::En, "> The trust lost 300 jobs in March.\n>\n> — Ann Roe, mayor"), @"
    > [content The trust lost 300 jobs in March.]
    >
    > [cue —] [source Ann Roe, mayor]
    ");
    assert_snapshot!(markdown(Id::En, "> The trust lost 300 jobs.\n> — Ann Roe\n\n> The trust lost 400 jobs. -Bob Lane, engineer"), @"
    > [content The trust lost 300 jobs.]
    > [cue —] [source Ann Roe]

    > [content The trust lost 400 jobs.] [cue -][source Bob Lane, engineer]
    ");
    assert_snapshot!(markdown(Id::En, "> The trust lost 300 jobs.\n\n— Ann Roe, mayor of Norcombe"), @"
    > [content The trust lost 300 jobs.]

    [cue —] [source Ann Roe, mayor of Norcombe]
    ");
    assert_snapshot!(markdown(Id::Fr, "> Le port a perdu 300 emplois.\n>\n> — Anne Roux, sur Radio Port\n\n> Le port a perdu 20 emplois. — une habitante de Bréville"), @"
    > [content Le port a perdu 300 emplois.]
    >
    > [cue —] [source Anne Roux], sur Radio Port

    > [content Le port a perdu 20 emplois.] [cue —] [source une habitante de Bréville]
    ");
    assert_snapshot!(html(Id::Fr, "<blockquote>Le port a perdu 300 emplois.<br>— la maire, Anne Roux</blockquote>"), @"<blockquote>[content Le port a perdu 300 emplois.]<br>[cue —] [source la maire, Anne Roux]</blockquote>");
    assert_snapshot!(markdown(Id::Fr, "> Le port a perdu 300 emplois.\n>\n> Anne Roux, maire de Bréville"), @"
    > [content Le port a perdu 300 emplois.]
    >
    > [source Anne Roux, maire de Bréville]
    ");
}

#[test]
fn a_signature_is_nearer_than_the_last_source() {
    assert_snapshot!(markdown(Id::En, "“We won,” Bob Lane said.\n\n> The trust lost 300 jobs.\n>\n> — Ann Roe"), @"
    [content “We won,”] [source Bob Lane] [cue said].

    > [content The trust lost 300 jobs.]
    >
    > [cue —] [source Ann Roe]
    ");
    assert_snapshot!(markdown(Id::Fr, "« On a gagné », a dit Paul Blin.\n\n> Le port a perdu 300 emplois.\n>\n> — Anne Roux"), @"
    [content « On a gagné »], [cue a dit] [source Paul Blin].

    > [content Le port a perdu 300 emplois.]
    >
    > [cue —] [source Anne Roux]
    ");
}

#[test]
fn embedded_posts() {
    assert_snapshot!(html(Id::En, "<blockquote class='twitter-tweet'><p lang=en>The trust lost 300 jobs. Sad!</p>&mdash; Ann Roe (@annroe) <a href='https://twitter.com/a/1'>March 3, 2020</a></blockquote><script src='x'></script>"), @"<blockquote class='twitter-tweet'><p lang=en>[content The trust lost 300 jobs. Sad!]</p>[cue &mdash;] [source Ann Roe (@annroe)] <a href='https://twitter.com/a/1'>March 3, 2020</a></blockquote><script src='x'></script>");
    assert_snapshot!(markdown(Id::Fr, "<blockquote class='twitter-tweet'><p lang=fr>Le port a perdu 300 emplois. Triste !</p>&mdash; Anne Roux (@anneroux) <a href='https://twitter.com/a/1'>21 juillet 2017</a></blockquote>"), @"<blockquote class='twitter-tweet'><p lang=fr>[content Le port a perdu 300 emplois. Triste !]</p>[cue &mdash;] [source Anne Roux (@anneroux)] <a href='https://twitter.com/a/1'>21 juillet 2017</a></blockquote>");
}

#[test]
fn posts_of_other_sites() {
    assert_snapshot!(html(Id::En, "<blockquote class='instagram-media'><p><a href='https://i.com/p'>The trust lost 300 jobs.</a></p><p>A post shared by Ann Roe (@annroe) on Mar 3, 2020</p></blockquote>"), @"<blockquote class='instagram-media'><p><a href='https://i.com/p'>[content The trust lost 300 jobs.]</a></p><p>[cue A post shared by] [source Ann Roe (@annroe)] on Mar 3, 2020</p></blockquote>");
    assert_snapshot!(html(Id::En, "<div><blockquote cite='https://f.com/x'><p>The trust lost 300 jobs.</p>Posted by <a href='https://f.com/a'>Ann Roe</a> on <a href='https://f.com/x'>Monday, March 3, 2020</a></blockquote></div>"), @"<div><blockquote cite='https://f.com/x'><p>[content The trust lost 300 jobs.]</p>[cue Posted by] <a href='https://f.com/a'>[source Ann Roe]</a> on <a href='https://f.com/x'>Monday, March 3, 2020</a></blockquote></div>");
    assert_snapshot!(html(Id::Fr, "<blockquote class='instagram-media'><p>Le port a perdu 300 emplois.</p><p>Une publication partagée par Anne Roux (@anneroux) le 3 mars 2020</p></blockquote>"), @"<blockquote class='instagram-media'><p>[content Le port a perdu 300 emplois.]</p><p>[cue Une publication partagée par] [source Anne Roux (@anneroux)] le 3 mars 2020</p></blockquote>");
}

#[test]
fn pull_quotes_with_marks() {
    assert_snapshot!(plain(Id::En, "The council met on Monday in the hall by the harbor to hear what the trust had to say of the gate.\n\n“The gate is shut. It lost 300 jobs.”\n\nBob Lane, engineer\n\n“It lost 500 jobs.”\n\nBob Lane in anger\n\nIt rained on the harbor.\n\n“It lost 600 jobs.”\n\nBob Lane"), @"
    The council met on Monday in the hall by the harbor to hear what the trust had to say of the gate.

    [content “The gate is shut. It lost 300 jobs.”]

    [source Bob Lane, engineer]

    “It lost 500 jobs.”

    Bob Lane in anger

    It rained on the harbor.

    “It lost 600 jobs.”

    Bob Lane
    ");
    assert_snapshot!(plain(Id::Fr, "« Le pont est fermé. Il a perdu 300 emplois. » Anne Roux à Radio France\n\nPartager la citation\n\nIl pleuvait lundi."), @"
    [content « Le pont est fermé. Il a perdu 300 emplois. »] [source Anne Roux] à Radio France

    Partager la citation

    Il pleuvait lundi.
    ");
    assert_snapshot!(markdown(Id::Fr, "> « Il a perdu 400 emplois. »\n>\n> Paul Blin, ingénieur\n\nIl pleuvait."), @"
    > [content « Il a perdu 400 emplois. »]
    >
    > [source Paul Blin, ingénieur]

    Il pleuvait.
    ");
}

#[test]
fn without_a_speaker() {
    assert_snapshot!(markdown(Id::En, "The council met on Monday.\n\n> The trust lost 300 jobs in March. The gate is shut."), @"
    The council met on Monday.

    > The trust lost 300 jobs in March. The gate is shut.
    3: unattributed-quotation
    ");
    assert_snapshot!(markdown(Id::Fr, "Le conseil s’est réuni lundi.\n\n> Le port a perdu 300 emplois en mars. Le pont est fermé."), @"
    Le conseil s’est réuni lundi.

    > Le port a perdu 300 emplois en mars. Le pont est fermé.
    3: unattributed-quotation
    ");
}

#[test]
fn what_the_writer_sets_off() {
    assert_snapshot!(markdown(Id::En, "> The trust lost 300 jobs, sources said."), @"
    > [content The trust lost 300 jobs], [source sources] [cue said].
    1: bare-anonymous-source
    ");
    assert_snapshot!(markdown(Id::Fr, "> Le port a perdu 300 emplois, selon des experts."), @"
    > [content Le port a perdu 300 emplois], [cue selon] [source des experts].
    1: vague-source
    ");
}

#[test]
fn a_label_says_that_the_words_are_the_writers() {
    assert_snapshot!(markdown(Id::En, "The council met.\n\n> **In brief:** The trust lost 300 jobs in March."), @"
    The council met.

    > **In brief:** The trust lost 300 jobs in March.
    3: unsourced-figure
    ");
    assert_snapshot!(markdown(Id::Fr, "Le conseil siège.\n\n> **À retenir :** le port a perdu 300 emplois en mars."), @"
    Le conseil siège.

    > **À retenir :** le port a perdu 300 emplois en mars.
    3: unsourced-figure
    ");
}

#[test]
fn dialogue_is_no_signature() {
    assert_snapshot!(markdown(Id::Fr, "> — Quand rouvre le port ?\n> — Je ne sais pas, dit Paul Blin."), @"
    > — Quand rouvre le port ?
    > — [content Je ne sais pas], [cue dit] [source Paul Blin].
    ");
}

#[test]
fn nobody_signs_a_quotation_without_words() {
    let page = "<p>It rained.</p><blockquote>\u{2}<footer>&mdash; Ann Roe</footer></blockquote>";
    assert_eq!(html(Id::En, page).trim_end(), page);
}
