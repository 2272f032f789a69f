//! A message as it goes over the wire.

use std::time::{Duration, SystemTime};

use lettre::{
    Address, Message,
    message::{Attachment, Mailbox, MultiPart, SinglePart, header},
};

use crate::{
    config::Mail,
    store::outbox::{Letter, MessageKind},
};

/// Stands in a message's text where its link comes. The link is not kept longer than it may have to be sent.
pub(crate) const LINK: &str = "{link}";

/// The address of the page of a link.
fn link(public_url: &str, letter: &Letter) -> String {
    let page = if letter.kind == MessageKind::Invitation { "i" } else { "d" };
    format!("{public_url}/{page}/{}", letter.token)
}

/// Can a mail go to this address?
#[must_use]
pub fn is_address(text: &str) -> bool {
    text.parse::<Address>().is_ok() && !text.chars().any(char::is_control)
}

/// A message with its envelope.
pub(super) struct Built {
    pub(super) from: Address,
    pub(super) to: Address,
    pub(super) bytes: Vec<u8>,
}

/// Nothing when no mail can go there.
pub(super) fn build(mail: &Mail, centre: &str, public_url: &str, letter: &Letter) -> Option<Built> {
    let from: Address = mail.from.parse().ok()?;
    let to: Address = letter.address.parse().ok().filter(|_| is_address(&letter.address))?;
    let link = link(public_url, letter);
    let part = |content: header::ContentType, text: &str| {
        SinglePart::builder().header(content).body(text.replace(LINK, &link))
    };
    let texts = MultiPart::alternative()
        .singlepart(part(header::ContentType::TEXT_PLAIN, &letter.plain))
        .singlepart(part(header::ContentType::TEXT_HTML, &letter.html));
    let made = Duration::from_millis(u64::try_from(letter.made.0).unwrap_or(0));
    let builder = Message::builder()
        .from(Mailbox::new(Some(centre.to_owned()).filter(|name| !name.is_empty()), from.clone()))
        .to(Mailbox::new(None, to.clone()))
        .subject(letter.subject.clone())
        .date(SystemTime::UNIX_EPOCH + made)
        .message_id(Some(letter.message_id.clone()))
        .raw_header(auto_submitted()?);
    let message = if letter.calendar.is_empty() {
        builder.multipart(texts)
    } else {
        let kind = header::ContentType::parse("text/calendar; charset=utf-8; method=PUBLISH").ok()?;
        let calendar = Attachment::new("samenspel.ics".to_owned()).body(letter.calendar.clone(), kind);
        builder.multipart(MultiPart::mixed().multipart(texts).singlepart(calendar))
    };
    Some(Built { from, to, bytes: message.ok()?.formatted() })
}

/// So that no out-of-office answers a program.
fn auto_submitted() -> Option<header::HeaderValue> {
    let name = header::HeaderName::new_from_ascii("Auto-Submitted".to_owned()).ok()?;
    Some(header::HeaderValue::new(name, "auto-generated".to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_with_a_line_break_or_a_second_one_is_none() {
        assert!(is_address("els@cvo.example"));
        for wrong in [
            "",
            "els",
            "els@cvo.example\nBcc: all@cvo.example",
            "els@cvo.example\r\nBcc: x@y.be",
            "els@cvo.example, x@y.be",
            "Els <els@cvo.example>",
            "els@cvo.example\n",
        ] {
            assert!(!is_address(wrong), "{wrong:?}");
        }
    }
}
