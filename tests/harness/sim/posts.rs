//! Messages by POST, where no WebSocket passes: the ways of `web/src/core/posts.ts` and `server/src/http/sync/post.rs`,
//! without HTTP. One request follows the other, and the server speaks in answers only.
//!
//! A request or its answer can get lost; then the device begins a new session, and the request may arrive all the same
//! while that one is open. A browser whose kept connection breaks before the answer sends the request again by itself; it
//! carries a token that was good for one request.

use samenspel_model::{
    Millis,
    wire::{self, Up},
};
use samenspel_server::{store::StoreError, sync::Input};

use super::{
    message::summary,
    network::Way,
    world::{Event, World},
};

/// A device that has nothing to say asks for news this often.
const POLL_MS: i64 = 3_000;

/// What both ends of such a connection keep.
pub struct Posts {
    queue: Vec<Vec<u8>>,
    posting: bool,
    poll_at: Millis,
    made: u64,
    answered: u64,
    idle: bool,
}

impl Posts {
    /// A device that will post at this moment.
    pub fn new(now: Millis) -> Self {
        Self { queue: vec![], posting: false, poll_at: now, made: 0, answered: 0, idle: false }
    }

    /// The device has something to say.
    pub fn push(&mut self, message: Vec<u8>) {
        self.idle = false;
        self.queue.push(message);
    }

    /// Nothing was said in the last request and its answer, and nothing has happened at the server since.
    pub fn is_idle(&self) -> bool {
        self.idle
    }

    /// Something happened at the server.
    pub fn wake(&mut self) {
        self.idle = false;
    }
}

impl World {
    /// A device posts what it has to say, or asks for news when it is time.
    pub(super) fn post(&mut self, number: u64) {
        let Some(line) = self.lines.get_mut(&number) else { return };
        let Some(posts) = &mut line.posts else { return };
        let due = !posts.queue.is_empty() || posts.poll_at == self.now;
        if posts.posting || !due || self.devices[line.device].line != Some(number) {
            return;
        }
        (posts.posting, posts.poll_at) = (true, Millis(0));
        posts.made += 1;
        let (request, messages) = (posts.made, std::mem::take(&mut posts.queue));
        self.counts.requests += 1;
        let moment = line.moment(Way::Up, self.now, &mut self.rng);
        let fate = if self.calm { 100 } else { self.rng.u32(..100) };
        match fate {
            0..=2 => {
                // The device gives up; what it sent may arrive or not.
                self.counts.requests_failed += 1;
                if self.rng.bool() {
                    self.due_at(moment, Event::Post(number, request, messages, false));
                }
                let wait = self.rng.i64(1..5_000);
                self.due_in(wait, Event::Shut(number));
            }
            3..=5 => {
                self.counts.requests_repeated += 1;
                let again = line.moment(Way::Up, self.now, &mut self.rng);
                self.due_at(moment, Event::Post(number, request, messages.clone(), false));
                self.due_at(again, Event::Post(number, request, messages, true));
            }
            _ => self.due_at(moment, Event::Post(number, request, messages, true)),
        }
    }

    /// A request arrives; whether its answer will be heard.
    pub(super) fn posted(&mut self, number: u64, request: u64, messages: Vec<Vec<u8>>, heard: bool) {
        let Some(line) = self.lines.get_mut(&number).filter(|line| !line.half_open) else { return };
        let Some(posts) = &mut line.posts else { return };
        let fits = request == posts.answered + 1;
        let Some(mut driver) = line.driver.take_if(|_| fits) else {
            self.counts.requests_gone += 1;
            self.note(&format!("line {number}: request {request} finds its session gone"));
            return self.due_in(1, Event::Shut(number));
        };
        posts.answered = request;
        for message in &messages {
            if let Ok(Up::Push(push)) = wire::decode(message) {
                self.ledger.push(number, &push);
            }
        }
        let silent = messages.is_empty();
        let outcome = self.centre.block_on(async {
            let mut answers = Vec::new();
            if request == 1 {
                answers.extend(driver.input(Input::Opened).await?);
            }
            for message in messages {
                answers.extend(driver.input(Input::Frame(message)).await?);
            }
            answers.extend(driver.news_so_far().await?);
            answers.extend(driver.input(Input::Tick).await?);
            Ok::<_, StoreError>(answers)
        });
        let Ok(answers) = outcome else {
            self.note(&format!("line {number}: the store fails in request {request}"));
            self.due_in(1, Event::Shut(number));
            return self.after_server();
        };
        if let Some(line) = self.lines.get_mut(&number).filter(|_| !driver.is_closed()) {
            line.driver = Some(driver);
        }
        for message in &answers {
            self.inspect(number, message);
            let text = format!("line {number}: {:?} {}", Way::Down, summary(Way::Down, message));
            self.trace.note_bytes(self.now, &text, message);
            self.counts.messages += 1;
        }
        let idle = silent && answers.is_empty();
        self.answer(number, answers, heard);
        match idle {
            false => self.after_server(),
            true if self.centre.disk.is_off() => self.server_stops(),
            true => {}
        }
        if let Some(posts) = self.lines.get_mut(&number).and_then(|line| line.posts.as_mut()) {
            posts.idle = idle && posts.queue.is_empty();
        }
    }

    fn answer(&mut self, number: u64, answers: Vec<Vec<u8>>, heard: bool) {
        let Some(line) = self.lines.get_mut(&number) else { return };
        let moment = line.moment(Way::Down, self.now, &mut self.rng);
        if !heard {
            return;
        }
        if !self.calm && self.rng.u32(..100) < 3 {
            self.counts.requests_failed += 1;
            return self.due_at(moment, Event::Shut(number));
        }
        self.due_at(moment, Event::Answer(number, answers));
    }

    /// A device hears an answer.
    pub(super) fn hear_answer(&mut self, number: u64, messages: Vec<Vec<u8>>) {
        let Some(line) = self.lines.get(&number).filter(|line| !line.half_open) else { return };
        let place = line.device;
        for message in messages {
            if self.devices[place].line == Some(number) {
                self.hear(number, &message);
            }
        }
        let now = self.now;
        let Some(posts) = self.lines.get_mut(&number).and_then(|line| line.posts.as_mut()) else { return };
        posts.posting = false;
        if posts.queue.is_empty() {
            posts.poll_at = now.plus_ms(POLL_MS);
            self.due_in(POLL_MS, Event::Poll(number));
        } else {
            self.post(number);
        }
    }

    /// A request failed: the device's session is over.
    pub(super) fn shut(&mut self, number: u64) {
        let Some(line) = self.lines.get(&number) else { return };
        let place = line.device;
        if self.devices[place].line == Some(number) {
            self.note(&format!("line {number}: a request failed"));
            self.hang_up(place);
        }
    }
}
