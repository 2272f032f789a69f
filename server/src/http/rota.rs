//! GET /rota: who comes to the desk, this week and five ahead, and where nobody does. GET and POST /rota/{turn}: who comes on a half-day.

use std::collections::BTreeSet;

use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use samenspel_model::{
    DocId, calendar,
    doc::Kind,
    rota::{self, Gap, Member, Slot, Turn, Week},
};
use serde::Deserialize;

use super::{
    PageError,
    context::Coordinator,
    icon::Icon,
    layout,
    parts::{
        flash,
        form::{Choice, Field, Form, Input, Outcome, Posted, once},
    },
    words,
};
use crate::{
    App,
    ingest::dashboard,
    locale::{self, Locale},
    said::{Said, Sentence},
};

/// The team, the turns, and what the page says them with.
struct Rota {
    lang: Locale,
    now_ms: i64,
    today: i64,
    team: Vec<Member>,
    weeks: Vec<Week>,
    /// Did the centre say when the desk is open?
    known: bool,
}

impl Rota {
    async fn read(app: &App, person: &Coordinator) -> Result<Self, PageError> {
        let records = app.store().records(Kind::Volunteer).await?;
        let team: Vec<_> =
            records.iter().filter_map(|record| Member::read(record.id, &record.values)).collect();
        let open = rota::open_of(&app.store().centre().await?);
        let today = calendar::parse_day(&locale::today(person.now_ms).to_string()).unwrap_or_default();
        Ok(Self {
            lang: person.lang,
            now_ms: person.now_ms,
            today,
            weeks: rota::weeks(today, open, &team),
            team,
            known: !open.is_empty(),
        })
    }

    fn member(&self, id: DocId) -> Option<&Member> {
        self.team.iter().find(|member| member.id == id)
    }

    fn day(&self, day: i64) -> String {
        self.lang.day_text(&calendar::day_text(day), self.now_ms)
    }

    fn when(&self, slot: Slot) -> String {
        let day = self.day(slot.day);
        self.lang.with(&format!("rota-turn-{}", slot.part()), &[("day", (&day).into())])
    }

    fn names(&self, ids: &[DocId]) -> Markup {
        let known: Vec<_> = ids.iter().filter_map(|id| self.member(*id)).collect();
        html! {
            ul.chips {
                @for member in known {
                    li { bdi { (member.name) } @if !member.experienced { " (" (self.lang.t("volunteer-new-short")) ")" } }
                }
            }
        }
    }

    /// How many of the weeks have somebody there whenever the desk is open.
    fn manned(&self) -> (usize, usize) {
        let told: Vec<_> = self.weeks.iter().filter_map(Week::is_manned).collect();
        (told.iter().filter(|manned| **manned).count(), told.len())
    }

    fn gaps(&self) -> usize {
        self.weeks.iter().flat_map(|week| &week.turns).filter(|turn| turn.gap.is_some()).count()
    }

    fn summary(&self) -> Markup {
        let (lang, (manned, total), gaps) = (self.lang, self.manned(), self.gaps());
        let tone = |good: bool| if good { ("safe", Icon::Check) } else { ("waiting", Icon::Clock) };
        let ((week_tone, week_icon), (gap_tone, gap_icon)) = (tone(manned == total), tone(gaps == 0));
        html! {
            @if self.known {
                p {
                    (words::badge(week_tone, week_icon, &lang.with("rota-manned", &[("count", manned.into()), ("total", total.into())]))) " "
                    (words::badge(gap_tone, gap_icon, &lang.with("rota-gaps", &[("count", gaps.into())])))
                }
            } @else {
                p.notice.waiting { (lang.t("rota-open-unknown")) " " a.target href="/centre" { (lang.t("nav-centre")) } }
            }
        }
    }

