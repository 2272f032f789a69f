//! What is said of a kind of document: where it lives, its fields, what it has several of.

use crate::{
    doc::{Kind, Scalar},
    field::{Field, Shape, Unfit, is_choice_id},
    ids::DocId,
    role::Role,
};

/// A kind of document.
#[derive(Debug)]
pub struct Noun {
    /// Its kind.
    pub kind: Kind,
    /// Where its documents live.
    pub home: Home,
    /// Its fields.
    pub fields: &'static [Field],
    /// What it has several of, each with fields of its own.
    pub groups: &'static [&'static Group],
    /// The registers that make what a person calls a document of it.
    pub title: &'static [&'static str],
    /// The registers by which its lists are sorted.
    pub sort: &'static [&'static str],
}

/// Where the documents of a noun live.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Home {
    /// In the catalogue.
    Catalogue,
    /// At the desks.
    Desk,
    /// At a stand.
    Stand,
}

/// What a document has several of: registers `<group>/<id>/<field>`.
#[derive(Debug)]
pub struct Group {
    /// What its keys begin with.
    pub key: &'static str,
    /// What its ids are.
    pub ids: GroupIds,
    /// The fields of each.
    pub fields: &'static [Field],
}

/// What the ids of a group are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupIds {
    /// Lower-case letters, digits and dashes, unique within the document.
    Own,
    /// Documents of this kind.
    Of(Kind),
    /// These, such as languages.
    Among(&'static [&'static str]),
}

/// Where a register stands in its noun's table.
#[derive(Clone, Copy, Debug)]
pub struct Spot<'k> {
    /// The field.
    pub field: &'static Field,
    /// Group and id when it is of one of several.
    pub item: Option<(&'static Group, &'k str)>,
    /// The choice when the field is a set.
    pub choice: Option<&'k str>,
}

impl Noun {
    /// The place of a register; `None` for one that this version does not know.
    pub fn find<'k>(&self, key: &'k str) -> Option<Spot<'k>> {
        if let Some((field, choice)) = find(self.fields, key) {
            return Some(Spot { field, item: None, choice });
        }
        let (head, rest) = key.split_once('/')?;
        let group = self.groups.iter().copied().find(|group| group.key == head)?;
        let (id, rest) = rest.split_once('/')?;
        let fits = match group.ids {
            GroupIds::Own => is_choice_id(id),
            GroupIds::Among(ids) => ids.contains(&id),
            GroupIds::Of(_) => id.parse::<DocId>().is_ok_and(|parsed| parsed.to_string() == id),
        };
        let (field, choice) = find(group.fields, rest)?;
        fits.then_some(Spot { field, item: Some((group, id)), choice })
    }

    /// What the words of a register's field are named after: `candidate-consent-store`, `task-title`. Fluent knows no slashes.
    pub fn words(&self, key: &str) -> Option<String> {
        let spot = self.find(key)?;
        let noun = spot.item.map_or(self.kind.as_str(), |(group, _)| group.key);
        Some(format!("{noun}-{}", spot.field.key.replace('/', "-")))
    }

    /// The group with this key.
    pub fn group(&self, key: &str) -> Option<&'static Group> {
        self.groups.iter().copied().find(|group| group.key == key)
    }

    /// May this be written there? `None` is a removal.
    pub fn check_register(&self, key: &str, value: Option<&Scalar>) -> Result<(), Unfit> {
        let spot = self.find(key).ok_or(Unfit::Unknown)?;
        match value {
            Some(value) => spot.field.check_stored(spot.choice, value),
            None => Ok(()),
        }
    }

    /// May this role write the register? Unknown ones are nobody's.
    pub fn may_write(&self, role: Role, key: &str) -> bool {
        self.find(key).is_some_and(|spot| spot.field.writers.contains(&role))
    }
}

fn find<'k>(fields: &'static [Field], key: &'k str) -> Option<(&'static Field, Option<&'k str>)> {
    fields.iter().find_map(|field| match (key.strip_prefix(field.key)?, field.shape()) {
        ("", Shape::Text | Shape::Number) => Some((field, None)),
        (rest, Shape::Set) => rest.strip_prefix('/').map(|choice| (field, Some(choice))),
        _ => None,
    })
}
