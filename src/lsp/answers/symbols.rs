//! The sources of an article, with what each says.

use gen_lsp_types::{
    BaseSymbolInformation, DocumentSymbol, DocumentSymbolResponse, Location, SymbolInformation,
    SymbolKind,
};

use crate::annotate::SourceKind;
use crate::lsp::asked::Asked;
use crate::report::outline::{Outline, Statement};
use crate::report::wording;
use crate::text::Span;

/// How many characters of a statement are shown.
const SHOWN: usize = 60;

/// The sources with their statements, by first mention; then what nobody is credited with.
pub(in crate::lsp) fn symbols(asked: &Asked<'_>) -> Option<DocumentSymbolResponse> {
    let outline = asked.draft.outline()?;
    let mut symbols: Vec<DocumentSymbol> = Vec::new();
    for source in &outline.sources {
        let said: Vec<&Statement> = statements(outline, &source.statements);
        if said.is_empty() {
            continue;
        }
        let mut detail = wording::source(outline.language, source.kind).to_owned();
        if !source.role.is_empty() {
            detail = format!("{}, {detail}", source.role);
        }
        let kind = symbol(source.kind);
        symbols.push(group(
            asked,
            &source.name,
            detail,
            kind,
            source.introduction,
            &said,
        ));
    }
    let nobody: Vec<&Statement> = { outline.statements.iter() }
        .filter(|one| one.sources.is_empty())
        .collect();
    if let Some(first) = nobody.first() {
        let name = wording::of(outline.language, "no source", "sans source");
        let place = first.said();
        symbols.push(group(
            asked,
            name,
            String::new(),
            SymbolKind::Null,
            place,
            &nobody,
        ));
    }
    Some(if asked.client.nested_symbols {
        symbols.into()
    } else {
        flat(asked, symbols).into()
    })
}

fn statements<'o>(outline: &'o Outline, numbers: &[usize]) -> Vec<&'o Statement> {
    let numbers = numbers.iter();
    numbers
        .filter_map(|number| outline.statements.get(*number))
        .collect()
}

/// A source and its statements. Its range holds all of them, as editors expect.
fn group(
    asked: &Asked<'_>,
    name: &str,
    detail: String,
    kind: SymbolKind,
    introduction: Span,
    said: &[&Statement],
) -> DocumentSymbol {
    let hull = said
        .iter()
        .map(|one| one.hull())
        .fold(introduction, Span::to);
    let child = |one: &&Statement| {
        let cue = (!one.cue_words.is_empty()).then(|| shortened(&one.cue_words));
        named(
            asked,
            &shortened(&one.words),
            cue,
            SymbolKind::String,
            (one.hull(), one.said()),
        )
    };
    let mut symbol = named(asked, name, Some(detail), kind, (hull, introduction));
    symbol.children = Some(said.iter().map(child).collect());
    symbol
}

fn named(
    asked: &Asked<'_>,
    name: &str,
    detail: Option<String>,
    kind: SymbolKind,
    (all, selection): (Span, Span),
) -> DocumentSymbol {
    // Some editors refuse a whole list for one name without a letter.
    let name = if name.trim().is_empty() { "…" } else { name };
    let (range, selection) = (asked.range(all.to(selection)), asked.range(selection));
    let detail = detail.filter(|detail| !detail.is_empty());
    DocumentSymbol::new(
        name.to_owned(),
        detail,
        kind,
        None,
        None,
        range,
        selection,
        None,
    )
}

/// The same list for editors that know no nesting: statements name their source.
fn flat(asked: &Asked<'_>, symbols: Vec<DocumentSymbol>) -> Vec<SymbolInformation> {
    let information = |symbol: &DocumentSymbol, container: Option<&str>| {
        let mut base = BaseSymbolInformation::new(symbol.name.clone(), symbol.kind, None, None);
        base.container_name = container.map(str::to_owned);
        let location = Location::new(asked.draft.uri.clone(), symbol.selection_range);
        SymbolInformation::new(None, location, base)
    };
    let mut all = Vec::new();
    for symbol in symbols {
        all.push(information(&symbol, None));
        let children = symbol.children.iter().flatten();
        all.extend(children.map(|child| information(child, Some(&symbol.name))));
    }
    all
}

/// The symbols that editors have pictures for, nearest in meaning.
const fn symbol(kind: SourceKind) -> SymbolKind {
    match kind {
        SourceKind::Person => SymbolKind::Class,
        SourceKind::Organization => SymbolKind::Module,
        SourceKind::Role => SymbolKind::Interface,
        SourceKind::Document => SymbolKind::File,
        SourceKind::Place => SymbolKind::Namespace,
        SourceKind::Pronoun => SymbolKind::Variable,
        SourceKind::Vague => SymbolKind::Enum,
        SourceKind::Anonymous => SymbolKind::Key,
    }
}

/// Words on one line, cut if they are many.
fn shortened(words: &str) -> String {
    let words: Vec<&str> = words.split_whitespace().collect();
    let words = words.join(" ");
    match words.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", words.get(..end).unwrap_or_default()),
        None => words,
    }
}
