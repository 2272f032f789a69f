//! GET /markets/{id}/board: the closing board. Each stand is a tile that is green once everything that was announced is in.

use axum::extract::{Path, State};
use maud::{Markup, html};
use samenspel_model::DocId;

use super::{PageError, context::Coordinator, icon::Icon, layout, words};
use crate::{
    App,
    locale::Locale,
    store::{Light, Tile, TileDevice},
};

pub(crate) async fn show(
    State(app): State<App>,
    person: Coordinator,
    Path(id): Path<String>,
) -> Result<Markup, PageError> {
    let (lang, now_ms) = (person.lang, person.now_ms);
    let id: DocId = id.parse().map_err(|_| PageError::NotFound)?;
    let (market, tiles) = app.store().board(id, now_ms).await?.ok_or(PageError::NotFound)?;
    let count = |light| tiles.iter().filter(|tile| tile.light() == light).count();
    let visitors = app.store().visitors(id).await?;
    Ok(layout::page(
        &person,
        &lang.t("board"),
        &html! {
            p { a.back href={ "/markets/" (id) } { (Icon::Back) bdi { (market.title) } } }
            header.page { h1 { (lang.t("board")) } p { (lang.t("board-intro")) } }
            div #board data-live="stand devices catalogue desk time" {
                p.badges {
                    (words::badge("safe", Icon::Check, &lang.with("board-green", &[("count", count(Light::Green).into())])))
                    (words::badge("waiting", Icon::Clock, &lang.with("board-amber", &[("count", count(Light::Amber).into())])))
                    (words::badge("quiet", Icon::Todo, &lang.with("board-grey", &[("count", count(Light::Grey).into())])))
                }
                p { (lang.with("board-visitors", &[("count", visitors.into())])) }
                @if tiles.is_empty() { (words::empty(&lang.t("board-empty"))) }
                ul.tiles { @for tile in &tiles { li #{ "tile-" (tile.organisation) } { (one(lang, id, tile, now_ms)) } } }
            }
        },
    ))
}

fn one(lang: Locale, market: DocId, tile: &Tile, now_ms: i64) -> Markup {
    let (tone, icon, said) = match tile.light() {
        Light::Green => ("safe", Icon::Check, "board-is-green"),
        Light::Amber => ("waiting", Icon::Clock, "board-is-amber"),
        Light::Grey => ("quiet", Icon::Todo, "board-is-grey"),
    };
    let missing = tile.missing();
    html! {
        article.card.light.(tone) {
            h2 { @if !tile.sign.is_empty() { (tile.sign) " · " } bdi { (tile.name) } }
            p { (words::badge(tone, icon, &lang.t(said))) }
            p { (lang.with("board-received", &[("count", tile.received.into())])) }
            @if tile.typed > 0 { p { (lang.with("board-typed", &[("count", tile.typed.into())])) } }
            @if tile.stubs > 0 { p { (lang.with("board-stubs", &[("count", tile.stubs.into())])) } }
            @if missing > 0 { p { strong { (lang.with("board-missing", &[("count", missing.into())])) } } }
            @if tile.devices.is_empty() { p.soft { (lang.t("board-no-device")) } }
            ul.plain-list { @for device in &tile.devices { li { (of_device(lang, device, now_ms)) } } }
            p { a.target href={ "/markets/" (market) "/stand/" (tile.organisation) } { (lang.t("board-stand")) span.sr-only { ": " (tile.name) } } }
        }
    }
}

fn of_device(lang: Locale, device: &TileDevice, now_ms: i64) -> Markup {
    let heard = match device.seen_ms {
        _ if device.revoked => lang.t("board-device-revoked"),
        _ if device.connected => lang.t("device-connected"),
        Some(at_ms) => lang.with("device-seen", &[("moment", (&lang.moment(at_ms, now_ms)).into())]),
        None => lang.t("device-never-seen"),
    };
    html! {
        strong { bdi { (device.label) } } ": " (heard)
        @if device.announced > 0 {
            @let counts = [("received", device.announced.saturating_sub(device.missing.len()).into()), ("announced", device.announced.into())];
            br; (lang.with("board-announced", &counts))
        }
        @if !device.missing.is_empty() {
            br; (lang.with("board-gaps", &[("numbers", (&ranges(&device.missing)).into())]))
        }
    }
}

/// "3, 5–8"
fn ranges(numbers: &[i64]) -> String {
    let mut ranges: Vec<(i64, i64)> = Vec::new();
    for number in numbers {
        match ranges.last_mut() {
            Some((_, last)) if *last + 1 == *number => *last = *number,
            _ => ranges.push((*number, *number)),
        }
    }
    let text = |(from, to): &(i64, i64)| if from == to { from.to_string() } else { format!("{from}–{to}") };
    ranges.iter().map(text).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    #[test]
    fn numbers_that_follow_each_other_are_one_range() {
        assert_eq!(super::ranges(&[1, 3, 4, 5, 9]), "1, 3–5, 9");
        assert_eq!(super::ranges(&[]), "");
    }
}
