//! As much of HTTP as a page on this machine needs: one request on each connection, within bounds.

use std::io::{self, ErrorKind, Read as _, Write as _};
use std::net::{Shutdown, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// How many bytes the head of a request may have, and how many header lines.
const HEAD: usize = 16 << 10;
const HEADERS: usize = 64;

/// How many bytes a pasted text may have as it is sent, where an accented letter takes six.
pub(super) const BODY: usize = 2 << 20;

/// How long a request may take to come in, and how long an answer may take to go out.
const PATIENCE: Duration = Duration::from_secs(10);

/// How long one look for more of a request takes at most, before asking whether the run is over.
const GLANCE: Duration = Duration::from_millis(200);

/// One request.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Request {
    /// The method, as sent.
    pub(super) method: String,
    /// The path with its query.
    pub(super) path: String,
    /// The headers, their names in lower case.
    headers: Vec<(String, String)>,
    /// The body.
    pub(super) body: Vec<u8>,
}

/// Why there is no request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    /// It ended early, or the run is over.
    Silent,
    /// It took too long.
    Late,
    /// It is no HTTP.
    Garbled,
    /// It does not say how long it is, or says so in a way that is not read here.
    Endless,
    /// Its head or its body is too long.
    TooLong,
}

impl Request {
    /// Reads a request; it must come in within [`PATIENCE`], however slowly it is dripped, and before the run
    /// is over.
    pub(super) fn read(stream: &mut TcpStream, is_over: &AtomicBool) -> Result<Self, Refusal> {
        let deadline = Instant::now() + PATIENCE;
        let mut bytes = Vec::new();
        let (mut request, length, start) = loop {
            if let Some(found) = head(&bytes)? {
                break found;
            }
            if bytes.len() >= HEAD {
                return Err(Refusal::TooLong);
            }
            more(stream, deadline, is_over, HEAD - bytes.len(), &mut bytes)?;
        };
        if length > BODY {
            return Err(Refusal::TooLong);
        }
        request.body = bytes.split_off(start);
        while let missing @ 1.. = length.saturating_sub(request.body.len()) {
            more(stream, deadline, is_over, missing, &mut request.body)?;
        }
        request.body.truncate(length);
        Ok(request)
    }

    /// The only value of a header; `None` if there is none, or more than one.
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        let mut values = self.headers.iter().filter(|(one, _)| one == name);
        let value = values.next().map(|(_, value)| value.as_str());
        value.filter(|_| values.next().is_none())
    }

    /// Whether a header is there at all.
    pub(super) fn has(&self, name: &str) -> bool {
        self.headers.iter().any(|(one, _)| one == name)
    }
}

/// The head of a request without its body, the length of that, and where it starts; `None` if it is not all
/// there yet.
fn head(bytes: &[u8]) -> Result<Option<(Request, usize, usize)>, Refusal> {
    let mut headers = [httparse::EMPTY_HEADER; HEADERS];
    let mut parsed = httparse::Request::new(&mut headers);
    let start = match parsed.parse(bytes) {
        Ok(httparse::Status::Complete(start)) => start,
        Ok(httparse::Status::Partial) => return Ok(None),
        Err(httparse::Error::TooManyHeaders) => return Err(Refusal::TooLong),
        Err(_) => return Err(Refusal::Garbled),
    };
    let mut request = Request {
        method: parsed.method.unwrap_or_default().to_owned(),
        path: parsed.path.unwrap_or_default().to_owned(),
        headers: Vec::new(),
        body: Vec::new(),
    };
    for header in parsed.headers.iter() {
        let value = String::from_utf8_lossy(header.value).trim().to_owned();
        request
            .headers
            .push((header.name.to_ascii_lowercase(), value));
    }
    if request.has("transfer-encoding") {
        return Err(Refusal::Endless);
    }
    let length = match request.header("content-length") {
        Some(length) if length.bytes().all(|byte| byte.is_ascii_digit()) => {
            length.parse().map_err(|_| Refusal::TooLong)?
        }
        None if !request.has("content-length") && request.method != "POST" => 0,
        _ => return Err(Refusal::Endless),
    };
    Ok(Some((request, length, start)))
}

/// Reads more bytes, at most so many.
fn more(
    stream: &mut TcpStream,
    deadline: Instant,
    is_over: &AtomicBool,
    most: usize,
    bytes: &mut Vec<u8>,
) -> Result<(), Refusal> {
    let left = deadline.saturating_duration_since(Instant::now());
    if left.is_zero() {
        return Err(Refusal::Late);
    }
    if is_over.load(Ordering::SeqCst) {
        return Err(Refusal::Silent);
    }
    let set = stream.set_read_timeout(Some(left.min(GLANCE)));
    set.map_err(|_| Refusal::Silent)?;
    let mut piece = [0; 16 << 10];
    let room = most.min(piece.len());
    let read = stream.read(piece.get_mut(..room).unwrap_or_default());
    match read {
        Ok(0) => Err(Refusal::Silent),
        Ok(length) => {
            bytes.extend(piece.iter().take(length));
            Ok(())
        }
        // Nothing came yet.
        Err(error) if is_not_yet(&error) => Ok(()),
        Err(_) => Err(Refusal::Silent),
    }
}

