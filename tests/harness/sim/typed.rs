//! What people type: something valid for every field that the nouns' tables declare.

use std::collections::BTreeMap;

use samenspel_model::{
    DocId, Invalid, Role,
    doc::Kind,
    edit::{Edit, Input},
    field::{Field, Ids, Is, Need, Shape},
    noun::{Group, GroupIds},
    values::Values,
};

use super::world::World;

const WORDS: [&str; 8] = ["Fatima", "Jan", "Amina", "Luc", "Yasmine", "Zoë", "فاطمة", "李"];
/// Few, so that people choose the same ones.
const CHOICES: [&str; 6] = ["cooking", "listening", "driving", "buddy", "fr", "nl"];
/// Ids of what a document has several of.
const ITEMS: [&str; 3] = ["one", "two", "three"];
/// Most fields of one save, beside those that what is new must have.
const FIELDS_MAX: usize = 3;
/// Half of what is typed goes into the first fields, so that people meet there.
const OFTEN: usize = 4;
const DAY_MS: i64 = 86_400_000;

impl World {
    /// Something new for a few fields that this role may write in a document that shows this.
    pub(super) fn typed(&mut self, kind: Kind, role: Role, shown: &Values) -> Edit {
        let mut slots = self.slots(kind, role);
        slots.retain(|(_, field)| !field.fixed);
        let mut edit = Edit::new();
        for _ in 0..self.rng.usize(1..=FIELDS_MAX) {
            let among = if self.rng.bool() { slots.len() } else { slots.len().min(OFTEN) };
            match slots[self.rng.usize(..among)] {
                (None, field) => self.type_into(&mut edit, "", field),
                (Some(group), field) => self.type_into_item(&mut edit, group, field, role, shown),
            }
        }
        edit
    }

    /// What a new document of this kind begins with.
    pub(super) fn typed_new(&mut self, kind: Kind, role: Role) -> Edit {
        let mut edit = self.typed(kind, role, &Values::default());
        for field in kind.noun().fields.iter().filter(|field| field.need == Need::Always) {
            self.type_into(&mut edit, "", field);
        }
        edit
    }

    /// Every field that this role may write.
    fn slots(&self, kind: Kind, role: Role) -> Vec<(Option<&'static Group>, &'static Field)> {
        let noun = kind.noun();
        let own = noun.fields.iter().map(|field| (None, field));
        let groups = noun.groups.iter().copied();
        let of_groups = groups.flat_map(|group| group.fields.iter().map(move |field| (Some(group), field)));
        own.chain(of_groups).filter(|(_, field)| field.writers.contains(&role)).collect()
    }

    /// One of several, which gets all it must have when it is new.
    fn type_into_item(
        &mut self,
        edit: &mut Edit,
        group: &'static Group,
        field: &'static Field,
        role: Role,
        shown: &Values,
    ) {
        let id = match group.ids {
            GroupIds::Own => ITEMS[self.rng.usize(..ITEMS.len())].to_owned(),
            GroupIds::Among(ids) => ids[self.rng.usize(..ids.len())].to_owned(),
            GroupIds::Of(kind) => self.some_document(kind).to_string(),
        };
        let before = format!("{}/{id}/", group.key);
        let is_new = !shown.items(group.key).contains_key(&id);
        let musts: Vec<_> =
            group.fields.iter().filter(|field| is_new && field.need == Need::Always).collect();
        if musts.iter().all(|field| field.writers.contains(&role)) {
            for field in musts.into_iter().chain([field]) {
                self.type_into(edit, &before, field);
            }
        }
    }

    fn type_into(&mut self, edit: &mut Edit, before: &str, field: &Field) {
        let mut key = format!("{before}{}", field.key);
        if field.shape() == Shape::Set {
            let choice = match field.is {
                Is::Choices { ids, .. } => self.some_id(ids),
                _ => self.code(),
            };
            key = format!("{key}/{choice}");
        }
        let emptied = field.need == Need::Never && self.rng.u32(..8) == 0;
        let input = self.something(field, emptied);
        edit.insert(key, input);
    }

