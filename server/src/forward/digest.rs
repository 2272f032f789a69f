//! What a recipient is told, held against what they were told before.

use std::collections::{BTreeMap, BTreeSet};

use samenspel_model::{DocId, Millis};
use sha2::{Digest as _, Sha256};

use crate::{
    locale,
    store::{
        Store, StoreError,
        forwarding::{self, Forwarded, Recipient, Told, Whom},
        outbox::{self, Before, Item, State},
    },
};

/// What is new about an appointment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum News {
    /// Nothing.
    Same,
    /// It was not told before.
    New,
    /// It was then.
    Moved(Box<Told>),
    /// Something else of it changed.
    Changed,
    /// It does not take place.
    Cancelled,
}

/// An appointment in a digest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) doc: DocId,
    pub(crate) organisation: DocId,
    pub(crate) told: Told,
    pub(crate) sequence: i64,
    pub(crate) news: News,
    /// The sheets of those who are named, and what else is the same appointment.
    pub(crate) also: BTreeSet<DocId>,
    /// Is it still the recipient's? What is theirs no more may take place with somebody else.
    pub(crate) is_theirs: bool,
    /// Does the last message, which may still arrive, say the same of it?
    pub(crate) is_under_way: bool,
}

impl Line {
    pub(crate) fn is_cancelled(&self) -> bool {
        self.news == News::Cancelled
    }
}

/// How much is new.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    /// What takes place.
    pub(crate) standing: usize,
    pub(crate) new: usize,
    pub(crate) changed: usize,
    pub(crate) cancelled: usize,
}

impl Counts {
    /// How much is new in all.
    pub(crate) fn news(self) -> usize {
        self.new + self.changed + self.cancelled
    }
}

/// All that a recipient is told: what is still to come, and what does not take place any more.
#[derive(Clone, Debug)]
pub(crate) struct Digest {
    pub(crate) recipient: Recipient,
    pub(crate) lines: Vec<Line>,
    /// The last one that was made: its number, where it is, since when.
    pub(crate) last: Option<(i64, State, i64)>,
    /// Was one sent before?
    pub(crate) is_first: bool,
    /// Is the last one, which may still arrive, the same?
    pub(crate) is_under_way: bool,
}

impl Digest {
    /// What is told at this moment, a day and a time such as `2026-12-01 10:00`.
    fn of(forwarded: Forwarded, before: &Before, now: &str) -> Self {
        let is_to_come = |told: &Told| format!("{} {}", told.date, told.time).as_str() >= now;
        let mut lines = Vec::new();
        let mut here = BTreeSet::new();
        for met in forwarded.met {
            // Told of as it was typed from a stub, it goes on under that name, in calendars too.
            let mut same = met.stubs.iter().chain([&met.doc]);
            let doc = same.find(|doc| before.made.contains_key(doc)).copied().unwrap_or(met.doc);
            let known = before.told.get(&doc).filter(|item| !item.cancelled);
            here.extend(met.stubs.iter().copied().chain([met.doc]));
            let news = match known {
                _ if met.withdrawn => match known {
                    Some(known) if is_to_come(&known.told) => News::Cancelled,
                    _ => continue,
                },
                _ if !is_to_come(&met.told) => continue,
                None => News::New,
                Some(known) if (&known.told.date, &known.told.time) != (&met.told.date, &met.told.time) => {
                    News::Moved(Box::new(known.told.clone()))
                }
                Some(known) if met.told.is_other(&known.told) => News::Changed,
                Some(_) => News::Same,
            };
            // Where one was to go is what must not be gone to.
            let told = match (&news, known) {
                (News::Cancelled, Some(known)) => {
                    Told { names: met.told.names.clone(), ..known.told.clone() }
                }
                _ => met.told,
            };
            let also = met.named.into_iter().chain([met.doc]).filter(|also| *also != doc).collect();
            let organisation = met.organisation;
            lines.push(Line {
                doc,
                organisation,
                told,
                sequence: 0,
                news,
                also,
                is_theirs: true,
                is_under_way: false,
            });
        }
        // What is theirs no more: nobody is named.
        for (doc, item) in before.told.iter().filter(|(doc, _)| !here.contains(*doc)) {
            if !item.cancelled && is_to_come(&item.told) {
                let bare = (vec![], vec![], String::new());
                let (names, phones, remark) = bare;
                lines.push(Line {
                    doc: *doc,
                    organisation: item.organisation,
                    told: Told { names, phones, remark, ..item.told.clone() },
                    sequence: 0,
                    news: News::Cancelled,
                    also: BTreeSet::new(),
                    is_theirs: false,
                    is_under_way: false,
                });
            }
        }
        lines.sort_by(|a, b| {
            let key = |line: &Line| (line.told.date.clone(), line.told.time.clone(), line.doc);
            key(a).cmp(&key(b))
        });
        let is_open = before.last.is_some_and(|(_, state, _)| state.is_open());
        for line in &mut lines {
            let Some(made) = before.made.get(&line.doc) else { continue };
            let is_same = made.cancelled == line.is_cancelled() && !line.told.is_other(&made.told);
            line.sequence = if is_same { made.sequence } else { made.sequence + 1 };
            line.is_under_way = is_open && is_same;
        }
        Self {
            is_under_way: is_open && lines.iter().all(|line| line.is_under_way),
            is_first: before.told.is_empty(),
            recipient: forwarded.recipient,
            last: before.last,
            lines,
        }
    }

