//! GET /appointments: all appointments by day.

use axum::extract::State;
use maud::{Markup, html};

use super::{PageError, context::Coordinator, icon::Icon, layout, words};
use crate::{App, locale::Locale, store::rows::AppointmentLine};

const LINES_MAX: usize = 500;

pub(crate) async fn show(State(app): State<App>, person: Coordinator) -> Result<Markup, PageError> {
    let lang = person.lang;
    let lines = app.store().appointment_lines(LINES_MAX).await?;
    let days = lines.chunk_by(|a, b| a.date == b.date);
    Ok(layout::page(
        &person,
        &lang.t("nav-appointments"),
        &html! {
            header.page { h1 { (lang.t("nav-appointments")) } }
            div #appointments data-live {
                @if lines.is_empty() { (words::empty(&lang.t("appointments-empty"))) }
                @for day in days { (table(lang, day, person.now_ms)) }
            }
        },
    ))
}

fn table(lang: Locale, day: &[AppointmentLine], now_ms: i64) -> Markup {
    let title = day.first().map(|line| lang.day_text(&line.date, now_ms)).unwrap_or_default();
    html! {
        div.table tabindex="0" role="region" aria-label=(title) {
            table {
                caption { (title) }
                thead {
                    tr {
                        @for column in ["field-time", "field-organisation", "field-who", "field-place", "field-contact"] {
                            th scope="col" { (lang.t(column)) }
                        }
                    }
                }
                tbody {
                    @for line in day {
                        tr.withdrawn[line.withdrawn] {
                            td.time { (line.time) }
                            th scope="row" {
                                bdi { (line.organisation) }
                                br;
                                span.soft { @if line.task.is_empty() { (lang.t("task-other")) } @else { bdi { (line.task) } } }
                                @if line.withdrawn { " " (words::badge("quiet", Icon::Stopped, &lang.t("appointment-withdrawn"))) }
                            }
                            td {
                                @for (id, name) in &line.candidates {
                                    a href={ "/candidates/" (id) } { (words::name(lang, name)) } br;
                                }
                                @if line.candidates.is_empty() { span.soft { (lang.t("booklet-nobody")) } br; }
                                (words::booklet(lang, &line.booklet))
                            }
                            td data-label=[label(lang, "field-place", &line.place)] { bdi { (line.place) } }
                            td data-label=[label(lang, "field-contact", &line.contact)] { bdi { (line.contact) } @if !line.remark.is_empty() { br; span.soft dir="auto" { (line.remark) } } }
                        }
                    }
                }
            }
        }
    }
}

/// The column's name, for a narrow screen where rows stand as cards.
fn label(lang: Locale, column: &str, value: &str) -> Option<String> {
    (!value.is_empty()).then(|| lang.t(column))
}
