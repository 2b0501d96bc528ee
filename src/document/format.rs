//! The formats selon reads.

/// A format of articles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// Plain text, wire copy included: `.txt`, `.text`, and files without a known extension.
    Plain,
    /// Markdown: `.md`, `.markdown`, and `.mdx` with its components.
    Markdown,
    /// HTML: `.html`, `.htm`, `.xhtml`.
    Html,
    /// An item of ninjs, versions 1 to 3.
    Ninjs,
    /// A story in ANS, the format of Arc.
    Ans,
    /// Articles of a JSON Feed.
    JsonFeed,
    /// Posts of `WordPress` as its REST API gives them.
    WordPress,
    /// A request of an editor that is open on an article: the blocks of Typerighter.
    Editor,
    /// An e-mail: `.eml`, or a mailbox of them: `.mbox`.
    Mail,
    /// Rich Text Format: `.rtf`.
    Rtf,
    /// The main part of a Word document: `.docx`.
    Docx,
    /// The content of an `OpenDocument` text: `.odt`.
    Odt,
    /// A chapter of a book, which is HTML: `.epub`.
    Epub,
    /// Articles of a feed, or of an export of `WordPress`: RSS, Atom, WXR.
    Feed,
    /// Articles as agencies send them: NITF, `NewsML` 1.2, `NewsML-G2`.
    Wire,
    /// Articles as agencies have long sent them over lines, IPTC 7901 and ANPA 1312: `.anpa`.
    Transmission,
}

/// File extensions that formats share with files that are no articles. The content tells them apart.
const SHARED: [&str; 2] = ["json", "xml"];

impl Format {
    /// Every format.
    pub const ALL: [Self; 16] = [
        Self::Plain,
        Self::Markdown,
        Self::Html,
        Self::Docx,
        Self::Odt,
        Self::Epub,
        Self::Feed,
        Self::Wire,
        Self::Transmission,
        Self::Ninjs,
        Self::Ans,
        Self::JsonFeed,
        Self::WordPress,
        Self::Editor,
        Self::Mail,
        Self::Rtf,
    ];

    /// The file extensions of a format, lower case, without the dot.
    pub const fn extensions(self) -> &'static [&'static str] {
        match self {
            Self::Plain => &["txt", "text"],
            Self::Markdown => &["md", "markdown", "mdx"],
            Self::Html => &["html", "htm", "xhtml"],
            Self::Ninjs => &["ninjs"],
            Self::Ans | Self::JsonFeed | Self::WordPress | Self::Editor => &[],
            Self::Mail => &["eml", "mbox"],
            Self::Rtf => &["rtf"],
            Self::Docx => &["docx"],
            Self::Odt => &["odt"],
            Self::Epub => &["epub"],
            Self::Feed => &["rss", "atom"],
            Self::Wire => &["nitf", "newsml"],
            Self::Transmission => &["anpa"],
        }
    }

    /// Whether its files spell words otherwise than people read them, as mail and RTF do, or are packages, so
    /// that nobody opens them as text.
    pub const fn is_encoded(self) -> bool {
        match self {
            Self::Docx
            | Self::Odt
            | Self::Epub
            | Self::Ninjs
            | Self::Ans
            | Self::JsonFeed
            | Self::WordPress
            | Self::Mail
            | Self::Rtf => true,
            Self::Plain
            | Self::Markdown
            | Self::Html
            | Self::Editor
            | Self::Feed
            | Self::Wire
            | Self::Transmission => false,
        }
    }

    /// Whether people write its files as text, so that lines and their own words are what they see.
    pub const fn is_written(self) -> bool {
        matches!(self, Self::Plain | Self::Markdown | Self::Html)
    }

    /// The format of a file by the extension of its name; `None` if no format has it.
    pub fn of(name: &str) -> Option<Self> {
        let extension = extension(name)?;
        Self::ALL
            .into_iter()
            .find(|format| format.extensions().contains(&extension.as_str()))
    }

    /// Whether a file, by the extension of its name, is an article only if its content says so.
    pub fn is_shared(name: &str) -> bool {
        extension(name).is_some_and(|extension| SHARED.contains(&extension.as_str()))
    }
}

/// The extension of a name, in lower case.
fn extension(name: &str) -> Option<String> {
    let (_, extension) = name.rsplit('/').next()?.rsplit_once('.')?;
    Some(extension.to_lowercase())
}
