//! One organisation and a market: the mail it would get, how far it is, and what it proposes beside what is.

use axum::{
    extract::{Path, State},
    response::Redirect,
};
use maud::{Markup, html};
use samenspel_model::{DocId, Millis, market::SIGN, market::STAND};

use super::{address, badge, called, market, usual};
use crate::{
    App,
    forward::Inviting,
    http::{
        PageError,
        context::Coordinator,
        forward::centre_name,
        icon::Icon,
        layout,
        nouns::options::Options,
        parts::{
            flash,
            form::{Field, Form, Input},
        },
        proposal::{self, Reader},
    },
    locale::{self},
    mail::LINK,
    said::{Said, Sentence, Undo},
    store::{
        records::Record,
        sign_up::{Decided, InvitedLine, Kept, Proposal},
    },
};

/// All that the page is about.
pub(super) struct Found {
    pub(super) market: Record,
    pub(super) organisation: Record,
    pub(super) line: InvitedLine,
    pub(super) waits: Option<Kept>,
}

impl Found {
    pub(super) async fn read(app: &App, id: &str, organisation: &str) -> Result<Self, PageError> {
        let market = market(app, id).await?;
        let organisation: DocId = organisation.parse().map_err(|_| PageError::NotFound)?;
        let lines = app.store().invited(market.id).await?;
        let line = lines.into_iter().find(|line| line.organisation == organisation);
        let line = line.ok_or(PageError::NotFound)?;
        let organisation = app.store().record(organisation).await?.ok_or(PageError::NotFound)?;
        let last = app.store().proposal(market.id, organisation.id).await?;
        Ok(Self { market, organisation, line, waits: last.filter(|last| last.state == Decided::Open) })
    }

    pub(super) fn address(&self) -> String {
        format!("{}/{}", address(self.market.id), self.organisation.id)
    }

    /// The form of a proposal, as it came. It names the text and the versions that the coordinator sees.
    pub(super) fn form(
        &self,
        person: &Coordinator,
        options: &Options,
        kept: &Kept,
        (organisation, market): (&str, &str),
    ) -> Result<Form, PageError> {
        let lang = person.lang;
        let (present, _) = proposal::present(&self.organisation, &self.market.values);
        let blocks = proposal::blocks_of(&kept.said, vec![]);
        let mut fields =
            proposal::fields(lang, options, (&kept.said, &blocks), Reader::Coordinator(&present));
        let stand = self.market.values.item(STAND.key, &self.organisation.id.to_string());
        let sign = stand.map(|stand| stand.text(&SIGN).to_owned()).unwrap_or_default();
        fields.insert(
            0,
            Field::new("sign", lang.t("proposal-sign"), Input::Line).max(20).required().public().value(sign),
        );
        let action = format!(
            "{}?number={}&at={}&organisation={organisation}&market={market}",
            self.address(),
            kept.number,
            kept.at_ms
        );
        Form::new("proposal", action, (Icon::Check, lang.t("proposal-approve")), fields)
    }

    /// Tasks that the organisation had at this market and does not offer any more.
    fn dropped(&self, said: &Proposal) -> Vec<String> {
        let (present, _) = proposal::present(&self.organisation, &self.market.values);
        let gone = present.tasks.into_iter().filter(|task| said.tasks.iter().all(|kept| kept.id != task.id));
        let has_stand = self.line.stands;
        gone.filter(|_| has_stand).map(|task| task.title).collect()
    }

