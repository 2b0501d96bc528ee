//! The language server, as an editor meets it: the program itself, spoken to in messages.

mod actions;
mod differential;
mod editor;
mod files;
mod navigation;
mod positions;
mod sessions;
mod settings;
mod speed;
mod transport;
