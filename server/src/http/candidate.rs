//! GET /candidates/{id}: the sheet.

use axum::extract::{Path, State};
use maud::{Markup, html};
use samenspel_model::{
    candidate::{BOOKLETS, CANDIDATE, CONSENT_HEALTH, GIVEN_UP, LANGUAGES, MAIL, NAME, NEEDS, PHONE, SHARED},
    doc::Kind,
    entry,
    field::{Field, Is},
    registration::{is_given_up, is_withdrawn},
    values::Values,
};

use super::{
    PageError, appointments,
    context::Coordinator,
    erasures, follow,
    icon::Icon,
    layout,
    nouns::noting,
    questions,
    words::{self, declared::Ctx},
};
use crate::{App, locale::Locale, store::rows::CandidateSheet};

pub(crate) async fn show(
    State(app): State<App>,
    person: Coordinator,
    Path(id): Path<String>,
) -> Result<Markup, PageError> {
    let id = id.parse().map_err(|_| PageError::NotFound)?;
    let Some(sheet) = app.store().candidate_sheet(id).await? else {
        return Err(if app.store().is_erased(id).await? { PageError::Erased } else { PageError::NotFound });
    };
    let asked = app.store().booklet_questions_of(id).await?;
    let (back, erasing) = (format!("/candidates/{id}"), app.store().erasing(id).await?);
    let centre = app.store().called().await?;
    let ctx = Ctx { lang: person.lang, now_ms: person.now_ms, centre: &centre };
    let history = follow::history(&app, ctx, &entry::CANDIDATE, id, &back).await?;
    Ok(layout::page(
        &person,
        // Browsers keep a page's title in their history: no name stands in it.
        &ctx.lang.t("candidates"),
        &html! {
            p { a.back href="/today" { (Icon::Back) (ctx.lang.t("to-today")) } }
            div #sheet data-live="desk stand catalogue" {
                @for question in &asked { (questions::booklets::booklet(ctx, question, &back)) }
                (sheet_body(&app, ctx, &sheet))
            }
            (history)
            (erasures::button(ctx.lang, sheet.id, Kind::Candidate))
            (erasures::along(ctx.lang, &erasing))
        },
    ))
}

fn sheet_body(app: &App, ctx: Ctx, sheet: &CandidateSheet) -> Markup {
    let Ctx { lang, now_ms, .. } = ctx;
    let back = format!("/candidates/{}", sheet.id);
    let booklets = sheet.values.choices(&BOOKLETS);
    html! {
        header.page {
            h1 { (words::name(lang, sheet.name())) }
            (begun(lang, sheet, now_ms))
            p.contact {
                @for code in booklets { span { (Icon::Book) (words::booklet(lang, code)) } }
                @if booklets.is_empty() { span.soft { (Icon::Book) (lang.t("candidate-no-booklet")) } }
            }
            p.badges {
                @for field in CANDIDATE.fields.iter().filter(|field| field.is == Is::Consent) {
                    (consent(lang, field, sheet.values.number(field), now_ms))
                }
                @if is_given_up(&sheet.values) { (given_up(lang)) }
            }
            @if is_withdrawn(&sheet.values) { p.notice.alert { (Icon::Erase) (lang.t("sheet-withdrawn")) } }
        }
        @for conflict in &sheet.conflicts {
            (questions::conflict(ctx, conflict, questions::waiting(app, conflict), false, &back))
        }
        div.columns {
            section.card aria-labelledby="who-title" {
                h2 #who-title { (lang.t("sheet-who")) }
                (fields(ctx, &sheet.values))
                p.trace { (trace(lang, &sheet.device, sheet.at_ms, now_ms)) }
            }
            section.card aria-labelledby="appointments-title" {
                h2 #appointments-title { (lang.t("nav-appointments")) }
                @if sheet.appointments.is_empty() { (words::empty(&lang.t("sheet-appointments-empty"))) }
                ul.rows {
                    @for appointment in &sheet.appointments {
                        li {
                            p { (Icon::Calendar) (words::appointment(lang, appointment, now_ms)) }
                            @if !appointment.place.is_empty() { p { (lang.t("field-place")) ": " bdi { (appointment.place) } } }
                            @if !appointment.contact.is_empty() { p { (lang.t("field-contact")) ": " bdi { (appointment.contact) } } }
                            @if !appointment.remark.is_empty() { p dir="auto" { (appointment.remark) } }
                            p.trace { (trace(lang, &appointment.device, appointment.at_ms, now_ms)) }
                        }
                    }
                }
                @for code in booklets { (all_of_booklet(lang, code, sheet)) }
                @if let Some(code) = booklets.first() { (noting::link(lang, &format!("booklet={code}"))) }
            }
        }
    }
}

