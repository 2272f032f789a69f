//! Who is to be heard of, and by when: the reply clock.
//!
//! An entry with a day and without an outcome is open. When its day has passed it is silent: it comes up at the desk, and after a
//! grace at the coordinators, until somebody notes what became of it.

use crate::{
    appointment, calendar,
    centre::{COORDINATOR_DAYS, RECONFIRM_DAYS, REPLY_DAYS},
    edit::{Edit, Input},
    entry::{AT, BY, CANDIDATE, OUTCOME, RESULT, WAITS_FOR, WAY, WITHDRAWN},
    env::{DAY_MS, Millis},
    field::Field,
    values::Values,
    zone,
};

/// How long a call without a result counts as under way. After that it is shown as a call of which nobody noted a result.
pub const CALL_MS: i64 = 30 * 60 * 1_000;

/// The days of a centre.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    /// How long an answer is waited for.
    pub reply: i64,
    /// How much later the coordinators see what is silent.
    pub coordinator: i64,
    /// After how long without contact interest is asked about again.
    pub reconfirm: i64,
}

impl Days {
    /// What a centre says, and where it says nothing a week, a week and ninety days.
    pub fn of(centre: &Values) -> Self {
        let said =
            |field: &Field, unsaid| Some(centre.number(field)).filter(|days| *days > 0).unwrap_or(unsaid);
        Self {
            reply: said(&REPLY_DAYS, 7),
            coordinator: said(&COORDINATOR_DAYS, 7),
            reconfirm: said(&RECONFIRM_DAYS, 90),
        }
    }

    /// What was due before this day is the coordinators' by now.
    pub fn coordinators_before(self, today: &str) -> String {
        calendar::parse_day(today).map(|day| calendar::day_text(day - self.coordinator)).unwrap_or_default()
    }

    /// Before this moment there was no contact for so long that interest is asked about again.
    pub fn reconfirm_before(self, now: Millis) -> Millis {
        now.plus_ms(-self.reconfirm.saturating_mul(DAY_MS))
    }
}

/// Where a call is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Call {
    /// Somebody is calling now.
    Now,
    /// It was begun, and nobody noted what came of it.
    Unsaid,
}

/// Is this a call of which nothing is noted yet?
pub fn call(entry: &Values, now: Millis) -> Option<Call> {
    let is_begun = ["call", "talk"].contains(&entry.text(&WAY)) && entry.text(&RESULT).is_empty();
    let ended = entry.is_on(&WITHDRAWN) || !entry.text(&OUTCOME).is_empty();
    (is_begun && !ended).then(|| match now.0.saturating_sub(entry.number(&AT)) < CALL_MS {
        true => Call::Now,
        false => Call::Unsaid,
    })
}

/// Is something waited for?
pub fn is_open(entry: &Values) -> bool {
    !entry.text(&BY).is_empty() && entry.text(&OUTCOME).is_empty() && !entry.is_on(&WITHDRAWN)
}

/// Did the person or the organisation say no to the task?
pub fn is_declined(entry: &Values) -> bool {
    entry.text(&RESULT).starts_with("declined-") && !entry.is_on(&WITHDRAWN)
}

/// Did the desk and the person hear of each other? A note is none, and neither is a call that nobody answered.
pub fn is_contact(entry: &Values) -> bool {
    let is_heard = match entry.text(&WAY) {
        "call" => !["", "not-reached"].contains(&entry.text(&RESULT)),
        "mail" | "message" | "visit" | "proposal" => true,
        _ => false,
    };
    is_heard && !entry.is_on(&WITHDRAWN)
}

/// Does a person hold the task's place, or may soon?
pub fn takes_place(entry: &Values) -> bool {
    let is_free = is_declined(entry) || entry.is_on(&WITHDRAWN) || frees_place(entry);
    entry.text(&WAY) == "proposal" && !is_free
}

/// Did the person stop, or not come, so that an appointment that was noted takes no place any more?
pub fn frees_place(entry: &Values) -> bool {
    ["stopped", "did-not-come"].contains(&entry.text(&OUTCOME)) && !entry.is_on(&WITHDRAWN)
}

/// Does this outcome say that the person was there?
pub fn was_there(outcome: &str) -> bool {
    ["came", "started", "stopped"].contains(&outcome)
}

/// Does it say that nobody came?
pub fn stayed_away(outcome: &str) -> bool {
    outcome == "did-not-come"
}

/// Who is to move after this result, and in how many days; `None` when nothing is waited for.
fn waits(way: &str, result: &str, has_candidate: bool, days: Days) -> Option<(&'static str, i64)> {
    let whom = if has_candidate { "candidate" } else { "organisation" };
    match (way, result) {
        // Under way: its result is noted today.
        ("call" | "talk", "") => Some(("desk", 0)),
        (_, "not-reached") => Some(("desk", 1)),
        (_, "left-message" | "sent") => Some((whom, days.reply)),
        (_, "proposed") => Some(("organisation", days.reply)),
        // Then one asks whether it was begun.
        (_, "accepted") => Some(("candidate", days.reply)),
        _ => None,
    }
}

