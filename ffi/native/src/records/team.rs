//! The volunteers of the desk.

use samenspel_client::app;

/// A volunteer, as the row of names shows them.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Colleague {
    /// Their document.
    pub id: String,
    /// What colleagues call them.
    pub name: String,
    /// The languages they help people in.
    pub languages: Vec<String>,
    /// Knows the work.
    pub experienced: bool,
    /// Is their name behind a PIN?
    pub has_pin: bool,
    /// Do they come today?
    pub today: bool,
}

/// The team on this tablet.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Team {
    /// Who comes today, then the others, by name.
    pub people: Vec<Colleague>,
    /// Who is behind the tablet.
    pub behind: Option<String>,
    /// Does only a PIN open it?
    pub locked: bool,
}

impl From<app::Colleague> for Colleague {
    fn from(colleague: app::Colleague) -> Self {
        Self {
            id: colleague.id.to_string(),
            name: colleague.name,
            languages: colleague.languages,
            experienced: colleague.experienced,
            has_pin: colleague.has_pin,
            today: colleague.today,
        }
    }
}

impl From<app::Team> for Team {
    fn from(team: app::Team) -> Self {
        Self {
            people: team.people.into_iter().map(Colleague::from).collect(),
            behind: team.behind.map(|id| id.to_string()),
            locked: team.locked,
        }
    }
}
