//! The paths of the articles that an editor names.

use std::path::PathBuf;

use percent_encoding::percent_decode_str;

use crate::report;

/// The path of a `file:` URI; `None` for anything else, such as a buffer that was never saved.
pub(super) fn path(uri: &str) -> Option<PathBuf> {
    let rest = uri.strip_prefix("file://")?;
    let rest = rest.strip_prefix("localhost").unwrap_or(rest);
    let path = percent_decode_str(rest.split(['?', '#']).next()?);
    let path = path.decode_utf8().ok()?;
    if path.contains('\0') {
        return None;
    }
    // `/c:/desk` on Windows, `//server/share` for a shared folder.
    let drive = path.strip_prefix('/').filter(|rest| {
        let mut characters = rest.chars();
        characters.next().is_some_and(|c| c.is_ascii_alphabetic()) && characters.next() == Some(':')
    });
    Some(match drive {
        Some(drive) => PathBuf::from(drive),
        None if path.starts_with('/') => PathBuf::from(&*path),
        None => PathBuf::from(format!("//{path}")),
    })
}

/// The URI of a path, which is made absolute.
pub(super) fn of(path: &std::path::Path) -> gen_lsp_types::Uri {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let path = path.to_string_lossy().replace('\\', "/");
    report::uri(&path).into()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    #[test]
    fn paths_come_out_of_uris_as_they_are() {
        let check = |uri: &str, path: Option<&str>| {
            assert_eq!(super::path(uri).as_deref(), path.map(Path::new), "{uri}");
        };
        check("file:///desk/%C3%A9t%C3%A9%201.md", Some("/desk/été 1.md"));
        check("file:///c%3A/desk/a.md", Some("c:/desk/a.md"));
        check("file://localhost/desk/a.md", Some("/desk/a.md"));
        check("untitled:Untitled-1", None);
        check("file:///a%00b", None);
        check("file:///a%FFb", None);
        check("", None);
    }
}
