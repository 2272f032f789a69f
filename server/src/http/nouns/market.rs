//! A market's page beyond its fields: what it still lacks, the way to its board, and a copy for another year.

use axum::{
    extract::{Path, State},
    response::Redirect,
};
use maud::{Markup, html};
use samenspel_model::{
    calendar,
    doc::Kind,
    edit::{Edit, Input},
    market::{DATE, NAME, SLOTS, STAND, STUBS},
    values::Values,
};

use super::{PLACES, Place, found};
use crate::{
    App,
    http::{PageError, context::Coordinator, icon::Icon, parts::flash},
    ingest::dashboard,
    locale::Locale,
    said::{Said, Sentence},
    store::{Check, Done, Lacking, Ready, records::Record, sign_up::InvitedLine},
};

/// From a market to the same day of the week a year later.
const A_YEAR: i64 = 364;

/// What is beside the market's form.
pub(super) fn beside(
    lang: Locale,
    place: Place,
    record: &Record,
    (checks, invited): (&[Check], &[InvitedLine]),
) -> Markup {
    let page = place.of(record.id);
    html! {
        section.card.steps aria-labelledby="ready-title" {
            h2 #ready-title { (lang.t("ready")) }
            ul #ready-list {
                @for check in checks {
                    @let (path, words) = one(check.ready, &page);
                    @let state = match check.done { Done::Yes => "first-step-done", Done::No => "first-step-todo", Done::Nothing => "ready-nothing" };
                    li.done[check.done == Done::Yes] {
                        a.target href=(path) {
                            @if check.done == Done::Yes { (Icon::Check) } @else { (Icon::Todo) }
                            span { (lang.t(words)) }
                        }
                        span.soft { (lang.t(state)) }
                        @if !check.lacking.is_empty() {
                            ul.chips { @for lacking in &check.lacking { li { a.target href=(mended(check.ready, lacking, &page)) { bdi { (lacking.name) } } } } }
                        }
                    }
                }
            }
            @for (words, answer) in [("invited-said-yes", true), ("invited-said-no", false)] {
                @let names: Vec<_> = invited.iter().filter(|line| line.answer == Some(answer)).map(|line| line.name.as_str()).collect();
                @if !names.is_empty() { p.soft { (lang.with(words, &[("names", names.join(", ").as_str().into())])) } }
            }
            p { a.button href={ (page) "/invited" } { (Icon::Mail) (lang.t("invited")) } }
            p { a.button href={ (page) "/codes" } { (Icon::Print) (lang.t("hall")) } }
            p { a.button href={ (page) "/board" } { (Icon::Check) (lang.t("board")) } }
            p { a.button href={ (page) "/outcomes" } { (Icon::Hand) (lang.t("outcomes")) } }
            form method="post" action={ (page) "/copy" } {
                button.plain type="submit" { (Icon::Plus) (lang.t("market-copy")) }
            }
        }
    }
}

/// Where it is done, and the id of its words.
fn one(ready: Ready, page: &str) -> (String, &'static str) {
    let at = |path: &str| path.to_owned();
    match ready {
        Ready::Place => (page.to_owned(), "ready-place"),
        Ready::Answers => (format!("{page}/invited"), "ready-answers"),
        Ready::Proposals => (format!("{page}/invited"), "ready-proposals"),
        Ready::Stands => (format!("{page}/stand/new"), "ready-stands"),
        Ready::Tasks => (at("/organisations"), "ready-tasks"),
        Ready::Devices => (format!("{page}/codes"), "ready-devices"),
        Ready::Entrance => (at("/devices"), "ready-entrance"),
        Ready::Companions => (at("/referrers"), "ready-companions"),
        Ready::Groups => (at("/referrers"), "ready-groups"),
        Ready::Booklets => (at("/booklets"), "ready-booklets"),
        Ready::Cards => (format!("{page}/codes"), "ready-cards"),
    }
}

