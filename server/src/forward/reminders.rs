//! The day before: who was sent a list is reminded of what is tomorrow, once.

use samenspel_model::{Millis, centre};

use super::{
    compose::{Sender, link_ends},
    digest::{Digest, digests},
    lines::reminder as page,
    text::{Words, reminder},
};
use crate::{
    account::Token,
    clock,
    config::Mail,
    locale,
    mail::LINK,
    store::{
        Changed, Store, StoreError,
        forwarding::Whom,
        outbox::{self, MessageKind, New},
    },
};

/// From this hour on, on the clock of Brussels.
const FROM_HOUR: i8 = 8;

/// Puts the reminders of what is tomorrow into the outbox that are not there yet; gives how many.
pub async fn remind(store: &Store, mail: &Mail, now: Millis) -> Result<usize, StoreError> {
    if locale::hour_of(now.0) < FROM_HOUR {
        return Ok(0);
    }
    let today = locale::today(now.0);
    let Ok(tomorrow) = today.tomorrow() else { return Ok(0) };
    // Whoever was told today needs no reminder.
    let today_begins = locale::moment_of(&today.to_string(), "00:00");
    let today_begins = Millis(today_begins.map_or(now.0, jiff::Timestamp::as_millisecond));
    let tomorrow = tomorrow.to_string();
    if !store.has_appointments_on(tomorrow.clone()).await? {
        return Ok(0);
    }
    let centre = store.called().await?.text(&centre::NAME).to_owned();
    let centre = if centre.is_empty() { "Samenspel".to_owned() } else { centre };
    let domain = mail.from.rsplit('@').next().unwrap_or_default().to_owned();
    let sender = Sender { centre: &centre, domain: &domain, by: None };
    let mut put = 0;
    for mut digest in digests(store, format!("{tomorrow} 00:00")).await? {
        // What still stands.
        digest.lines.retain(|line| line.told.date == tomorrow && !line.is_cancelled());
        let is_companion = matches!(digest.recipient.whom, Whom::Companion { .. });
        if !is_companion || digest.lines.is_empty() || digest.recipient.mail.is_empty() {
            continue;
        }
        let (recipient, docs) = (digest.recipient.whom.to_string(), digest.lines.iter().map(|line| line.doc));
        let new = store.to_remind(recipient, docs.collect(), tomorrow.clone(), today_begins).await?;
        digest.lines.retain(|line| new.contains(&line.doc));
        if digest.lines.is_empty() {
            continue;
        }
        let message = message(sender, &digest, now)?;
        put += usize::from(put_once(store, digest, message, tomorrow.clone(), now).await?);
    }
    Ok(put)
}

async fn put_once(
    store: &Store,
    digest: Digest,
    message: New,
    day: String,
    now: Millis,
) -> Result<bool, StoreError> {
    store
        .transact(move |tx| {
            let mut is_new = false;
            for line in &digest.lines {
                is_new |= outbox::note_reminded(tx, &message.recipient, line.doc, &day)?;
            }
            if is_new {
                outbox::put(tx, now, &message)?;
            }
            Ok((is_new, if is_new { vec![Changed::Mail] } else { vec![] }))
        })
        .await
}

fn message(sender: Sender<'_>, digest: &Digest, now: Millis) -> Result<New, StoreError> {
    let mut env = clock::env()?;
    let words = Words { lang: digest.recipient.language, now_ms: now.0, centre: sender.centre };
    let ends = link_ends(digest.last_day(), now);
    let token = Token::random()?;
    Ok(New {
        recipient: digest.recipient.whom.to_string(),
        kind: MessageKind::Reminder,
        language: digest.recipient.language.tag(),
        address: digest.recipient.mail.clone(),
        message_id: sender.message_id(&mut env),
        subject: words.lang.t("mail-subject-reminder"),
        plain: reminder(words, digest, LINK),
        html: page(words, digest, LINK),
        calendar: String::new(),
        token_digest: Token::digest(token.text()),
        token: token.text().to_owned(),
        link_ends: ends,
        items: digest.items(),
        docs: digest.docs(),
        by: None,
        due: now,
        after: None,
        market: None,
    })
}
