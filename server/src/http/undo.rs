//! POST /undo/{id}: undoes what a line on a page says was done.

use axum::{
    extract::{Path, State},
    response::Redirect,
};

use super::{PageError, context::Coordinator, parts::flash};
use crate::{
    App,
    ingest::dashboard::{self, outcome},
    said::{Said, Sentence, Undo, Undone},
    store::sign_up::Decided,
};

pub(crate) async fn submit(
    State(app): State<App>,
    person: Coordinator,
    Path(id): Path<String>,
) -> Result<Redirect, PageError> {
    let (undo, page) = match app.told().undo(person.login, &id, app.now().0) {
        Undone::Now(undo, page) => (undo, page),
        Undone::Before(page) => return Ok(Redirect::to(&page)),
        Undone::TooLate => return too_late(&app, &person),
    };
    let done = match undo {
        Undo::Deferred(number) => app.deferred().take(number).is_some(),
        Undo::Restore(device) => app.store().restore_device(device, app.now()).await?,
        Undo::Revoke(device) => app.store().revoke_device(device, app.now()).await?,
        Undo::KeepAccount(id) => app.store().keep_account(id, app.now().0).await?,
        Undo::KeepInvitation(id) => app.store().keep_invitation(id, app.now().0).await?,
        Undo::Keep(group) => app.store().keep_refused(group).await?,
        Undo::Messages(numbers) => app.store().drop_messages(numbers, app.now()).await? > 0,
        Undo::Batch(number, revoked) => {
            let (store, by) = (app.store(), &person.account);
            dashboard::batches::set_revoked(store, app.env()?, by, number, revoked).await?
        }
        Undo::HallCodes(codes) => app.store().give_hall_codes_back(codes).await?,
        Undo::Invited(market, organisation, at) => {
            let given = app.store().give_invitations_back(market, organisation, at).await?;
            app.wake();
            given
        }
        Undo::Proposal(number) => app.store().open_proposal(number, Decided::Declined).await?,
        Undo::FirstSteps => app.store().put_first_steps_away(false).await.map(|()| true)?,
        Undo::SetAside(docs, aside) => {
            dashboard::set_aside(app.store(), app.now(), &person.account, docs, aside).await.is_ok()
        }
        Undo::Anonymous(code, anonymous) => {
            app.store().know_anonymous(code, anonymous).await.map(|()| true)?
        }
        Undo::Shared(code, docs, both) => {
            dashboard::set_shared(app.store(), app.now(), &person.account, &code, docs, both).await.is_ok()
        }
        Undo::KeptOfErased(code, upto) => app.store().keep_of_erased(code, upto).await.map(|()| true)?,
        Undo::Entries(noted) => {
            outcome::take_back(app.store(), app.now(), &person.account, noted).await.is_ok()
        }
        Undo::Put(doc, edit) => {
            dashboard::edit_doc(app.store(), app.env()?, &person.account, doc, edit).await.is_ok()
        }
    };
    if !done {
        return too_late(&app, &person);
    }
    tracing::info!(account = person.account.id, "an act was undone");
    flash::redirect(&app, &person, &page, Said::new(Sentence::new("undone")))
}

/// The page that was named may be gone with what was on it.
fn too_late(app: &App, person: &Coordinator) -> Result<Redirect, PageError> {
    flash::redirect(app, person, "/today", Said::alert(Sentence::new("undo-too-late")))
}
