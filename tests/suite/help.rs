//! The help of every command, short and long, as it is shown in a hundred columns.

use insta::assert_snapshot;

use super::desk::Desk;

const COLUMNS: usize = 100;

#[test]
fn every_command_has_its_help_written_down() {
    let mut commands = vec![String::new()];
    let mut seen = 0;
    while let Some(command) = commands.pop() {
        let [short, long] = ["-h", "--help"].map(|option| help(&format!("{command} {option}")));
        let below = subcommands(&long);
        commands.extend(below.iter().map(|name| format!("{command} {name}")));
        let name = format!("selon{}", command.replace(' ', "-"));
        assert_snapshot!(name, format!("{short}\n===== --help =====\n\n{long}"));
        seen += 1;
    }
    assert!(seen > 11, "{seen} commands have help");
}

fn help(command: &str) -> String {
    let output = Desk::new(&[])
        .command(command)
        .env("COLUMNS", COLUMNS.to_string())
        .output()
        .expect("the program runs");
    let help = String::from_utf8(output.stdout).expect("help is UTF-8");
    assert_eq!(output.status.code(), Some(0), "{command}: {help}");
    let wide = help.lines().find(|line| line.chars().count() > COLUMNS);
    assert_eq!(wide, None, "{command}");
    help
}

/// The names in the list of commands, but for the one that shows this help.
fn subcommands(help: &str) -> Vec<&str> {
    let list = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    list.take_while(|line| !line.is_empty())
        .filter_map(|line| line.split_whitespace().next())
        .filter(|name| *name != "help")
        .collect()
}
