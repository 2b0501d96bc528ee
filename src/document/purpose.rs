//! What the paragraphs of an office program are for, by the names of their styles.

/// How many styles may build on each other; writers of programs use three.
pub(super) const LONGEST_CHAIN: usize = 16;

/// What a paragraph is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    Title,
    Heading,
    Quotation,
    Caption,
    Item,
    Byline,
    Dateline,
    /// A table of contents, a running head.
    Furniture,
    Paragraph,
}

/// The first letters of names, without blanks and in lower case, in English and French, and what they are
/// for. The first that fits counts.
const NAMES: [(&str, Purpose); 38] = [
    ("titre", Purpose::Title),
    ("title", Purpose::Title),
    ("headline", Purpose::Title),
    ("header", Purpose::Furniture),
    ("heading", Purpose::Heading),
    ("subtitle", Purpose::Heading),
    ("subhead", Purpose::Heading),
    ("soustitre", Purpose::Heading),
    ("surtitre", Purpose::Heading),
    ("intertitre", Purpose::Heading),
    ("chapo", Purpose::Heading),
    ("chapeau", Purpose::Heading),
    ("standfirst", Purpose::Heading),
    ("quot", Purpose::Quotation),
    ("intensequote", Purpose::Quotation),
    ("citation", Purpose::Quotation),
    ("blockquot", Purpose::Quotation),
    ("blocktext", Purpose::Quotation),
    ("normalcentr", Purpose::Quotation),
    ("exergue", Purpose::Quotation),
    ("caption", Purpose::Caption),
    ("légende", Purpose::Caption),
    ("legende", Purpose::Caption),
    ("illustration", Purpose::Caption),
    ("list", Purpose::Item),
    ("paragraphedeliste", Purpose::Item),
    ("puce", Purpose::Item),
    ("byline", Purpose::Byline),
    ("author", Purpose::Byline),
    ("auteur", Purpose::Byline),
    ("signature", Purpose::Byline),
    ("dateline", Purpose::Dateline),
    ("toc", Purpose::Furniture),
    ("tm1", Purpose::Furniture),
    ("contents", Purpose::Furniture),
    ("footer", Purpose::Furniture),
    ("entête", Purpose::Furniture),
    ("pieddepage", Purpose::Furniture),
];

impl Purpose {
    /// What a style is for, by its name; `None` if that says nothing.
    pub(super) fn of_style(name: &str) -> Option<Self> {
        let name = name.replace("_20_", " ").to_lowercase();
        let name: String = name.chars().filter(|c| c.is_alphanumeric()).collect();
        let found = NAMES.iter().find(|(start, _)| name.starts_with(start));
        match found? {
            // « Titre 2 » is no title.
            (_, Purpose::Title) if name.ends_with(|last: char| last.is_ascii_digit()) => {
                Some(Purpose::Heading)
            }
            (_, purpose) => Some(*purpose),
        }
    }
}
