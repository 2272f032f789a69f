//! The phones and tablets of a market that no browser plays: on each line of standard input stands what one of them does, on each
//! line of standard output what came of it. `web/e2e/whole-market.spec.ts` is the hall around them.

use std::{
    collections::{BTreeMap, HashMap},
    io::{self, BufRead},
};

use samenspel_ffi::{Samenspel, VisitorGroup};
use samenspel_tests::{Tablet, texts};
use serde::Deserialize;
use serde_json::{Value, json};

/// Who does something, and what.
#[derive(Deserialize)]
struct Line {
    device: String,
    does: Does,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
enum Does {
    /// Is paired by a link and gets what it needs for a day without a network.
    Pair { link: String },
    /// Notes an appointment of its stand, for its first task.
    Note { booklet: String, date: String, time: String },
    /// Counts visitors at the entrance.
    Count { market: String, visitors: i32 },
    /// Gives a booklet to the group of this name.
    Group { booklet: String, name: String },
    /// Finds the network again and sends what waits.
    Send,
}

fn main() {
    let mut hall: BTreeMap<String, Tablet> = BTreeMap::new();
    for line in io::stdin().lock().lines() {
        let Line { device, does } = serde_json::from_str(&line.unwrap()).unwrap();
        println!("{}", act(&mut hall, device, does));
    }
}

fn act(hall: &mut BTreeMap<String, Tablet>, name: String, does: Does) -> Value {
    if let Does::Pair { link } = does {
        let tablet = Tablet::paired(&link);
        tablet.connect().until("it has its tasks or the groups", is_ready);
        tablet.disconnect();
        hall.insert(name, tablet);
        return json!({});
    }
    let tablet = hall.get(&name).unwrap();
    match does {
        Does::Pair { .. } => {}
        Does::Note { booklet, date, time } => {
            let task = tablet.own_tasks().unwrap().first().unwrap().id.clone();
            let form = [("booklet", &booklet), ("task", &task), ("date", &date), ("time", &time)];
            let form: HashMap<_, _> = texts(form.map(|(key, text)| (key, text.as_str())));
            return json!({ "id": tablet.save_appointment(form, None).unwrap().record.id });
        }
        Does::Count { market, visitors } => {
            return json!({ "counted": tablet.count_visitors(market, visitors).unwrap() });
        }
        Does::Group { booklet, name } => {
            let VisitorGroup { referrer, id, .. } =
                tablet.visitor_groups().unwrap().into_iter().find(|group| group.name == name).unwrap();
            tablet.bind_to_group(referrer, id, booklet).unwrap();
        }
        Does::Send => {
            tablet.connect().until_sent();
            tablet.disconnect();
        }
    }
    json!({})
}

fn is_ready(core: &Samenspel) -> bool {
    core.own_tasks().is_ok_and(|tasks| !tasks.is_empty())
        || core.visitor_groups().is_ok_and(|groups| !groups.is_empty())
}
