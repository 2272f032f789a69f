//! GET and POST /i/{token}: an organisation that is invited to a market says whether it comes and writes what it would like to do there,
//! without an account and without script, in its language. What it sends waits for a coordinator.

use std::collections::BTreeSet;

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use maud::{Markup, html};
use samenspel_model::market;

use super::{
    PageError,
    booklets::when,
    context::Lang,
    digest_link::shell,
    doubt::Times,
    forward::centre_name,
    icon::Icon,
    nouns::options::Options,
    parts::form::{Form, Posted},
    proposal::{self, Block, Reader, TASKS_MAX},
};
use crate::{
    App,
    account::Token,
    locale::{self, Locale},
    store::{
        records::Record,
        sign_up::{Decided, Invitation, InvitedLine, Kept, Opened, Proposal},
    },
};

/// Why one cannot sign up.
pub(crate) enum Shut {
    /// With what was typed, so that nothing is lost.
    Closed(Locale, &'static str, String, String),
    Page(PageError),
}

impl<E: Into<PageError>> From<E> for Shut {
    fn from(error: E) -> Self {
        Self::Page(error.into())
    }
}

impl IntoResponse for Shut {
    fn into_response(self) -> Response {
        match self {
            Self::Page(error) => error.into_response(),
            Self::Closed(lang, words, day, typed) => {
                let sentence = lang.with(words, &[("day", (&day).into())]);
                let page = html! {
                    h1 { (lang.t("sign-up-closed-title")) }
                    p role="status" { (sentence) }
                    @if !typed.is_empty() { p { (lang.t("sign-up-closed-typed")) } }
                    (proposal::to_copy(lang, &typed))
                };
                (StatusCode::GONE, shell(lang, &lang.t("sign-up-closed-title"), &page)).into_response()
            }
        }
    }
}

/// All that the page of a link is about.
struct Place {
    invitation: Invitation,
    market: Record,
    organisation: Record,
    last: Option<Kept>,
    /// Tasks in all that it sent.
    proposed: BTreeSet<String>,
    line: InvitedLine,
    centre: String,
    action: String,
    now_ms: i64,
}

impl Place {
    async fn open(app: &App, token: &str, lang: Locale, posted: Option<&Posted>) -> Result<Self, Shut> {
        let typed = posted.map(proposal::typed).unwrap_or_default();
        let now = app.now();
        let closed = |lang, words, day| Shut::Closed(lang, words, day, typed.clone());
        let invitation = match app.store().invitation_link(Token::digest(token), now).await? {
            Opened::Holds(invitation) => invitation,
            Opened::Over(Invitation { language, ends_ms, .. }) => {
                let day = language.day(locale::today(ends_ms - 1), now.0);
                return Err(closed(language, "sign-up-over", day));
            }
            Opened::Withdrawn(lang) => return Err(closed(lang, "sign-up-withdrawn", String::new())),
            Opened::Never => return Err(closed(lang, "sign-up-withdrawn", String::new())),
        };
        let lang = invitation.language;
        let market = app.store().record(invitation.market).await?;
        let organisation = app.store().record(invitation.organisation).await?;
        let lines = app.store().invited(invitation.market).await?;
        let line = lines.into_iter().find(|line| line.organisation == invitation.organisation);
        let (Some((market, organisation)), Some(line)) = (market.zip(organisation), line) else {
            return Err(closed(lang, "sign-up-withdrawn", String::new()));
        };
        let last = app.store().proposal(invitation.market, invitation.organisation).await?;
        let proposed = app.store().proposed_tasks(invitation.market, invitation.organisation).await?;
        Ok(Self {
            centre: centre_name(app).await?,
            action: format!("/i/{token}"),
            now_ms: now.0,
            invitation,
            market,
            organisation,
            last,
            proposed,
            line,
        })
    }

    fn lang(&self) -> Locale {
        self.invitation.language
    }

    /// What stands in the form: what waits or was declined, else what is.
    fn begun(&self) -> (Proposal, Vec<Block>) {
        let (said, blocks) = proposal::present(&self.organisation, &self.market.values);
        match &self.last {
            Some(Kept { said, state: Decided::Open | Decided::Declined, .. }) => {
                (said.clone(), proposal::blocks_of(said, blocks))
            }
            _ => (said, blocks),
        }
    }

    fn form(&self, options: &Options, said: &Proposal, blocks: &[Block]) -> Result<Form, PageError> {
        let lang = self.lang();
        let fields = proposal::fields(lang, options, (said, blocks), Reader::Organisation);
        let form = Form::new("sign-up", self.action.as_str(), (Icon::Check, lang.t("sign-up-send")), fields)?;
        Ok(if blocks.len() < TASKS_MAX {
            form.less("more", Icon::Plus, lang.t("sign-up-more"))
        } else {
            form
        })
    }

