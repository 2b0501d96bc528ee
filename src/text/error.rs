//! Why the bytes of a file are no text.

/// Why the bytes of a file are not a [`Text`](super::Text).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// The bytes are not UTF-8, as everything but an article must be.
    #[error(
        "not UTF-8: byte {byte} is invalid; convert the file, for instance with \
         `iconv -f WINDOWS-1252 -t UTF-8`"
    )]
    NotUtf8 {
        /// 0-based offset of the first invalid byte.
        byte: usize,
    },
    /// A mark at its start shows that the file is UTF-16, as some editors save it.
    #[error("UTF-16, not UTF-8; convert the file, for instance with `iconv -f UTF-16 -t UTF-8`")]
    Utf16,
    /// A NUL byte shows that it is no prose.
    #[error("looks like a binary file: byte {byte} is NUL; save the article as text")]
    Binary {
        /// 0-based offset of the first NUL byte.
        byte: usize,
    },
    /// It is marked as UTF-16, and has what no text has: half a character, or a NUL.
    #[error("damaged UTF-16: a character is cut off; save the file anew, as UTF-8 if you can")]
    DamagedUtf16,
    /// It is in no encoding that can be told.
    #[error(
        "not UTF-8: byte {byte} is invalid, and nothing tells which encoding it is; save the file \
         as UTF-8"
    )]
    Damaged {
        /// 0-based offset of the first byte that is not UTF-8.
        byte: usize,
    },
    /// It is in an encoding that neither French nor English is written in.
    #[error("looks like {name}, an encoding that is not read; save the file as UTF-8")]
    OtherEncoding {
        /// The name of the encoding on the web.
        name: &'static str,
    },
    /// Control characters show that it is no prose.
    #[error(
        "looks like a binary file: byte {byte} is a control character; save the article as text"
    )]
    Control {
        /// 0-based offset of the first one.
        byte: usize,
    },
    /// Spans are 32 bits wide.
    #[error("larger than 4 GiB; split the file")]
    TooLarge,
}
