//! What can be chosen in a field.

/// What can be chosen.
pub(in crate::http) struct Choice {
    pub(in crate::http) value: String,
    pub(in crate::http) label: String,
    pub(in crate::http) hint: Option<String>,
}

impl Choice {
    /// A choice with its words.
    pub(in crate::http) fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), hint: None }
    }

    /// With a sentence that explains it.
    pub(in crate::http) fn hint(mut self, hint: String) -> Self {
        self.hint = Some(hint);
        self
    }
}
