//! GET /pool: who is in the pool for short assignments, by period and half-day, in the order of names; to print, or as a table.

use axum::{extract::State, response::Response};
use jiff::civil::Date;
use maud::{Markup, html};
use samenspel_model::{
    availability::HALF_DAYS,
    candidate::{AVAILABILITY, LANGUAGES, MAIL, MUNICIPALITY, PHONE, SHORT_FROM, SHORT_UNTIL, TALENTS},
    field::Field,
};

use super::{
    PageError,
    context::Coordinator,
    icon::Icon,
    layout,
    parts::{
        filter::{Chosen, Filter},
        table::{Column, Table},
        view::View,
    },
    words::{
        self,
        declared::{self, Ctx},
    },
};
use crate::{
    App,
    locale::{self, Locale},
    store::{POOL, list::Value, rows::CandidateSheet},
};

static TABLE: Table<CandidateSheet> = Table {
    path: "/pool",
    list: &POOL,
    columns: &[
        Column {
            words: "field-candidate-name",
            sort: None,
            cell: Some(
                |ctx, sheet| html! { a href={ "/candidates/" (sheet.id) } { (words::name(ctx.lang, sheet.name())) } },
            ),
            text: Some(|_, sheet| sheet.name().to_owned()),
        },
        Column { words: "field-reach", sort: None, cell: Some(reach), text: None },
        Column {
            words: "field-candidate-phone",
            sort: None,
            cell: None,
            text: Some(|ctx, sheet| ctx.cell(&PHONE, &sheet.values)),
        },
        Column {
            words: "field-candidate-mail",
            sort: None,
            cell: None,
            text: Some(|ctx, sheet| ctx.cell(&MAIL, &sheet.values)),
        },
        Column {
            words: "pool-period",
            sort: None,
            cell: Some(|ctx, sheet| html! { (period(ctx, sheet)) }),
            text: None,
        },
        Column {
            words: "field-candidate-short-from",
            sort: None,
            cell: None,
            text: Some(|ctx, sheet| ctx.cell(&SHORT_FROM, &sheet.values)),
        },
        Column {
            words: "field-candidate-short-until",
            sort: None,
            cell: None,
            text: Some(|ctx, sheet| ctx.cell(&SHORT_UNTIL, &sheet.values)),
        },
        Column {
            words: "field-candidate-availability",
            sort: None,
            cell: Some(|ctx, sheet| said(ctx, &AVAILABILITY, sheet)),
            text: Some(|ctx, sheet| ctx.cell(&AVAILABILITY, &sheet.values)),
        },
        Column {
            words: "field-candidate-language",
            sort: None,
            cell: Some(|ctx, sheet| html! { (ctx.cell(&LANGUAGES, &sheet.values)) }),
            text: Some(|ctx, sheet| ctx.cell(&LANGUAGES, &sheet.values)),
        },
        Column {
            words: "field-candidate-talent",
            sort: None,
            cell: Some(|ctx, sheet| html! { (ctx.cell(&TALENTS, &sheet.values)) }),
            text: Some(|ctx, sheet| ctx.cell(&TALENTS, &sheet.values)),
        },
        Column {
            words: "field-candidate-municipality",
            sort: None,
            cell: Some(|ctx, sheet| html! { (ctx.cell(&MUNICIPALITY, &sheet.values)) }),
            text: Some(|ctx, sheet| ctx.cell(&MUNICIPALITY, &sheet.values)),
        },
    ],
    further: None,
    id: |line| line.id.to_string(),
    topics: "desk catalogue",
    empty: "pool-empty",
    card: None,
    withdrawn: |_| false,
};

