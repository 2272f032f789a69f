//! The day before: who was sent a list is reminded of what is tomorrow, once, and hears what of it does not take place then.

use samenspel_model::{Millis, centre};

use super::{
    compose::{Sender, link_ends},
    digest::{Digest, Line, News, digests},
    lines::reminder as page,
    text::{Reminded, Words, reminder},
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
/// What was changed so shortly ago may be undone or changed once more.
const CALM_MS: i64 = 15 * 60_000;

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
    if !store.has_appointments_on(tomorrow.clone(), now).await? {
        return Ok(0);
    }
    let centre = store.called().await?.text(&centre::NAME).to_owned();
    let centre = if centre.is_empty() { "Samenspel".to_owned() } else { centre };
    let domain = mail.from.rsplit('@').next().unwrap_or_default().to_owned();
    let sender = Sender { centre: &centre, domain: &domain, by: None };
    let mut put = 0;
    for mut digest in digests(store, locale::minute(now.0)).await? {
        // What stands, and what they expect tomorrow that does not take place then.
        digest.lines.retain(|line| is_expected_on(line, &tomorrow) || is_on(line, &tomorrow));
        let is_companion = matches!(digest.recipient.whom, Whom::Companion { .. });
        if !is_companion || digest.lines.is_empty() || digest.recipient.mail.is_empty() {
            continue;
        }
        let recipient = digest.recipient.whom.to_string();
        let docs = |which: fn(&Line, &str) -> bool| {
            digest.lines.iter().filter(|line| which(line, &tomorrow)).map(|line| line.doc).collect()
        };
        let (standing, off) = (docs(is_on), docs(is_expected_on));
        let new = store.to_remind(recipient.clone(), standing, tomorrow.clone(), today_begins).await?;
        // They may have been reminded of it as well: what changed since is noted under today.
        let changed_before = Millis(now.0.saturating_sub(CALM_MS));
        let off = store.to_warn(recipient, off, today.to_string(), changed_before).await?;
        digest.lines.retain(|line| {
            new.contains(&line.doc) && is_on(line, &tomorrow)
                || off.contains(&line.doc) && is_expected_on(line, &tomorrow)
        });
        if digest.lines.is_empty() {
            continue;
        }
        let message = message(sender, &digest, &tomorrow, now)?;
        put += usize::from(put_once(store, digest, message, (&today.to_string(), &tomorrow), now).await?);
    }
    Ok(put)
}

/// Does it take place on this day?
fn is_on(line: &Line, day: &str) -> bool {
    line.told.date == day && !line.is_cancelled()
}

/// Were they told that it takes place on this day, and does it not? Not what is theirs no more, which may take place with somebody else,
/// nor what is on its way to them.
fn is_expected_on(line: &Line, day: &str) -> bool {
    if line.is_under_way {
        return false;
    }
    match &line.news {
        News::Cancelled => line.is_theirs && line.told.date == day,
        News::Moved(was) => was.date == day && line.told.date != day,
        _ => false,
    }
}

async fn put_once(
    store: &Store,
    digest: Digest,
    message: New,
    (today, tomorrow): (&str, &str),
    now: Millis,
) -> Result<bool, StoreError> {
    let (today, tomorrow) = (today.to_owned(), tomorrow.to_owned());
    store
        .transact(move |tx| {
            let mut is_new = false;
            for line in &digest.lines {
                let day = if is_expected_on(line, &tomorrow) { &today } else { &tomorrow };
                is_new |= outbox::note_reminded(tx, &message.recipient, line.doc, day)?;
            }
            if is_new {
                outbox::put(tx, now, &message)?;
            }
            Ok((is_new, if is_new { vec![Changed::Mail] } else { vec![] }))
        })
        .await
}

fn message(sender: Sender<'_>, digest: &Digest, tomorrow: &str, now: Millis) -> Result<New, StoreError> {
    let mut env = clock::env()?;
    let words = Words { lang: digest.recipient.language, now_ms: now.0, centre: sender.centre };
    let (off, standing): (Vec<_>, Vec<_>) =
        digest.lines.iter().partition(|line| is_expected_on(line, tomorrow));
    let said = Reminded { off: off.into_iter().filter_map(|line| words.of_line(line)).collect(), standing };
    let subject = if said.off.is_empty() { "mail-subject-reminder" } else { "mail-subject-reminder-off" };
    let ends = link_ends(digest.last_day(), now);
    let token = Token::random()?;
    Ok(New {
        recipient: digest.recipient.whom.to_string(),
        kind: MessageKind::Reminder,
        language: digest.recipient.language.tag(),
        address: digest.recipient.mail.clone(),
        message_id: sender.message_id(&mut env),
        subject: words.lang.t(subject),
        plain: reminder(words, digest, &said, LINK),
        html: page(words, digest, &said, LINK),
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
