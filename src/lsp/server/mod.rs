//! The session of one editor: what is open, what it was told, and what it waits for.
//!
//! One thread reads, one writes, and one decides; the decisions are short. Checks and answers are made
//! on the threads of the pool, each from a [`Draft`](super::draft::Draft) of its own, and come back as
//! [events](event::Event), so that a change in the meantime is simply a newer draft.

mod articles;
mod capabilities;
mod checks;
mod commands;
mod course;
mod event;
mod messages;
mod outbox;
mod questions;
mod session;
mod upkeep;

use std::io::{self, BufRead, Write};
use std::sync::mpsc::{self, Sender};
use std::thread;

use crate::cli::Newsroom;
use crate::lsp::transport::Transport;
use event::Event;
use outbox::Sent;
use session::Session;

/// Serves an editor until it says goodbye or is gone; returns whether it said goodbye in order.
///
/// # Errors
/// If the editor cannot be written to.
pub(crate) fn serve(
    input: impl BufRead + Send + 'static,
    output: &mut dyn Write,
    newsroom: Newsroom,
) -> io::Result<bool> {
    let (events, received) = mpsc::channel();
    let (outbox, sent) = mpsc::channel();
    let own = events.clone();
    thread::spawn(move || read(input, &events));
    let session = thread::spawn(move || Session::new(newsroom, own, outbox).run(&received));
    for message in sent {
        match message {
            Sent::Message(message) => message.write(&mut &mut *output)?,
            Sent::Other(json) => {
                let json = json.to_string();
                write!(output, "Content-Length: {}\r\n\r\n{json}", json.len())?;
                output.flush()?;
            }
        }
    }
    Ok(session.join().unwrap_or(false))
}

/// Passes messages on until the stream ends.
fn read(input: impl BufRead, events: &Sender<Event>) {
    let mut transport = Transport::new(input);
    while let Ok(Some(received)) = transport.receive() {
        if events.send(Event::Received(received)).is_err() {
            return;
        }
    }
    let _ = events.send(Event::Closed);
}
