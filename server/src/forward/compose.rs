//! A digest as a message for the outbox.

use samenspel_model::{Env, Millis, calendar::parse_day, env::DAY_MS};

use super::{
    calendar::calendar,
    digest::Digest,
    lines,
    text::{Words, plain},
};
use crate::{
    account::Token,
    locale,
    mail::LINK,
    store::{
        UNDO_MS,
        outbox::{MessageKind, New},
    },
};

/// A message leaves so long after somebody pressed the button: until then it can be taken back.
pub(crate) const LEAVES_AFTER_MS: i64 = UNDO_MS + 1_000;
/// A link works so long, and so long after the last appointment.
const LINK_DAYS: i64 = 60;
const LINK_DAYS_AFTER: i64 = 30;

/// Who sends.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sender<'a> {
    /// What the centre is called.
    pub(crate) centre: &'a str,
    /// The part of its address after the @.
    pub(crate) domain: &'a str,
    /// The account of whoever pressed the button.
    pub(crate) by: Option<i64>,
}

/// What is sent, for whoever looks at it first.
pub(crate) struct Composed {
    pub(crate) subject: String,
    pub(crate) plain: String,
    pub(crate) html: String,
    pub(crate) calendar: String,
    pub(crate) ends: Millis,
}

/// A digest with all its parts; the link's place is kept.
pub(crate) fn composed(digest: &Digest, centre: &str, now: Millis) -> Composed {
    let words = Words { lang: digest.recipient.language, now_ms: now.0, centre };
    let ends = link_ends(digest.last_day(), now);
    let until = locale::today(ends.0 - DAY_MS).to_string();
    Composed {
        subject: words.subject(digest),
        plain: plain(words, digest, &until, LINK),
        html: lines::mail(words, digest, &until, LINK),
        calendar: calendar(words, digest, now.0),
        ends,
    }
}

/// When the link of a message ends: at the end of a day.
pub(super) fn link_ends(last_day: &str, now: Millis) -> Millis {
    let usual = now.0.saturating_add(LINK_DAYS * DAY_MS);
    let after = parse_day(last_day).map_or(0, |day| (day + LINK_DAYS_AFTER).saturating_mul(DAY_MS));
    let day = locale::today(usual.max(after));
    Millis(locale::end_of_day_ms(day).unwrap_or(usual))
}

impl Sender<'_> {
    /// A digest for the outbox, after the last one that whoever presses the button knows of.
    pub(crate) fn message(
        self,
        digest: &Digest,
        after: Option<i64>,
        env: &mut Env,
    ) -> Result<New, getrandom::Error> {
        let composed = composed(digest, self.centre, env.now);
        let token = Token::random()?;
        Ok(New {
            recipient: digest.recipient.whom.to_string(),
            kind: MessageKind::Digest,
            language: digest.recipient.language.tag(),
            address: digest.recipient.mail.clone(),
            message_id: self.message_id(env),
            subject: composed.subject,
            plain: composed.plain,
            html: composed.html,
            calendar: composed.calendar,
            token_digest: Token::digest(token.text()),
            token: token.text().to_owned(),
            link_ends: composed.ends,
            items: digest.items(),
            docs: digest.docs(),
            by: self.by,
            // Until then whoever pressed the button can take it back.
            due: env.now.plus_ms(LEAVES_AFTER_MS),
            after,
            market: None,
        })
    }

    /// Random, so that it says nothing of the recipient.
    pub(super) fn message_id(self, env: &mut Env) -> String {
        format!("<{}@{}>", hex::encode(env.draw::<16>()), self.domain)
    }
}
