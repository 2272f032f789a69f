//! A mail server on a free port that takes what it is told to take, and behaves as it is told.

use std::sync::{Arc, Mutex};

use samenspel_server::config::Mail;
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
    sync::Notify,
};

/// How it behaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Manner {
    Takes,
    /// No such mailbox.
    Refuses,
    /// Later, please.
    Defers,
    /// Takes the text, and says later that it should come later.
    DefersText,
    /// Never answers to the text.
    HangsAfterText,
    /// Is gone after it has the text.
    ClosesAfterText,
    /// Says yes to the text twice.
    SaysYesTwice,
    /// Says yes to the recipient twice, so that every answer comes one too early.
    SaysYesToEarly,
    /// Takes nothing from this sender.
    RefusesSender,
    /// Never says anything.
    IsSilent,
}

/// What it got.
#[derive(Clone, Debug)]
pub(crate) struct Got {
    pub(crate) to: String,
    pub(crate) text: String,
}

impl Got {
    /// A header's value; lines that were folded are put together.
    pub(crate) fn header(&self, name: &str) -> String {
        let unfolded = self.text.replace("\r\n ", " ").replace("\r\n\t", " ");
        let line = unfolded.lines().find_map(|line| line.strip_prefix(&format!("{name}: ")));
        line.unwrap_or_default().to_owned()
    }

    /// A part of it, as whoever reads it sees it.
    pub(crate) fn part(&self, kind: &str) -> String {
        let script = "import sys, email, email.policy
mail = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
part = next(part for part in mail.walk() if part.get_content_type() == sys.argv[1])
sys.stdout.buffer.write(part.get_payload(decode=True))";
        crate::mail::python(script, &[kind], self.text.as_bytes())
    }

    /// The secret of the link in it.
    pub(crate) fn link(&self) -> String {
        let plain = self.part("text/plain");
        let link = plain.split("/d/").nth(1).or_else(|| plain.split("/i/").nth(1)).expect("a link");
        link.split_whitespace().next().unwrap().to_owned()
    }
}

#[derive(Clone)]
pub(crate) struct PostOffice {
    port: u16,
    manner: Arc<Mutex<Manner>>,
    got: Arc<Mutex<Vec<Got>>>,
    came: Arc<Notify>,
    on: Arc<Notify>,
}

impl PostOffice {
    pub(crate) async fn open() -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let office = Self {
            port: listener.local_addr().unwrap().port(),
            manner: Arc::new(Mutex::new(Manner::Takes)),
            got: Arc::default(),
            came: Arc::default(),
            on: Arc::default(),
        };
        let serving = office.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serving.clone().serve(stream));
            }
        });
        office
    }

    /// From now on.
    pub(crate) fn behaves(&self, manner: Manner) {
        *self.manner.lock().unwrap() = manner;
    }

    pub(crate) fn got(&self) -> Vec<Got> {
        self.got.lock().unwrap().clone()
    }

    /// Waits until the text of a mail is in.
    pub(crate) async fn has_text(&self) {
        self.came.notified().await;
    }

    /// Waits until the texts of so many mails are in.
    pub(crate) async fn has(&self, count: usize) {
        while self.got().len() < count {
            self.came.notified().await;
        }
    }

    /// It answers to the text that it took.
    pub(crate) fn goes_on(&self) {
        self.on.notify_one();
    }

    /// The last that it got.
    pub(crate) fn last(&self) -> Got {
        self.got().pop().expect("a mail")
    }

    pub(crate) fn mail(&self) -> Mail {
        let server = format!("smtp://127.0.0.1:{}", self.port);
        Mail {
            within: std::time::Duration::from_secs(20),
            ..Mail::at(&server, "centrum@samenspel.example", None).unwrap()
        }
    }

    async fn serve(self, stream: TcpStream) -> Option<()> {
        let manner = *self.manner.lock().unwrap();
        let mut stream = BufReader::new(stream);
        if manner == Manner::IsSilent {
            let mut line = String::new();
            stream.read_line(&mut line).await.ok()?;
            return None;
        }
        stream.write_all(b"220 post.example\r\n").await.ok()?;
        let mut to = String::new();
        loop {
            let mut line = String::new();
            if stream.read_line(&mut line).await.ok()? == 0 {
                return None;
            }
            let word = line.split([' ', ':', '\r']).next().unwrap_or_default().to_uppercase();
            let answer = match (word.as_str(), manner) {
                ("EHLO", _) => "250-post.example\r\n250 8BITMIME\r\n",
                ("MAIL", Manner::RefusesSender) => "550 5.7.1 not from you\r\n",
                ("RCPT", Manner::Refuses) => "550 5.1.1 els@cvo.example is nobody\r\n",
                ("RCPT", Manner::Defers) => "451 4.7.1 later\r\n",
                ("RCPT", _) => {
                    to = line.split(['<', '>']).nth(1).unwrap_or_default().to_owned();
                    if manner == Manner::SaysYesToEarly { "250 ok\r\n250 ok\r\n" } else { "250 ok\r\n" }
                }
                ("DATA", _) => {
                    stream.write_all(b"354 go on\r\n").await.ok()?;
                    let text = read_text(&mut stream).await?;
                    self.got.lock().unwrap().push(Got { to: to.clone(), text });
                    self.came.notify_one();
                    match manner {
                        Manner::ClosesAfterText => return None,
                        Manner::HangsAfterText => {
                            let mut line = String::new();
                            stream.read_line(&mut line).await.ok()?;
                            return None;
                        }
                        Manner::DefersText => {
                            self.on.notified().await;
                            "451 4.7.1 later\r\n"
                        }
                        Manner::SaysYesTwice => "250 taken\r\n250 taken\r\n",
                        _ => "250 taken\r\n",
                    }
                }
                ("QUIT", _) => {
                    let _ = stream.write_all(b"221 bye\r\n").await;
                    return Some(());
                }
                _ => "250 ok\r\n",
            };
            stream.write_all(answer.as_bytes()).await.ok()?;
        }
    }
}

async fn read_text(stream: &mut BufReader<TcpStream>) -> Option<String> {
    let mut text = String::new();
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await.ok()? == 0 {
            return None;
        }
        if line == ".\r\n" {
            return Some(text);
        }
        text.push_str(line.strip_prefix('.').unwrap_or(&line));
    }
}
