//! Findings of earlier runs, so that an article nobody touched is not analysed again.
//!
//! What is found in an article is a function of its characters, of what is set for it and of the
//! program. So that is what findings are kept under; nothing about times or names is trusted. The
//! articles of a folder share a file, called a pack, since opening a file costs more than analysing
//! a short article. A pack is written beside its place and moved there, so that neither a run at
//! the same time nor one that was killed leaves half of one; and what a pack is found to be wrong
//! in, or cannot be read or written of, costs time and nothing else.

mod codec;
mod hash;
mod pack;

use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use crate::Checked;
use crate::document::Format;
use crate::text::Text;
pub(super) use hash::Scope;
use hash::hash;
use pack::Pack;

/// The folder packs are kept in, unless the command line names another.
pub(super) const FOLDER: &str = ".selon_cache";

/// How many findings are new before a pack is written for the first time in a long run.
const FIRST: usize = 512;

/// A pack is not written anew for fewer changes than one in so many: to read and write it would cost
/// more than to analyse those few again.
const FEW: usize = 64;

/// Thirty days: how long a pack is kept that no run has written. A configuration tried once leaves one
/// behind.
const KEPT: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// The packs of a run.
#[derive(Debug)]
pub(super) struct Cache {
    root: PathBuf,
    /// By what is set for their articles, and by their folder.
    folders: Mutex<HashMap<(Scope, PathBuf), Arc<Folder>>>,
}

/// Where what is found in one text is kept.
#[derive(Debug)]
pub(super) struct Slot<'c> {
    cache: &'c Cache,
    folder: Arc<Folder>,
    name: String,
    key: u128,
}

/// The articles of one folder for which the same is set.
#[derive(Debug)]
struct Folder {
    /// Where its pack is.
    pack: PathBuf,
    /// Where its articles are.
    articles: PathBuf,
    state: Mutex<State>,
}

#[derive(Debug)]
struct State {
    pack: Pack,
    /// How many of its entries are not in the file yet.
    unsaved: usize,
}

impl Cache {
    /// The cache in a folder that was named, or in the usual place below `base`.
    ///
    /// `None` where a single article would leave a new folder behind: checking it takes less time than
    /// making one.
    pub(super) fn open(named: Option<PathBuf>, base: &Path, articles: usize) -> Option<Self> {
        let is_named = named.is_some();
        let root = named.unwrap_or_else(|| base.join(FOLDER));
        let is_wanted = is_named || articles > 1 || root.is_dir();
        is_wanted.then(|| Self {
            root,
            folders: Mutex::default(),
        })
    }

    /// The place of what is found in a text: in the pack for all that is set alike, under what else
    /// is set.
    pub(super) fn slot(&self, scopes: [Scope; 2], text: &Text, format: Format) -> Slot<'_> {
        let [all, this] = scopes;
        let path = Path::new(text.name());
        let format = format!("{format:?}");
        Slot {
            cache: self,
            folder: self.folder(all, path.parent().unwrap_or(path)),
            name: path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned(),
            key: hash(&[&this.bytes(), format.as_bytes(), text.as_str().as_bytes()]),
        }
    }

    /// Writes what is new. Done once, when all articles are.
    pub(super) fn finish(self) {
        let folders = self.folders.lock().unwrap_or_else(PoisonError::into_inner);
        let mut is_written = false;
        for folder in folders.values() {
            let mut state = lock(&folder.state);
            if state.unsaved > state.pack.len() / FEW {
                let articles = &folder.articles;
                state.pack.forget(|name| !articles.join(name).exists());
                self.save(folder, &mut state);
                is_written = true;
            }
        }
        if is_written {
            self.tidy();
        }
    }

    fn folder(&self, scope: Scope, articles: &Path) -> Arc<Folder> {
        let key = (scope, articles.to_owned());
        if let Some(folder) = lock(&self.folders).get(&key) {
            return Arc::clone(folder);
        }
        // The same folder is the same by whatever path it is come to.
        let articles = articles_in(articles);
        let name = hash(&[&scope.bytes(), articles.as_os_str().as_encoded_bytes()]);
        let pack = self.root.join(format!("{name:032x}.pack"));
        let folder = Arc::new(Folder {
            state: Mutex::new(State {
                pack: Pack::read(&pack),
                unsaved: 0,
            }),
            pack,
            articles,
        });
        Arc::clone(lock(&self.folders).entry(key).or_insert(folder))
    }

    /// Writes a pack; one that cannot be written is done without.
    fn save(&self, folder: &Folder, state: &mut State) {
        if make(&self.root)
            .and_then(|()| state.pack.write(&folder.pack))
            .is_ok()
        {
            state.unsaved = 0;
        }
    }

    /// Takes away what no run has written for long, and what a killed one left.
    fn tidy(&self) {
        let now = SystemTime::now();
        for entry in fs::read_dir(&self.root).into_iter().flatten().flatten() {
            let is_ours = pack::is_pack(&entry.path());
            let modified = entry.metadata().and_then(|metadata| metadata.modified());
            let age = modified.ok().and_then(|then| now.duration_since(then).ok());
            if is_ours && age.is_some_and(|age| age > KEPT) {
                let _ = fs::remove_file(entry.path());
            }
        }
    }
}

impl Slot<'_> {
    /// What an earlier run found in the very same text.
    pub(super) fn find(&self) -> Option<Checked> {
        let state = lock(&self.folder.state);
        let known = state.pack.find(&self.name, self.key)?.to_vec();
        drop(state);
        codec::decode(&known)
    }

    /// Keeps what was found, unless it is what is kept.
    pub(super) fn keep(self, checked: &Checked) {
        let mut state = lock(&self.folder.state);
        if state.pack.find(&self.name, self.key).is_some() {
            return;
        }
        let encoded = codec::encode(checked);
        state.pack.insert(&self.name, self.key, encoded);
        state.unsaved += 1;
        if state.unsaved >= FIRST.max(state.pack.len() / 2) {
            // A long run that is killed has not been for nothing. Packs double from one time to the
            // next, so that all this writing stays in proportion.
            self.cache.save(&self.folder, &mut state);
        }
    }
}

/// The real path of the folder articles are in.
fn articles_in(folder: &Path) -> PathBuf {
    let folder = if folder == Path::new("") {
        Path::new(".")
    } else {
        folder
    };
    folder.canonicalize().unwrap_or_else(|_| folder.to_owned())
}

/// Makes the folder of packs, so that neither version control nor backups take it in.
fn make(root: &Path) -> io::Result<()> {
    if root.is_dir() {
        return Ok(());
    }
    fs::create_dir_all(root)?;
    fs::write(root.join(".gitignore"), "# Made by selon.\n*\n")?;
    let tag = "Signature: 8a477f597d28d172789f06886806bc55\n# This folder was made by selon.\n";
    fs::write(root.join("CACHEDIR.TAG"), tag)
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
