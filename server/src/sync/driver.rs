//! Fetches what a session asks for. One thing at a time: while a push is being written nothing more is read from the
//! device, so every queue is bounded by the device itself.

use std::{
    collections::{BTreeSet, VecDeque},
    sync::Arc,
};

use samenspel_model::{Env, Millis, wire};
use tokio::sync::broadcast::{Receiver, error::TryRecvError};

use super::{Input, Output, Session};
use crate::{
    clock,
    store::{Changed, Ending, Present, Store, StoreError},
};

/// Gives the time and fresh randomness for one call.
pub type Clock = Arc<dyn Fn() -> Result<Env, getrandom::Error> + Send + Sync>;

/// The first of some news; `None` when some was missed.
pub struct News(Option<Changed>);

/// A session with its store, without a transport.
pub struct Driver {
    store: Store,
    clock: Clock,
    session: Session,
    news: Receiver<Changed>,
    present: Option<Present>,
    /// When the device was heard last.
    heard: Millis,
    ending: Ending,
    closed: bool,
}

impl Driver {
    /// A new connection, by the system's clock. Listens from now on, before anything is read, so that no news falls
    /// between.
    #[must_use]
    pub fn new(store: Store) -> Self {
        Self::by_clock(store, Arc::new(clock::env))
    }

    /// The same by another clock.
    #[must_use]
    pub fn by_clock(store: Store, clock: Clock) -> Self {
        let session = Session::new(store.keys()).leasing_for(store.lease_ms());
        let news = store.changes().subscribe();
        Self {
            store,
            clock,
            session,
            news,
            present: None,
            heard: Millis(0),
            ending: Ending::default(),
            closed: false,
        }
    }

    /// Has the last message been made, or did another connection take this one's place?
    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.closed || self.ending.has_come()
    }

    /// Comes when another connection takes this one's place. The driver may be dropped then, whatever it waits for: what was
    /// asked of the store is done all the same.
    #[must_use]
    pub fn ending(&self) -> Ending {
        self.ending.clone()
    }

    /// Has the device proved who it is?
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.session.device().is_some()
    }

    /// Waits for news that matter to this device. May be dropped while it waits: what it gives must then be handed to
    /// [`Self::take_news`].
    pub async fn wait_for_news(&mut self) -> News {
        loop {
            match self.news.recv().await {
                Ok(changed) if !self.session.heeds(changed) => {}
                news => return News(news.ok()),
            }
        }
    }

    /// The messages that follow from the news so far.
    pub async fn news_so_far(&mut self) -> Result<Vec<Vec<u8>>, StoreError> {
        match self.news.try_recv() {
            Ok(changed) => self.take_news(News(Some(changed))).await,
            Err(TryRecvError::Lagged(_)) => self.take_news(News(None)).await,
            Err(_) => Ok(vec![]),
        }
    }

    /// The messages that follow from this news and what came after it.
    pub async fn take_news(&mut self, News(first): News) -> Result<Vec<Vec<u8>>, StoreError> {
        let mut missed = first.is_none();
        let mut all: BTreeSet<Changed> = first.into_iter().collect();
        loop {
            match self.news.try_recv() {
                Ok(changed) => drop(all.insert(changed)),
                Err(TryRecvError::Lagged(_)) => missed = true,
                Err(_) => break,
            }
        }
        let mut messages = Vec::new();
        if let (true, Some(id)) = (missed || all.contains(&Changed::Devices), self.session.device()) {
            let device = if missed {
                let (device, spaces) = self.store.device_and_spaces(id).await?.unzip();
                // Any of them may have grown, and some may be new.
                all.extend(spaces.into_iter().flatten().map(Changed::Space));
                device
            } else {
                self.store.device(id).await?
            };
            messages.extend(self.input(Input::DeviceChanged(device)).await?);
        }
        for changed in all {
            if let (Changed::Space(space), true) = (changed, self.session.heeds(changed)) {
                messages.extend(self.input(Input::News(space)).await?);
            }
        }
        Ok(messages)
    }

    /// Tells the session what happened, does all it asks for, and gives the messages to send.
    pub async fn input(&mut self, input: Input) -> Result<Vec<Vec<u8>>, StoreError> {
        let mut messages = Vec::new();
        let mut inputs = VecDeque::from([input]);
        while let Some(input) = inputs.pop_front().filter(|_| !self.is_closed()) {
            let mut env = (self.clock)()?;
            if matches!(input, Input::Frame(_)) {
                self.heard = env.now;
            }
            for output in self.session.handle(&mut env, input) {
                match output {
                    Output::Send(frame) => messages.push(wire::encode(&frame)),
                    Output::Close => self.closed = true,
                    Output::Arrived(arrival) => {
                        let device = arrival.device;
                        self.store.see_device(arrival, env.now).await?;
                        self.present = Some(self.store.arrive(device, self.ending.clone()));
                    }
                    Output::Cloned(device) => self.store.mark_cloned(device, env.now).await?,
                    asked => inputs.extend(self.fetch(env.now, asked).await?),
                }
            }
        }
        Ok(messages)
    }

    /// The device gave a sign of life that is no frame.
    pub fn hear(&mut self) -> Result<(), StoreError> {
        self.heard = (self.clock)()?.now;
        Ok(())
    }

    /// The connection ended: from now on people read when the device was heard last, and not when it came.
    pub async fn leave(self) -> Result<(), StoreError> {
        match self.present {
            Some(present) => self.store.hear_device(present.device(), self.heard).await,
            None => Ok(()),
        }
    }

    async fn fetch(&self, now: Millis, asked: Output) -> Result<Option<Input>, StoreError> {
        let known = self.session.device();
        Ok(match (asked, known) {
            (Output::FindDevice(id), _) => Some(Input::DeviceFound(self.store.device_and_spaces(id).await?)),
            (Output::Ingest(push, wanted), Some(id)) => {
                let number = push.number;
                Some(Input::Ingested(number, self.store.ingest(now, id, push, wanted).await?))
            }
            (Output::ReadPage(request), Some(id)) => {
                Some(Input::PageRead(self.store.read_page(now, id, request).await?))
            }
            (Output::CompareHeads(after, known), Some(id)) => {
                let space = known.space;
                Some(Input::HeadsCompared(space, self.store.compare_heads(now, id, after, known).await?))
            }
            (Output::EraseAgain(erasures), Some(id)) => {
                Some(Input::ErasedAgain(self.store.erase_again(id, erasures, now).await?))
            }
            (Output::Confirm(docs), Some(id)) => {
                self.store.confirm_erasures(id, docs, now).await?;
                None
            }
            (Output::Kept(kept), Some(id)) => {
                self.store.keep_generation(id, kept).await?;
                None
            }
            (Output::Evicted(said), Some(id)) => {
                self.store.evicted(id, said, now).await?;
                None
            }
            _ => None,
        })
    }
}
