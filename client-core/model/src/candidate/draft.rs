//! What a person fills in on a sheet, and the rules for it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{invalid::Invalid, talent, text};

/// A text of the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CandidateText {
    /// How the person wants to be called.
    Name,
    /// Phone number.
    Phone,
    /// Mail address.
    Mail,
    /// What else matters.
    Remark,
}

impl CandidateText {
    /// Every text of the sheet.
    pub const ALL: [Self; 4] = [Self::Name, Self::Phone, Self::Mail, Self::Remark];

    /// The register's key, which is also the field's name on the screens.
    pub fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Phone => "phone",
            Self::Mail => "mail",
            Self::Remark => "remark",
        }
    }

    /// The field with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.key() == key)
    }

    /// The value as it is kept, or why it cannot be.
    pub fn clean(self, value: &str) -> Result<String, Invalid> {
        match self {
            Self::Name => text::name(value),
            Self::Phone => text::phone(value),
            Self::Mail => text::mail(value),
            Self::Remark => text::remark(value),
        }
    }

    pub(super) fn check_stored(self, value: &str) -> Result<(), Invalid> {
        text::check_stored(value, if self == Self::Remark { text::REMARK_CHARS_MAX } else { 254 })?;
        self.clean(value).map(|_| ())
    }
}

/// What a person agreed to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsentDraft {
    /// That the centre keeps the sheet.
    #[serde(default)]
    pub store: Option<bool>,
    /// That appointments go to the companion.
    #[serde(default)]
    pub forward: Option<bool>,
}

/// Only what the user changed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CandidateEdit {
    /// New name.
    pub name: Option<String>,
    /// New phone number; empty removes it.
    pub phone: Option<String>,
    /// New mail address; empty removes it.
    pub mail: Option<String>,
    /// New remark; empty removes it.
    pub remark: Option<String>,
    /// Languages switched on or off, by ISO 639 code.
    pub languages: BTreeMap<String, bool>,
    /// Talents switched on or off, by id.
    pub talents: BTreeMap<String, bool>,
    /// Consents given or withdrawn.
    pub consent: ConsentDraft,
}

impl CandidateEdit {
    /// An edit of one text.
    pub fn text(field: CandidateText, value: impl Into<String>) -> Self {
        let value = Some(value.into());
        match field {
            CandidateText::Name => Self { name: value, ..Self::default() },
            CandidateText::Phone => Self { phone: value, ..Self::default() },
            CandidateText::Mail => Self { mail: value, ..Self::default() },
            CandidateText::Remark => Self { remark: value, ..Self::default() },
        }
    }

    pub(super) fn value(&self, field: CandidateText) -> Option<&str> {
        match field {
            CandidateText::Name => self.name.as_deref(),
            CandidateText::Phone => self.phone.as_deref(),
            CandidateText::Mail => self.mail.as_deref(),
            CandidateText::Remark => self.remark.as_deref(),
        }
    }

    /// The edit as it can be kept, or the field that cannot and why.
    pub fn clean(&self) -> Result<Self, (&'static str, Invalid)> {
        let mut clean = self.clone();
        for field in CandidateText::ALL {
            if let Some(value) = self.value(field) {
                let value = field.clean(value).map_err(|invalid| (field.key(), invalid))?;
                match field {
                    CandidateText::Name => clean.name = Some(value),
                    CandidateText::Phone => clean.phone = Some(value),
                    CandidateText::Mail => clean.mail = Some(value),
                    CandidateText::Remark => clean.remark = Some(value),
                }
            }
        }
        for (field, choices) in [("languages", &self.languages), ("talents", &self.talents)] {
            if !choices.keys().all(|id| talent::is_choice_id(id)) {
                return Err((field, Invalid::Choice));
            }
        }
        Ok(clean)
    }
}
