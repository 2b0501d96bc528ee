//! `selon serve`: a page on this machine where texts are pasted and read.
//!
//! Each connection is one request, answered on a thread of its own, within bounds of size, time and number.
//! Nothing is contacted, and nobody but this machine is answered.

mod answer;
mod http;

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;

use clap::Args;

use crate::cli::console::Console;
use crate::cli::errors::unknown_rules;
use crate::cli::options::{BaselineOptions, ConfigOptions, RuleOptions};
use crate::cli::outcome::Outcome;
use crate::cli::workspace::Workspace;
use answer::Desk;
use http::{Request, Response};

/// How many requests are answered at once.
const CONNECTIONS: usize = 4;

/// The arguments of `selon serve`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(in crate::cli) struct ServeArgs {
    /// Port on 127.0.0.1; 0 is any that is free
    #[arg(
        help_heading = "Page",
        long,
        default_value = "8417",
        value_name = "PORT"
    )]
    port: u16,

    #[command(flatten)]
    config: ConfigOptions,

    #[command(flatten)]
    rules: RuleOptions,

    #[command(flatten)]
    baseline: BaselineOptions,
}

const EXAMPLES: &str = "\
Examples:
  selon serve                      then open http://127.0.0.1:8417/ in a browser
  selon serve --port 0             on any free port, which is printed
  selon serve --pack strict        with the rules of a pack

The page finds in a pasted text what `selon check -` finds in it on standard input. It is served to
this machine only, nothing is kept, and nothing is sent anywhere. Ctrl-C ends it.

Exit status: 0 after Ctrl-C, 2 if the port is taken or the configuration is wrong.";

/// Runs `selon serve`.
pub(in crate::cli) fn run(args: &ServeArgs, console: &mut Console<'_>) -> io::Result<Outcome> {
    if let Some(refused) = mistakes(args, console) {
        return Ok(refused);
    }
    let port = args.port;
    let bound = TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    let opened = bound.and_then(|listener| Ok((listener.local_addr()?, listener)));
    let (address, listener) = match opened {
        Ok(opened) => opened,
        Err(error) => {
            let advice = "name another port, or `--port 0` for any";
            console.error(&format!(
                "cannot listen on 127.0.0.1:{port}: {error}; {advice}"
            ));
            return Ok(Outcome::Refused);
        }
    };
    let desk = Desk {
        address,
        token: token()?,
        config: args.config.clone(),
        rules: args.rules.clone(),
        baseline: args.baseline.clone(),
    };
    let is_over = Arc::new(AtomicBool::new(false));
    if let Err(error) = end_on_interrupt(Arc::clone(&is_over), address) {
        console.remark(&format!("Ctrl-C will end the program at once: {error}"));
    }
    writeln!(console.stdout, "http://{address}/  (Ctrl-C ends it)")?;
    console.stdout.flush()?;
    serve(&listener, &desk, &is_over);
    Ok(Outcome::Clean)
}

/// Shows what is wrong with the configuration and the rules before anybody pastes a text.
fn mistakes(args: &ServeArgs, console: &mut Console<'_>) -> Option<Outcome> {
    let mut workspace = Workspace::new(&args.config, &args.baseline, &args.rules);
    workspace.folder(std::path::Path::new(""));
    let unknown = workspace.unknown_rules();
    if !unknown.is_empty() {
        unknown_rules(&unknown, console);
        return Some(Outcome::Refused);
    }
    let errors = workspace.take_errors();
    errors.show(console);
    Some(errors.outcome()).filter(|outcome| *outcome != Outcome::Clean)
}

/// Letters and digits that nobody can guess.
fn token() -> io::Result<String> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(io::Error::other)?;
    Ok(format!("{:032x}", u128::from_le_bytes(bytes)))
}

/// Has Ctrl-C end the run: it is noted, and the listener wakes to see that.
fn end_on_interrupt(is_over: Arc<AtomicBool>, address: SocketAddr) -> Result<(), ctrlc::Error> {
    ctrlc::set_handler(move || {
        is_over.store(true, Ordering::SeqCst);
        drop(TcpStream::connect(address));
    })
}

/// Answers requests until the run is over; those that have come in are answered first.
fn serve(listener: &TcpListener, desk: &Desk, is_over: &AtomicBool) {
    let busy = AtomicUsize::new(0);
    thread::scope(|scope| {
        for stream in listener.incoming() {
            if is_over.load(Ordering::SeqCst) {
                break;
            }
            let Ok(mut stream) = stream else {
                // No more connections for now: one of those that are open will end.
                thread::sleep(std::time::Duration::from_millis(50));
                continue;
            };
            if busy.fetch_add(1, Ordering::SeqCst) >= CONNECTIONS {
                busy.fetch_sub(1, Ordering::SeqCst);
                continue;
            }
            let busy = &busy;
            let work = move || {
                // A client that is gone needs no answer.
                let _ = answer(desk, &mut stream, is_over);
                busy.fetch_sub(1, Ordering::SeqCst);
            };
            if thread::Builder::new().spawn_scoped(scope, work).is_err() {
                busy.fetch_sub(1, Ordering::SeqCst);
            }
        }
    });
}

/// Reads a request and answers it.
fn answer(desk: &Desk, stream: &mut TcpStream, is_over: &AtomicBool) -> io::Result<()> {
    match Request::read(stream, is_over) {
        Ok(request) => {
            let is_head = request.method == "HEAD";
            desk.answer(&request).write(stream, is_over, is_head)
        }
        Err(refusal) => match Response::to(refusal) {
            Some(response) => response.write(stream, is_over, false),
            None => Ok(()),
        },
    }
}
