//! Which part of a page is the article.

use super::context::{Context, ElementKind, Region};
use crate::document::model::Block;
use crate::text::{Span, offset};

/// The article is the narrowest part of the page that does not have more than this many times its prose
/// outside: otherwise its tags are wrong.
///
/// Right about an `<article>` between a banner and readers' comments; wrong about a brief of two lines
/// above forty comments outside any `<article>`.
const OUTSIDE: usize = 4;

/// The blocks of a page and its articles.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// The context of each block.
    contexts: Vec<Context>,
    articles: Vec<ArticleElement>,
}

/// An article of a page.
#[derive(Debug, Clone, Copy)]
struct ArticleElement {
    /// The article around it.
    parent: Option<u32>,
    has_heading: bool,
    /// Whether it contains the title of the page.
    has_title: bool,
    /// Whether it only links to an article on another page: its heading is a link.
    is_teaser: bool,
}

impl Page {
    /// Numbers an article, which may be inside another, or inside a link.
    pub(super) fn article(&mut self, around: Region, is_linked: bool) -> Region {
        let parent = match around {
            Region::Article(number) => Some(number),
            Region::Main | Region::Page | Region::Margin => None,
        };
        self.articles.push(ArticleElement {
            parent,
            has_heading: false,
            has_title: false,
            is_teaser: is_linked,
        });
        Region::Article(offset(self.articles.len() - 1))
    }

    /// Adds a block, which may be a heading, and a link from end to end.
    pub(super) fn block(&mut self, context: Context, is_heading: bool, is_linked: bool) {
        self.contexts.push(context);
        if let Region::Article(number) = context.region
            && is_heading
            && let Some(article) = self.articles.get_mut(number as usize)
        {
            article.is_teaser |= is_linked && !article.has_heading;
            article.has_heading = true;
            article.has_title |= context.kind == ElementKind::Title;
        }
    }

    /// Whether each block is part of the article.
    pub(super) fn choose(&self, blocks: &[Block]) -> Vec<bool> {
        let is_kept = self.kept(blocks);
        let level = |context: &Context| match context.region {
            Region::Article(number) if is_kept[number as usize] => 0,
            Region::Main => 1,
            Region::Page => 2,
            Region::Margin => 3,
            // A teaser of another page.
            Region::Article(_) => 4,
        };
        let mut prose = [0; 5];
        for (block, context) in blocks.iter().zip(&self.contexts) {
            if block.role.bears_claims() {
                prose[level(context)] += block.prose.len();
            }
        }
        let all: usize = prose[..4].iter().sum();
        let mut inside = 0;
        let deepest = prose[..4].iter().position(|level| {
            inside += level;
            inside > 0 && inside * OUTSIDE >= all - inside
        });
        let deepest = deepest.unwrap_or(2);
        let levels = self.contexts.iter().map(level);
        let mut chosen: Vec<bool> = levels.map(|level| level <= deepest).collect();
        self.choose_title(&mut chosen);
        chosen
    }

    /// The language that the markup names for the chosen blocks.
    pub(super) fn language(&self, chosen: &[bool]) -> Option<Span> {
        let mut contexts = self.contexts.iter().zip(chosen);
        let first = contexts.find(|(context, chosen)| **chosen && !context.is_furniture);
        first.and_then(|(context, _)| context.language)
    }

    /// Whether each article belongs to the article of the page: it is no teaser, unless all are, and no
    /// reader's comment below the one with the title.
    fn kept(&self, blocks: &[Block]) -> Vec<bool> {
        let mut prose = vec![0; self.articles.len()];
        let mut elsewhere = 0;
        for (block, context) in blocks.iter().zip(&self.contexts) {
            match context.region {
                _ if !block.role.bears_claims() => {}
                Region::Article(number) => prose[number as usize] += block.prose.len(),
                Region::Main | Region::Page => elsewhere += block.prose.len(),
                Region::Margin => {}
            }
        }
        let sum = |chosen: &[bool]| -> usize {
            let chosen = prose.iter().zip(chosen).filter(|(_, chosen)| **chosen);
            chosen.map(|(prose, _)| prose).sum()
        };
        let mut kept = self.inherited(|article| !article.is_teaser, |own, around| own && around);
        if elsewhere + sum(&kept) == 0 {
            kept = vec![true; kept.len()];
        }
        let titled = self.titled();
        let both: Vec<bool> = kept.iter().zip(titled).map(|(a, b)| *a && b).collect();
        let inside = sum(&both);
        if inside > 0 && inside * OUTSIDE >= sum(&kept) - inside {
            kept = both;
        }
        kept
    }

    /// Whether each article has the title, is inside one that does, or contains one that does.
    fn titled(&self) -> Vec<bool> {
        let mut titled = self.inherited(|article| article.has_title, |own, around| own || around);
        let mut holds: Vec<bool> = self.articles.iter().map(|one| one.has_title).collect();
        for (number, article) in self.articles.iter().enumerate().rev() {
            if let Some(parent) = article.parent.filter(|_| holds[number]) {
                holds[parent as usize] = true;
            }
            titled[number] |= holds[number];
        }
        titled
    }

    /// Whether something is true of each article, joined with the same for the article around it.
    fn inherited(
        &self,
        is_true: impl Fn(&ArticleElement) -> bool,
        join: impl Fn(bool, bool) -> bool,
    ) -> Vec<bool> {
        let mut all: Vec<bool> = Vec::with_capacity(self.articles.len());
        for article in &self.articles {
            let own = is_true(article);
            let around = article.parent.map(|parent| all[parent as usize]);
            all.push(around.map_or(own, |around| join(own, around)));
        }
        all
    }

    /// Chooses the last title above the chosen blocks, unless they have one.
    fn choose_title(&self, chosen: &mut [bool]) {
        let is_title = |context: &Context| context.kind == ElementKind::Title;
        let mut contexts = self.contexts.iter().zip(&*chosen);
        let has_title = contexts.any(|(context, chosen)| *chosen && is_title(context));
        let first = chosen.iter().position(|chosen| *chosen);
        if let Some(first) = first.filter(|_| !has_title)
            && let Some(title) = self.contexts[..first].iter().rposition(is_title)
        {
            chosen[title] = true;
        }
    }
}