    pub(super) fn page(
        &self,
        person: &Coordinator,
        centre: &str,
        proposed: Option<(&Kept, &Form)>,
    ) -> Markup {
        let (lang, now_ms) = (person.lang, person.now_ms);
        let here = self.address();
        layout::page(
            person,
            &lang.t("invited"),
            &html! { div.forward {
                p { a.back href=(address(self.market.id)) { (Icon::Back) (lang.t("invited")) } }
                header.page { h1 { bdi { (self.line.name) } } p { bdi { (called(&self.market)) } } }
                p { (badge(lang, self.line.stage)) }
                @match proposed {
                    None => p { (lang.t("proposal-none")) },
                    Some((kept, form)) => {
                        section.card aria-labelledby="proposal-title" {
                            h2 #proposal-title { (lang.t("proposal")) }
                            p { (lang.with("proposal-came", &[("moment", (&lang.moment(kept.at_ms, now_ms)).into())])) }
                            @let dropped = self.dropped(&kept.said).join(", ");
                            @if !dropped.is_empty() { p.notice.waiting { (lang.with("proposal-dropped", &[("titles", (&dropped).into())])) } }
                            (form.show(lang))
                        }
                        form.away method="post" action={ (here) "/decline" } {
                            input type="hidden" name="number" value=(kept.number);
                            input type="hidden" name="at" value=(kept.at_ms);
                            button.plain.danger type="submit" { (Icon::Stopped) (lang.t("proposal-decline")) }
                        }
                    },
                }
                (self.mail(person, centre))
                @if self.line.ends_ms.is_some() {
                    form.away method="post" action={ (here) "/withdraw" } {
                        button.plain.danger type="submit" { (Icon::Stopped) (lang.t("invited-withdraw")) }
                    }
                }
                p { a.target href={ "/organisations/" (self.organisation.id) } { (Icon::Building) bdi { (self.line.name) } } }
            } },
        )
    }

    /// What it would be sent, or was.
    fn mail(&self, person: &Coordinator, centre: &str) -> Markup {
        let (lang, now_ms) = (person.lang, person.now_ms);
        let usual = usual(&self.market, now_ms).parse().ok().and_then(locale::end_of_day_ms);
        let ends = Millis(self.line.ends_ms.or(usual).unwrap_or(now_ms));
        let inviting = Inviting { market: self.market.id, values: &self.market.values, ends };
        let mail = inviting.mail(&self.line, centre, Millis(now_ms));
        let tag = self.line.language.tag();
        html! {
            section.card aria-labelledby="preview" {
                h2 #preview { (lang.t("forward-preview")) }
                dl {
                    dt { (lang.t("forward-to")) } dd { @if self.line.mail.is_empty() { (lang.t("forward-address-none")) } @else { bdi { (self.line.mail) } } }
                    dt { (lang.t("forward-subject")) } dd lang=(tag) { (mail.subject) }
                }
                p.lines lang=(tag) dir="auto" { (mail.plain.replace(LINK, &lang.t("forward-link-preview"))) }
            }
        }
    }
}

/// GET /markets/{id}/invited/{organisation}
pub(crate) async fn show(
    State(app): State<App>,
    person: Coordinator,
    Path((id, organisation)): Path<(String, String)>,
) -> Result<Markup, PageError> {
    let found = Found::read(&app, &id, &organisation).await?;
    let centre = centre_name(&app).await?;
    let Some(kept) = &found.waits else { return Ok(found.page(&person, &centre, None)) };
    let options = Options::read(app.store(), person.lang).await?;
    let seen = (found.organisation.version.as_str(), found.market.version.as_str());
    let form = found.form(&person, &options, kept, seen)?;
    Ok(found.page(&person, &centre, Some((kept, &form))))
}

/// POST /markets/{id}/invited/{organisation}/withdraw
pub(crate) async fn withdraw(
    State(app): State<App>,
    person: Coordinator,
    Path((id, organisation)): Path<(String, String)>,
) -> Result<Redirect, PageError> {
    let found = Found::read(&app, &id, &organisation).await?;
    let (market, organisation, now) = (found.market.id, found.organisation.id, app.now());
    if !app.store().withdraw_invitations(market, organisation, now).await? {
        return Ok(Redirect::to(&found.address()));
    }
    tracing::info!(account = person.account.id, %market, %organisation, "an invitation was withdrawn");
    let said = Said::new(Sentence::new("invited-withdrawn-now").text("name", found.line.name.as_str()));
    let said = said.undo(Undo::Invited(market, organisation, now), now.0, found.address());
    flash::redirect(&app, &person, &found.address(), said)
}
