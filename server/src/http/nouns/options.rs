//! What can be chosen in a form: ids that are declared, and those that coordinators write.

use std::collections::BTreeMap;

use samenspel_model::{
    appointment, centre,
    doc::Kind,
    field::{Field as Declared, Ids, Is},
    noun::{Group, GroupIds},
    organisation, referrer,
    values::Values,
};

use super::{groups, talents};
use crate::{
    http::{
        parts::form::{Choice, Field, Input},
        words::declared::{choice, in_order, own_words},
    },
    locale::Locale,
    store::{Store, StoreError, records::Record},
};

/// The name under which a new stand's organisation is posted.
pub(super) const ORGANISATION: &str = "organisation";
/// Languages heard in Brussels, in the order of the tablet's picker.
const LANGUAGES: [&str; 31] = [
    "nl", "fr", "en", "ar", "ber", "tr", "es", "pt", "it", "ro", "pl", "bg", "de", "uk", "ru", "sq", "el",
    "fa", "ps", "ku", "so", "ti", "am", "ln", "sw", "ff", "rw", "ur", "hi", "ne", "zh",
];

/// The lists of the centre at this moment.
#[derive(Default)]
pub(in crate::http) struct Options {
    lang: Locale,
    centre: Values,
    organisations: BTreeMap<String, Record>,
    /// The document and the item that a form is about.
    item: Option<(Record, &'static Group, String)>,
    /// The task of the appointment that a form is about; empty of a new one.
    task: Option<String>,
}

impl Options {
    pub(in crate::http) async fn read(store: &Store, lang: Locale) -> Result<Self, StoreError> {
        let centre = store.centre().await?;
        let organisations = store.records(Kind::Organisation).await?;
        Ok(Self {
            lang,
            centre,
            organisations: organisations.into_iter().map(|record| (record.id.to_string(), record)).collect(),
            item: None,
            task: None,
        })
    }

    /// The same for the form of one of several.
    pub(super) fn of_item(mut self, record: &Record, group: &'static Group, item: &str) -> Self {
        self.item = Some((record.clone(), group, item.to_owned()));
        self
    }

    /// The same for the form of an appointment of this organisation. What it is for now can stay, also when that is offered no more.
    pub(super) fn of_appointment(mut self, organisation: &Record, task: &str) -> Self {
        self.item = Some((organisation.clone(), &organisation::TASK, organisation.id.to_string()));
        self.task = Some(task.to_owned());
        self
    }

    /// The choices of a field.
    pub(in crate::http) fn of(&self, lang: Locale, declared: &Declared) -> Vec<Choice> {
        let ids = match declared.is {
            Is::Choices { ids, .. } | Is::One { ids } => ids,
            _ => return vec![],
        };
        let named = |id: &&str| Choice::new(*id, choice(lang, &self.centre, declared, id));
        match (ids, declared.key) {
            (Ids::Of(ids), _) => ids.iter().map(named).collect(),
            (Ids::Any, "language") => LANGUAGES.iter().map(named).collect(),
            (Ids::Any, "pictogram") => talents::ids().map(|id| named(&id)).collect(),
            (Ids::Any, "talent") => {
                let centre = self.centre.items(centre::TALENT.key);
                let is_off = |id: &str| centre.get(id).is_some_and(|values| values.is_on(&centre::OFF));
                let own = self.own(centre::TALENT.key).into_iter();
                let own = own.filter(|choice| talents::ids().all(|id| id != choice.value));
                talents::ids().filter(|id| !is_off(id)).map(|id| named(&id)).chain(own).collect()
            }
            (Ids::Any, "category") => self.own(centre::CATEGORY.key),
            (Ids::Any, "question") => self.questions(),
            (Ids::Any, "task") => self.tasks(),
            (Ids::Any, "companion") => self.companions(),
            (Ids::Any, _) => vec![],
        }
    }

    /// What the item says of a field now.
    pub(super) fn chosen(&self, declared: &Declared) -> Vec<String> {
        let Some((record, group, item)) = &self.item else { return vec![] };
        let values = record.values.item(group.key, item);
        values.map(|values| values.choices(declared).to_vec()).unwrap_or_default()
    }

