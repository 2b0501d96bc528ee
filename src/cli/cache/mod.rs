//! Findings of earlier runs, so that an article that has not changed is not analysed again.
//!
//! The findings in an article depend on its text, its settings and the program, so these make up
//! their key; times and names are not trusted. The articles of a folder share a file, called a pack,
//! since opening a file takes longer than analysing a short article. A pack is replaced as a whole, so
//! that parallel runs and killed ones never leave half a pack. A pack that is damaged, that somebody
//! else has made, or that cannot be read or written, costs time and nothing else.

mod hash;
mod key;
mod stored;

mod pack;

mod folder;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::Checked;
use crate::document::Format;
use crate::text::Text;
pub(super) use folder::NotACache;
pub(super) use hash::CacheScope;
use hash::hash;
use key::CacheKey;
use pack::Pack;

/// The folder of the packs, unless the command line names another.
pub(super) const FOLDER: &str = ".selon_cache";

/// After how many new articles a pack is first written during a long run.
const FIRST: usize = 512;

/// A pack is written only if more than one article in this many is new: below that, writing it takes
/// longer than analysing the few articles again.
const FEW: usize = 64;

/// The packs of a run.
#[derive(Debug)]
pub(super) struct Cache {
    root: PathBuf,
    key: CacheKey,
    /// By the scope of their articles, and by their folder.
    folders: Mutex<HashMap<(CacheScope, PathBuf), Arc<Folder>>>,
}

/// The place of the findings in one text.
#[derive(Debug)]
pub(super) struct Slot<'c> {
    cache: &'c Cache,
    folder: Arc<Folder>,
    name: String,
    key: u128,
}

/// The articles of one folder that share a scope.
#[derive(Debug)]
struct Folder {
    /// The path of its pack.
    pack: PathBuf,
    /// The folder of its articles.
    articles: PathBuf,
    state: Mutex<State>,
}

#[derive(Debug)]
struct State {
    pack: Pack,
    /// How many of its articles are not in the file yet.
    unsaved: usize,
}

impl Cache {
    /// The cache in a folder that was named, or in the usual place below `base`.
    ///
    /// `None` where a single article would leave a new folder behind, since checking it takes less time
    /// than making one, and where there is no place for the key.
    ///
    /// # Errors
    /// The folder is not one of ours.
    pub(super) fn open(
        named: Option<PathBuf>,
        base: &Path,
        articles: usize,
    ) -> Result<Option<Self>, NotACache> {
        let is_named = named.is_some();
        let root = named.unwrap_or_else(|| base.join(FOLDER));
        if !(is_named || articles > 1 || root.is_dir()) {
            return Ok(None);
        }
        folder::require_ours(&root, is_named)?;
        Ok(CacheKey::of_user().map(|key| Self {
            root,
            key,
            folders: Mutex::default(),
        }))
    }

    /// The place of the findings in a text: the first scope chooses the pack, the second is part of the
    /// key.
    pub(super) fn slot(&self, scopes: [CacheScope; 2], text: &Text, format: Format) -> Slot<'_> {
        let [shared, own] = scopes;
        let path = Path::new(text.name());
        let format = format!("{format:?}");
        let place = text.place();
        let entry = place.entry.as_deref().unwrap_or_default();
        let article = text.slice(text.article());
        let language = place.language.map_or("", |span| text.slice(span));
        Slot {
            cache: self,
            folder: self.folder(shared, path.parent().unwrap_or(path)),
            name: pack::article_name(path, entry),
            key: hash(&[
                &own.bytes(),
                format.as_bytes(),
                place.styles.as_deref().unwrap_or_default().as_bytes(),
                language.as_bytes(),
                &text.article().start.to_le_bytes(),
                article.as_bytes(),
            ]),
        }
    }

    /// Writes what is new, once all articles are done.
    pub(super) fn finish(self) {
        let folders = self.folders.lock().unwrap_or_else(PoisonError::into_inner);
        let mut is_written = false;
        for folder in folders.values() {
            let mut state = lock(&folder.state);
            if state.unsaved > state.pack.len() / FEW {
                let articles = &folder.articles;
                let is_gone = |name: &str| !articles.join(pack::file_of(name)).exists();
                state.pack.forget(is_gone);
                self.save(folder, &mut state);
                is_written = true;
            }
        }
        if is_written {
            folder::tidy(&self.root, self.key);
        }
    }

    fn folder(&self, scope: CacheScope, articles: &Path) -> Arc<Folder> {
        let key = (scope, articles.to_owned());
        if let Some(folder) = lock(&self.folders).get(&key) {
            return Arc::clone(folder);
        }
        // A folder has one pack, whatever path leads to it.
        let articles = articles_in(articles);
        let name = hash(&[&scope.bytes(), articles.as_os_str().as_encoded_bytes()]);
        let pack = self.root.join(pack::file_name(name));
        let folder = Arc::new(Folder {
            state: Mutex::new(State {
                pack: Pack::read(&pack, self.key).unwrap_or_default(),
                unsaved: 0,
            }),
            pack,
            articles,
        });
        Arc::clone(lock(&self.folders).entry(key).or_insert(folder))
    }

    /// Writes a pack, and ignores failures.
    fn save(&self, folder: &Folder, state: &mut State) {
        if folder::make(&self.root)
            .and_then(|()| state.pack.write(&folder.pack, self.key))
            .is_ok()
        {
            state.unsaved = 0;
        }
    }
}

impl Slot<'_> {
    /// The findings of an earlier run in the same text.
    pub(super) fn find(&self) -> Option<Checked> {
        let state = lock(&self.folder.state);
        let bytes = state.pack.find(&self.name, self.key)?.to_vec();
        drop(state);
        stored::decode(&bytes)
    }

    /// Stores findings, unless they are stored already.
    pub(super) fn keep(self, checked: &Checked) {
        let mut state = lock(&self.folder.state);
        if state.pack.find(&self.name, self.key).is_some() {
            return;
        }
        let encoded = stored::encode(checked);
        state.pack.insert(&self.name, self.key, encoded);
        state.unsaved += 1;
        if state.unsaved >= FIRST.max(state.pack.len() / 2) {
            // A long run that is killed keeps its results. Packs at least double between two writes,
            // so that the time spent writing stays in proportion.
            self.cache.save(&self.folder, &mut state);
        }
    }
}

/// The real path of a folder of articles.
fn articles_in(folder: &Path) -> PathBuf {
    let folder = if folder == Path::new("") {
        Path::new(".")
    } else {
        folder
    };
    folder.canonicalize().unwrap_or_else(|_| folder.to_owned())
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