    fn something(&mut self, field: &Field, emptied: bool) -> Input {
        let number = self.rng.u32(..10_000_000);
        match field.is {
            Is::YesNo if emptied => Input::Number(0),
            Is::Flag | Is::YesNo | Is::Consent | Is::Codes | Is::Choices { .. } => {
                Input::On(self.rng.u32(..3) > 0)
            }
            Is::Number { .. } | Is::Moment if emptied => Input::Number(0),
            Is::Number { min, max } => Input::Number(self.rng.i64(min..=max)),
            Is::Moment => Input::Number(self.now.0),
            _ if emptied => Input::from(""),
            Is::Line { .. } => {
                Input::from(format!("{} {}", WORDS[self.rng.usize(..WORDS.len())], number % 1_000))
            }
            Is::Lines { .. } => {
                let line = format!("lang verhaal {}\n", WORDS[self.rng.usize(..WORDS.len())]);
                Input::from(line.repeat(self.rng.usize(1..8)))
            }
            Is::Phone => Input::from(format!("+32 2 {number:07}")),
            Is::Mail => Input::from(format!("m{number}@voorbeeld.be")),
            Is::Link => Input::from(format!("https://www.voorbeeld.be/{number}")),
            Is::Day => {
                let day = self.now.plus_ms(self.rng.i64(0..400) * DAY_MS).day();
                Input::from(samenspel_model::calendar::day_text(day))
            }
            Is::Time => Input::from(format!("{:02}:{:02}", self.rng.u32(8..=18), self.rng.u32(..60))),
            Is::Code => Input::from(self.code()),
            Is::One { ids } => Input::from(self.some_id(ids)),
            Is::Secret => Input::from(format!("1${number:032}${number:064}")),
            Is::Ref { kind } => Input::from(self.some_document(kind).to_string()),
        }
    }

    fn some_id(&mut self, ids: Ids) -> String {
        let ids = match ids {
            Ids::Any => &CHOICES[..],
            Ids::Of(ids) => ids,
        };
        ids[self.rng.usize(..ids.len())].to_owned()
    }

    fn some_document(&mut self, kind: Kind) -> DocId {
        let known: Vec<DocId> =
            self.centre.made.iter().filter(|(of, _)| *of == kind).map(|(_, doc)| *doc).collect();
        match known.len() {
            0 => DocId::random(&mut self.centre.env()),
            count => known[self.rng.usize(..count)],
        }
    }

    /// The code of a printed booklet.
    pub(super) fn code(&mut self) -> String {
        self.centre.booklets[self.rng.usize(..self.centre.booklets.len())].to_string()
    }
}

/// May an edit that was made here be refused for this? Two devices together may have chosen more than one person may, and about
/// whoever withdrew the consent to keep the sheet nothing new is noted.
pub(super) fn is_expected(invalid: &Invalid) -> bool {
    matches!(invalid, Invalid::ChoicesTooMany { .. } | Invalid::ConsentWithdrawn)
}

/// The first register that does not show what was given for it.
pub(super) fn not_shown(kind: Kind, values: &Values, edit: &Edit) -> Option<String> {
    let shows = |(key, input): &(&String, &Input)| {
        let spot = kind.noun().find(key).expect("a declared field");
        let number = values.numbers.get(*key).copied().unwrap_or(0);
        let text = values.texts.get(*key).map_or("", String::as_str);
        let agreed = |consent: &str| values.numbers.get(consent).is_some_and(|since| *since > 0);
        if spot.field.under.is_some_and(|consent| !agreed(consent)) {
            // Without its consent nobody reads it.
            return spot.choice.is_none_or(|choice| !is_chosen(&values.choices, key, choice));
        }
        match (spot.choice, input) {
            (_, Input::Text(given)) if spot.field.is == Is::Secret => number == i64::from(!given.is_empty()),
            (_, Input::Text(given)) => spot.field.clean(given).as_deref() == Ok(text),
            (_, Input::Number(given)) => number == *given,
            (Some(choice), Input::On(on)) => is_chosen(&values.choices, key, choice) == *on,
            (None, Input::On(on)) if matches!(spot.field.is, Is::Consent | Is::YesNo) => {
                number.signum() == if *on { 1 } else { -1 }
            }
            (None, Input::On(on)) => number == i64::from(*on),
        }
    };
    edit.iter().find(|given| !shows(given)).map(|(key, _)| key.clone())
}

fn is_chosen(choices: &BTreeMap<String, Vec<String>>, key: &str, choice: &str) -> bool {
    let set = key.strip_suffix(choice).and_then(|set| set.strip_suffix('/')).unwrap_or(key);
    choices.get(set).is_some_and(|chosen| chosen.iter().any(|chosen| chosen == choice))
}
