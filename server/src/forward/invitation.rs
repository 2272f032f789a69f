//! The mail that invites an organisation to a market, with a link of its own.

use maud::{DOCTYPE, html};
use samenspel_model::{DocId, Env, Millis, market, values::Values};

use super::{
    compose::Sender,
    lines::{BUTTON, TEXT},
    text::Words,
};
use crate::{
    account::Token,
    locale::{self, Locale},
    mail::LINK,
    store::{
        UNDO_MS,
        forwarding::Whom,
        outbox::{MessageKind, New},
        sign_up::InvitedLine,
    },
};

/// A market as organisations are invited to it.
pub(crate) struct Inviting<'a> {
    pub(crate) market: DocId,
    pub(crate) values: &'a Values,
    /// The first moment at which one cannot sign up any more.
    pub(crate) ends: Millis,
}

/// What one organisation gets.
pub(crate) struct Invited {
    pub(crate) subject: String,
    pub(crate) plain: String,
    html: String,
}

impl Inviting<'_> {
    /// The mail to this organisation; the link's place is kept.
    pub(crate) fn mail(&self, line: &InvitedLine, centre: &str, now: Millis) -> Invited {
        let lang = line.language;
        let words = Words { lang, now_ms: now.0, centre };
        let subject = lang.with("mail-subject-invitation", &[("market", self.name().into())]);
        let until = lang.day(locale::today(self.ends.0 - 1), now.0);
        let paragraphs = [
            lang.with("mail-hello", &[("name", (&line.name).into())]),
            self.intro(lang, now),
            lang.t("mail-invitation-about"),
            lang.with("mail-invitation-link", &[("day", (&until).into())]),
        ];
        let plain = [paragraphs.join("\n\n"), LINK.to_owned(), String::new(), words.end()].join("\n") + "\n";
        let page = html! {
            (DOCTYPE)
            html lang=(lang.tag()) dir=(lang.direction()) {
                head { meta charset="utf-8"; title { (subject) } }
                body style=(TEXT) {
                    @for paragraph in &paragraphs { p { (paragraph) } }
                    p { a style=(BUTTON) href=(LINK) { (lang.t("mail-invitation-open")) } }
                    p { (words.end()) }
                }
            }
        };
        Invited { subject, plain, html: page.into_string() }
    }

    fn name(&self) -> &str {
        self.values.text(&market::NAME)
    }

    fn intro(&self, lang: Locale, now: Millis) -> String {
        let day = lang.day_text(self.values.text(&market::DATE), now.0);
        let (name, place) = (self.name(), self.values.text(&market::PLACE));
        let values = [("market", name.into()), ("day", (&day).into()), ("place", place.into())];
        lang.with(
            if place.is_empty() { "mail-intro-invitation" } else { "mail-intro-invitation-place" },
            &values,
        )
    }

    /// The same for the outbox.
    pub(crate) fn message(
        &self,
        sender: Sender<'_>,
        line: &InvitedLine,
        env: &mut Env,
    ) -> Result<New, getrandom::Error> {
        let Invited { subject, plain, html } = self.mail(line, sender.centre, env.now);
        let token = Token::random()?;
        Ok(New {
            recipient: Whom::Organisation(line.organisation).to_string(),
            kind: MessageKind::Invitation,
            language: line.language.tag(),
            address: line.mail.clone(),
            message_id: sender.message_id(env),
            subject,
            plain,
            html,
            calendar: String::new(),
            token_digest: Token::digest(token.text()),
            token: token.text().to_owned(),
            link_ends: self.ends,
            items: vec![],
            docs: [self.market, line.organisation].into(),
            by: sender.by,
            due: env.now.plus_ms(UNDO_MS + 1_000),
            after: None,
            market: Some(self.market),
        })
    }
}
