//! A restore between an answer and its page. A tablet has heard that its change is stored, and its line breaks before a page
//! brings the cursor that stands for it: the next message, or later when others wrote in between. When the server is put
//! back just then to a copy from before the push, the tablet's cursor fits that copy. So nothing tells either of them that a
//! change is lost, but that the tablet offers again what no cursor has passed.
//!
//! Chance alone does not find that moment: the page comes soon, and a backup must be younger than the tablet's cursor and
//! older than its push. So it is chosen here: a copy of the server's disk is made right before it takes a push, and is put
//! back right after the tablet has heard the answer.

use samenspel_model::wire::Answer;

use super::{disk::Image, world::World};

/// The server will be put back between an answer and its page.
#[derive(Default)]
pub enum Doom {
    /// It will not.
    #[default]
    None,
    /// As soon as a push is answered.
    Near,
    /// As soon as this connection's device hears the answer to its push.
    Sealed(Sealed),
}

/// A push whose answer will be true for a moment only.
pub struct Sealed {
    /// Its connection.
    line: u64,
    /// The server's disk before it took the push.
    copy: Image,
    /// How many backups there were then.
    backups: usize,
}

impl World {
    /// The next answer that is heard is not kept.
    pub(super) fn doom_next_answer(&mut self) {
        if matches!(self.doom, Doom::None) {
            self.note("the server will be put back between an answer and its page");
            self.doom = Doom::Near;
        }
    }

    /// A push has arrived. It is this one's turn when nothing of the one before it was stored, or nobody will hear so.
    pub(super) fn seal_doom(&mut self, line: u64) {
        let turn = match &self.doom {
            Doom::None => false,
            Doom::Near => true,
            Doom::Sealed(sealed) => sealed.line == line || !self.lines.contains_key(&sealed.line),
        };
        if turn && !self.calm && self.centre.is_up() && !self.centre.disk.is_off() {
            let (copy, backups) = (self.centre.disk.image(), self.centre.backups.len());
            self.doom = Doom::Sealed(Sealed { line, copy, backups });
        }
    }

    /// A device has heard an answer on this connection.
    pub(super) fn meet_doom(&mut self, number: u64, answers: &[Answer]) {
        let met = matches!(&self.doom, Doom::Sealed(sealed) if sealed.line == number);
        if !met || self.calm || !self.centre.is_up() || !answers.contains(&Answer::Stored) {
            return;
        }
        let Doom::Sealed(Sealed { copy, backups, .. }) = std::mem::take(&mut self.doom) else { return };
        self.counts.restores_between += 1;
        self.note(&format!("line {number}: the server is put back to before the answer"));
        self.break_line(number);
        self.put_back(&copy, backups);
    }
}