/// GET /pool
pub(crate) async fn show(
    State(app): State<App>,
    person: Coordinator,
    view: View,
) -> Result<Response, PageError> {
    let lang = person.lang;
    let centre = app.store().centre().await?;
    let half_day = |id: &&str| {
        let words = declared::choice(lang, &centre, &AVAILABILITY, id);
        Chosen::only(*id, words, "half-day", Value::Text((*id).to_owned()))
    };
    let half_days =
        std::iter::once(Chosen::all(lang.t("filter-all-days"))).chain(HALF_DAYS.iter().map(half_day));
    let filters = vec![
        Filter::new("period", lang.t("pool-period"), periods(lang, locale::today(person.now_ms))),
        Filter::new("half-day", lang.t("field-candidate-availability"), half_days.collect()),
    ];
    TABLE
        .answer(&app, &person, &view, filters, |table| {
            layout::page(
                &person,
                &lang.t("nav-pool"),
                &html! {
                    header.page {
                        h1 { (lang.t("nav-pool")) }
                        p.soft { (lang.t("pool-help")) }
                        button.plain data-print type="button" { (Icon::Print) (lang.t("pool-print")) }
                    }
                    (table)
                },
            )
        })
        .await
}

/// The summers and winters that are to come: June to September, December to February.
fn periods(lang: Locale, today: Date) -> Vec<Chosen> {
    let mut periods = Vec::new();
    for year in today.year() - 1..=today.year() + 2 {
        let last_of_february =
            Date::new(year + 1, 3, 1).and_then(Date::yesterday).map(|day| day.day()).unwrap_or(28);
        periods.push(("pool-summer", year, format!("{year:04}-06-01"), format!("{year:04}-09-30")));
        periods.push((
            "pool-winter",
            year,
            format!("{year:04}-12-01"),
            format!("{:04}-02-{last_of_february}", year + 1),
        ));
    }
    let today = today.to_string();
    periods.retain(|(.., until)| *until >= today);
    let chosen = periods.into_iter().take(4).map(|(words, year, from, until)| {
        let label = lang
            .with(words, &[("year", (&year.to_string()).into()), ("next", (&(year + 1).to_string()).into())]);
        Chosen::only(from.clone(), label, "period", Value::Text(format!("{from}/{until}")))
    });
    std::iter::once(Chosen::all(lang.t("pool-whenever"))).chain(chosen).collect()
}

fn reach(ctx: Ctx, sheet: &CandidateSheet) -> Markup {
    let (phone, mail) = (ctx.cell(&PHONE, &sheet.values), sheet.text(&MAIL));
    html! {
        @if !phone.is_empty() { (words::phone(&phone)) }
        @if !mail.is_empty() { @if !phone.is_empty() { br; } bdi { (mail) } }
    }
}

/// From when until when; what was not said stays open.
fn period(ctx: Ctx, sheet: &CandidateSheet) -> String {
    let day = |field: &Field| {
        let day = sheet.text(field);
        if day.is_empty() { "…".to_owned() } else { ctx.lang.day_text(day, ctx.now_ms) }
    };
    match (sheet.text(&SHORT_FROM), sheet.text(&SHORT_UNTIL)) {
        ("", "") => ctx.lang.t("pool-whenever"),
        _ => format!("{} – {}", day(&SHORT_FROM), day(&SHORT_UNTIL)),
    }
}

/// Not said is not never: that is asked.
fn said(ctx: Ctx, field: &Field, sheet: &CandidateSheet) -> Markup {
    let said = ctx.cell(field, &sheet.values);
    html! { @if said.is_empty() { span.soft { (ctx.lang.t("sheet-unknown")) } } @else { (said) } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_summers_and_winters_are_offered_with_whole_februaries() {
        let shown = |today: &str| -> Vec<String> {
            periods(Locale::Nl, today.parse().unwrap()).iter().map(Chosen::label).collect()
        };
        let words = ["Wanneer dan ook", "Winter 2026–2027", "Zomer 2027", "Winter 2027–2028", "Zomer 2028"];
        assert_eq!(shown("2026-11-27"), words);
        assert_eq!(shown("2027-02-28")[1], "Winter 2026–2027", "until the end of February");
        assert_eq!(shown("2028-02-29")[1], "Winter 2027–2028");
        assert_eq!(shown("2027-03-01")[1], "Zomer 2027");
    }
}