/// Whether nothing can be read or written for now.
fn is_not_yet(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::Interrupted | ErrorKind::WouldBlock | ErrorKind::TimedOut
    )
}

/// What is sent back.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Response {
    /// The status, as in "200 OK".
    pub(super) status: &'static str,
    /// What browsers are told beside.
    pub(super) headers: Vec<(&'static str, String)>,
    /// The body.
    pub(super) body: Vec<u8>,
}

impl Response {
    /// A line of plain text.
    pub(super) fn line(status: &'static str, words: &str) -> Self {
        let kind = ("Content-Type", "text/plain; charset=utf-8".to_owned());
        Self {
            status,
            headers: vec![kind],
            body: format!("{words}\n").into_bytes(),
        }
    }

    /// The answer to what is no request, if it deserves one.
    pub(super) fn to(refusal: Refusal) -> Option<Self> {
        Some(match refusal {
            Refusal::Silent => return None,
            Refusal::Late => Self::line("408 Request Timeout", "the request took too long"),
            Refusal::Garbled => Self::line("400 Bad Request", "this is no HTTP request"),
            Refusal::Endless => Self::line("411 Length Required", "say how long the text is"),
            Refusal::TooLong => {
                let words = "the text is too long for a page; use `selon check` on its file";
                Self::line("413 Content Too Large", words)
            }
        })
    }

    /// Sends it, without the body to whoever asked for the head only.
    pub(super) fn write(
        &self,
        stream: &mut TcpStream,
        is_over: &AtomicBool,
        head_only: bool,
    ) -> io::Result<()> {
        let mut head = Vec::new();
        write!(head, "HTTP/1.1 {}\r\n", self.status)?;
        for (name, value) in &self.headers {
            write!(head, "{name}: {value}\r\n")?;
        }
        let length = self.body.len();
        write!(
            head,
            "Content-Length: {length}\r\nConnection: close\r\n\r\n"
        )?;
        let deadline = Instant::now() + PATIENCE;
        send(stream, deadline, &head)?;
        if !head_only {
            send(stream, deadline, &self.body)?;
        }
        linger(stream, is_over)
    }
}

/// Writes bytes before a deadline, however slowly they are taken.
fn send(stream: &mut TcpStream, deadline: Instant, mut bytes: &[u8]) -> io::Result<()> {
    while !bytes.is_empty() {
        let left = deadline.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(ErrorKind::TimedOut.into());
        }
        stream.set_write_timeout(Some(left))?;
        match stream.write(bytes) {
            Ok(0) => return Err(ErrorKind::WriteZero.into()),
            Ok(written) => bytes = bytes.get(written..).unwrap_or_default(),
            Err(error) if is_not_yet(&error) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// Lets a client finish what it is still sending, within bounds: to one that is cut off, the answer is lost.
fn linger(stream: &mut TcpStream, is_over: &AtomicBool) -> io::Result<()> {
    stream.shutdown(Shutdown::Write)?;
    let deadline = Instant::now() + Duration::from_secs(2);
    let mut ignored = Vec::new();
    while more(stream, deadline, is_over, BODY, &mut ignored).is_ok() {
        ignored.clear();
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Refusal, head};

    #[test]
    fn a_head_says_how_long_its_body_is() {
        let length = |request: &str| head(request.as_bytes()).map(|one| one.map(|one| one.1));
        assert_eq!(length("GET / HTTP/1.1\r\nHost: a\r\n\r\n"), Ok(Some(0)));
        assert_eq!(length("GET / HTTP/1.1\r\nHo"), Ok(None));
        let post = |header: &str| length(&format!("POST / HTTP/1.1\r\n{header}\r\n\r\n"));
        assert_eq!(post("Content-Length: 12"), Ok(Some(12)));
        assert_eq!(post("A: b"), Err(Refusal::Endless));
        assert_eq!(post("Content-Length: +1"), Err(Refusal::Endless));
        assert_eq!(
            post("Content-Length: 1\r\nContent-Length: 2"),
            Err(Refusal::Endless)
        );
        assert_eq!(post("Transfer-Encoding: chunked"), Err(Refusal::Endless));
        assert_eq!(
            post("Content-Length: 99999999999999999999999"),
            Err(Refusal::TooLong)
        );
        assert_eq!(length("\u{1}\r\n\r\n"), Err(Refusal::Garbled));
    }
}
