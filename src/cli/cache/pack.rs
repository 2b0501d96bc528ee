//! Files that hold the findings in the articles of a folder.
//!
//! ```text
//! pack  = magic seal entry*          the seal, in 16 bytes, covers the file name and all entries
//! entry = header findings            the header is a [`Header`] in the format of `postcard`
//! ```

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::io::{self, Write as _};
use std::ops::Range;
use std::path::Path;

use super::key::CacheKey;
use crate::cli::files::{Replacement, Worth, read_own};

/// The first bytes of a pack. Its file name, not its content, says which build wrote it.
const MAGIC: &[u8] = b"selon pack 3\n";

/// The extension of packs.
const EXTENSION: &str = "pack";

/// How many letters the name of a pack has before its extension: a hash.
const NAME: usize = 32;

/// How large a pack is read at most, in bytes: the findings in a million articles.
const LARGEST: u64 = 1 << 30;

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

/// What parts the name of a file from that of an article in it; no file has it in its name.
const IN_FILE: char = '/';

/// The name in a pack of the article at a path, and of one of several in a file.
pub(super) fn article_name(path: &Path, entry: &str) -> String {
    let file = path.file_name().unwrap_or_default().to_string_lossy();
    if entry.is_empty() {
        return file.into_owned();
    }
    format!("{file}{IN_FILE}{entry}")
}

/// The name of the file that holds an article, by the name of that in a pack.
pub(super) fn file_of(name: &str) -> &str {
    name.split(IN_FILE).next().unwrap_or(name)
}

impl Pack {
    /// Reads a pack; `None` if it does not exist, is damaged, or is not one that this user has
    /// written under this name.
    pub(super) fn read(path: &Path, key: CacheKey) -> Option<Self> {
        let bytes = read_own(path, LARGEST).ok()?;
        Self::parse(bytes, path, key)
    }

    fn parse(bytes: Vec<u8>, path: &Path, key: CacheKey) -> Option<Self> {
        let (seal, mut rest) = bytes.strip_prefix(MAGIC)?.split_first_chunk()?;
        if *seal != key.seal(&[name(path), rest]) {
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

    /// Writes the pack.
    pub(super) fn write(&self, path: &Path, key: CacheKey) -> io::Result<()> {
        let mut body = Vec::new();
        for (name, article) in &self.articles {
            let findings = self.findings(article);
            let header: Header<'_> = (name, article.key, findings.len());
            body = postcard::to_extend(&header, body).map_err(io::Error::other)?;
            body.extend_from_slice(findings);
        }
        let mut file = Replacement::of(path, Worth::Output)?;
        file.write_all(MAGIC)?;
        file.write_all(&key.seal(&[name(path), &body]))?;
        file.write_all(&body)?;
        file.commit()
    }

    fn findings<'a>(&'a self, article: &'a PackedFindings) -> &'a [u8] {
        match &article.findings {
            Findings::Read(range) => self.bytes.get(range.clone()).unwrap_or_default(),
            Findings::New(findings) => findings,
        }
    }
}

/// The file name of the pack with a hash.
pub(super) fn file_name(hash: u128) -> String {
    format!("{hash:0NAME$x}.{EXTENSION}")
}

/// Whether a file name is that of a pack.
pub(super) fn is_pack(name: &OsStr) -> bool {
    let name = name.to_str().and_then(|name| name.rsplit_once('.'));
    name.is_some_and(|(stem, extension)| {
        let is_hash = stem.len() == NAME && stem.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_hash && extension == EXTENSION
    })
}

fn name(path: &Path) -> &[u8] {
    path.file_name().unwrap_or_default().as_encoded_bytes()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    const KEY: [u8; 16] = *b"sixteen bytes...";

    fn bytes() -> Vec<u8> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.pack");
        let mut pack = Pack::default();
        pack.insert("é.txt", 7, b"seven".to_vec());
        pack.insert("b.txt", 8, Vec::new());
        pack.write(&path, CacheKey::of_bytes(KEY)).unwrap();
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        fs::read(path).unwrap()
    }

    fn parse(bytes: Vec<u8>) -> Option<Pack> {
        Pack::parse(bytes, Path::new("a.pack"), CacheKey::of_bytes(KEY))
    }

    #[test]
    fn what_is_written_is_read() {
        let mut pack = parse(bytes()).unwrap();
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
            assert!(parse(whole[..end].to_vec()).is_none(), "{end}");
            let mut changed = whole.clone();
            changed[end] ^= 1;
            assert!(parse(changed).is_none(), "{end}");
        }
    }

    #[test]
    fn what_is_sealed_with_another_key_or_for_another_place_is_not() {
        let other = CacheKey::of_bytes([0; 16]);
        assert!(Pack::parse(bytes(), Path::new("a.pack"), other).is_none());
        let key = CacheKey::of_bytes(KEY);
        assert!(Pack::parse(bytes(), Path::new("b.pack"), key).is_none());
    }

    #[test]
    fn packs_are_told_by_their_names() {
        assert!(is_pack(OsStr::new(&file_name(7))));
        let git = format!("pack-{}.pack", "0".repeat(40));
        for name in ["a.pack", "movie.mkv.part", &git, &"0".repeat(32)] {
            assert!(!is_pack(OsStr::new(name)), "{name}");
        }
    }
}
