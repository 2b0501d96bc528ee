//! Where a source is introduced.

use gen_lsp_types::{Definition, DefinitionResponse, Location, LocationLink, Position};

use crate::lsp::asked::Asked;
use crate::report::outline::{OutlineSource, touches};

/// Where the sources at a position are introduced: "She" leads to "Jane Roe, mayor of Vannes".
///
/// On other words than those for a source, these are the sources of what is said there.
pub(in crate::lsp) fn definition(asked: &Asked<'_>, at: Position) -> Option<DefinitionResponse> {
    let outline = asked.draft.outline()?;
    let at = asked.offset(at);
    let sources = outline.sources_at(at);
    let sources = sources
        .iter()
        .filter_map(|number| outline.sources.get(*number));
    let sources: Vec<&OutlineSource> = sources.collect();
    if sources.is_empty() {
        return None;
    }
    let uri = || asked.draft.uri.clone();
    if !asked.client.links {
        let place =
            |source: &&OutlineSource| Location::new(uri(), asked.range(source.introduction));
        let places = sources.iter().map(place).collect();
        return Some(Definition::LocationList(places).into());
    }
    let link = |source: &&OutlineSource| {
        let mention = source.mentions.iter().find(|one| touches(**one, at));
        let range = asked.range(source.introduction);
        LocationLink {
            origin_selection_range: mention.map(|mention| asked.range(*mention)),
            target_uri: uri(),
            target_range: range,
            target_selection_range: range,
        }
    };
    Some(sources.iter().map(link).collect::<Vec<_>>().into())
}
