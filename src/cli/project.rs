//! A project: one configuration, its rules and its language packs.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::cache::Scope;
use crate::config::{Config, Level, Settings};
use crate::diagnostic::Severity;
use crate::language::{Id, Languages};
use crate::rule::{self, Genre, Pack, Rule, RuleSet};

/// How many sets of rules are kept: one for each kind of article. Articles that each set rules of
/// their own must not fill the memory.
const KEPT: usize = 64;

/// What the command line says of all articles.
#[derive(Debug, Clone, Default)]
pub(super) struct Flags {
    /// What could be set elsewhere too.
    pub(super) settings: Settings,
    /// The only rules to run; all that are on when empty.
    pub(super) select: Vec<String>,
    /// Rules not to run.
    pub(super) ignore: Vec<String>,
}

/// One configuration with all that is built for it.
#[derive(Debug)]
pub(super) struct Project {
    /// The configuration; that of no file when there is none.
    pub(super) config: Config,
    /// Every rule there is, by id.
    pub(super) rules: Vec<Rule>,
    /// The language packs, with the newsroom's own words.
    pub(super) languages: Languages,
    /// What tells findings made here from those made otherwise.
    pub(super) scope: Scope,
    flags: Flags,
    sets: Mutex<HashMap<Key, Arc<RuleSet>>>,
}

/// What makes two sets of rules differ.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Key {
    genre: Genre,
    requires_reason: bool,
    pack: Option<String>,
    rules: Vec<(String, Level)>,
}

impl Project {
    /// Builds a project on rules, of which the later of two with one id wins.
    pub(super) fn new(mut config: Config, rules: Vec<Rule>, flags: &Flags) -> Self {
        let rules = RuleSet::sorted(rules);
        let scope = Scope::of(&[&config, &rules, flags]);
        let all = RuleSet::decide(&rules, |_| Some(Severity::Warning));
        // Phrases are refused where rules are read, so none is left to be wrong here.
        let languages = Languages::with_phrases(all.phrases()).unwrap_or_default();
        let entries = std::mem::take(&mut config.entries);
        Self {
            languages: languages.with_entries(entries),
            config,
            rules,
            scope,
            flags: flags.clone(),
            sets: Mutex::default(),
        }
    }

    /// What holds for an article, by its path from the folder of the configuration, when its front
    /// matter says this.
    pub(super) fn settings(&self, path: &str, front: &Settings) -> Settings {
        let mut settings = self.config.settings_for(path);
        settings.lay(front);
        settings.lay(&self.flags.settings);
        settings
    }

    /// The rules that run on an article, and how bad each is.
    pub(super) fn rule_set(&self, settings: &Settings) -> Arc<RuleSet> {
        let levels = settings.rules.iter();
        let key = Key {
            genre: settings
                .genre
                .as_ref()
                .map_or(Genre::default(), |genre| genre.value),
            requires_reason: requires_reason(settings),
            pack: settings.pack.as_ref().map(|pack| pack.value.clone()),
            rules: levels
                .map(|(id, level)| (id.clone(), level.value))
                .collect(),
        };
        let sets = || self.sets.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(set) = sets().get(&key) {
            return Arc::clone(set);
        }
        let pack = pack(settings);
        let decide = |rule: &Rule| self.decide(rule, pack.as_ref(), settings);
        let mut set = RuleSet::decide(&self.rules, decide).in_genre(key.genre);
        set.reason_optional = !key.requires_reason;
        let set = Arc::new(set);
        let mut sets = sets();
        if sets.len() < KEPT {
            sets.insert(key, Arc::clone(&set));
        }
        set
    }

    /// How bad what a rule finds is; none when it does not run.
    pub(super) fn decide(
        &self,
        rule: &Rule,
        pack: Option<&Pack>,
        settings: &Settings,
    ) -> Option<Severity> {
        let level = settings.rules.get(&rule.id).map(|level| level.value);
        let is_on = if self.flags.select.is_empty() {
            match (level, pack) {
                (Some(level), _) => level != Level::Off,
                (None, Some(pack)) => pack.runs(rule),
                (None, None) => rule.is_default(),
            }
        } else {
            self.flags.select.contains(&rule.id)
        };
        if !is_on || self.flags.ignore.contains(&rule.id) {
            return None;
        }
        match level {
            Some(Level::As(severity)) => Some(severity),
            // A rule that is off by itself warns where it is asked for.
            Some(Level::On | Level::Off) | None => Some(rule.severity.unwrap_or(Severity::Warning)),
        }
    }

    /// Whether the command line decides on a rule, and by which option.
    pub(super) fn flag(&self, id: &str) -> Option<&'static str> {
        let named = |ids: &[String]| ids.iter().any(|one| one == id);
        if named(&self.flags.ignore) {
            Some("--ignore")
        } else if !self.flags.select.is_empty() {
            Some("--select")
        } else {
            None
        }
    }

    /// The ids of all rules.
    pub(super) fn ids(&self) -> Vec<&str> {
        self.rules.iter().map(|rule| rule.id.as_str()).collect()
    }
}

/// The pack an article is checked with.
pub(super) fn pack(settings: &Settings) -> Option<Pack> {
    let name = &settings.pack.as_ref()?.value;
    rule::packs().into_iter().find(|pack| pack.name == *name)
}

/// The language an article is read in; none when it tells its own.
pub(super) fn language(settings: &Settings) -> Option<Id> {
    settings
        .language
        .as_ref()
        .and_then(|language| language.value)
}

/// Whether comments must say why; they must unless somebody says otherwise.
pub(super) fn requires_reason(settings: &Settings) -> bool {
    settings
        .requires_reason
        .as_ref()
        .is_none_or(|requires| requires.value)
}
