//! An appointment that a stand noted for the bearer of a booklet.

use serde::{Deserialize, Serialize};

use crate::{
    booklet::Code,
    calendar,
    candidate::WriteError,
    doc::{Author, Doc, Fields, Written},
    env::Millis,
    invalid::Invalid,
    talent, text,
};

/// What the stand fills in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AppointmentDraft {
    /// The booklet, typed or scanned.
    pub booklet: String,
    /// The task's id within the stand's organisation.
    pub task: String,
    /// Day, `YYYY-MM-DD`.
    pub date: String,
    /// Time of day, `HH:MM`.
    pub time: String,
    /// Where one meets.
    pub place: String,
    /// Whom to ask for.
    pub contact: String,
    /// What else matters.
    pub remark: String,
    /// Taken back.
    pub withdrawn: bool,
}

/// The appointment as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Appointment {
    /// The booklet; `None` when the document does not name a valid one.
    pub booklet: Option<Code>,
    /// The task's id.
    pub task: String,
    /// Day, `YYYY-MM-DD`.
    pub date: String,
    /// Time of day, `HH:MM`.
    pub time: String,
    /// Where one meets.
    pub place: String,
    /// Whom to ask for.
    pub contact: String,
    /// What else matters.
    pub remark: String,
    /// Taken back.
    pub withdrawn: bool,
}

/// Reads an appointment.
pub fn read(doc: &impl Fields) -> Appointment {
    let text = |key: &str| doc.text(key).value;
    Appointment {
        booklet: Code::parse(&text("booklet")).ok(),
        task: text("task"),
        date: text("date"),
        time: text("time"),
        place: text("place"),
        contact: text("contact"),
        remark: text("remark"),
        withdrawn: doc.number("withdrawn") != 0,
    }
}

/// Writes what differs from the document; the first time that is everything.
pub fn write(
    doc: &mut Doc,
    now: Millis,
    author: &Author,
    code: Code,
    draft: &AppointmentDraft,
) -> Result<Written, WriteError> {
    let wrong = |field: &'static str| move |invalid: Invalid| WriteError::Invalid { field, invalid };
    if !talent::is_choice_id(&draft.task) {
        return Err(WriteError::Invalid { field: "task", invalid: Invalid::TaskMissing });
    }
    calendar::parse_day(&draft.date).map_err(wrong("date"))?;
    calendar::check_time(&draft.time).map_err(wrong("time"))?;
    let place = text::line(&draft.place).map_err(wrong("place"))?;
    let contact = text::line(&draft.contact).map_err(wrong("contact"))?;
    let remark = text::remark(&draft.remark).map_err(wrong("remark"))?;
    let code = code.to_string();
    let texts = [
        ("booklet", code.as_str()),
        ("task", &draft.task),
        ("date", &draft.date),
        ("time", &draft.time),
        ("place", &place),
        ("contact", &contact),
        ("remark", &remark),
    ];
    // Also of a field with two values: a form that shows one of them has not chosen it.
    let changed: Vec<_> = texts.into_iter().filter(|(key, value)| doc.text(key).value != *value).collect();
    doc.write(now, author, |writer| {
        for (key, value) in changed {
            writer.text(key, value)?;
        }
        Ok(writer.number("withdrawn", i64::from(draft.withdrawn))?)
    })
}

/// The gate's check of a register of an appointment.
pub(crate) fn check_register(key: &str, value: &str) -> Result<(), Invalid> {
    match key {
        "booklet" => Code::check_stored(value),
        "task" if !talent::is_choice_id(value) => Err(Invalid::TaskMissing),
        "date" => calendar::parse_day(value).map(|_| ()),
        "time" => calendar::check_time(value),
        "place" | "contact" => text::check_stored(value, text::LINE_CHARS_MAX),
        _ => text::check_stored(value, text::REMARK_CHARS_MAX),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{doc::Kind, ids::ActorId};

    fn draft() -> AppointmentDraft {
        AppointmentDraft {
            task: "buddy".to_owned(),
            date: "2026-12-01".to_owned(),
            time: "10:00".to_owned(),
            place: "Onthaal".to_owned(),
            ..AppointmentDraft::default()
        }
    }

    #[test]
    fn an_appointment_needs_a_task_a_day_and_a_time() {
        let author = Author { actor: ActorId([1; 8]), name: "Stand 3".to_owned() };
        let code = Code::from_serial(9);
        let mut doc = Doc::new(Kind::Appointment).unwrap();
        let broken = [
            ("task", AppointmentDraft { task: String::new(), ..draft() }),
            ("date", AppointmentDraft { date: "1 december".to_owned(), ..draft() }),
            ("time", AppointmentDraft { time: "tien uur".to_owned(), ..draft() }),
        ];
        for (field, draft) in broken {
            let refused = write(&mut doc, Millis(1), &author, code, &draft);
            assert!(matches!(refused, Err(WriteError::Invalid { field: wrong, .. }) if wrong == field));
        }
        write(&mut doc, Millis(1), &author, code, &draft()).unwrap();
        assert_eq!(read(&doc).booklet, Some(code));
    }

    #[test]
    fn saving_the_form_for_another_field_settles_no_conflict() {
        let [lena, omar] = [1, 2].map(|n| Author { actor: ActorId([n; 8]), name: format!("Stand {n}") });
        let code = Code::from_serial(9);
        let mut doc = Doc::new(Kind::Appointment).unwrap();
        write(&mut doc, Millis(1), &lena, code, &draft()).unwrap();
        let mut other = doc.clone();
        let at = |time: &str| AppointmentDraft { time: time.to_owned(), ..draft() };
        write(&mut doc, Millis(2), &lena, code, &at("11:00")).unwrap();
        write(&mut other, Millis(3), &omar, code, &at("12:00")).unwrap();
        doc.merge(&other).unwrap();
        let shown = AppointmentDraft { remark: "neemt de lift".to_owned(), ..at(&read(&doc).time) };
        write(&mut doc, Millis(4), &lena, code, &shown).unwrap();
        assert_eq!(doc.text("time").voices.len(), 2, "both hours are still there");
        assert_eq!(read(&doc).remark, "neemt de lift");
    }
}
