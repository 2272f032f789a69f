//! A digest in words, in its recipient's language. No sentence is put together: each is one message.

use samenspel_model::booklet::Code;

use super::digest::{Digest, Line, News};
use crate::{
    locale::Locale,
    store::forwarding::{Told, Whom},
};

/// In which language and when it is said.
#[derive(Clone, Copy)]
pub(crate) struct Words<'a> {
    pub(crate) lang: Locale,
    pub(crate) now_ms: i64,
    pub(crate) centre: &'a str,
}

impl Words<'_> {
    pub(super) fn subject(self, digest: &Digest) -> String {
        let lang = self.lang;
        match (&digest.recipient.whom, digest.is_first) {
            (Whom::Companion { .. }, true) => lang.t("mail-subject-companion"),
            (Whom::Companion { .. }, false) => lang.t("mail-subject-companion-again"),
            (Whom::Organisation(_), true) => lang.t("mail-subject-organisation"),
            (Whom::Organisation(_), false) => lang.t("mail-subject-organisation-again"),
        }
    }

    pub(super) fn hello(self, digest: &Digest) -> String {
        self.lang.with("mail-hello", &[("name", (&digest.recipient.name).into())])
    }

    pub(super) fn intro(self, digest: &Digest) -> String {
        self.lang.t(match digest.recipient.whom {
            Whom::Companion { .. } => "mail-intro-companion",
            Whom::Organisation(_) => "mail-intro-organisation",
        })
    }

    /// What is new, a sentence each; nothing in the first one, in which all is new.
    pub(super) fn news(self, digest: &Digest) -> Vec<String> {
        if digest.is_first {
            return vec![];
        }
        digest.lines.iter().filter_map(|line| self.of_line(line)).collect()
    }

    /// What is new about one; nothing when nothing is.
    pub(super) fn of_line(self, line: &Line) -> Option<String> {
        let who = self.who(&line.told);
        let organisation = line.told.organisation.as_str();
        let when = self.lang.at(&line.told.date, &line.told.time, self.now_ms);
        let (id, from, to) = match &line.news {
            News::Same => return None,
            News::New => ("mail-news-new", String::new(), when),
            News::Moved(was) => {
                // On the same day the hour says it all.
                let same_day = was.date == line.told.date;
                let to = if same_day { self.lang.hour(&line.told.time) } else { when };
                ("mail-news-moved", self.lang.at(&was.date, &was.time, self.now_ms), to)
            }
            News::Changed => ("mail-news-changed", String::new(), when),
            News::Cancelled => ("mail-news-cancelled", String::new(), when),
        };
        let values = [
            ("who", (&who).into()),
            ("organisation", organisation.into()),
            ("from", (&from).into()),
            ("to", (&to).into()),
        ];
        Some(self.lang.with(id, &values))
    }

    /// By name where the person agreed, else by the booklet.
    pub(crate) fn who(self, told: &Told) -> String {
        let code = Code::parse(&told.booklet).map_or_else(|_| told.booklet.clone(), Code::display);
        if told.names.is_empty() {
            self.lang.with("mail-who-code", &[("code", (&code).into())])
        } else {
            let names = told.names.join(", ");
            self.lang.with("mail-who", &[("name", (&names).into()), ("code", (&code).into())])
        }
    }

    /// What is said of an appointment below its moment.
    pub(crate) fn facts(self, told: &Told, to_organisation: bool) -> Vec<String> {
        let task = match (to_organisation, told.task.as_str()) {
            (true, "") => None,
            (true, task) => Some(self.lang.with("mail-task", &[("text", task.into())])),
            (false, "") => {
                Some(self.lang.with("mail-organisation", &[("text", (&told.organisation).into())]))
            }
            (false, task) => {
                let values = [("organisation", (&told.organisation).into()), ("task", task.into())];
                Some(self.lang.with("mail-organisation-task", &values))
            }
        };
        [self.who(told)].into_iter().chain(task).chain(self.rest(told)).collect()
    }

    fn rest(self, told: &Told) -> Vec<String> {
        let said = [
            ("mail-place", told.place.clone()),
            ("mail-contact", told.contact.clone()),
            ("mail-phone", told.phones.join(", ")),
            ("mail-remark", told.remark.clone()),
        ];
        let said = said.into_iter().filter(|(_, text)| !text.is_empty());
        said.map(|(id, text)| self.lang.with(id, &[("text", (&text).into())])).collect()
    }

    pub(crate) fn when(self, told: &Told) -> String {
        self.lang.at(&told.date, &told.time, self.now_ms)
    }

    pub(super) fn none(self) -> String {
        self.lang.t("mail-none")
    }

    /// What to do with the link, and until when it works.
    pub(super) fn link(self, until: &str) -> String {
        self.lang.with("mail-link", &[("day", (&self.lang.day_text(until, self.now_ms)).into())])
    }

    pub(super) fn calendar(self) -> String {
        self.lang.t("mail-calendar")
    }

    pub(crate) fn end(self) -> String {
        self.lang.with("mail-end", &[("centre", self.centre.into())])
    }
}

/// The whole as plain text; `link` stands where the link comes.
pub(super) fn plain(words: Words<'_>, digest: &Digest, until: &str, link: &str) -> String {
    let mut text = vec![words.hello(digest), String::new(), words.intro(digest)];
    let news = words.news(digest);
    if !news.is_empty() {
        text.extend([String::new(), words.lang.t("mail-news-title")]);
        text.extend(news.into_iter().map(|news| format!("- {news}")));
    }
    text.extend([String::new(), words.lang.t("mail-list-title"), String::new()]);
    let to_organisation = matches!(digest.recipient.whom, Whom::Organisation(_));
    let standing: Vec<_> = digest.lines.iter().filter(|line| !line.is_cancelled()).collect();
    if standing.is_empty() {
        text.extend([words.none(), String::new()]);
    }
    for line in standing {
        text.push(format!("* {}", words.when(&line.told)));
        text.extend(words.facts(&line.told, to_organisation).iter().map(|fact| indented(fact)));
        text.push(String::new());
    }
    text.extend([
        words.calendar(),
        String::new(),
        words.link(until),
        link.to_owned(),
        String::new(),
        words.end(),
    ]);
    text.join("\n") + "\n"
}

fn indented(fact: &str) -> String {
    fact.lines().map(|line| format!("  {line}")).collect::<Vec<_>>().join("\n")
}

/// What a reminder says.
pub(super) struct Reminded<'a> {
    /// What was to be tomorrow and is not, a sentence each.
    pub(super) off: Vec<String>,
    /// What is.
    pub(super) standing: Vec<&'a Line>,
}

/// What is tomorrow, and what is not.
pub(super) fn reminder(words: Words<'_>, digest: &Digest, said: &Reminded<'_>, link: &str) -> String {
    let mut text = vec![words.hello(digest), String::new()];
    if !said.off.is_empty() {
        text.push(words.lang.t("mail-reminder-off"));
        text.extend(said.off.iter().map(|off| format!("- {off}")));
        text.push(String::new());
    }
    if !said.standing.is_empty() {
        text.extend([words.lang.t("mail-intro-reminder"), String::new()]);
    }
    for line in &said.standing {
        text.push(format!("* {}", words.when(&line.told)));
        text.extend(words.facts(&line.told, false).iter().map(|fact| indented(fact)));
        text.push(String::new());
    }
    text.extend([words.lang.t("mail-link-reminder"), link.to_owned(), String::new(), words.end()]);
    text.join("\n") + "\n"
}