/// What is given of an entry, with what follows from its way and result: when it was, and who is waited for until when. What was
/// given stands, a day that was emptied too. `earlier` is what the entry says already, and what may not be overwritten: who comes
/// later to note the result of a call keeps a day that somebody chose.
pub fn completed(given: &Edit, earlier: &Values, days: Days, now: Millis, today: &str) -> Edit {
    let mut entry = given.clone();
    let said = |field: &Field| match given.get(field.key) {
        Some(Input::Text(text)) => text.clone(),
        _ => earlier.text(field).to_owned(),
    };
    let is_new = earlier.number(&AT) == 0;
    if is_new {
        entry.entry(AT.key.to_owned()).or_insert(Input::Number(now.0));
    }
    let is_told = given.contains_key(RESULT.key) || is_new;
    if !is_told || given.contains_key(BY.key) || given.contains_key(OUTCOME.key) {
        return entry;
    }
    if !is_new && is_chosen(earlier, days, today) {
        return entry;
    }
    let waits = waits(&said(&WAY), &said(&RESULT), !said(&CANDIDATE).is_empty(), days);
    let (whom, by) = match waits {
        Some((whom, days)) => (whom, calendar::parse_day(today).map(|day| calendar::day_text(day + days))),
        // Of a new one nothing has to be emptied.
        None if is_new => return entry,
        None => ("", Ok(String::new())),
    };
    entry.entry(WAITS_FOR.key.to_owned()).or_insert(Input::from(whom));
    entry.insert(BY.key.to_owned(), Input::from(by.unwrap_or_default()));
    entry
}

/// Is the day to come that an entry waits for another one than what follows from its way and result? Then somebody chose it.
fn is_chosen(entry: &Values, days: Days, today: &str) -> bool {
    let waits = waits(entry.text(&WAY), entry.text(&RESULT), !entry.text(&CANDIDATE).is_empty(), days);
    let noted = calendar::parse_day(&zone::day(Millis(entry.number(&AT))));
    let follows = waits.and_then(|(_, days)| Some(calendar::day_text(noted.ok()? + days)));
    entry.text(&BY) > today && follows.as_deref() != Some(entry.text(&BY))
}

