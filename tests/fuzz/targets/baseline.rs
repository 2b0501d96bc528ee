//! Any characters are read as a baseline or refused, and a baseline that is written is read back equal.

#![no_main]

use libfuzzer_sys::fuzz_target;
use selon::baseline::Baseline;

fuzz_target!(|characters: &str| {
    let mut baseline = match Baseline::read(characters) {
        Ok(baseline) => baseline,
        Err(error) => return assert!(!error.to_string().is_empty()),
    };
    let written = baseline.write();
    let again = Baseline::read(&written).expect("what is written is read");
    assert_eq!(again, baseline);
    assert_eq!(
        again.write(),
        written,
        "the same entries are written in the same way"
    );
    // An entry a line, between the first line and the last.
    assert_eq!(written.lines().count(), baseline.count() + 2);

    let paths: Vec<String> = baseline.paths().map(str::to_owned).collect();
    let mut entries = 0;
    for path in &paths {
        let compared = baseline.compare(path, Vec::new(), |_| true);
        assert!(compared.reported.is_empty() && compared.suppressed.is_empty());
        for (key, entry) in &compared.stale {
            assert_eq!(baseline.get(path, key), Some(*entry));
        }
        entries += compared.stale.len();
    }
    assert_eq!(entries, baseline.count(), "an entry belongs to one article");
    assert!(baseline.orphans(|_| true).count() <= entries);
    for path in &paths {
        baseline.retain(path, |_, _| false);
    }
    assert_eq!(baseline, Baseline::default());
});