    /// How much is new.
    pub(crate) fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for line in &self.lines {
            match line.news {
                News::Same => {}
                News::New => counts.new += 1,
                News::Moved(_) | News::Changed => counts.changed += 1,
                News::Cancelled => counts.cancelled += 1,
            }
            counts.standing += usize::from(!line.is_cancelled());
        }
        counts
    }

    /// Is there something that they were not told, and that is not on its way to them?
    pub(crate) fn has_news(&self) -> bool {
        self.counts().news() > 0 && !self.is_under_way
    }

    /// Names what it says: what somebody saw is what is sent, or they are asked again.
    pub(crate) fn mark(&self) -> String {
        let mut digest = Sha256::new();
        digest.update(self.recipient.mail.as_bytes());
        digest.update(self.recipient.language.tag());
        for line in &self.lines {
            digest.update(line.doc.as_bytes());
            digest.update(format!("{:?}{:?}{}", line.told, line.news, line.sequence));
        }
        hex::encode(digest.finalize())
    }

    /// As the next one is held against it.
    pub(crate) fn items(&self) -> Vec<(DocId, Item)> {
        let item = |line: &Line| Item {
            sequence: line.sequence,
            cancelled: line.is_cancelled(),
            organisation: line.organisation,
            told: line.told.clone(),
        };
        self.lines.iter().map(|line| (line.doc, item(line))).collect()
    }

    /// The other documents that it tells of.
    pub(crate) fn docs(&self) -> BTreeSet<DocId> {
        let of = |line: &Line| {
            [line.doc, line.organisation].into_iter().chain(line.also.iter().copied()).collect::<Vec<_>>()
        };
        let docs = self.lines.iter().flat_map(of);
        docs.chain([self.recipient.whom.doc()]).collect()
    }

    /// The day of the last appointment; empty when there is none.
    pub(crate) fn last_day(&self) -> &str {
        self.lines.iter().map(|line| line.told.date.as_str()).max().unwrap_or_default()
    }
}

/// What one recipient is told at this moment, see [`locale::minute`](crate::locale::minute).
pub(crate) async fn digest(store: &Store, whom: Whom, now: String) -> Result<Option<Digest>, StoreError> {
    store
        .read(move |c| {
            let Some(forwarded) = forwarding::one(c, &whom)? else { return Ok(None) };
            let before = outbox::before(c, &whom.to_string())?;
            Ok(Some(Digest::of(forwarded, &before, &now)))
        })
        .await
}

/// How many appointments that are to come each recipient is told of, by name.
pub async fn counts(store: &Store, now: Millis) -> Result<BTreeMap<String, usize>, StoreError> {
    let digests = digests(store, locale::minute(now.0)).await?;
    Ok(digests.iter().map(|digest| (digest.recipient.name.clone(), digest.counts().standing)).collect())
}

/// What all of them are told: companions, then organisations, by name.
pub(crate) async fn digests(store: &Store, now: String) -> Result<Vec<Digest>, StoreError> {
    store
        .read(move |c| {
            let mut before = outbox::before_all(c)?;
            let all = forwarding::all(c)?.into_iter();
            let digest = |forwarded: Forwarded| {
                let before = before.remove(&forwarded.recipient.whom.to_string()).unwrap_or_default();
                Digest::of(forwarded, &before, &now)
            };
            Ok(all.map(digest).collect())
        })
        .await
}

