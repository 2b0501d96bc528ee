//! A project: one configuration, its rules and its language packs.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::cli::cache::CacheScope;
use crate::cli::options::{ConfigOptions, RuleOptions};
use crate::config::{Config, Level, Origin, Set, Settings};
use crate::diagnostic::{Probability, Severity};
use crate::language::{Id, Languages};
use crate::rule::{self, Genre, Pack, Rule, RuleSet, Spared};

/// How many rule sets are kept, one for each kind of article: articles that each set rules of their
/// own must not fill the memory.
const KEPT: usize = 64;

/// What the command line sets for all articles.
#[derive(Debug, Clone)]
pub(super) struct Flags {
    /// Settings that a file could set too.
    settings: Settings,
    /// The only rules to run; if empty, all that are on.
    pub(super) select: Vec<String>,
    /// Rules not to run.
    pub(super) ignore: Vec<String>,
}

impl Flags {
    pub(super) fn new(config: &ConfigOptions, rules: &RuleOptions) -> Self {
        let settings = Settings {
            language: config.language.map(|language| Set {
                value: Some(language),
                origin: Origin::Flag("--language"),
            }),
            genre: config.genre.map(|genre| Set {
                value: genre,
                origin: Origin::Flag("--genre"),
            }),
            pack: rules.pack.clone().map(|pack| Set {
                value: pack,
                origin: Origin::Flag("--pack"),
            }),
            min_confidence: rules.min_confidence.map(|least| Set {
                value: least,
                origin: Origin::Flag("--min-confidence"),
            }),
            ..Settings::default()
        };
        Self {
            settings,
            select: rules.select.clone(),
            ignore: rules.ignore.clone(),
        }
    }
}

/// One configuration with all that is built for it.
#[derive(Debug)]
pub(in crate::cli) struct Project {
    /// The configuration; the default one if there is no file.
    pub(in crate::cli) config: Config,
    /// Every rule, sorted by id.
    pub(in crate::cli) rules: Vec<Rule>,
    /// The language packs, with the newsroom's own words.
    pub(in crate::cli) languages: Languages,
    /// Everything in it that bears on findings, hashed.
    pub(in crate::cli) scope: CacheScope,
    flags: Flags,
    sets: Mutex<HashMap<RuleSetKey, Arc<RuleSet>>>,
}

/// The settings that a rule set depends on.
#[derive(Debug, PartialEq, Eq, Hash)]
struct RuleSetKey {
    genre: Option<Genre>,
    requires_reason: bool,
    pack: Option<String>,
    rules: Vec<(String, Level)>,
    min_confidence: Option<Probability>,
    rule_confidence: Vec<(String, Probability)>,
    spared: Spared,
}

impl Project {
    /// Builds a project; of two rules with the same id, the later one wins.
    pub(super) fn new(mut config: Config, rules: Vec<Rule>, flags: &Flags) -> Self {
        let rules = RuleSet::sorted(rules);
        let scope = CacheScope::of(&[&config, &rules, flags]);
        let all = RuleSet::decide(&rules, |_| Some(Severity::Warning));
        // Rules with a wrong phrase are refused when they are read, so this cannot fail here.
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

    /// The settings of an article, given its path from the folder of the configuration and its own
    /// front matter.
    pub(in crate::cli) fn settings(&self, path: &str, own: &Settings) -> Settings {
        let mut settings = self.config.settings_for(path);
        settings.lay(own);
        settings.lay(&self.flags.settings);
        settings
    }

    /// The rules that run on an article, with their severities.
    pub(in crate::cli) fn rule_set(&self, settings: &Settings) -> Arc<RuleSet> {
        let levels = settings.rules.iter();
        // What the command line asks for holds for every rule.
        let least = settings.rule_confidence.iter();
        let least = least.filter(|_| self.flags.settings.min_confidence.is_none());
        let key = RuleSetKey {
            genre: settings.genre.as_ref().map(|genre| genre.value),
            requires_reason: requires_reason(settings),
            pack: settings.pack.as_ref().map(|pack| pack.value.clone()),
            rules: levels
                .map(|(id, level)| (id.clone(), level.value))
                .collect(),
            min_confidence: settings.min_confidence.as_ref().map(|least| least.value),
            rule_confidence: least.map(|(id, least)| (id.clone(), least.value)).collect(),
            spared: settings.spared(),
        };
        let sets = || self.sets.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(set) = sets().get(&key) {
            return Arc::clone(set);
        }
        let pack = chosen_pack(settings);
        let decide = |rule: &Rule| self.severity(rule, pack.as_ref(), settings);
        let mut set = RuleSet::decide(&self.rules, decide);
        // Whoever names rules to run wants to see what they find.
        let named = (!self.flags.select.is_empty()).then_some(Probability::ZERO);
        let of_pack = pack.as_ref().and_then(|pack| pack.min_confidence);
        if let Some(least) = key.min_confidence.or(named).or(of_pack) {
            set.min_confidence = least;
            set.rules
                .iter_mut()
                .for_each(|rule| rule.min_confidence = None);
        }
        for (id, least) in &key.rule_confidence {
            let rules = set.rules.iter_mut().filter(|rule| rule.id == *id);
            rules.for_each(|rule| rule.min_confidence = Some(*least));
        }
        set.genre = key.genre;
        set.spared = key.spared.clone();
        set.reason_optional = !key.requires_reason;
        let set = Arc::new(set);
        let mut sets = sets();
        if sets.len() < KEPT {
            sets.insert(key, Arc::clone(&set));
        }
        set
    }

    /// The severity of a rule's findings; `None` if it does not run.
    pub(in crate::cli) fn severity(
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
            // A rule that is off by default warns where it is turned on.
            Some(Level::On | Level::Off) | None => Some(rule.severity.unwrap_or(Severity::Warning)),
        }
    }

    /// The option on the command line that decides whether a rule runs, if any.
    pub(in crate::cli) fn deciding_flag(&self, id: &str) -> Option<&'static str> {
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
    pub(in crate::cli) fn ids(&self) -> Vec<&str> {
        self.rules.iter().map(|rule| rule.id.as_str()).collect()
    }
}

/// The pack an article is checked with.
pub(in crate::cli) fn chosen_pack(settings: &Settings) -> Option<Pack> {
    let name = &settings.pack.as_ref()?.value;
    rule::packs().into_iter().find(|pack| pack.name == *name)
}

/// The language an article is read in; `None` if it is to be detected.
pub(in crate::cli) fn chosen_language(settings: &Settings) -> Option<Id> {
    settings
        .language
        .as_ref()
        .and_then(|language| language.value)
}

/// Whether suppression comments must give a reason; they must unless the settings say otherwise.
fn requires_reason(settings: &Settings) -> bool {
    settings
        .requires_reason
        .as_ref()
        .is_none_or(|requires| requires.value)
}
