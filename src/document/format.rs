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
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 3] = [Self::Plain, Self::Markdown, Self::Html];

    /// The file extensions of a format, lower case, without the dot.
    pub const fn extensions(self) -> &'static [&'static str] {
        match self {
            Self::Plain => &["txt", "text"],
            Self::Markdown => &["md", "markdown", "mdx"],
            Self::Html => &["html", "htm", "xhtml"],
        }
    }

    /// The format of a file by the extension of its name; `None` if no format has it.
    pub fn of(name: &str) -> Option<Self> {
        let (_, extension) = name.rsplit('/').next()?.rsplit_once('.')?;
        let extension = extension.to_lowercase();
        Self::ALL
            .into_iter()
            .find(|format| format.extensions().contains(&extension.as_str()))
    }
}
