//! Files that hold the findings in the articles of a folder.
//!
//! ```text
//! pack  = magic checksum entry*      the checksum, in 16 bytes, covers all entries
//! entry = header findings            the header is a [`Header`] in the format of `postcard`
//! ```

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::ops::Range;
use std::path::Path;
use std::process;

use super::hash::checksum;

/// The first bytes of a pack. Its file name, not its content, says which build wrote it.
const MAGIC: &[u8] = b"selon pack 2\n";

/// What precedes the findings in an article: its file name, their key, and how many bytes they have.
type Header<'n> = (&'n str, u128, usize);

/// The findings in the articles of a folder, by file name.
#[derive(Debug, Default)]
pub(super) struct Pack {
    /// The file as it was read.
    bytes: Vec<u8>,
    articles: BTreeMap<String, PackedFindings>,
}

#[derive(Debug)]
struct PackedFindings {
    key: u128,
    findings: Findings,
}

#[derive(Debug)]
enum Findings {
    /// Bytes of the file.
    Read(Range<usize>),
    New(Vec<u8>),
}

impl Pack {
    /// Reads a pack; it is empty if it does not exist or is damaged.
    pub(super) fn read(path: &Path) -> Self {
        fs::read(path)
            .ok()
            .and_then(Self::parse)
            .unwrap_or_default()
    }

    fn parse(bytes: Vec<u8>) -> Option<Self> {
        let (sum, mut rest) = bytes.strip_prefix(MAGIC)?.split_first_chunk()?;
        if u128::from_le_bytes(*sum) != checksum(rest) {
            return None;
        }
        let mut articles = BTreeMap::new();
        while !rest.is_empty() {
            let ((name, key, length), body): (Header<'_>, _) =
                postcard::take_from_bytes(rest).ok()?;
            let start = bytes.len() - body.len();
            rest = body.get(length..)?;
            let findings = Findings::Read(start..start + length);
            articles.insert(name.to_owned(), PackedFindings { key, findings });
        }
        Some(Self { bytes, articles })
    }

    /// The findings in an article, if they are those of a key.
    pub(super) fn find(&self, name: &str, key: u128) -> Option<&[u8]> {
        let article = self.articles.get(name).filter(|one| one.key == key)?;
        Some(self.findings(article))
    }

    /// Adds the findings in an article, or replaces them.
    pub(super) fn insert(&mut self, name: &str, key: u128, findings: Vec<u8>) {
        let findings = Findings::New(findings);
        let article = PackedFindings { key, findings };
        self.articles.insert(name.to_owned(), article);
    }

    /// Removes the articles that are gone, except new ones.
    pub(super) fn forget(&mut self, is_gone: impl Fn(&str) -> bool) {
        self.articles
            .retain(|name, one| matches!(one.findings, Findings::New(_)) || !is_gone(name));
    }

    /// How many articles it has.
    pub(super) fn len(&self) -> usize {
        self.articles.len()
    }

    /// Writes the pack to a temporary file and moves it into place.
    pub(super) fn write(&self, path: &Path) -> io::Result<()> {
        let mut body = Vec::new();
        for (name, article) in &self.articles {
            let findings = self.findings(article);
            let header: Header<'_> = (name, article.key, findings.len());
            body = postcard::to_extend(&header, body).map_err(io::Error::other)?;
            body.extend_from_slice(findings);
        }
        let sum = checksum(&body).to_le_bytes();
        let temporary = path.with_extension(format!("{}.part", process::id()));
        let written = fs::write(&temporary, [MAGIC, &sum, &body].concat())
            .and_then(|()| fs::rename(&temporary, path));
        if written.is_err() {
            let _ = fs::remove_file(&temporary);
        }
        written
    }

    fn findings<'a>(&'a self, article: &'a PackedFindings) -> &'a [u8] {
        match &article.findings {
            Findings::Read(range) => self.bytes.get(range.clone()).unwrap_or_default(),
            Findings::New(findings) => findings,
        }
    }
}

/// Whether a file is a pack, or the temporary file of one.
pub(super) fn is_pack(path: &Path) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str());
    matches!(extension, Some("pack" | "part"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes() -> Vec<u8> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.pack");
        let mut pack = Pack::default();
        pack.insert("é.txt", 7, b"seven".to_vec());
        pack.insert("b.txt", 8, Vec::new());
        pack.write(&path).unwrap();
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        fs::read(path).unwrap()
    }

    #[test]
    fn what_is_written_is_read() {
        let mut pack = Pack::parse(bytes()).unwrap();
        assert_eq!(pack.find("é.txt", 7), Some(&b"seven"[..]));
        assert_eq!(pack.find("b.txt", 8), Some(&b""[..]));
        assert_eq!(pack.find("é.txt", 8), None);
        pack.forget(|name| name == "é.txt");
        assert_eq!((pack.find("é.txt", 7), pack.len()), (None, 1));
    }

    #[test]
    fn what_is_cut_or_changed_is_not() {
        let whole = bytes();
        for end in 0..whole.len() {
            assert!(Pack::parse(whole[..end].to_vec()).is_none(), "{end}");
            let mut changed = whole.clone();
            changed[end] ^= 1;
            assert!(Pack::parse(changed).is_none(), "{end}");
        }
    }
}
