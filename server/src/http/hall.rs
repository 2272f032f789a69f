//! GET /markets/{id}/codes: the stands of a market, and the phones that came by the codes on their cards. POST: new codes, to be
//! printed. GET …/codes/{print}: the cards. POST …/codes/withdraw: the codes work no more.

use axum::{
    extract::{Path, State},
    response::{Redirect, Response},
};
use maud::{Markup, PreEscaped, html};
use samenspel_model::{DocId, Millis, market, values::Values};

use super::{
    PageError,
    booklets::{paper, when},
    context::Coordinator,
    icon::Icon,
    layout,
    parts::{
        flash,
        form::{Outcome, Posted, act, once, posted_act},
    },
    words,
};
use crate::{
    App, clock,
    locale::{self, Locale},
    pairing::paper::{Card, print as print_codes},
    qr,
    said::{Said, Sentence, Undo},
    store::{
        hall::{DEVICES_MAX, HallStand},
        records::Record,
    },
};

async fn found(app: &App, id: &str) -> Result<(Record, Vec<HallStand>), PageError> {
    let id: DocId = id.parse().map_err(|_| PageError::NotFound)?;
    let mut stands = app.store().hall_stands(id).await?.ok_or(PageError::NotFound)?;
    stands.sort_by_cached_key(|stand| {
        (words::declared::in_order(&stand.sign), words::declared::in_order(&stand.name))
    });
    let record = app.store().record(id).await?.ok_or(PageError::NotFound)?;
    Ok((record, stands))
}

fn is_over(market: &Values, now_ms: i64) -> bool {
    market.text(&market::DATE) < locale::today(now_ms).to_string().as_str()
}

fn works(stand: &HallStand) -> bool {
    stand.code.is_some_and(|(_, withdrawn)| withdrawn.is_none())
}

/// When the last code was made of those that a page shows, which its forms name; 0 when there are none.
fn newest(stands: &[HallStand]) -> i64 {
    stands.iter().filter_map(|stand| stand.code).map(|(made_ms, _)| made_ms).max().unwrap_or_default()
}