    fn page(&self, form: Option<&Form>) -> Markup {
        let lang = self.lang();
        let name = self.market.values.text(&market::NAME);
        let title = lang.with("sign-up", &[("market", name.into())]);
        let until = lang.day(locale::today(self.invitation.ends_ms - 1), self.now_ms);
        let when = when(lang, &self.market.values, self.now_ms);
        let place = self.market.values.text(&market::PLACE);
        let values = [("centre", (&self.centre).into()), ("name", (&self.line.name).into())];
        let page = html! {
            h1 { (title) }
            p { (lang.with("sign-up-hello", &values)) }
            p { strong { (when) } @if !place.is_empty() { br; bdi { (place) } } }
            @match self.line.answer {
                None => {
                    p { (lang.t("sign-up-question")) }
                    form.buttons method="post" action=(self.action) {
                        button.main type="submit" name="answer" value="yes" { (Icon::Check) (lang.t("sign-up-yes")) }
                        button type="submit" name="answer" value="no" { (lang.t("sign-up-no")) }
                    }
                },
                Some(false) => {
                    p.notice.waiting role="status" { (lang.t("sign-up-said-no")) }
                    form method="post" action=(self.action) { button type="submit" name="answer" value="yes" { (Icon::Undo) (lang.t("sign-up-yes-after-all")) } }
                },
                Some(true) => (self.coming(form)),
            }
            p.soft { (lang.with("sign-up-until", &[("day", (&until).into())])) }
        };
        shell(lang, &title, &page)
    }

    fn coming(&self, form: Option<&Form>) -> Markup {
        let lang = self.lang();
        let sent = self.last.as_ref().map(|last| (last.state, lang.moment(last.at_ms, self.now_ms)));
        html! {
            @match &sent {
                None => p.notice.safe role="status" { (lang.t("sign-up-said-yes")) },
                Some((Decided::Open, at)) => p.notice.waiting role="status" { (lang.with("sign-up-waits", &[("moment", at.into())])) },
                Some((Decided::Approved, _)) => p.notice.safe role="status" { (lang.t("sign-up-approved")) },
                Some((Decided::Declined, _)) => p.notice.alert role="status" { (lang.t("sign-up-declined")) },
            }
            p { (lang.t("sign-up-plain")) }
            @if let Some(form) = form { (form.show(lang)) }
            form.away method="post" action=(self.action) {
                button.plain type="submit" name="answer" value="no" { (lang.t("sign-up-no-after-all")) }
            }
        }
    }
}

/// GET /i/{token}
pub(crate) async fn show(
    State(app): State<App>,
    Lang(lang): Lang,
    Path(token): Path<String>,
) -> Result<Response, Shut> {
    let place = Place::open(&app, &token, lang, None).await?;
    let options = Options::read(app.store(), place.lang()).await?;
    let (said, mut blocks) = place.begun();
    if blocks.is_empty() {
        proposal::add_empty(&mut blocks, place.market.id, &place.organisation, &place.proposed);
    }
    let form = place.form(&options, &said, &blocks)?;
    Ok(place.page(Some(&form)).into_response())
}

/// POST /i/{token}
pub(crate) async fn submit(
    State(app): State<App>,
    Lang(lang): Lang,
    Path(token): Path<String>,
    posted: Posted,
) -> Result<Response, Shut> {
    let place = Place::open(&app, &token, lang, Some(&posted)).await?;
    let (market, organisation) = (place.invitation.market, place.invitation.organisation);
    let lang = place.lang();
    match posted.one("answer") {
        Some(answer @ ("yes" | "no")) => {
            app.store().answer_invitation(market, organisation, answer == "yes", app.now()).await?;
            tracing::info!(%market, %organisation, answer, "an organisation answered an invitation");
            return Ok(Redirect::to(&place.action).into_response());
        }
        Some(_) => return Err(PageError::Form.into()),
        None => {}
    }
    let options = Options::read(app.store(), lang).await?;
    let (present, here) = proposal::present(&place.organisation, &place.market.values);
    let (mut blocks, fits) = proposal::posted_blocks(&posted, here, market, &place.organisation);
    let more = posted.one("more").is_some();
    if more || blocks.is_empty() {
        proposal::add_empty(&mut blocks, market, &place.organisation, &place.proposed);
    }
    if more {
        let form = place.form(&options, &Proposal::default(), &blocks)?.fill(lang, &posted);
        return Ok(place.page(Some(&form)).into_response());
    }
    let mut form = place.form(&options, &Proposal::default(), &blocks)?.fill(lang, &posted);
    let offered = |form: &Form, id: &str| form.value(&format!("{id}-off")).is_empty();
    let sent = place.last.as_ref().map(|last| last.said.slots.as_slice()).unwrap_or_default();
    let before = [sent, &present.slots].concat();
    let times = Times::of(&place.market.values, &before, place.now_ms);
    let said = proposal::read(&mut form, lang, &posted, (&blocks, &times), &options, offered);
    if !fits {
        form.refuse("", lang.with("sign-up-too-many", &[("max", TASKS_MAX.into())]));
    } else if said.tasks.is_empty() && !form.is_refused() {
        form.refuse("", lang.t("sign-up-no-tasks"));
    }
    if form.is_refused() {
        let page = place.page(Some(&form));
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    // Sent from a page on which everything is as it was taken over: nobody has to look at it again.
    let is_decided = place.last.as_ref().is_some_and(|last| last.state == Decided::Approved);
    if !(is_decided && said == present) {
        let proposed = app.store().propose(market, organisation, said, app.now()).await?;
        tracing::info!(%market, %organisation, ?proposed, "an organisation wrote what it would like to do");
    }
    Ok(Redirect::to(&place.action).into_response())
}