    /// The same, with nothing as the first.
    pub(super) fn with_nothing(&self, lang: Locale, declared: &Declared) -> Vec<Choice> {
        std::iter::once(Choice::new("", "—")).chain(self.of(lang, declared)).collect()
    }

    fn own(&self, group: &str) -> Vec<Choice> {
        let offered = self.centre.items(group).into_iter().filter(|(_, values)| !values.is_on(&centre::OFF));
        sorted(offered.map(|(id, values)| (id, own_words(self.lang, &values))))
    }

    fn questions(&self) -> Vec<Choice> {
        let questions = self.centre.items(centre::QUESTION.key).into_iter();
        let chosen = questions.filter(|(_, values)| values.text(&centre::QUESTION_IS) == "choices");
        sorted(chosen.map(|(id, values)| (id, own_words(self.lang, &values))))
    }

    /// The tasks of a stand's organisation.
    fn tasks(&self) -> Vec<Choice> {
        let Some((_, _, organisation)) = &self.item else { return vec![] };
        let Some(record) = self.organisations.get(organisation) else { return vec![] };
        let tasks = record.values.items(organisation::TASK.key).into_iter();
        let title = |(id, values): (String, Values)| (id, values.text(&organisation::TITLE).to_owned());
        let Some(now) = &self.task else { return sorted(tasks.map(title)) };
        let offered = tasks.filter(|(id, task)| !task.is_on(&organisation::CLOSED) || id == now);
        let mut tasks = sorted(offered.map(title));
        let gone = Some(now).filter(|now| !now.is_empty() && tasks.iter().all(|task| task.value != **now));
        // As the tablets note what is none of the organisation's tasks.
        let other = gone.map_or(appointment::OTHER, String::as_str);
        tasks.push(Choice::new(other, self.lang.t("task-other")));
        tasks
    }

    /// Those of the referrer whose group a form is about.
    fn companions(&self) -> Vec<Choice> {
        let Some((record, ..)) = &self.item else { return vec![] };
        let companions = record.values.items(referrer::COMPANION.key).into_iter();
        sorted(companions.map(|(id, values)| (id, values.text(&referrer::COMPANION_NAME).to_owned())))
    }

    /// Whose a new stand is: the organisations that have none yet, and the one that was `chosen` when that was so.
    pub(super) fn organisation_field(&self, lang: Locale, group: &Group, chosen: &str) -> Field {
        let taken = self.item.as_ref().map(|(record, ..)| record.values.items(group.key)).unwrap_or_default();
        let free = self.organisations.iter().filter(|(id, _)| *id == chosen || !taken.contains_key(*id));
        let choices = sorted(free.map(|(id, record)| (id.clone(), record.title.clone())));
        let choices = std::iter::once(Choice::new("", "—")).chain(choices).collect();
        Field::new(ORGANISATION, lang.t("field-stand-organisation"), Input::List(choices)).required()
    }

    /// What there are several of, by id and what a person calls it, in the order in which one looks for it.
    pub(super) fn titles(&self, group: &Group, items: &BTreeMap<String, Values>) -> Vec<(String, String)> {
        let named = items.iter().map(|(id, values)| (id.clone(), self.title(group, id, values)));
        let mut titles: Vec<_> = named.collect();
        titles.sort_by_cached_key(|(_, title)| in_order(title));
        titles
    }

    /// What a person calls one of several.
    pub(super) fn title(&self, group: &Group, id: &str, values: &Values) -> String {
        if let GroupIds::Of(_) = group.ids {
            let name = self.organisations.get(id).map(|record| record.title.clone()).unwrap_or_default();
            let sign = values.texts.get("sign").cloned().unwrap_or_default();
            return [sign, name].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        }
        if let GroupIds::Among(_) = group.ids {
            return groups::one_of(self.lang, group, id);
        }
        let of = |key: &str| values.texts.get(key).cloned();
        of("title").or_else(|| of("name")).unwrap_or_else(|| own_words(self.lang, values))
    }
}

/// Choices in the order in which one looks for them.
fn sorted(named: impl Iterator<Item = (String, String)>) -> Vec<Choice> {
    let mut named: Vec<_> = named.collect();
    named.sort_by_cached_key(|(_, name)| in_order(name));
    named.into_iter().map(|(id, name)| Choice::new(id, name)).collect()
}
