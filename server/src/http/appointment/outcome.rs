//! What became of an appointment, on its page: what was told, by whom and when, and the form that tells it or how it went on.

use maud::{Markup, html};
use samenspel_model::entry::{OUTCOME, WHY, WORDS};

use crate::{
    App,
    http::{
        PageError, candidate,
        follow::{self, Asked},
        icon::Icon,
        words::{self, declared::Ctx},
    },
    locale,
    store::{
        rows::AppointmentLine,
        told::{OfAppointment, Word},
    },
};

/// The part of the page, where there is something to say or to ask.
pub(super) async fn show(app: &App, ctx: Ctx<'_>, line: &AppointmentLine) -> Result<Markup, PageError> {
    let today = locale::today(ctx.now_ms).to_string();
    let told = app.store().told_of(line.id, today).await?;
    // Of those who want their sheet kept no longer nothing new is noted.
    let is_asked = told.has_been && (line.candidates.is_empty() || !told.people.is_empty());
    if told.words.is_empty() && !is_asked {
        return Ok(Markup::default());
    }
    let lang = ctx.lang;
    Ok(html! {
        section.card #outcome data-live="stand desk catalogue" aria-labelledby="outcome-title" {
            h2 #outcome-title { (lang.t("outcomes")) }
            @if told.words.is_empty() { (words::empty(&lang.t("outcome-untold"))) }
            @if let Some((came, missed)) = told.contradiction() {
                p.notice.alert {
                    (lang.with("outcome-contradicts", &[("came", (&came.by).into()), ("missed", (&missed.by).into())]))
                }
            }
            @for (at, word) in told.words.iter().enumerate() { (said(ctx, word, at == 0 && told.words.len() > 1)) }
            @if is_asked { (asked(ctx, line, &told)) }
        }
    })
}

fn said(ctx: Ctx, word: &Word, counts: bool) -> Markup {
    let line = &word.line;
    let (own, why) = (line.values.text(&WORDS), line.values.text(&WHY));
    html! {
        article.entry #{ "entry-" (line.id) } {
            p {
                @if let Some((id, name)) = &line.candidate { a href={ "/candidates/" (id) } { (words::name(ctx.lang, name)) } " — " }
                (words::badge("safe", Icon::Check, &ctx.cell(&OUTCOME, &line.values)))
                @if counts { " " (ctx.lang.t("outcome-counts")) }
            }
            @if !why.is_empty() { p.lines dir="auto" { (why) } }
            @if !own.is_empty() { p.lines dir="auto" { (own) } }
            p.trace { (candidate::trace(ctx.lang, &word.by, line.at_ms(), ctx.now_ms)) }
        }
    }
}

/// Of what was told already somebody tells how it went on, or what it was after all.
fn asked(ctx: Ctx, line: &AppointmentLine, told: &OfAppointment) -> Markup {
    let back = format!("/appointments/{}", line.id);
    let form = follow::form(ctx, &Asked::of_appointment(line.id, &back, &told.people, &told.seen()), None);
    html! {
        @if told.words.is_empty() { (form) } @else {
            details { summary { (ctx.lang.t("outcome-further")) } (form) }
        }
    }
}