    /// What is said of a week while it is folded: nothing hides in it.
    fn week_gaps(&self, week: &Week) -> Markup {
        let count = week.turns.iter().filter(|turn| turn.gap.is_some()).count();
        let is_left_alone = week.turns.iter().any(|turn| turn.gap == Some(Gap::Nobody));
        let (tone, icon) = match (count, is_left_alone) {
            (0, _) => ("safe", Icon::Check),
            (_, true) => ("alert", Icon::Stopped),
            (_, false) => ("waiting", Icon::Question),
        };
        html! {
            @if week.is_manned().is_some() { (words::badge(tone, icon, &self.lang.with("rota-gaps", &[("count", count.into())]))) }
        }
    }

    /// A week; `open` is the one that people look for first, the others unfold.
    fn week(&self, week: &Week, open: bool) -> Markup {
        let (lang, monday) = (self.lang, self.day(week.monday));
        let id = format!("week-{}", calendar::day_text(week.monday));
        html! {
            section.card.week aria-labelledby=(id) {
                details #{ (id) "-turns" } open[open] {
                    summary.target {
                        h2 #(id) { (lang.with("rota-week", &[("day", (&monday).into())])) } " "
                        (self.week_gaps(week))
                    }
                    @if week.turns.is_empty() { p.empty { (lang.t("rota-week-empty")) } }
                    @else {
                        div.table {
                            table {
                                thead { tr {
                                    th scope="col" { (lang.t("rota-column-when")) }
                                    th scope="col" { (lang.t("rota-column-who")) }
                                    th scope="col" { (lang.t("rota-column-gap")) }
                                } }
                                tbody { @for turn in &week.turns { (self.row(turn)) } }
                            }
                        }
                    }
                }
            }
        }
    }

    fn row(&self, turn: &Turn) -> Markup {
        let lang = self.lang;
        html! {
            tr #(anchor(turn.slot)) {
                th scope="row" { a.target href={ "/rota/" (turn.slot.id()) } { (self.when(turn.slot)) } }
                td data-label=(lang.t("rota-column-who")) { (self.names(&turn.on)) }
                td data-label=(lang.t("rota-column-gap")) {
                    @if let Some(gap) = turn.gap { (self.gap(gap)) (self.proposed(&turn.proposed)) }
                    @else if !turn.open { span.soft { (lang.t("rota-not-open")) } }
                }
            }
        }
    }

    fn gap(&self, gap: Gap) -> Markup {
        match gap {
            Gap::Nobody => words::badge("alert", Icon::Stopped, &self.lang.t("rota-gap-nobody")),
            Gap::New => words::badge("waiting", Icon::Question, &self.lang.t("rota-gap-new")),
        }
    }

    fn proposed(&self, ids: &[DocId]) -> Markup {
        html! { @if !ids.is_empty() { p.soft { (self.lang.t("rota-proposed")) } (self.names(ids)) } }
    }

    fn unpaired(&self) -> Markup {
        let (lang, unpaired) = (self.lang, rota::unpaired(&self.weeks, self.today, &self.team));
        html! {
            @if !unpaired.is_empty() {
                section.card aria-labelledby="unpaired" {
                    h2 #unpaired { (lang.t("rota-unpaired")) }
                    p { (lang.t("rota-unpaired-about")) }
                    ul.rows {
                        @for (id, slots) in &unpaired {
                            li {
                                @if let Some(member) = self.member(*id) { a.target href={ "/team/" (id) } { bdi { (member.name) } } }
                                ul.chips { @for slot in slots { li { a.target href={ "/rota/" (slot.id()) } { (self.when(*slot)) } } } }
                            }
                        }
                    }
                }
            }
        }
    }
}

pub(crate) async fn show(State(app): State<App>, person: Coordinator) -> Result<Markup, PageError> {
    let rota = Rota::read(&app, &person).await?;
    let lang = person.lang;
    Ok(layout::page(
        &person,
        &lang.t("nav-rota"),
        &html! {
            header.page { h1 { (lang.t("nav-rota")) } p { a.target href="/team" { (lang.t("nav-team")) } } }
            p { (lang.t("rota-intro")) }
            div #rota data-live="catalogue desk" {
                (rota.summary())
                @if rota.team.is_empty() { (words::empty(&lang.t("volunteers-empty"))) }
                (rota.unpaired())
                @for (at, week) in rota.weeks.iter().enumerate() { (rota.week(week, at == 0)) }
            }
        },
    ))
}