/// GET /markets/{id}/codes
pub(crate) async fn show(
    State(app): State<App>,
    person: Coordinator,
    Path(id): Path<String>,
) -> Result<Markup, PageError> {
    let (market, stands) = found(&app, &id).await?;
    let lang = person.lang;
    let day = lang.day_text(market.values.text(&market::DATE), person.now_ms);
    let page = format!("/markets/{}", market.id);
    let over = is_over(&market.values, person.now_ms);
    let many = [("day", (&day).into()), ("count", DEVICES_MAX.into())];
    Ok(layout::page(
        &person,
        &lang.t("hall"),
        &html! {
            p { a.back href=(page) { (Icon::Back) bdi { (market.title) } } }
            header.page { h1 { (lang.t("hall")) } p { (lang.with("hall-intro", &many)) } }
            @if stands.is_empty() { (words::empty(&lang.t("board-empty"))) }
            @else if over { p.notice.waiting { (lang.t("hall-over")) } }
            @else {
                section.card aria-labelledby="print-title" {
                    h2 #print-title { (lang.t("hall-print-title")) }
                    p { (lang.t("hall-print-once")) }
                    @if stands.iter().any(works) { p.notice.waiting { (lang.t("hall-print-again")) } }
                    form method="post" action={ (page) "/codes" } {
                        (act()?)
                        input type="hidden" name="seen" value=(newest(&stands));
                        button.main type="submit" { (Icon::Print) (lang.t("hall-print")) }
                    }
                }
            }
            div #hall data-live="devices catalogue" {
                @if stands.iter().any(works) {
                    form.away method="post" action={ (page) "/codes/withdraw" } {
                        button.plain.danger type="submit" { (Icon::Stopped) (lang.t("hall-withdraw-all")) }
                    }
                }
                ul.rows { @for stand in &stands { li #{ "stand-" (stand.organisation) } { (one(&person, &page, stand, (!over).then_some(newest(&stands)))?) } } }
            }
            p { a.target href="/devices" { (Icon::Tablet) (lang.t("nav-devices")) } }
        },
    ))
}

/// With buttons for a new card, unless the market is over, which know of the codes up to the newest one.
fn one(
    person: &Coordinator,
    page: &str,
    stand: &HallStand,
    newest: Option<i64>,
) -> Result<Markup, PageError> {
    let (lang, now_ms) = (person.lang, person.now_ms);
    let moment = |at_ms: i64| lang.moment(at_ms, now_ms);
    let called = html! { span.sr-only { ": " (stand.sign) " " (stand.name) } };
    Ok(html! {
        h2 { @if !stand.sign.is_empty() { (stand.sign) " · " } bdi { (stand.name) } }
        @match stand.code {
            None => p { (words::badge("quiet", Icon::Todo, &lang.t("hall-none"))) },
            Some((_, Some(at_ms))) => p { (words::badge("alert", Icon::Stopped, &lang.with("hall-withdrawn", &[("moment", (&moment(at_ms)).into())]))) },
            Some((_, None)) if stand.misdated => p.notice.alert { (lang.t("hall-misdated")) },
            Some((at_ms, None)) => p { (words::badge("safe", Icon::Check, &lang.with("hall-made", &[("moment", (&moment(at_ms)).into())]))) },
        }
        @if !stand.devices.is_empty() {
            p { (lang.t("hall-came")) }
            ul.plain-list {
                @for device in &stand.devices {
                    li {
                        bdi { (device.label) } " · " (moment(device.paired_ms)) " · " (words::digits(&device.digits))
                        @if device.revoked { " · " (lang.t("board-device-revoked")) }
                    }
                }
            }
        }
        @if let Some(newest) = newest {
            div.buttons {
                form method="post" action={ (page) "/codes" } {
                    (act()?)
                    input type="hidden" name="seen" value=(newest);
                    input type="hidden" name="organisation" value=(stand.organisation);
                    button.plain type="submit" { (Icon::Print) (lang.t("hall-print-one")) (called) }
                }
                @if works(stand) {
                    form method="post" action={ (page) "/codes/withdraw" } {
                        input type="hidden" name="organisation" value=(stand.organisation);
                        button.plain.danger type="submit" { (Icon::Stopped) (lang.t("hall-withdraw")) (called) }
                    }
                }
            }
        }
    })
}

/// The stand that a form is about; nothing when it is about all of them.
fn of_stand(posted: &Posted) -> Result<Option<DocId>, PageError> {
    posted.one("organisation").map(str::parse).transpose().map_err(|_| PageError::Form)
}

/// POST /markets/{id}/codes
pub(crate) async fn print(
    State(app): State<App>,
    person: Coordinator,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, PageError> {
    once(&app, &person, &posted_act(&posted)?, async {
        let (market, mut stands) = found(&app, &id).await?;
        if let Some(only) = of_stand(&posted)? {
            stands.retain(|stand| stand.organisation == only);
        }
        if stands.is_empty() || is_over(&market.values, person.now_ms) {
            return Err(PageError::Form);
        }
        let count = stands.len();
        let seen = posted.one("seen").and_then(|text| text.parse().ok()).map(Millis);
        let (seen, url) = (seen.ok_or(PageError::Form)?, app.public_url());
        let of = (market.id, market.values.text(&market::DATE));
        let cards = print_codes(app.store(), app.env()?, of, stands, seen, url.as_str()).await?;
        let Some(cards) = cards else {
            let (here, said) = (format!("/markets/{}/codes", market.id), Sentence::new("hall-newer"));
            return Ok(Outcome::Done(flash::address(&app, &person, &here, Said::alert(said))?));
        };
        let sheet = hex::encode(clock::random::<16>()?);
        let shown = format!("/markets/{}/codes/{sheet}", market.id);
        app.sheets().put(sheet, person.account.id, person.now_ms, cards);
        tracing::info!(account = person.account.id, count, "codes of stands were made to be printed");
        Ok(Outcome::Done(shown))
    })
    .await
}

/// GET /markets/{id}/codes/{print}
pub(crate) async fn cards(
    State(app): State<App>,
    person: Coordinator,
    Path((id, sheet)): Path<(String, String)>,
) -> Result<Markup, PageError> {
    let (market, _) = found(&app, &id).await?;
    let lang = person.lang;
    let back = format!("/markets/{}/codes", market.id);
    let Some(cards) = app.sheets().get(&sheet, person.account.id, person.now_ms) else {
        return Ok(layout::page(
            &person,
            &lang.t("hall"),
            &html! {
                p { a.back href=(back) { (Icon::Back) (lang.t("hall")) } }
                header.page { h1 { (lang.t("hall-cards")) } p { (lang.t("hall-gone")) } }
            },
        ));
    };
    let pages: Vec<_> = cards.iter().map(|card| one_card(card, &market.values, person.now_ms)).collect();
    Ok(layout::shell(
        lang,
        &lang.t("hall-cards"),
        &html! {
            link rel="stylesheet" href="/assets/booklets.css";
            main #main .paper tabindex="-1" {
                div.screen-only {
                    p { a.back href=(back) { (Icon::Back) (lang.t("hall")) } }
                    h1 { (lang.t("hall-cards")) }
                    p { (lang.t("hall-cards-print")) }
                    button.main data-print type="button" { (Icon::Print) (lang.t("booklets-print")) }
                }
                (paper::in_order(&pages))
            }
        },
    ))
}

/// A stand's card, in its people's language.
fn one_card(card: &Card, market: &Values, now_ms: i64) -> Markup {
    let lang: Locale = card.language;
    let day = when(lang, market, now_ms);
    let works = lang.with("hall-card-works", &[("day", (&day).into()), ("count", DEVICES_MAX.into())]);
    let content = html! {
        header {
            @if !card.sign.is_empty() { p.sign { (card.sign) } }
            h2 { bdi { (card.name) } }
            p.small { bdi { (market.text(&market::NAME)) } }
        }
        @if let Some(svg) = qr::svg(&card.link, &lang.with("hall-card-qr", &[("name", (&card.name).into())])) { (PreEscaped(svg)) }
        ol {
            li { (lang.t("hall-card-scan")) }
            li { (lang.t("hall-card-open")) }
            li { (lang.t("hall-card-done")) }
        }
        p.small { strong { (works) } }
        p.small { (lang.t("hall-card-keep")) }
        p.address { bdi { (card.link) } }
    };
    paper::page(lang, "hall", &content)
}

/// POST /markets/{id}/codes/withdraw
pub(crate) async fn withdraw(
    State(app): State<App>,
    person: Coordinator,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Redirect, PageError> {
    let (market, _) = found(&app, &id).await?;
    let here = format!("/markets/{}/codes", market.id);
    let withdrawn = app.store().withdraw_hall_codes(market.id, of_stand(&posted)?, app.now()).await?;
    if withdrawn.is_empty() {
        // A double tap, or a newer print: the page says so.
        return Ok(Redirect::to(&here));
    }
    tracing::info!(account = person.account.id, count = withdrawn.len(), "codes of stands were withdrawn");
    let said = Said::new(Sentence::new("hall-withdrawn-now").count("count", withdrawn.len()));
    let said = said.undo(Undo::HallCodes(withdrawn), person.now_ms, &here);
    flash::redirect(&app, &person, &here, said)
}
