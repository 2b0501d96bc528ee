//! Paths as URIs.

use std::fmt::Write as _;

/// A path as a URI reference (RFC 3986); absolute paths become `file:` URIs.
pub(crate) fn of(path: &str) -> String {
    let has_drive = has_drive(path);
    let mut uri = String::with_capacity(path.len() + 8);
    uri.push_str(match (path.starts_with('/'), has_drive) {
        (true, _) => "file://",
        (false, true) => "file:///",
        (false, false) => "",
    });
    for (at, byte) in path.bytes().enumerate() {
        let is_kept =
            byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) || (has_drive && at == 1);
        if is_kept {
            uri.push(char::from(byte));
        } else {
            write!(uri, "%{byte:02X}").expect("writing to memory never fails");
        }
    }
    uri
}

/// Whether a path is relative.
pub(super) fn is_relative(path: &str) -> bool {
    !path.starts_with('/') && !has_drive(path)
}

/// Whether a path starts with a drive, as absolute ones do on Windows: `C:/`.
fn has_drive(path: &str) -> bool {
    let mut bytes = path.bytes();
    bytes
        .next()
        .is_some_and(|letter| letter.is_ascii_alphabetic())
        && bytes.next() == Some(b':')
        && bytes.next() == Some(b'/')
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn paths_are_encoded() {
        assert_eq!(of("desk/été 1.md"), "desk/%C3%A9t%C3%A9%201.md");
        assert_eq!(of("/tmp/a%b:c.txt"), "file:///tmp/a%25b%3Ac.txt");
        assert_eq!(of("C:/news/a.txt"), "file:///C:/news/a.txt");
        assert_eq!(of("<stdin>"), "%3Cstdin%3E");
        assert_eq!(of("ab:c.txt"), "ab%3Ac.txt");
    }
}
