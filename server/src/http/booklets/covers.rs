//! GET /booklets/{batch}/covers: what differs from booklet to booklet, the cover with its code and the page for appointments.

use axum::extract::{Path, State};
use maud::{Markup, PreEscaped, html};

use super::{
    paper,
    printed::{Printed, shell},
};
use crate::{
    App,
    http::{PageError, context::Coordinator},
    locale::Locale,
    qr,
    store::rows::{PrintedBooklet, booklet_in_groups},
};

/// Appointments that a booklet has room for.
const APPOINTMENTS: usize = 4;

pub(crate) async fn show(
    State(app): State<App>,
    person: Coordinator,
    Path(batch): Path<u32>,
) -> Result<Markup, PageError> {
    let printed = Printed::read(&app, batch, person.now_ms).await?;
    let booklets = crate::booklets::of_batch(app.store(), batch).await?;
    let pages: Vec<_> =
        booklets.iter().flat_map(|one| [cover(&printed, one), appointments(&printed, one)]).collect();
    let (lang, sheets) = (person.lang, pages.len().div_ceil(paper::A_SHEET));
    let how = html! {
        p { (lang.with("booklets-covers-print", &[("sheets", sheets.into())])) }
        p { (lang.t("booklets-covers-cut")) }
    };
    Ok(shell(lang, &printed, &lang.t("booklets-covers"), &how, &paper::stacked(&pages)))
}

fn cover(printed: &Printed, booklet: &PrintedBooklet) -> Markup {
    let lang = printed.lang;
    let code = booklet_in_groups(&booklet.code);
    let serial = lang.with(
        "paper-serial",
        &[
            ("number", booklet.number.into()),
            ("total", printed.line.count.into()),
            ("batch", printed.batch().as_str().into()),
        ],
    );
    let content = html! {
        header {
            p.brand { bdi { (printed.centre_name()) } }
            @if let Some(market) = &printed.market {
                p.market { bdi { (market.name) } }
                p { bdi { (market.when) } }
                @if !market.place.is_empty() { p { bdi { (market.place) } } }
            }
        }
        h2 { (lang.t("paper-title")) }
        @if let Some(svg) = qr::svg(&booklet.qr, &lang.with("paper-qr", &[("code", (&code).into())])) { (PreEscaped(svg)) }
        p.code { bdi { (code) } }
        p { (lang.t("paper-show")) }
        p.serial { (serial) }
    };
    paper::page(lang, "cover", &content)
}

/// Each appointment is written twice: the visitor keeps the one part, the stand tears off the other.
fn appointments(printed: &Printed, booklet: &PrintedBooklet) -> Markup {
    let lang = printed.lang;
    let line_in = |lang: Locale, words: &str| html! { p.line { (lang.t(words)) span {} } };
    let line = |words: &str| line_in(lang, words);
    // What the stand tears off is read by those who work there.
    let stand = Locale::Nl;
    let content = html! {
        h2 { (lang.t("paper-appointments")) }
        @for number in 1..=APPOINTMENTS {
            div.appointment {
                div.kept {
                    strong { (number) }
                    (line("paper-task"))
                    (line("paper-who"))
                    (line("paper-where"))
                    div.two { (line("paper-day")) (line("paper-hour")) }
                }
                div.stub lang=(stand.tag()) dir=(stand.direction()) {
                    p.small { (stand.t("paper-stub")) }
                    p.code { bdi { (booklet_in_groups(&booklet.code)) } }
                    (line_in(stand, "paper-task"))
                    (line_in(stand, "paper-day"))
                    (line_in(stand, "paper-hour"))
                }
            }
        }
    };
    paper::page(lang, "appointments", &content)
}