/// What those who were told of something are told of just that now, without what is new to them.
pub(crate) async fn digests_of_told(store: &Store, now: Millis) -> Result<Vec<Digest>, StoreError> {
    let (today, now) = (locale::today(now.0).to_string(), locale::minute(now.0));
    store
        .read(move |c| {
            let told = forwarding::of_told(c, outbox::before_from(c, &today)?)?.into_iter();
            Ok(told.map(|(forwarded, before)| Digest::of(forwarded, &before, &now)).collect())
        })
        .await
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::{locale::Locale, store::forwarding::Met};

    const TODAY: &str = "2026-11-27";
    const NOW: &str = "2026-11-27 08:00";

    fn told(date: &str, time: &str) -> Told {
        Told { date: date.to_owned(), time: time.to_owned(), minutes: 30, ..Told::default() }
    }

    fn met(number: u8, date: &str, time: &str) -> Met {
        let doc = DocId([number; 16]);
        let (stubs, named, people) = (vec![], BTreeSet::new(), BTreeSet::new());
        Met {
            doc,
            organisation: DocId([9; 16]),
            told: told(date, time),
            withdrawn: false,
            stubs,
            named,
            people,
        }
    }

    fn next(met: &[Met], before: &Before) -> Digest {
        let recipient = Recipient {
            whom: Whom::Organisation(DocId([9; 16])),
            name: "Zonnebloem".to_owned(),
            of: String::new(),
            mail: String::new(),
            language: Locale::Nl,
        };
        Digest::of(Forwarded { recipient, met: met.to_vec() }, before, NOW)
    }

    /// As if it went out.
    fn went(before: &mut Before, digest: &Digest, state: State) {
        let items: BTreeMap<_, _> = digest.items().into_iter().collect();
        before.made.extend(items.clone());
        if state == State::Sent {
            before.told.extend(items);
        }
        before.last = Some((before.last.map_or(1, |(number, ..)| number + 1), state, 0));
    }

    fn said(digest: &Digest) -> Vec<(u8, i64, &News)> {
        digest.lines.iter().map(|line| (line.doc.0[0], line.sequence, &line.news)).collect()
    }

    #[test]
    fn only_what_changed_is_news_and_every_change_is_higher_in_calendars() {
        let mut before = Before::default();
        let first = [met(1, "2026-12-01", "10:00"), met(2, "2026-12-02", "10:00")];
        let digest = next(&first, &before);
        assert_eq!(said(&digest), [(1, 0, &News::New), (2, 0, &News::New)]);
        went(&mut before, &digest, State::Sent);
        assert!(!next(&first, &before).has_news());

        let mut second = [met(1, "2026-12-01", "11:00"), met(2, "2026-12-02", "10:00")];
        second[1].withdrawn = true;
        let digest = next(&second, &before);
        let was = News::Moved(Box::new(told("2026-12-01", "10:00")));
        assert_eq!(said(&digest), [(1, 1, &was), (2, 1, &News::Cancelled)]);
        went(&mut before, &digest, State::Sent);
        let digest = next(&second, &before);
        assert_eq!(said(&digest), [(1, 1, &News::Same)], "what was cancelled is told once");
        // Back to ten, and the other is on again.
        let digest = next(&first, &before);
        assert_eq!(
            said(&digest),
            [(1, 2, &News::Moved(Box::new(told("2026-12-01", "11:00")))), (2, 2, &News::New)]
        );
    }

    #[test]
    fn what_was_told_as_typed_from_a_stub_is_no_news_when_the_device_that_noted_it_is_heard() {
        let mut before = Before::default();
        let digest = next(&[met(1, "2026-12-01", "10:00")], &before);
        went(&mut before, &digest, State::Sent);
        let mut noted = met(2, "2026-12-01", "10:00");
        noted.stubs = vec![DocId([1; 16])];
        let digest = next(&[noted.clone()], &before);
        assert_eq!(said(&digest), [(1, 0, &News::Same)], "neither cancelled nor new");
        assert!(digest.docs().contains(&noted.doc), "erased with it");
        noted.told = told("2026-12-01", "11:00");
        let was = News::Moved(Box::new(told("2026-12-01", "10:00")));
        assert_eq!(said(&next(&[noted], &before)), [(1, 1, &was)]);
    }

    #[test]
    fn what_did_not_go_out_is_told_again_and_what_may_have_is_not_sent_by_itself() {
        let mut before = Before::default();
        let ten = [met(1, "2026-12-01", "10:00")];
        let digest = next(&ten, &before);
        for state in [State::Waiting, State::Sending, State::Unclear] {
            went(&mut before, &digest, state);
            assert!(!next(&ten, &before).has_news(), "{state:?}");
        }
        let eleven = next(&[met(1, "2026-12-01", "11:00")], &before);
        assert!(eleven.has_news());
        assert_eq!(said(&eleven), [(1, 1, &News::New)], "higher than what may have arrived");
        went(&mut before, &digest, State::Returned);
        assert!(next(&ten, &before).has_news());
    }

    #[test]
    fn what_is_past_is_no_news_and_what_is_theirs_no_more_is_cancelled_without_a_name() {
        let mut before = Before::default();
        let mut named = met(1, "2026-12-01", "10:00");
        named.told.names = vec!["Amina Proef".to_owned()];
        let digest = next(
            &[named, met(2, "2026-11-26", "10:00"), met(3, TODAY, "08:00"), met(4, TODAY, "07:59")],
            &before,
        );
        assert_eq!(digest.lines.iter().map(|line| line.doc.0[0]).collect::<Vec<_>>(), [3, 1]);
        went(&mut before, &digest, State::Sent);
        let gone = next(&[met(3, TODAY, "08:00")], &before);
        assert_eq!(said(&gone), [(3, 0, &News::Same), (1, 1, &News::Cancelled)]);
        assert!(gone.lines[1].told.names.is_empty());
        assert_eq!(gone.lines.iter().map(|line| line.is_theirs).collect::<Vec<_>>(), [true, false]);
        let mut off = met(1, "2026-12-01", "10:00");
        off.withdrawn = true;
        let off = next(&[met(3, TODAY, "08:00"), off], &before);
        assert!(off.lines[1].is_cancelled() && off.lines[1].is_theirs, "it does not take place");
    }
}
