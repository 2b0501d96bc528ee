//! The elements that decide the role of prose. All others are ignored.

use crate::document::model::Role;

/// Makes an enum of elements, each with its names.
macro_rules! tags {
    ($($(#[$about:meta])* $tag:ident = $($name:literal)|+),* $(,)?) => {
        /// An element that starts a block, or hides its content.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Tag {
            $($(#[$about])* $tag),*
        }

        impl Tag {
            /// How many elements there are.
            pub(super) const COUNT: usize = [$(Self::$tag),*].len();

            /// The element with a name in lower case; `None` if it makes no difference to blocks.
            pub(super) fn from_name(name: &[u8]) -> Option<Self> {
                const { $($(assert!($name.len() <= LONGEST);)+)* }
                if name.len() > LONGEST {
                    return None;
                }
                match name {
                    $($($name)|+ => Some(Self::$tag),)*
                    _ => None,
                }
            }
        }
    };
}

/// The length of the longest name below, in bytes.
const LONGEST: usize = 13;

tags! {
    Head = b"head",
    Article = b"article",
    Main = b"main",
    Section = b"section",
    Aside = b"aside",
    Header = b"header",
    Footer = b"footer",
    Nav = b"nav" | b"menu",
    Address = b"address",
    HeadingGroup = b"hgroup",
    Heading = b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6",
    Summary = b"summary",
    Division = b"div" | b"center" | b"details" | b"search" | b"fieldset",
    Paragraph = b"p",
    Quotation = b"blockquote",
    Figure = b"figure",
    FigureCaption = b"figcaption",
    List = b"ul" | b"ol" | b"dir",
    Item = b"li",
    Terms = b"dl",
    Term = b"dt",
    Definition = b"dd",
    Table = b"table",
    TableCaption = b"caption",
    Row = b"tr",
    Cell = b"td" | b"th",
    Form = b"form",
    Code = b"pre" | b"listing" | b"xmp" | b"plaintext",
    Dialog = b"dialog",
    Script = b"script",
    Style = b"style",
    Title = b"title",
    Template = b"template",
    NoScript = b"noscript",
    Frame = b"iframe" | b"noframes" | b"noembed",
    Svg = b"svg",
    Math = b"math",
    ForeignObject = b"foreignobject",
    Object = b"object" | b"applet",
    Media = b"video" | b"audio" | b"canvas",
    Button = b"button",
    Select = b"select" | b"datalist",
    TextArea = b"textarea",
    Label = b"label" | b"legend" | b"output",
    Annotation = b"rt" | b"rp",
}

impl Tag {
    /// Whether its start and its end also end blocks.
    ///
    /// A script, an icon or a button may be in the middle of a sentence.
    pub(super) const fn is_block(self) -> bool {
        !matches!(
            self,
            Self::Script
                | Self::Style
                | Self::Title
                | Self::Template
                | Self::NoScript
                | Self::Frame
                | Self::Svg
                | Self::Math
                | Self::ForeignObject
                | Self::Object
                | Self::Media
                | Self::Button
                | Self::Select
                | Self::TextArea
                | Self::Label
                | Self::Annotation
        )
    }

    /// Whether readers are not asked to believe its content: code, menus, data for programs.
    pub(super) const fn is_hidden(self) -> bool {
        !self.is_block() || matches!(self, Self::Head | Self::Nav | Self::Code | Self::Dialog)
    }

    /// Whether tags inside it never end elements around it.
    pub(super) const fn is_boundary(self) -> bool {
        matches!(
            self,
            Self::Table | Self::TableCaption | Self::Cell | Self::Template | Self::ForeignObject
        )
    }

    /// Whether it is ignored outside tables.
    pub(super) const fn is_of_table(self) -> bool {
        matches!(self, Self::TableCaption | Self::Row | Self::Cell)
    }

    /// Whether it may be in the head of a page; other elements end the head.
    pub(super) const fn is_of_head(self) -> bool {
        matches!(
            self,
            Self::Head | Self::Title | Self::Style | Self::Script | Self::NoScript | Self::Template
        )
    }

    /// The role it gives to its blocks; `None` if the element around it decides.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "most elements leave it to the element around them"
    )]
    pub(super) const fn role(self) -> Option<Role> {
        match self {
            Self::Article | Self::Main => Some(Role::Paragraph),
            Self::Heading | Self::HeadingGroup | Self::Summary | Self::Term => Some(Role::Heading),
            Self::Item | Self::Definition => Some(Role::List),
            Self::Quotation => Some(Role::Blockquote),
            Self::Figure | Self::FigureCaption | Self::TableCaption | Self::Cell => {
                Some(Role::Caption)
            }
            Self::Address => Some(Role::Byline),
            _ => None,
        }
    }
}
