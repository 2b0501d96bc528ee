//! Which known name a misspelled one was probably meant to be.

/// How alike two names must be, on strsim's Jaro-Winkler scale, for one to be suggested.
const ALIKE: f64 = 0.8;

/// The known name most like another; `None` if none is alike.
pub(crate) fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    known
        .map(|known| (strsim::jaro_winkler(name, known), known))
        .filter(|(alike, _)| *alike >= ALIKE)
        .max_by(|one, other| one.0.total_cmp(&other.0))
        .map(|(_, known)| known)
}
