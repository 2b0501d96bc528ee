//! Files that hold what was found in the articles of a folder.
//!
//! ```text
//! pack  = magic checksum entry*     checksum over all entries
//! entry = name key value            name and value with their lengths in front
//! ```
//! Numbers are little-endian: 32 bits for lengths, 128 for keys and checksums.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::ops::Range;
use std::path::Path;
use std::process;

use super::codec::Reader;
use super::hash::checksum;

/// What a pack starts with; what is found in it is bound to one build by the name of its file.
const MAGIC: &[u8] = b"selon pack 1\n";

/// What was found in the articles of a folder, by their file names.
#[derive(Debug, Default)]
pub(super) struct Pack {
    /// The file as it was read.
    bytes: Vec<u8>,
    entries: BTreeMap<String, Entry>,
}

#[derive(Debug)]
struct Entry {
    key: u128,
    value: Value,
}

#[derive(Debug)]
enum Value {
    /// In the file.
    Old(Range<usize>),
    New(Vec<u8>),
}

impl Pack {
    /// Reads a pack; one that is not there or not whole is empty.
    pub(super) fn read(path: &Path) -> Self {
        fs::read(path)
            .ok()
            .and_then(Self::parse)
            .unwrap_or_default()
    }

    fn parse(bytes: Vec<u8>) -> Option<Self> {
        let mut reader = Reader::new(bytes.strip_prefix(MAGIC)?);
        if reader.u128()? != checksum(reader.rest()) {
            return None;
        }
        let mut entries = BTreeMap::new();
        while !reader.rest().is_empty() {
            let name = reader.string()?;
            let key = reader.u128()?;
            let length = reader.bytes()?.len();
            let end = bytes.len() - reader.rest().len();
            let value = Value::Old(end - length..end);
            entries.insert(name, Entry { key, value });
        }
        Some(Self { bytes, entries })
    }

    /// What was found in an article, if it is still the one it was found in.
    pub(super) fn find(&self, name: &str, key: u128) -> Option<&[u8]> {
        let entry = self.entries.get(name).filter(|entry| entry.key == key)?;
        Some(self.value(entry))
    }

    /// Keeps what was found in an article, instead of what was kept of it.
    pub(super) fn insert(&mut self, name: &str, key: u128, value: Vec<u8>) {
        let value = Value::New(value);
        self.entries.insert(name.to_owned(), Entry { key, value });
    }

    /// Forgets what was found in some articles.
    pub(super) fn forget(&mut self, is_gone: impl Fn(&str) -> bool) {
        self.entries
            .retain(|name, entry| matches!(entry.value, Value::New(_)) || !is_gone(name));
    }

    /// How many articles there are.
    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    /// Writes the pack beside its place and moves it there.
    pub(super) fn write(&self, path: &Path) -> io::Result<()> {
        let mut body = Vec::new();
        for (name, entry) in &self.entries {
            put(name.as_bytes(), &mut body);
            body.extend_from_slice(&entry.key.to_le_bytes());
            put(self.value(entry), &mut body);
        }
        let sum = checksum(&body).to_le_bytes();
        let beside = path.with_extension(format!("{}.part", process::id()));
        let written = fs::write(&beside, [MAGIC, &sum, &body].concat())
            .and_then(|()| fs::rename(&beside, path));
        if written.is_err() {
            let _ = fs::remove_file(&beside);
        }
        written
    }

    fn value<'a>(&'a self, entry: &'a Entry) -> &'a [u8] {
        match &entry.value {
            Value::Old(range) => self.bytes.get(range.clone()).unwrap_or_default(),
            Value::New(value) => value,
        }
    }
}

/// Whether a file is a pack, or what is left of one that was being written.
pub(super) fn is_pack(path: &Path) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str());
    matches!(extension, Some("pack" | "part"))
}

/// Appends bytes with their length in front.
pub(super) fn put(bytes: &[u8], out: &mut Vec<u8>) {
    let length = u32::try_from(bytes.len()).expect("what is found in a text is shorter than 4 GiB");
    out.extend_from_slice(&length.to_le_bytes());
    out.extend_from_slice(bytes);
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