/// Who was seen to come when the form was opened: what a colleague or a desk says meanwhile is not taken back.
#[derive(Deserialize)]
pub(crate) struct Seen {
    #[serde(default)]
    seen: String,
}

impl Seen {
    fn ids(&self) -> BTreeSet<DocId> {
        self.seen.split('.').filter_map(|id| id.parse().ok()).collect()
    }
}

/// What a half-day is called on the page with the weeks: whoever comes back to it finds its week unfolded.
fn anchor(slot: Slot) -> String {
    format!("turn-{}", slot.id())
}

/// The half-day in the address.
fn slot(id: &str) -> Result<Slot, PageError> {
    Slot::parse(id).ok_or(PageError::NotFound)
}

fn form(rota: &Rota, slot: Slot, seen: &BTreeSet<DocId>) -> Result<Form, PageError> {
    let lang = rota.lang;
    let ids: Vec<_> = seen.iter().map(DocId::to_string).collect();
    let choice = |member: &Member| {
        let name = Choice::new(member.id.to_string(), &member.name);
        if member.experienced { name } else { name.hint(lang.t("volunteer-new-short")) }
    };
    let choices = rota.team.iter().map(choice).collect();
    let field = Field::new("on", lang.t("rota-who"), Input::Any(choices)).values(ids.clone()).class("many");
    let action = format!("/rota/{}?seen={}", slot.id(), ids.join("."));
    Form::new("turn", action, (Icon::Check, lang.t("noun-save")), vec![field])
}

fn page(person: &Coordinator, rota: &Rota, slot: Slot, form: &Form) -> Markup {
    let lang = person.lang;
    let turn = rota.weeks.iter().flat_map(|week| &week.turns).find(|turn| turn.slot == slot);
    layout::page(
        person,
        &lang.t("nav-rota"),
        &html! {
            p { a.back href={ "/rota#" (anchor(slot)) } { (Icon::Back) (lang.t("nav-rota")) } }
            header.page { h1 { (rota.when(slot)) } }
            @if let Some(turn) = turn { @if let Some(gap) = turn.gap { (rota.gap(gap)) (rota.proposed(&turn.proposed)) } }
            section.card {
                @if rota.team.is_empty() { (words::empty(&lang.t("volunteers-empty"))) }
                @else { p { (lang.t("rota-turn-intro")) } (form.show(lang)) }
            }
        },
    )
}

pub(crate) async fn turn(
    State(app): State<App>,
    person: Coordinator,
    Path(id): Path<String>,
) -> Result<Markup, PageError> {
    let (slot, rota) = (slot(&id)?, Rota::read(&app, &person).await?);
    let on = rota.team.iter().filter(|member| member.comes(slot)).map(|member| member.id).collect();
    let form = form(&rota, slot, &on)?;
    Ok(page(&person, &rota, slot, &form))
}

pub(crate) async fn save(
    State(app): State<App>,
    person: Coordinator,
    Path(id): Path<String>,
    Query(seen): Query<Seen>,
    posted: Posted,
) -> Result<Response, PageError> {
    let (slot, rota, seen) = (slot(&id)?, Rota::read(&app, &person).await?, seen.ids());
    let form = form(&rota, slot, &seen)?.fill(person.lang, &posted);
    once(&app, &person, &form.id(), async {
        if form.is_refused() {
            return Ok(Outcome::Refused(page(&person, &rota, slot, &form).into_response()));
        }
        let on: BTreeSet<DocId> = posted.all("on").filter_map(|id| id.parse().ok()).collect();
        for changed in on.symmetric_difference(&seen).filter(|id| rota.member(**id).is_some()) {
            let turn = (slot, on.contains(changed), rota.today);
            dashboard::set_turn(app.store(), app.env()?, &person.account, *changed, turn).await?;
        }
        let said = Said::new(Sentence::new("noun-saved").text("title", rota.when(slot)));
        let page = flash::address(&app, &person, "/rota", said)?;
        Ok(Outcome::Done(format!("{page}#{}", anchor(slot))))
    })
    .await
}