/// The way to all appointments of a booklet, when these are not all of them.
fn all_of_booklet(lang: Locale, code: &str, sheet: &CandidateSheet) -> Markup {
    let one = sheet.appointments.iter().find(|line| line.booklet == code);
    html! {
        @if let (Some(one), true) = (one, sheet.appointments.len() < sheet.noted) {
            p { a.target href=(appointments::of_same_booklet(one)) { (lang.t("appointments-of-booklet")) ": " (words::booklet(lang, code)) } }
        }
    }
}

/// Shown above the others, each in its own way.
fn is_in_header(field: &Field) -> bool {
    field.is == Is::Consent || [NAME, BOOKLETS, SHARED, GIVEN_UP].contains(field)
}

/// Every declared field that says something, the answers to the centre's own questions, and the names of those that say nothing yet.
fn fields(ctx: Ctx, values: &Values) -> Markup {
    // Another tablet may have said a need while this one heard no: without that consent nobody reads it.
    let is_read = |field: &&Field| field.key != NEEDS.key || values.is_on(&CONSENT_HEALTH);
    let declared = CANDIDATE.fields.iter().filter(|field| !is_in_header(field)).filter(is_read);
    let declared = declared.map(|field| {
        (ctx.name(Kind::Candidate, field), matches!(field.is, Is::Choices { .. }), ctx.values(field, values))
    });
    let own = ctx.questions().into_iter().filter_map(|question| {
        let answers = ctx.answers(&question.id, values);
        let shown = question.is_asked || !answers.is_empty();
        shown.then_some((question.words, question.is_choices, answers))
    });
    let (said, open): (Vec<_>, Vec<_>) = declared.chain(own).partition(|(_, _, values)| !values.is_empty());
    let open: Vec<_> = open.into_iter().map(|(label, ..)| label).collect();
    html! {
        dl {
            @for (label, chips, values) in said {
                dt { (label) }
                dd.lines dir="auto" {
                    @if chips { (words::chips(values.into_iter())) } @else { (values.join("\n")) }
                }
            }
        }
        @if !open.is_empty() { p.soft { (ctx.lang.with("sheet-open", &[("fields", (&open.join(" · ")).into())])) } }
    }
}

/// Nobody at the desks goes on with it: it can be erased.
pub(super) fn given_up(lang: Locale) -> Markup {
    words::badge("quiet", Icon::Hand, &lang.t("field-candidate-given-up"))
}

/// The person wants the centre to keep the sheet no longer.
pub(super) fn withdrawn(lang: Locale) -> Markup {
    words::badge("alert", Icon::Erase, &lang.t("candidate-withdrawn"))
}

/// Appointments that a line of a list shows; the sheet has the others.
const FIRST: usize = 5;

/// A candidate in a list.
pub(super) fn row(ctx: Ctx, sheet: &CandidateSheet) -> Markup {
    let Ctx { lang, now_ms, .. } = ctx;
    let (phone, mail) = (sheet.text(&PHONE), sheet.text(&MAIL));
    let languages = ctx.values(&LANGUAGES, &sheet.values);
    html! {
        article.candidate {
            h3 {
                a href={ "/candidates/" (sheet.id) } { (words::name(lang, sheet.name())) }
                @if !sheet.conflicts.is_empty() { " " (words::badge("alert", Icon::Question, &lang.t("candidate-conflict"))) }
                @if is_given_up(&sheet.values) { " " (given_up(lang)) }
                @if is_withdrawn(&sheet.values) { " " (withdrawn(lang)) }
            }
            (begun(lang, sheet, now_ms))
            p.contact {
                @if !phone.is_empty() { span { (Icon::Phone) (words::phone(phone)) } }
                @if !mail.is_empty() { span { (Icon::Mail) bdi { (mail) } } }
                @for code in sheet.values.choices(&BOOKLETS) { span { (Icon::Book) (words::booklet(lang, code)) } }
            }
            @if !languages.is_empty() { (words::chips(languages.into_iter())) }
            @if !sheet.appointments.is_empty() {
                ul.plain {
                    @for appointment in sheet.appointments.iter().take(FIRST) {
                        li { (Icon::Calendar) (words::appointment(lang, appointment, now_ms)) }
                    }
                    @if let Some(more @ 1..) = sheet.noted.checked_sub(FIRST) {
                        li.soft { (lang.with("appointments-more", &[("count", more.into())])) }
                    }
                }
            }
            p.trace { (trace(lang, &sheet.device, sheet.at_ms, now_ms)) }
        }
    }
}

