//! Which part of a page is the article.

use super::stack::{Inside, Kind, Region};
use crate::document::Block;
use crate::text::Span;

/// The article is looked for in narrower parts of the page first, unless so many times as much prose
/// stands outside: then the tags lie.
///
/// Right about an `<article>` between a banner and what others wrote below it; wrong about a brief of
/// two lines over forty comments that no `<article>` holds.
const OUTSIDE: usize = 4;

/// What the blocks of a page say of where they stand.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// Where each block stands.
    places: Vec<Inside>,
    articles: Vec<Article>,
}

/// An article of a page.
#[derive(Debug, Clone, Copy)]
struct Article {
    /// The article it is part of.
    parent: Option<u32>,
    has_heading: bool,
    /// Whether the title of the page is in it.
    has_title: bool,
    /// Whether it only leads to an article of another page: its heading is a link.
    is_teaser: bool,
}

impl Page {
    /// Numbers an article, which may be part of another and stand in a link as a whole.
    pub(super) fn article(&mut self, around: Region, is_linked: bool) -> Region {
        let parent = match around {
            Region::Article(number) => Some(number),
            Region::Main | Region::Page | Region::Margin => None,
        };
        self.articles.push(Article {
            parent,
            has_heading: false,
            has_title: false,
            is_teaser: is_linked,
        });
        Region::Article(u32::try_from(self.articles.len() - 1).unwrap_or(u32::MAX))
    }

    /// Takes in where the next block stands; `is_linked` when it is a heading and a link.
    pub(super) fn block(&mut self, place: Inside, is_heading: bool, is_linked: bool) {
        self.places.push(place);
        if let Region::Article(number) = place.region
            && is_heading
            && let Some(article) = self.articles.get_mut(number as usize)
        {
            article.is_teaser |= is_linked && !article.has_heading;
            article.has_heading = true;
            article.has_title |= place.kind == Kind::Title;
        }
    }

    /// Whether each block is part of the article.
    pub(super) fn choose(&self, blocks: &[Block]) -> Vec<bool> {
        let is_kept = self.kept(blocks);
        let level = |place: &Inside| match place.region {
            Region::Article(number) if is_kept[number as usize] => 0,
            Region::Main => 1,
            Region::Page => 2,
            Region::Margin => 3,
            // A teaser of what stands elsewhere.
            Region::Article(_) => 4,
        };
        let mut prose = [0; 5];
        for (block, place) in blocks.iter().zip(&self.places) {
            if block.role.bears_claims() {
                prose[level(place)] += block.prose.len();
            }
        }
        let all: usize = prose[..4].iter().sum();
        let mut inside = 0;
        let deepest = prose[..4].iter().position(|level| {
            inside += level;
            inside > 0 && inside * OUTSIDE >= all - inside
        });
        let deepest = deepest.unwrap_or(2);
        let mut chosen: Vec<bool> = self
            .places
            .iter()
            .map(|place| level(place) <= deepest)
            .collect();
        self.choose_title(&mut chosen);
        chosen
    }

    /// Where the markup names the language of the blocks that are chosen.
    pub(super) fn language(&self, chosen: &[bool]) -> Option<Span> {
        let mut places = self.places.iter().zip(chosen);
        let first = places.find(|(place, chosen)| **chosen && !place.is_furniture);
        first.and_then(|(place, _)| place.language)
    }

    /// Whether each article is the one the page is for, or one of several: not a teaser, unless all
    /// are, and not what readers wrote below the one that bears the title.
    fn kept(&self, blocks: &[Block]) -> Vec<bool> {
        let mut prose = vec![0; self.articles.len()];
        let mut elsewhere = 0;
        for (block, place) in blocks.iter().zip(&self.places) {
            match place.region {
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

    /// Whether each article has a title, is part of one that has, or holds one that has.
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

    /// What is true of each article, joined to what is true of those it is part of.
    fn inherited(
        &self,
        is_true: impl Fn(&Article) -> bool,
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

    /// Chooses the last title above what is chosen, when none is in it.
    fn choose_title(&self, chosen: &mut [bool]) {
        let mut places = self.places.iter().zip(&*chosen);
        let has_title = places.any(|(place, chosen)| *chosen && place.kind == Kind::Title);
        let first = chosen.iter().position(|chosen| *chosen);
        if let Some(first) = first.filter(|_| !has_title)
            && let Some(title) = self.places[..first]
                .iter()
                .rposition(|place| place.kind == Kind::Title)
        {
            chosen[title] = true;
        }
    }
}
