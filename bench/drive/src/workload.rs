//! The documents and the changes, the same for every system: 7 fields, then one new value of one field.

use anyhow::Result;
use samenspel_model::{
    ActorId, DocId, Millis,
    booklet::Code,
    doc::{Author, Doc, DocError, Fields, Kind, RawChange, Scalar},
};
use serde_json::{Map, Value, json};

use crate::words::Dice;

/// The field that the scenarios change.
pub const FIELD: &str = "remark";
/// 24 November 2026; stored documents are older than every change.
const THEN_MS: i64 = 1_795_500_000_000;

/// The n-th document: the texts of an appointment, with as much in its place and contact as a line may hold.
pub struct Sheet {
    pub number: usize,
    pub id: DocId,
    pub fields: Vec<(&'static str, String)>,
    /// The new value of [`FIELD`].
    pub edit: String,
}

impl Sheet {
    pub fn new(number: usize) -> Self {
        let mut dice = Dice::new("samenspel bench document", number);
        let id = DocId(dice.bytes());
        let code = Code::from_serial(u32::from_be_bytes(dice.bytes()));
        let date = format!("2026-12-{:02}", 1 + dice.below(28));
        let time = format!("{:02}:{:02}", 8 + dice.below(12), 15 * dice.below(4));
        let fields = vec![
            ("booklet", code.to_string()),
            ("task", dice.word()),
            ("date", date),
            ("time", time),
            ("place", dice.sentence(12)),
            ("contact", dice.sentence(12)),
            (FIELD, dice.sentence(8)),
        ];
        Self { number, id, fields, edit: dice.sentence(6) }
    }

    /// The document as it is stored before anything is measured, with its only change. Document n belongs to client
    /// n modulo `clients`, whose app wrote all of its own in one start.
    pub fn stored(&self, clients: usize) -> Result<(Doc, RawChange)> {
        let mut doc = Doc::new(Kind::Appointment)?;
        let actor = ActorId(Dice::new("samenspel bench stored by", self.number % clients).bytes());
        let author = Author { actor, name: stand(self.number % clients) };
        let written = doc.write::<DocError>(Millis(THEN_MS), &author, |writer| {
            self.fields.iter().try_for_each(|(key, value)| writer.text(key, value))
        })?;
        Ok((doc, written.expect("a new document writes")))
    }

    /// Writes a new value of [`FIELD`].
    pub fn change(doc: &mut Doc, now: Millis, author: &Author, value: &str) -> Result<RawChange> {
        let written = doc.write::<DocError>(now, author, |writer| writer.text(FIELD, value))?;
        Ok(written.expect("the value differs"))
    }

    fn json(&self) -> Value {
        let fields: Map<_, _> =
            self.fields.iter().map(|(key, value)| ((*key).to_owned(), json!(value))).collect();
        json!({ "id": self.id.to_string(), "fields": fields, "edit": self.edit })
    }
}

/// The label of a client's device: what is pushed must be signed with it.
pub fn stand(client: usize) -> String {
    format!("Stand {}-1", client + 1)
}

/// The value of [`FIELD`] that a person would be shown.
pub fn shown(doc: &Doc) -> String {
    match doc.values(FIELD).pop() {
        Some(Scalar::Text(text)) => text,
        _ => String::new(),
    }
}

/// The documents that a burst changes: the first `each` of every client.
pub fn changed(clients: usize, each: usize) -> impl Iterator<Item = Sheet> {
    (0..clients * each).map(Sheet::new)
}

/// Prints the workload, a document a line.
pub fn print(docs: usize) -> Result<()> {
    use std::io::Write;
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for number in 0..docs {
        writeln!(out, "{}", Sheet::new(number).json())?;
    }
    Ok(out.flush()?)
}
