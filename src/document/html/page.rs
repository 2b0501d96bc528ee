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
    /// Whether it only leads to an article of another page: its heading is a link.
    is_teaser: bool,
}

impl Page {
    /// Numbers an article, which may be part of another and stand in a link as a whole.
    pub(super) fn article(&mut self, around: Region, is_linked: bool) -> Region {
        let parent = match around {
            Region::Article(number) => Some(number),
            Region::Main | Region::Page | Region::Form => None,
        };
        self.articles.push(Article {
            parent,
            has_heading: false,
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
            && !article.has_heading
        {
            article.has_heading = true;
            article.is_teaser |= is_linked;
        }
    }

    /// Whether each block is part of the article.
    pub(super) fn choose(&self, blocks: &[Block]) -> Vec<bool> {
        let is_kept = self.kept(blocks);
        let level = |place: &Inside| match place.region {
            Region::Article(number) if is_kept[number as usize] => 0,
            Region::Main => 1,
            Region::Page => 2,
            Region::Form => 3,
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

    /// Whether each article is more than a teaser, or all of them are teasers.
    fn kept(&self, blocks: &[Block]) -> Vec<bool> {
        let kept = |spares: bool| {
            let mut kept: Vec<bool> = Vec::with_capacity(self.articles.len());
            for article in &self.articles {
                let parent = article.parent.and_then(|number| kept.get(number as usize));
                kept.push((spares || !article.is_teaser) && parent != Some(&false));
            }
            kept
        };
        let articles = kept(false);
        let places = blocks.iter().zip(&self.places);
        let mut prose = places.filter(|(block, _)| block.role.bears_claims());
        let is_any = prose.any(|(_, place)| match place.region {
            Region::Article(number) => articles[number as usize],
            Region::Main | Region::Page => true,
            Region::Form => false,
        });
        if is_any { articles } else { kept(true) }
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
