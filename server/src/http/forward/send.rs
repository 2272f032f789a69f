//! Into the outbox: one message, or those of all who have news. Two coordinators who press at once make one of each.

use axum::{
    extract::{Path, State},
    response::Response,
};

use super::{
    one::{centre_name, find},
    unreachable,
};
use crate::{
    App,
    forward::{Digest, LEAVES_AFTER_MS, Sender, digests},
    http::{
        PageError,
        context::Coordinator,
        parts::{
            flash,
            form::{Outcome, Posted, once, posted_act},
        },
    },
    locale,
    said::{Said, Sentence, Undo},
    store::outbox::Put,
};

/// Messages of one transaction.
const AT_ONCE: usize = 50;
/// All of them are written within so long; what a server that stopped in between left behind leaves then.
const WRITTEN_WITHIN_MS: i64 = 60 * 60_000;

/// The part of the centre's mail address after the @; nothing when no mail is set up.
pub(in crate::http) fn domain(app: &App) -> Option<&str> {
    app.config().mail.as_ref()?.from.rsplit('@').next()
}

/// POST /forward/{whom}/send
pub(crate) async fn send(
    State(app): State<App>,
    person: Coordinator,
    Path(whom): Path<String>,
    posted: Posted,
) -> Result<Response, PageError> {
    once(&app, &person, &posted_act(&posted)?, async {
        let digest = find(&app, &whom, person.now_ms).await?;
        let here = format!("/forward/{}", digest.recipient.whom);
        let says = |id: &'static str| {
            Ok(Outcome::Done(flash::address(&app, &person, &here, Said::alert(Sentence::new(id)))?))
        };
        let after = posted.one("after").and_then(|number| number.parse::<i64>().ok());
        if after != digest.last.map(|(number, ..)| number) {
            return says("forward-sent-before");
        }
        if posted.one("mark") != Some(&digest.mark()) {
            return says("forward-changed-meanwhile");
        }
        let Some(domain) = domain(&app).filter(|_| unreachable(&digest).is_none()) else {
            return says("forward-not-sent");
        };
        let centre = centre_name(&app).await?;
        let sender = Sender { centre: &centre, domain, by: Some(person.account.id) };
        let message = sender.message(&digest, after, &mut app.env()?)?;
        let put = app.store().put_messages(app.now(), vec![message]).await?;
        let Some(Put::Made(number)) = put.first() else { return says("forward-sent-before") };
        tracing::info!(account = person.account.id, number, "a list is forwarded");
        app.wake();
        let said = Said::new(Sentence::new("forward-sent"));
        let said = said.undo(Undo::Messages(vec![*number]), app.now().0, &here);
        Ok(Outcome::Done(flash::address(&app, &person, &here, said)?))
    })
    .await
}

/// Puts them into the outbox, with their numbers; they do not leave while others are still written.
async fn put_all(
    app: &App,
    sender: Sender<'_>,
    all: &[Digest],
    made: &mut Vec<i64>,
) -> Result<(), PageError> {
    let mut env = app.env()?;
    for part in all.chunks(AT_ONCE) {
        let message = |digest: &Digest| {
            let mut new = sender.message(digest, digest.last.map(|(number, ..)| number), &mut env)?;
            new.due = app.now().plus_ms(WRITTEN_WITHIN_MS);
            Ok::<_, PageError>(new)
        };
        let messages = part.iter().map(message).collect::<Result<Vec<_>, _>>()?;
        let put = app.store().put_messages(app.now(), messages).await?;
        made.extend(put.into_iter().filter_map(|put| match put {
            Put::Made(number) => Some(number),
            Put::Before(_) => None,
        }));
    }
    Ok(())
}

/// POST /forward/send
pub(crate) async fn send_all(
    State(app): State<App>,
    person: Coordinator,
    posted: Posted,
) -> Result<Response, PageError> {
    once(&app, &person, &posted_act(&posted)?, async {
        let Some(domain) = domain(&app) else { return Err(PageError::Form) };
        let centre = centre_name(&app).await?;
        let sender = Sender { centre: &centre, domain, by: Some(person.account.id) };
        let mut all = digests(app.store(), locale::minute(person.now_ms)).await?;
        all.retain(|digest| digest.has_news() && unreachable(digest).is_none());
        let mut made = Vec::new();
        if let Err(error) = put_all(&app, sender, &all, &mut made).await {
            // Of a part nobody was told, so nobody could take it back.
            app.store().drop_messages(made, app.now()).await?;
            return Err(error);
        }
        // All of them are there: from now on there are ten seconds to take them back.
        app.store().messages_leave(made.clone(), app.now().plus_ms(LEAVES_AFTER_MS)).await?;
        tracing::info!(account = person.account.id, messages = made.len(), "lists are forwarded");
        app.wake();
        let said = match made.len() {
            0 => Said::alert(Sentence::new("forward-sent-none")),
            count => Said::new(Sentence::new("forward-sent-all").count("count", count)).undo(
                Undo::Messages(made),
                app.now().0,
                "/forward",
            ),
        };
        Ok(Outcome::Done(flash::address(&app, &person, "/forward", said)?))
    })
    .await
}
