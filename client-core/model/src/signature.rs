//! Under which name a change is written: the device's, and of the volunteer behind a shared tablet only the document's id.
//!
//! No person's name travels in a change. Whoever leaves the team is erased with their document, and what they wrote is the
//! device's alone.

use crate::{ids::DocId, text};

/// Between the device's name and the volunteer's id; no name has it, for it is no character of a plain line.
const BETWEEN: char = '\u{1f}';

/// Who wrote a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signature<'a> {
    /// The device, by the name people gave it.
    pub device: &'a str,
    /// Who stood behind it.
    pub volunteer: Option<DocId>,
}

impl<'a> Signature<'a> {
    /// Reads a change's message; `None` when no app signs so.
    pub fn read(message: &'a str) -> Option<Self> {
        let (device, volunteer) = match message.split_once(BETWEEN) {
            None => (message, None),
            Some((device, id)) => {
                let volunteer: DocId = id.parse().ok()?;
                // One spelling only.
                if volunteer.to_string() != id {
                    return None;
                }
                (device, Some(volunteer))
            }
        };
        text::is_plain_line(device).then_some(Self { device, volunteer })
    }

    /// As it is written.
    pub fn message(&self) -> String {
        match self.volunteer {
            None => self.device.to_owned(),
            Some(volunteer) => format!("{}{BETWEEN}{volunteer}", self.device),
        }
    }
}

/// A change's message as people read it: `Jan, Balie 1`, or the device alone when nobody knows the volunteer (any more).
pub fn shown(message: &str, name_of: impl FnOnce(DocId) -> Option<String>) -> String {
    let Some(signature) = Signature::read(message) else {
        return text::clean_line(message);
    };
    let name = signature.volunteer.and_then(name_of).filter(|name| !name.is_empty());
    name.map_or_else(|| signature.device.to_owned(), |name| format!("{name}, {}", signature.device))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_survives_its_message_and_names_nobody() {
        let jan = Some(DocId([0xAB; 16]));
        for volunteer in [None, jan] {
            let message = Signature { device: "Balie 1", volunteer }.message();
            assert_eq!(Signature::read(&message), Some(Signature { device: "Balie 1", volunteer }));
        }
    }

    #[test]
    fn what_no_app_signs_is_none() {
        let id = DocId([0xAB; 16]).to_string();
        let upper = format!("Balie 1\u{1f}{}", id.to_uppercase());
        let twice = format!("Balie 1\u{1f}{id}\u{1f}{id}");
        for message in ["Balie 1\u{1f}", "Balie 1\u{1f}Jan", &upper, &twice, "Balie\n1", "Balie 1\u{202E}"] {
            assert_eq!(Signature::read(message), None, "{message:?}");
        }
    }

    #[test]
    fn who_is_known_is_named_before_the_device_and_who_left_is_not() {
        let message = Signature { device: "Balie 1", volunteer: Some(DocId([1; 16])) }.message();
        assert_eq!(shown(&message, |_| Some("Jan".to_owned())), "Jan, Balie 1");
        assert_eq!(shown(&message, |_| None), "Balie 1");
        assert_eq!(shown("Sofie, dashboard", |_| None), "Sofie, dashboard");
    }
}