/// Where what lacks it gets it.
fn mended(ready: Ready, lacking: &Lacking, page: &str) -> String {
    let Lacking { doc, item, .. } = lacking;
    match ready {
        Ready::Answers | Ready::Proposals => format!("{page}/invited/{doc}"),
        Ready::Tasks => format!("/organisations/{doc}"),
        Ready::Devices | Ready::Cards => format!("{page}/codes#stand-{doc}"),
        Ready::Companions => format!("/referrers/{doc}/companion/{item}"),
        Ready::Groups => format!("/referrers/{doc}/visitors/{item}"),
        Ready::Place | Ready::Stands | Ready::Entrance | Ready::Booklets => page.to_owned(),
    }
}

/// POST /markets/{id}/copy: a market a year later with the same stands. Their times and their stubs are of this year.
pub(crate) async fn copy(
    State(app): State<App>,
    person: Coordinator,
    Path(id): Path<String>,
) -> Result<Redirect, PageError> {
    let place = PLACES.into_iter().find(|place| place.kind == Kind::Market).ok_or(PageError::NotFound)?;
    let record = found(&app, place, &id).await?;
    let day = calendar::parse_day(record.values.text(&DATE)).map(|day| calendar::day_text(day + A_YEAR));
    let day = day.unwrap_or_default();
    let name = renamed(record.values.text(&NAME), record.values.text(&DATE), &day);
    let known = app.store().records(Kind::Market).await?;
    if let Some(known) = known.iter().find(|known| known.title == name) {
        // Copied before, or by a double tap.
        let said = Said::new(Sentence::new("market-copied-before").text("title", name));
        return flash::redirect(&app, &person, &place.of(known.id), said);
    }
    let mut copied = of_another_year(&record.values);
    copied.insert(DATE.key.to_owned(), Input::from(day));
    copied.insert(NAME.key.to_owned(), Input::from(name.as_str()));
    let noun = (Kind::Market, place.space());
    let made = dashboard::create_doc(app.store(), app.env()?, &person.account, None, noun, &copied).await?;
    tracing::info!(account = person.account.id, "a market was copied");
    let said = Said::new(Sentence::new("market-copied").text("title", name));
    flash::redirect(&app, &person, &place.of(made), said)
}

/// `Markt 2026` becomes `Markt 2027`; a name without its year gets the new one.
fn renamed(name: &str, from: &str, to: &str) -> String {
    let year = |day: &str| day.get(..4).unwrap_or_default().to_owned();
    let (before, after) = (year(from), year(to));
    if !before.is_empty() && name.contains(&before) {
        name.replace(&before, &after)
    } else {
        format!("{name} {after}")
    }
}

fn of_another_year(values: &Values) -> Edit {
    let of_this_year = |key: &str| {
        let of_stand = key.strip_prefix(STAND.key).and_then(|rest| rest.split('/').nth(2));
        of_stand.is_some_and(|field| field == SLOTS.key || field == STUBS.key)
    };
    values.as_edit("").into_iter().filter(|(key, _)| !of_this_year(key)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_has_the_next_years_name_and_no_times_of_this_year() {
        assert_eq!(renamed("Vrijwilligersmarkt 2026", "2026-11-28", "2027-11-27"), "Vrijwilligersmarkt 2027");
        assert_eq!(renamed("Najaarsmarkt", "2026-11-28", "2027-11-27"), "Najaarsmarkt 2027");
        let mut values = Values::default();
        values.texts.insert("stand/ab/sign".to_owned(), "12".to_owned());
        values.choices.insert("stand/ab/slot".to_owned(), vec!["2026-12-01-1000".to_owned()]);
        values.numbers.insert("stand/ab/stubs".to_owned(), 3);
        values.numbers.insert("stand/ab/minutes".to_owned(), 20);
        let keys: Vec<_> = of_another_year(&values).into_keys().collect();
        assert_eq!(keys, ["stand/ab/minutes", "stand/ab/sign"]);
    }
}
