//! Text boxes, which are read behind the paragraph they stand in.

use std::collections::VecDeque;

/// How deep text boxes are read in text boxes; Word allows none.
const DEEPEST: u32 = 2;

/// The text boxes of a paragraph that wait to be read.
#[derive(Debug, Default)]
pub(super) struct Boxes<'t> {
    /// What is in each, the byte of the file where that starts, and how deep the box is.
    waiting: VecDeque<(&'t str, u32, u32)>,
    /// How many boxes are around what is being read.
    depth: u32,
}

impl<'t> Boxes<'t> {
    /// Whether what is being read stands in a box.
    pub(super) const fn is_inside(&self) -> bool {
        self.depth > 0
    }

    /// Lets a box wait that stands in what is being read, unless it is too deep.
    pub(super) fn push(&mut self, characters: &'t str, start: u32) {
        if self.depth < DEEPEST {
            self.waiting.push_back((characters, start, self.depth + 1));
        }
    }

    /// The next box to be read; `None` when all have been, and what is read then stands in none.
    pub(super) fn take(&mut self) -> Option<(&'t str, u32)> {
        let next = self.waiting.pop_front();
        self.depth = next.map_or(0, |(.., depth)| depth);
        next.map(|(characters, start, _)| (characters, start))
    }
}
