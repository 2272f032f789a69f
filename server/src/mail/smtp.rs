//! One message to the mail server, step by step: before its text is on the way everything may be tried again, after that only an answer
//! tells what became of it. A connection for each message: what a server says twice is never taken for the answer to the next one.

use std::time::Duration;

use lettre::transport::smtp::{
    Error,
    authentication::{Credentials, Mechanism},
    client::{AsyncSmtpConnection, TlsParameters},
    commands::{Data, Mail as MailFrom, Rcpt},
    extension::{ClientId, Extension, MailParameter},
    response::{Code, Severity},
};
use samenspel_model::Millis;
use tokio::time::timeout;

use super::letter::Built;
use crate::{
    config::{Mail, Tls},
    store::{Store, StoreError},
};

/// What became of a try. The reply is the number of the mail server's answer, if it gave one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Tried {
    Sent,
    /// For good.
    Refused(String),
    /// It may have arrived.
    Unclear,
    /// It did not arrive. Stuck: the mail server takes nothing from us now, whoever it is for.
    Later {
        reply: String,
        stuck: bool,
    },
    /// A coordinator wanted it no more, or somebody in it may not be named any more.
    Dropped,
}

/// Goodbyes are a courtesy.
const QUIT_WITHIN: Duration = Duration::from_secs(2);

/// Sends a message.
pub(super) async fn send(
    store: &Store,
    mail: &Mail,
    built: &Built,
    number: i64,
    now: Millis,
) -> Result<Tried, StoreError> {
    let mut connection = match introduce(mail, built).await {
        Ok(connection) => connection,
        Err(tried) => return Ok(tried),
    };
    if !store.begin_sending(number, now).await? {
        abort(&mut connection).await;
        return Ok(Tried::Dropped);
    }
    let tried = match timeout(mail.within, connection.message(&built.bytes)).await {
        Ok(Ok(answer)) if answer.code().severity == Severity::PositiveCompletion => Tried::Sent,
        Ok(Err(error)) if error.is_permanent() => Tried::Refused(reply(&error)),
        Ok(Err(error)) if error.is_transient() => Tried::Later { reply: reply(&error), stuck: false },
        Ok(Ok(_) | Err(_)) | Err(_) => Tried::Unclear,
    };
    let _ = timeout(QUIT_WITHIN, connection.quit()).await;
    Ok(tried)
}

/// Up to where the server waits for the text.
async fn introduce(mail: &Mail, built: &Built) -> Result<AsyncSmtpConnection, Tried> {
    let mut connection = connect(mail).await?;
    let utf8 = !built.to.to_string().is_ascii();
    if utf8 && !connection.server_info().supports_feature(Extension::SmtpUtfEight) {
        abort(&mut connection).await;
        return Err(Tried::Refused("553".to_owned()));
    }
    let parameters = if utf8 { vec![MailParameter::SmtpUtfEight] } else { vec![] };
    // What it says against the sender it says against every message.
    step(mail, connection.command(MailFrom::new(Some(built.from.clone()), parameters))).await?;
    match timeout(mail.within, connection.command(Rcpt::new(built.to.clone(), vec![]))).await {
        Ok(Ok(_)) => {}
        Ok(Err(error)) if error.is_permanent() => {
            let _ = timeout(QUIT_WITHIN, connection.quit()).await;
            return Err(Tried::Refused(reply(&error)));
        }
        Ok(Err(error)) if error.is_transient() => {
            let _ = timeout(QUIT_WITHIN, connection.quit()).await;
            return Err(Tried::Later { reply: reply(&error), stuck: false });
        }
        Ok(Err(_)) | Err(_) => return Err(Tried::Later { reply: String::new(), stuck: true }),
    }
    let ready = match timeout(mail.within, connection.command(Data)).await {
        Ok(Err(error)) if error.is_permanent() => return Err(Tried::Refused(reply(&error))),
        Ok(Err(error)) => return Err(Tried::Later { reply: reply(&error), stuck: false }),
        Ok(Ok(ready)) => ready,
        Err(_) => return Err(Tried::Later { reply: String::new(), stuck: true }),
    };
    // A server that answered twice before is one answer ahead: then nothing that it says next is to be believed.
    if ready.code().severity != Severity::PositiveIntermediate {
        abort(&mut connection).await;
        return Err(Tried::Later { reply: ready.code().to_string(), stuck: false });
    }
    Ok(connection)
}

async fn connect(mail: &Mail) -> Result<AsyncSmtpConnection, Tried> {
    let hello = ClientId::Domain(mail.from.rsplit('@').next().unwrap_or("localhost").to_owned());
    let tls = || TlsParameters::new(mail.host.clone()).map_err(|error| stuck(&error));
    let wrapped = if mail.tls == Tls::Wrapped { Some(tls()?) } else { None };
    let server = (mail.host.as_str(), mail.port);
    let connecting = AsyncSmtpConnection::connect_tokio1(server, Some(mail.within), &hello, wrapped, None);
    let mut connection = step(mail, connecting).await?;
    if mail.tls == Tls::Started {
        step(mail, connection.starttls(tls()?, &hello)).await?;
    }
    if let Some((name, password)) = &mail.login {
        let credentials = Credentials::new(name.clone(), password.clone());
        step(mail, connection.auth(&[Mechanism::Plain, Mechanism::Login], &credentials)).await?;
    }
    Ok(connection)
}

/// A step that is the same for every message.
async fn step<T>(mail: &Mail, doing: impl Future<Output = Result<T, Error>>) -> Result<T, Tried> {
    match timeout(mail.within, doing).await {
        Ok(done) => done.map_err(|error| stuck(&error)),
        Err(_) => Err(Tried::Later { reply: String::new(), stuck: true }),
    }
}

fn stuck(error: &Error) -> Tried {
    Tried::Later { reply: reply(error), stuck: true }
}

async fn abort(connection: &mut AsyncSmtpConnection) {
    let _ = timeout(QUIT_WITHIN, connection.abort()).await;
}

/// The number alone: the words beside it may name the recipient.
fn reply(error: &Error) -> String {
    error.status().map(|code: Code| code.to_string()).unwrap_or_default()
}
