//! GET /candidates/{id}: the sheet.

use axum::extract::{Path, State};
use maud::{Markup, html};

use super::{
    PageError, context::Coordinator, erasures, icon::Icon, layout, parts::table::Ctx, questions, words,
};
use crate::{
    App,
    locale::Locale,
    store::rows::{CandidateLine, CandidateSheet},
};

pub(crate) async fn show(
    State(app): State<App>,
    person: Coordinator,
    Path(id): Path<String>,
) -> Result<Markup, PageError> {
    let id = id.parse().map_err(|_| PageError::NotFound)?;
    let Some(sheet) = app.store().candidate_sheet(id).await? else {
        return Err(if app.store().is_erased(id).await? { PageError::Erased } else { PageError::NotFound });
    };
    let lang = person.lang;
    let title =
        if sheet.line.name.is_empty() { lang.t("candidate-no-name") } else { sheet.line.name.clone() };
    Ok(layout::page(
        &person,
        &title,
        &html! {
            p { a.back href="/today" { (Icon::Back) (lang.t("to-today")) } }
            div #sheet data-live="desk stand catalogue" { (sheet_body(&app, Ctx { lang, now_ms: person.now_ms }, &sheet)) }
            (erasures::button(lang, &sheet.line.id))
        },
    ))
}

fn sheet_body(app: &App, ctx: Ctx, sheet: &CandidateSheet) -> Markup {
    let Ctx { lang, now_ms } = ctx;
    let line = &sheet.line;
    let back = format!("/candidates/{}", line.id);
    html! {
        header.page {
            h1 { (words::name(lang, &line.name)) }
            p.contact {
                @for code in &line.booklets { span { (Icon::Book) (words::booklet(lang, code)) } }
                @if line.booklets.is_empty() { span.soft { (Icon::Book) (lang.t("candidate-no-booklet")) } }
            }
            p.badges {
                (consent(lang, "consent-store", sheet.consent_store_ms, now_ms))
                (consent(lang, "consent-forward", sheet.consent_forward_ms, now_ms))
            }
        }
        @for conflict in &sheet.conflicts {
            (questions::conflict(ctx, conflict, questions::waiting(app, conflict), false, &back))
        }
        div.columns {
            section.card aria-labelledby="who-title" {
                h2 #who-title { (lang.t("sheet-who")) }
                dl {
                    dt { (lang.t("field-phone")) }
                    dd { @if line.phone.is_empty() { (unknown(lang)) } @else { bdi { (line.phone) } } }
                    dt { (lang.t("field-mail")) }
                    dd { @if line.mail.is_empty() { (unknown(lang)) } @else { bdi { (line.mail) } } }
                    dt { (lang.t("sheet-languages")) }
                    dd { @if line.languages.is_empty() { (unknown(lang)) }
                         @else { (words::chips(line.languages.iter().map(|code| words::language(lang, code)))) } }
                    dt { (lang.t("sheet-talents")) }
                    dd { @if sheet.talents.is_empty() { (unknown(lang)) }
                         @else { (words::chips(sheet.talents.iter().map(|code| words::talent(lang, code)))) } }
                    @if !sheet.remark.is_empty() {
                        dt { (lang.t("field-remark")) }
                        dd.remark dir="auto" { (sheet.remark) }
                    }
                }
                p.trace { (trace(lang, &line.device, line.at_ms, now_ms)) }
            }
            section.card aria-labelledby="appointments-title" {
                h2 #appointments-title { (lang.t("nav-appointments")) }
                @if line.appointments.is_empty() { (words::empty(&lang.t("sheet-appointments-empty"))) }
                ul.rows {
                    @for appointment in &line.appointments {
                        li {
                            p { (Icon::Calendar) (words::appointment(lang, appointment, now_ms)) }
                            @if !appointment.place.is_empty() { p { (lang.t("field-place")) ": " bdi { (appointment.place) } } }
                            @if !appointment.contact.is_empty() { p { (lang.t("field-contact")) ": " bdi { (appointment.contact) } } }
                            @if !appointment.remark.is_empty() { p dir="auto" { (appointment.remark) } }
                            p.trace { (trace(lang, &appointment.device, appointment.at_ms, now_ms)) }
                        }
                    }
                }
            }
        }
    }
}

/// A candidate in a list.
pub(super) fn row(lang: Locale, line: &CandidateLine, now_ms: i64) -> Markup {
    html! {
        article.candidate {
            h3 {
                a href={ "/candidates/" (line.id) } { (words::name(lang, &line.name)) }
                @if line.conflict { " " (words::badge("alert", Icon::Question, &lang.t("candidate-conflict"))) }
            }
            p.contact {
                @if !line.phone.is_empty() { span { (Icon::Phone) bdi { (line.phone) } } }
                @if !line.mail.is_empty() { span { (Icon::Mail) bdi { (line.mail) } } }
                @for code in &line.booklets { span { (Icon::Book) (words::booklet(lang, code)) } }
            }
            @if !line.languages.is_empty() {
                (words::chips(line.languages.iter().map(|code| words::language(lang, code))))
            }
            @if !line.appointments.is_empty() {
                ul.plain {
                    @for appointment in &line.appointments {
                        li { (Icon::Calendar) (words::appointment(lang, appointment, now_ms)) }
                    }
                }
            }
            p.trace { (trace(lang, &line.device, line.at_ms, now_ms)) }
        }
    }
}

/// Who changed it and when.
pub(super) fn trace(lang: Locale, device: &str, at_ms: i64, now_ms: i64) -> String {
    let moment = lang.moment(at_ms, now_ms);
    lang.with("trace", &[("device", device.into()), ("moment", (&moment).into())])
}

/// Agreed since a moment, refused since its negative, or not answered.
fn consent(lang: Locale, words: &str, at_ms: i64, now_ms: i64) -> Markup {
    let moment = lang.moment(at_ms.saturating_abs(), now_ms);
    let since = |words: &str| lang.with(words, &[("moment", (&moment).into())]);
    match at_ms {
        0 => words::badge("quiet", Icon::Hand, &lang.t(&format!("{words}-none"))),
        1.. => words::badge("safe", Icon::Check, &since(words)),
        ..0 => words::badge("quiet", Icon::Hand, &since(&format!("{words}-refused"))),
    }
}

fn unknown(lang: Locale) -> Markup {
    html! { span.soft { (lang.t("sheet-unknown")) } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_consent_that_was_refused_or_not_asked_is_not_shown_as_given() {
        let shown = |at_ms| consent(Locale::En, "consent-forward", at_ms, 1_795_424_400_000).into_string();
        assert!(shown(1_795_424_400_000).contains("May be passed on ("));
        assert!(shown(-1_795_424_400_000).contains("May not be passed on ("));
        assert!(shown(0).contains("Do not pass on to others"));
    }
}
