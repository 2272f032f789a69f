//! Sends what is in the outbox, one message after the other, with patience.
//!
//! What the mail server answers decides: taken is sent; refused for good is noted and shown; anything before the text was on its way is
//! tried again, later and later, for days; a reminder until its day ends. When the connection breaks after that nobody knows whether it arrived, and only a person sends it
//! again, under the same Message-ID.

mod letter;
mod patience;
mod smtp;

use samenspel_model::{Millis, centre};

pub(crate) use letter::LINK;
pub use letter::is_address;

use crate::{
    config::Mail,
    store::{Store, StoreError, outbox::State},
};
use smtp::Tried;

/// How trying went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Went {
    /// Nothing is due any more.
    Through,
    /// The mail server cannot be used now: the rest would fare no better.
    Stuck,
}

/// Sends what is due now.
pub async fn due(store: &Store, mail: &Mail, public_url: &str, now: Millis) -> Result<Went, StoreError> {
    let _turn = store.turn_to_send().await;
    let centre = store.centre().await?.text(&centre::NAME).to_owned();
    let late = store.drop_reminders(patience::reminders_from(now), now).await?;
    if late > 0 {
        tracing::warn!(late, "reminders could not be sent on their day");
    }
    while let Some(letter) = store.due_message(now).await? {
        let number = letter.number;
        let tried = match letter::build(mail, &centre, public_url, &letter) {
            Some(built) => smtp::send(store, mail, &built, number, now).await?,
            // Nobody can be reached at this address.
            None => Tried::Refused(String::new()),
        };
        match tried {
            Tried::Sent => store.note_sent(number, State::Sent, String::new(), now).await?,
            Tried::Refused(reply) => {
                tracing::warn!(number, reply, "the mail server refused a message");
                store.note_sent(number, State::Refused, reply, now).await?;
            }
            Tried::Unclear => {
                tracing::warn!(number, "nobody knows whether a message arrived");
                store.note_sent(number, State::Unclear, String::new(), now).await?;
            }
            Tried::Later { reply, stuck } => {
                tracing::warn!(number, reply, stuck, "a message could not be sent yet");
                match patience::next(letter.made, letter.tries, now) {
                    Some(due) => store.put_off(number, reply, due, now).await?,
                    None => store.note_sent(number, State::GivenUp, reply, now).await?,
                }
                if stuck {
                    return Ok(Went::Stuck);
                }
            }
            Tried::Dropped => {}
        }
    }
    Ok(Went::Through)
}
