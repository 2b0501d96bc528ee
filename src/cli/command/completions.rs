//! `selon completions`: shell completions.

use std::io;

use clap::builder::PossibleValuesParser;
use clap::{Arg, Args, Command};
use clap_complete::{Shell, generate};

use crate::cli::console::Console;
use crate::cli::outcome::Outcome;
use crate::rule;

/// The arguments of `selon completions`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(in crate::cli) struct CompletionsArgs {
    /// Shell to complete for
    #[arg(value_enum, value_name = "SHELL")]
    shell: Shell,
}

const EXAMPLES: &str = "\
Examples:
  selon completions bash > ~/.local/share/bash-completion/completions/selon
  selon completions fish > ~/.config/fish/completions/selon.fish";

/// Runs `selon completions` for a command line.
pub(in crate::cli) fn run(
    args: &CompletionsArgs,
    command: Command,
    console: &mut Console<'_>,
) -> io::Result<Outcome> {
    let name = command.get_name().to_owned();
    let mut command = with_rule_ids(command, args.shell);
    // Generated in memory, because clap panics when its output cannot be written.
    let mut script = Vec::new();
    generate(args.shell, &mut command, &name, &mut script);
    if args.shell == Shell::Fish {
        script.extend_from_slice(positions(&command, &name).as_bytes());
    }
    console.stdout.write_all(&script)?;
    Ok(Outcome::Clean)
}

/// A command line that offers the built-in rules wherever it takes the id of a rule. The program itself
/// takes a newsroom's own rules too, so that it cannot list all it takes.
///
/// The scripts for Elvish and PowerShell know no values of options, but offer what may follow a command;
/// there the rules stand among that.
fn with_rule_ids(command: Command, shell: Shell) -> Command {
    let takes_rules = command.get_arguments().any(is_rule);
    let offered = |arg: Arg| {
        if is_rule(&arg) {
            arg.value_parser(PossibleValuesParser::new(rule::ids()))
        } else {
            arg
        }
    };
    let mut command = command
        .mut_args(offered)
        .mut_subcommands(|inner| with_rule_ids(inner, shell));
    if takes_rules && matches!(shell, Shell::Elvish | Shell::PowerShell) {
        let ids = rule::ids().into_iter().map(Command::new);
        command = command.subcommands(ids.map(|id| id.disable_help_flag(true)));
        command = command.disable_help_subcommand(true);
    }
    command
}

/// The lines for fish that offer rules where their place alone says so (`selon explain ID`); the generated
/// script offers only the values of options.
fn positions(command: &Command, name: &str) -> String {
    let ids = rule::ids().join(" ");
    let placed = |inner: &&Command| inner.get_positionals().any(is_rule);
    let lines = command.get_subcommands().filter(placed).map(|inner| {
        let inner = inner.get_name();
        let using = format!("__fish_{name}_using_subcommand {inner}");
        format!("complete -c {name} -n \"{using}\" -a \"{ids}\"\n")
    });
    lines.collect()
}

/// Whether an argument is the id of a rule.
fn is_rule(arg: &Arg) -> bool {
    let names = arg.get_value_names().unwrap_or_default();
    names.iter().any(|name| name == "ID")
}
