//! Filters above a list: choices that stand in the address, so that a page of them can be kept and sent.

use maud::{Markup, html};

use super::view::View;
use crate::{http::icon::Icon, locale::Locale, store::list::Value};

/// A filter: its name in the address, its words, and what can be chosen. The first choice is the usual one.
pub(in crate::http) struct Filter {
    key: &'static str,
    label: String,
    choices: Vec<Chosen>,
}

/// A choice, and the condition of the list that it means.
pub(in crate::http) struct Chosen {
    value: String,
    label: String,
    condition: Option<(&'static str, Value)>,
}

impl Chosen {
    /// Its words.
    #[cfg(test)]
    pub(in crate::http) fn label(&self) -> String {
        self.label.clone()
    }

    /// A choice that leaves nothing out.
    pub(in crate::http) fn all(label: String) -> Self {
        Self { value: "all".to_owned(), label, condition: None }
    }

    /// A choice that means a condition of the list, with what is bound there.
    pub(in crate::http) fn only(
        value: impl Into<String>,
        label: String,
        condition: &'static str,
        bound: Value,
    ) -> Self {
        Self { value: value.into(), label, condition: Some((condition, bound)) }
    }
}

impl Filter {
    /// A filter with these choices, the usual one first.
    pub(in crate::http) fn new(key: &'static str, label: String, choices: Vec<Chosen>) -> Self {
        Self { key, label, choices }
    }

    /// Its name in the address.
    pub(super) fn key(&self) -> &'static str {
        self.key
    }

    fn chosen(&self, view: &View) -> Option<&Chosen> {
        let given = view.get(self.key);
        self.choices.iter().find(|choice| given == Some(&choice.value)).or(self.choices.first())
    }

    /// What is asked of the list.
    pub(super) fn condition(&self, view: &View) -> Option<(String, Value)> {
        let (name, bound) = self.chosen(view)?.condition.as_ref()?;
        Some(((*name).to_owned(), bound.clone()))
    }

    /// Is something else chosen than usual?
    pub(super) fn is_set(&self, view: &View) -> bool {
        self.chosen(view).map(|chosen| &chosen.value) != self.choices.first().map(|first| &first.value)
    }
}

/// The filters as a form; `hidden` goes along.
pub(super) fn form(lang: Locale, path: &str, view: &View, filters: &[Filter], hidden: &[&str]) -> Markup {
    html! {
        @if !filters.is_empty() {
            form.filters method="get" action=(path) role="search" aria-label=(lang.t("filter-label")) {
                @for name in hidden {
                    @if let Some(value) = view.get(name) { input type="hidden" name=(name) value=(value); }
                }
                @for filter in filters {
                    div {
                        label for={ "filter-" (filter.key) } { (filter.label) }
                        select id={ "filter-" (filter.key) } name=(filter.key) {
                            @let chosen = filter.chosen(view).map(|chosen| &chosen.value);
                            @for choice in &filter.choices {
                                option value=(choice.value) selected[chosen == Some(&choice.value)] { (choice.label) }
                            }
                        }
                    }
                }
                button type="submit" { (Icon::Check) (lang.t("filter-show")) }
                @if filters.iter().any(|filter| filter.is_set(view)) { a.target href=(path) { (lang.t("filter-none")) } }
            }
        }
    }
}