/// Has an appointment been, so that somebody asks what became of it?
pub fn has_been(appointment: &Values, today: &str) -> bool {
    let day = appointment.text(&appointment::DATE);
    !day.is_empty() && day < today && !appointment.is_on(&appointment::WITHDRAWN)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        doc::{Author, Doc, Kind},
        edit::{create, edit_of, write},
        ids::ActorId,
        values::read,
    };

    const TODAY: &str = "2026-11-27";
    const NOON: Millis = Millis(1_795_777_200_000);

    fn days() -> Days {
        Days::of(&Values::default())
    }

    fn fatima() -> Author {
        Author { actor: ActorId([1; 8]), name: "Balie 1".to_owned() }
    }

    fn noted(given: &[(&str, &str)]) -> Doc {
        let given = completed(&edit_of(given.iter().copied()), &Values::default(), days(), NOON, TODAY);
        create(Kind::Entry, NOON, &fatima(), &given).unwrap().0
    }

    fn values(doc: &Doc) -> Values {
        read(doc, Kind::Entry).values
    }

    fn later(doc: &mut Doc, given: &[(&str, &str)]) {
        let given = completed(&edit_of(given.iter().copied()), &values(doc), days(), NOON, TODAY);
        write(doc, NOON.plus_ms(1), &fatima(), &given).unwrap();
    }

    fn open(doc: &Doc) -> Vec<(&'static str, String)> {
        let links = values(doc).links(Kind::Entry.noun());
        links.into_iter().filter(|(key, _)| ["by", "waits-for"].contains(key)).collect()
    }

    const AMINA: (&str, &str) = ("candidate", "01010101010101010101010101010101");

    #[test]
    fn a_centre_that_says_nothing_waits_a_week_a_week_and_ninety_days() {
        assert_eq!(days(), Days { reply: 7, coordinator: 7, reconfirm: 90 });
        let said = Values { numbers: [("reply-days".to_owned(), 3)].into(), ..Values::default() };
        assert_eq!(Days::of(&said).reply, 3);
        assert_eq!(days().coordinators_before(TODAY), "2026-11-20");
    }

    #[test]
    fn a_message_waits_for_an_answer_and_an_outcome_ends_that() {
        let mut mail = noted(&[AMINA, ("way", "mail"), ("result", "sent")]);
        assert_eq!(open(&mail), [("waits-for", "candidate".to_owned()), ("by", "2026-12-04".to_owned())]);
        assert!(is_open(&values(&mail)));
        later(&mut mail, &[("outcome", "answered")]);
        assert!(open(&mail).is_empty() && !is_open(&values(&mail)));
        assert_eq!(values(&mail).text(&BY), "2026-12-04", "what was waited for stays in the history");
    }

    #[test]
    fn a_call_is_under_way_until_its_result_and_shown_as_unsaid_after_half_an_hour() {
        let mut begun = noted(&[AMINA, ("way", "call")]);
        assert_eq!(call(&values(&begun), NOON.plus_ms(CALL_MS - 1)), Some(Call::Now));
        assert_eq!(call(&values(&begun), NOON.plus_ms(CALL_MS)), Some(Call::Unsaid));
        assert_eq!(open(&begun)[1].1, TODAY, "its result is noted today");
        later(&mut begun, &[("result", "reached")]);
        assert_eq!((call(&values(&begun), NOON), is_open(&values(&begun))), (None, false));
        let mut tried = noted(&[AMINA, ("way", "call")]);
        later(&mut tried, &[("result", "not-reached")]);
        assert_eq!(open(&tried), [("waits-for", "desk".to_owned()), ("by", "2026-11-28".to_owned())]);
    }

    #[test]
    fn a_day_that_somebody_chose_stands_and_so_does_none() {
        let chosen = noted(&[
            AMINA,
            ("way", "call"),
            ("result", "reached"),
            ("waits-for", "desk"),
            ("by", "2027-01-05"),
        ]);
        assert_eq!(open(&chosen)[1].1, "2027-01-05");
        assert!(open(&noted(&[AMINA, ("way", "mail"), ("result", "sent"), ("by", "")])).is_empty());
        let mut said = noted(&[AMINA, ("way", "mail"), ("result", "sent")]);
        later(&mut said, &[("words", "in het Frans")]);
        assert_eq!(open(&said)[1].1, "2026-12-04", "more words change no day");
        let mut begun = noted(&[AMINA, ("way", "call")]);
        later(&mut begun, &[("waits-for", "candidate"), ("by", "2026-12-08")]);
        later(&mut begun, &[("result", "reached")]);
        assert_eq!(open(&begun)[1].1, "2026-12-08", "neither does a result that comes after it");
    }

    #[test]
    fn a_proposal_takes_a_place_until_it_is_declined_stopped_or_taken_back() {
        let mut proposal = noted(&[AMINA, ("way", "proposal"), ("result", "proposed"), ("task", "gids")]);
        assert_eq!(open(&proposal)[0].1, "organisation");
        assert!(takes_place(&values(&proposal)));
        later(&mut proposal, &[("result", "accepted")]);
        assert_eq!(open(&proposal)[0].1, "candidate", "somebody asks whether it was begun");
        let mut stopped = proposal.clone();
        later(&mut stopped, &[("outcome", "stopped"), ("why", "verhuisd")]);
        assert!(!takes_place(&values(&stopped)) && open(&stopped).is_empty());
        later(&mut proposal, &[("result", "declined-by-organisation"), ("reason", "no-place")]);
        let declined = values(&proposal);
        assert!(is_declined(&declined) && !takes_place(&declined) && open(&proposal).is_empty());
        write(&mut proposal, NOON.plus_ms(2), &fatima(), &edit_of([("withdrawn", true)])).unwrap();
        assert!(!is_declined(&values(&proposal)));
    }

    #[test]
    fn the_same_next_step_of_two_tablets_is_two_and_two_days_for_one_are_asked_about() {
        let step = [AMINA, ("way", "note"), ("waits-for", "desk"), ("by", "2026-12-01")];
        assert_eq!(open(&noted(&step)), open(&noted(&step)));
        let mut here = noted(&step);
        let mut there = here.clone();
        let jan = Author { actor: ActorId([2; 8]), name: "Balie 2".to_owned() };
        write(&mut here, NOON.plus_ms(1), &fatima(), &edit_of([("by", "2026-12-02")])).unwrap();
        write(&mut there, NOON.plus_ms(1), &jan, &edit_of([("by", "2026-12-03")])).unwrap();
        here.merge(&there).unwrap();
        let asked = read(&here, Kind::Entry).conflicts;
        assert_eq!(asked.iter().map(|conflict| conflict.key.as_str()).collect::<Vec<_>>(), ["by"]);
    }

    #[test]
    fn an_appointment_has_been_from_the_day_after_it_on() {
        let on = |day: &str, withdrawn: i64| Values {
            texts: [("date".to_owned(), day.to_owned())].into(),
            numbers: [("withdrawn".to_owned(), withdrawn)].into(),
            ..Values::default()
        };
        assert!(has_been(&on("2026-11-26", 0), TODAY));
        assert!(!has_been(&on(TODAY, 0), TODAY) && !has_been(&on("2026-11-26", 1), TODAY));
        assert!(!has_been(&Values::default(), TODAY));
    }
}
