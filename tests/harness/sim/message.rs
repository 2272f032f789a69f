//! Messages in a few words, for the record of a world.

use samenspel_model::{
    DocId, Space,
    wire::{self, Down, Entry, Page, Payload, Up},
};

use super::network::Way;

/// A message in a few words.
pub(super) fn summary(way: Way, message: &[u8]) -> String {
    match way {
        Way::Up => match wire::decode::<Up>(message) {
            Ok(Up::Hello(hello)) => format!("hello with {} cursors", hello.cursors.len()),
            Ok(Up::Push(push)) => {
                let docs: Vec<String> = push.changes.iter().map(|change| short(change.doc)).collect();
                format!("push {} of {} changes ({})", push.number, push.changes.len(), docs.join(" "))
            }
            Ok(Up::Known(known)) => format!("known: {} of {}", known.docs.len(), space_name(known.space)),
            Ok(Up::Got) => "got".to_owned(),
            Ok(other) => format!("{other:?}").chars().take(60).collect(),
            Err(_) => format!("{} bytes of nothing", message.len()),
        },
        Way::Down => match wire::decode::<Down>(message) {
            Ok(Down::Page(page)) => page_summary(&page),
            Ok(Down::Ack { push, answers }) => format!("ack {push} {answers:?}"),
            Ok(Down::Repair { space, after }) => {
                format!("repair {} after {}", space_name(space), after.map_or("nothing".to_owned(), short))
            }
            Ok(Down::Want { docs, relay }) => {
                format!(
                    "want {}{}",
                    if relay { "all of " } else { "" },
                    docs.into_iter().map(short).collect::<Vec<_>>().join(" ")
                )
            }
            Ok(Down::Goodbye(why)) => format!("goodbye {why:?}"),
            Ok(Down::Welcome(welcome)) => format!("welcome, closed: {:?}", welcome.closed),
            Ok(Down::Challenge { .. }) => "challenge".to_owned(),
            Ok(other) => format!("{other:?}").chars().take(60).collect(),
            Err(_) => format!("{} bytes of nothing", message.len()),
        },
    }
}

fn page_summary(page: &Page) -> String {
    let entry = |entry: &Entry| {
        let payload = match &entry.payload {
            Payload::Snapshot(_) => "whole".to_owned(),
            Payload::Changes(changes) => format!("+{}", changes.len()),
            Payload::Erased(_) => "erased".to_owned(),
        };
        format!("{} {payload}", short(entry.doc))
    };
    let entries: Vec<String> = page.entries.iter().map(entry).collect();
    let cursor = page.cursor.as_ref().map_or("no cursor".to_owned(), |cursor| {
        format!("{} {}/{}", space_name(cursor.space), cursor.seq, cursor.base)
    });
    format!("page [{}] {cursor}{}", entries.join(", "), if page.more { ", more" } else { "" })
}

fn short(doc: DocId) -> String {
    doc.to_string().chars().take(6).collect()
}

fn space_name(space: Space) -> String {
    space.to_string().chars().take(12).collect()
}
