//! GET /candidates: everybody who is registered.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use samenspel_model::{
    candidate::{BOOKLETS, CANDIDATE, LANGUAGES, MAIL, NAME, NEEDS, PHONE},
    doc::Kind,
    registration::{is_given_up, is_withdrawn},
};

use super::{
    PageError, candidate,
    context::Coordinator,
    icon::Icon,
    layout,
    parts::{
        filter::{Chosen, Filter},
        table::{Column, Further, Table},
        view::View,
    },
    words::{
        self,
        declared::{self, Ctx},
    },
};
use crate::{
    App,
    locale::Locale,
    store::{CANDIDATES, list::Value, rows::CandidateSheet},
};

static TABLE: Table<CandidateSheet> = Table {
    path: "/candidates",
    list: &CANDIDATES,
    columns: &[
        Column {
            words: "field-candidate-name",
            sort: Some("name"),
            cell: Some(name),
            text: Some(|_, sheet| sheet.name().to_owned()),
        },
        Column { words: "field-reach", sort: None, cell: Some(reach), text: None },
        Column { words: "field-candidate-language", sort: None, cell: Some(languages), text: None },
        Column { words: "field-candidate-booklet", sort: None, cell: Some(booklets), text: None },
        Column {
            words: "nav-appointments",
            sort: None,
            cell: Some(appointments),
            text: Some(appointments_text),
        },
        Column {
            words: "column-changed",
            sort: Some("changed"),
            cell: Some(changed),
            text: Some(|_, sheet| declared::day(sheet.at_ms)),
        },
    ],
    further: Some(fields),
    id: |line| line.id.to_string(),
    topics: "desk stand catalogue",
    empty: "candidates-empty",
    card: None,
    withdrawn: |_| false,
};

/// Every declared field but the name and what health asks, which people were told stands in no list, and the answers to the centre's own questions.
fn fields(ctx: Ctx) -> Vec<Further<CandidateSheet>> {
    let declared =
        CANDIDATE.fields.iter().filter(|field| ![NAME, NEEDS].contains(field)).map(|field| Further {
            head: ctx.name(Kind::Candidate, field),
            text: Box::new(|ctx: Ctx, sheet: &CandidateSheet| ctx.cell(field, &sheet.values)) as Box<_>,
        });
    let own = ctx.questions().into_iter().map(|question| Further {
        head: question.words,
        text: Box::new(move |ctx: Ctx, sheet: &CandidateSheet| {
            ctx.answers(&question.id, &sheet.values).join(", ")
        }) as Box<_>,
    });
    declared.chain(own).collect()
}

pub(crate) async fn show(
    State(app): State<App>,
    person: Coordinator,
    view: View,
) -> Result<Response, PageError> {
    let lang = person.lang;
    TABLE
        .answer(&app, &person, &view, filters(lang), |table| {
            layout::page(
                &person,
                &lang.t("nav-candidates"),
                &html! { header.page { h1 { (lang.t("nav-candidates")) } } (table) },
            )
        })
        .await
}

fn filters(lang: Locale) -> Vec<Filter> {
    let only = |name: &'static str| Chosen::only(name, lang.t(&format!("filter-{name}")), name, Value::Null);
    let choices = std::iter::once(Chosen::all(lang.t("filter-everybody"))).chain(
        ["question", "no-booklet", "no-appointment", "no-contact", "forward", "given-up", "wants-erasure"]
            .map(only),
    );
    vec![Filter::new("who", lang.t("filter-who"), choices.collect())]
}

fn name(ctx: Ctx, sheet: &CandidateSheet) -> Markup {
    html! {
        a href={ "/candidates/" (sheet.id) } { (words::name(ctx.lang, sheet.name())) }
        @if !sheet.conflicts.is_empty() { " " (words::badge("alert", Icon::Question, &ctx.lang.t("candidate-conflict"))) }
        (candidate::begun(ctx.lang, sheet, ctx.now_ms))
        @if is_given_up(&sheet.values) { " " (candidate::given_up(ctx.lang)) }
        @if is_withdrawn(&sheet.values) { " " (candidate::withdrawn(ctx.lang)) }
    }
}

fn reach(_: Ctx, sheet: &CandidateSheet) -> Markup {
    let (phone, mail) = (sheet.text(&PHONE), sheet.text(&MAIL));
    html! {
        @if !phone.is_empty() { (words::phone(phone)) }
        @if !mail.is_empty() { @if !phone.is_empty() { br; } bdi { (mail) } }
    }
}

fn languages(ctx: Ctx, sheet: &CandidateSheet) -> Markup {
    html! { (ctx.cell(&LANGUAGES, &sheet.values)) }
}

fn booklets(ctx: Ctx, sheet: &CandidateSheet) -> Markup {
    html! { @for code in sheet.values.choices(&BOOKLETS) { (words::booklet(ctx.lang, code)) " " } }
}

fn appointments(ctx: Ctx, sheet: &CandidateSheet) -> Markup {
    html! { @if sheet.standing > 0 { (ctx.lang.with("candidate-appointments", &[("count", sheet.standing.into())])) } }
}

fn appointments_text(ctx: Ctx, sheet: &CandidateSheet) -> String {
    let kept = sheet.appointments.iter().filter(|appointment| !appointment.withdrawn);
    let mut said: Vec<_> =
        kept.map(|line| format!("{} {} {}", line.date, line.time, line.organisation)).collect();
    if let Some(more @ 1..) = sheet.standing.checked_sub(said.len()) {
        said.push(ctx.lang.with("appointments-more", &[("count", more.into())]));
    }
    said.join(", ")
}

fn changed(ctx: Ctx, sheet: &CandidateSheet) -> Markup {
    html! { span.soft { (candidate::trace(ctx.lang, &sheet.device, sheet.at_ms, ctx.now_ms)) } }
}

#[cfg(test)]
mod tests {
    use samenspel_model::{DocId, values::Values};

    use super::*;

    #[test]
    fn a_spreadsheet_has_a_column_for_every_declared_field_and_every_own_question() {
        let texts = [("question/q1/nl", "Schoenmaat?"), ("question/q1/off", "1")];
        let centre =
            Values { texts: texts.map(|(k, v)| (k.to_owned(), v.to_owned())).into(), ..Values::default() };
        let ctx = Ctx { lang: Locale::Nl, now_ms: 0, centre: &centre };
        let answer = [("own/q1/text".to_owned(), "42".to_owned()), ("name".to_owned(), "Amina".to_owned())];
        let sheet = CandidateSheet {
            id: DocId([1; 16]),
            values: Values { texts: answer.into(), ..Values::default() },
            appointments: vec![],
            noted: 0,
            standing: 0,
            conflicts: vec![],
            device: String::new(),
            at_ms: 0,
            begun: None,
        };
        let columns = fields(ctx);
        assert_eq!(
            columns.len(),
            CANDIDATE.fields.len() - 2 + 1,
            "all but the name and what health asks, and the question"
        );
        assert!(columns.iter().any(|column| column.head == "Talenten"));
        let own = columns.last().map(|column| (column.head.as_str(), (column.text)(ctx, &sheet)));
        assert_eq!(own, Some(("Schoenmaat?", "42".to_owned())));
    }
}