/// Where and when a sheet without a name was begun.
pub(super) fn begun(lang: Locale, sheet: &CandidateSheet, now_ms: i64) -> Markup {
    html! {
        @if let Some((device, at_ms)) = &sheet.begun {
            p.soft { (lang.with("candidate-begun", &[("device", device.into()), ("moment", (&lang.moment(*at_ms, now_ms)).into())])) }
        }
    }
}

/// Who changed it and when.
pub(super) fn trace(lang: Locale, device: &str, at_ms: i64, now_ms: i64) -> String {
    let moment = lang.moment(at_ms, now_ms);
    lang.with("trace", &[("device", device.into()), ("moment", (&moment).into())])
}

/// Agreed since a moment, refused since its negative, or not answered.
fn consent(lang: Locale, field: &Field, at_ms: i64, now_ms: i64) -> Markup {
    let purpose = field.key.trim_start_matches("consent/");
    let moment = lang.moment(at_ms.saturating_abs(), now_ms);
    let since = |words: &str| lang.with(words, &[("moment", (&moment).into())]);
    match at_ms {
        0 => words::badge("quiet", Icon::Hand, &lang.t(&format!("consent-{purpose}-none"))),
        1.. => words::badge("safe", Icon::Check, &since(&format!("consent-{purpose}"))),
        ..0 => words::badge("quiet", Icon::Hand, &since(&format!("consent-{purpose}-refused"))),
    }
}

#[cfg(test)]
mod tests {
    use samenspel_model::{accessibility, candidate::CONSENT_FORWARD};

    use super::*;

    #[test]
    fn a_consent_that_was_refused_or_not_asked_is_not_shown_as_given() {
        let shown = |at_ms| consent(Locale::En, &CONSENT_FORWARD, at_ms, 1_795_424_400_000).into_string();
        assert!(shown(1_795_424_400_000).contains("May be passed on ("));
        assert!(shown(-1_795_424_400_000).contains("May not be passed on ("));
        assert!(shown(0).contains("Do not pass on to others"));
    }

    /// A sheet on which somebody answered one of the centre's questions.
    fn asked_and_answered() -> (Values, Values) {
        let centre = [
            ("question/q1/nl", "Hoe kwam je bij ons?"),
            ("question/q1/is", "choices"),
            ("question/q2/nl", "Schoenmaat?"),
            ("option/o1/nl", "via een vriendin"),
        ];
        let texts = |texts: &[(&str, &str)]| {
            texts.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect()
        };
        let choices = [("language", "fr"), ("own/q1/choice", "o1")];
        let sheet = Values {
            texts: texts(&[("remark", "komt dinsdag")]),
            choices: choices.map(|(key, id)| (key.to_owned(), vec![id.to_owned()])).into(),
            ..Values::default()
        };
        (Values { texts: texts(&centre), ..Values::default() }, sheet)
    }

    #[test]
    fn every_declared_field_and_every_own_question_is_shown_or_named_as_open() {
        let (centre, sheet) = asked_and_answered();
        let ctx = Ctx { lang: Locale::Nl, now_ms: 1_795_424_400_000, centre: &centre };
        let shown = fields(ctx, &sheet).into_string();
        for part in ["komt dinsdag", "Frans", "Hoe kwam je bij ons?", "via een vriendin"] {
            assert!(shown.contains(part), "{part}: {shown}");
        }
        let open = shown.split("Nog niet ingevuld").nth(1).unwrap_or_default();
        let asked = |field: &&Field| !is_in_header(field) && field.key != NEEDS.key;
        let unsaid = CANDIDATE.fields.iter().filter(asked);
        for field in unsaid.filter(|field| ctx.values(field, &sheet).is_empty()) {
            assert!(open.contains(&ctx.name(Kind::Candidate, field)), "{}: {open}", field.key);
        }
        assert!(
            open.contains("Schoenmaat?") && open.contains("Talenten") && !open.contains("Talen "),
            "{open}"
        );
    }
    #[test]
    fn what_health_asks_is_read_by_nobody_without_the_consent_for_it() {
        let (centre, mut sheet) = asked_and_answered();
        let ctx = Ctx { lang: Locale::En, now_ms: 1_795_424_400_000, centre: &centre };
        let need = accessibility::KINDS[0].to_owned();
        sheet.choices.insert(NEEDS.key.to_owned(), vec![need]);
        let words = ctx.values(&NEEDS, &sheet).concat();
        let mut shown = |consent| {
            sheet.numbers.insert(CONSENT_HEALTH.key.to_owned(), consent);
            fields(ctx, &sheet).into_string().contains(&words)
        };
        assert!(shown(1_795_424_400_000));
        assert!(!shown(-1_795_424_400_000), "another tablet said it while this one heard no");
    }
}
