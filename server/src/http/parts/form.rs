//! Forms: declared as a list of fields, filled with what was posted, shown again with what was typed and each error beside
//! its field. A form carries a one-time id, see [`crate::acts`].

mod choice;
mod field;
mod posted;

use axum::{
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use maud::{Markup, html};
use samenspel_model::Invalid;

pub(in crate::http) use choice::Choice;
pub(in crate::http) use field::{Field, Input};
pub(in crate::http) use posted::Posted;

use crate::{
    App, clock,
    http::{PageError, context::Coordinator, icon::Icon},
    locale::Locale,
};

/// Name of the hidden field with the one-time id.
const ID: &str = "act";
/// Length of the id in hexadecimal digits.
const ID_DIGITS: usize = 32;

/// A form: where it goes, its fields, and what its button says.
pub(in crate::http) struct Form {
    action: String,
    /// Names the act, also when the form is shown again.
    id: String,
    fields: Vec<Field>,
    button: (Icon, String),
    /// Another button, with the name under which it is posted: it does less than what the form is for.
    less: Option<(&'static str, Icon, String)>,
    /// What is wrong with the whole.
    trouble: Option<String>,
}

impl Form {
    /// A form that posts to `action`, with a fresh one-time id. `action` is the address of its own page, so that a page that
    /// shows a refused form can be loaded again and gets news. `name` tells its fields from another form's on the page.
    pub(in crate::http) fn new(
        name: &str,
        action: impl Into<String>,
        button: (Icon, String),
        mut fields: Vec<Field>,
    ) -> Result<Self, PageError> {
        let id = hex::encode(clock::random::<16>()?);
        for field in &mut fields {
            field.id = format!("{name}-{}", field.key);
        }
        Ok(Self { action: action.into(), id, fields, button, less: None, trouble: None })
    }

    /// Takes over what was posted, and notes beside each field what breaks its bounds. Nothing typed is lost.
    pub(in crate::http) fn fill(mut self, lang: Locale, posted: &Posted) -> Self {
        if let Some(id) = posted.one(ID).filter(|id| is_act(id)) {
            id.clone_into(&mut self.id);
        }
        for field in &mut self.fields {
            let values: Vec<_> = posted.all(&field.key).map(str::to_owned).collect();
            field.fill(lang, values);
            // A browser sends line ends as CR LF here too.
            field.agreed = posted.one(&field.agreed_key()).unwrap_or_default().replace("\r\n", "\n");
        }
        self
    }

    /// The one-time id, for [`once`].
    pub(in crate::http) fn id(&self) -> String {
        self.id.clone()
    }

    /// The value of a field; empty when nothing was given.
    pub(in crate::http) fn value(&self, key: &str) -> &str {
        self.field(key).and_then(|field| field.values.first()).map_or("", String::as_str)
    }

    fn field(&self, key: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.key == key)
    }

    /// Puts a sentence beside a field, unless one stands there.
    pub(in crate::http) fn refuse(&mut self, key: &str, sentence: String) {
        match self.fields.iter_mut().find(|field| field.key == key) {
            Some(field) => {
                field.error.get_or_insert(sentence);
            }
            None => self.trouble = Some(sentence),
        }
    }

    /// Asks whether what stands in a field is meant so; asked once, for who says yes to it is believed.
    pub(in crate::http) fn ask(&mut self, key: &str, question: String) {
        if let Some(field) = self.fields.iter_mut().find(|field| field.key == key && !field.is_agreed()) {
            field.asked = field.error.is_none();
            field.error.get_or_insert(question);
        }
    }

    /// Puts the sentence of a broken rule beside its field.
    pub(in crate::http) fn refuse_invalid(&mut self, lang: Locale, key: &str, invalid: &Invalid) {
        self.refuse(key, field::sentence(lang, invalid));
    }

    /// With another button.
    pub(in crate::http) fn button(mut self, icon: Icon, words: String) -> Self {
        self.button = (icon, words);
        self
    }

    /// With a second button, which is posted under this name.
    pub(in crate::http) fn less(mut self, name: &'static str, icon: Icon, words: String) -> Self {
        self.less = Some((name, icon, words));
        self
    }

    /// One more field, before the others.
    pub(in crate::http) fn begin_with(&mut self, mut field: Field) {
        field.id = format!("first-{}", field.key);
        self.fields.insert(0, field);
    }

    /// One more field, after the others.
    pub(in crate::http) fn end_with(&mut self, mut field: Field) {
        field.id = format!("last-{}", field.key);
        self.fields.push(field);
    }

    /// Is something wrong, so that nothing may be done?
    pub(in crate::http) fn is_refused(&self) -> bool {
        self.trouble.is_some() || self.fields.iter().any(|field| field.error.is_some())
    }

    /// The form as it stands; the first field with an error has the focus.
    pub(in crate::http) fn show(&self, lang: Locale) -> Markup {
        let wrong: Vec<_> = self.fields.iter().filter(|field| field.error.is_some()).collect();
        let first = wrong.first().map(|field| &field.key);
        // Our own sentences, in the page's language, instead of the browser's.
        html! {
            form.fields method="post" action=(self.action) autocomplete="off" novalidate data-refused[self.is_refused()] {
                @if self.is_refused() {
                    div.notice.alert role="alert" {
                        p { @if let Some(sentence) = &self.trouble { (sentence) } @else { (lang.t("form-refused")) } }
                        @if !wrong.is_empty() {
                            ul { @for field in &wrong { li { a.target href={ "#" (field.focus_id()) } { (field.label) } } } }
                        }
                    }
                }
                input type="hidden" name=(ID) value=(self.id);
                @for field in &self.fields { (field.show(lang, first == Some(&field.key))) }
                button.main type="submit" { (self.button.0) (self.button.1) }
                @if let Some((name, icon, words)) = &self.less { button.plain type="submit" name=(name) value="1" { (icon) (words) } }
            }
        }
    }
}

/// The hidden field with a fresh one-time id, for a form that is no more than a button.
pub(in crate::http) fn act() -> Result<Markup, PageError> {
    let id = hex::encode(clock::random::<16>()?);
    Ok(html! { input type="hidden" name=(ID) value=(id); })
}

/// The one-time id that came with a form; one that came without is an act of its own.
pub(in crate::http) fn posted_act(posted: &Posted) -> Result<String, PageError> {
    match posted.one(ID).filter(|id| is_act(id)) {
        Some(id) => Ok(id.to_owned()),
        None => Ok(hex::encode(clock::random::<16>()?)),
    }
}

fn is_act(id: &str) -> bool {
    id.len() == ID_DIGITS && id.bytes().all(|b| b.is_ascii_hexdigit())
}

/// What became of a posted form.
pub(in crate::http) enum Outcome {
    /// It was done; this page follows.
    Done(String),
    /// It was not; the form is shown again on its page.
    Refused(Response),
}

/// Does what a form asks for, once: the same form posted again (see [`Form::id`]) is answered as the first time.
pub(in crate::http) async fn once(
    app: &App,
    person: &Coordinator,
    id: &str,
    act: impl Future<Output = Result<Outcome, PageError>>,
) -> Result<Response, PageError> {
    let under_way = app.acts().begin(person.account.id, id).await;
    if let Some(page) = under_way.before() {
        return Ok(Redirect::to(page).into_response());
    }
    match act.await? {
        Outcome::Done(page) => {
            under_way.done(&page);
            Ok(Redirect::to(&page).into_response())
        }
        Outcome::Refused(page) => Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response()),
    }
}

#[cfg(test)]
mod tests;
