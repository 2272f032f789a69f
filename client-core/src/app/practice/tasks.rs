//! Invented organisations with their tasks.

/// An organisation.
pub(super) struct Organisation {
    pub(super) name: &'static str,
    pub(super) about: &'static str,
    pub(super) place: &'static str,
    pub(super) municipality: &'static str,
    pub(super) contact: &'static str,
    pub(super) tasks: &'static [Task],
}

/// A task.
pub(super) struct Task {
    pub(super) id: &'static str,
    pub(super) title: &'static str,
    pub(super) about: &'static str,
    pub(super) talents: &'static [&'static str],
    pub(super) languages: &'static [&'static str],
    pub(super) when: &'static [&'static str],
    /// Can one practise Dutch?
    pub(super) dutch: bool,
}

pub(super) static ORGANISATIONS: &[Organisation] = &[
    Organisation {
        name: "Oefenhuis De Zonnestraal",
        about: "Een verzonnen buurthuis met een keuken en een tuin.",
        place: "Verzonnen straat 1, Anderlecht",
        municipality: "anderlecht",
        contact: "Oefen Nora, 02 000 01 01",
        tasks: &[
            Task {
                id: "koken",
                title: "Meekoken op dinsdag",
                about: "Je snijdt groenten en kookt mee voor twintig mensen.",
                talents: &["cooking"],
                languages: &["fr", "nl"],
                when: &["tue-morning"],
                dutch: true,
            },
            Task {
                id: "tuin",
                title: "Werken in de moestuin",
                about: "Je zaait, geeft water en plukt mee.",
                talents: &["gardening"],
                languages: &[],
                when: &["sat-morning", "wed-afternoon"],
                dutch: true,
            },
        ],
    },
    Organisation {
        name: "Oefenbib Het Blad",
        about: "Een verzonnen bibliotheek.",
        place: "Verzonnen plein 2, Elsene",
        municipality: "ixelles",
        contact: "Oefen Pieter, 02 000 01 02",
        tasks: &[
            Task {
                id: "voorlezen",
                title: "Voorlezen aan kinderen",
                about: "Je leest een half uur voor uit een prentenboek.",
                talents: &["reading-aloud", "playing-with-children"],
                languages: &["nl", "fr", "es"],
                when: &["wed-afternoon", "sat-morning"],
                dutch: false,
            },
            Task {
                id: "onthaal",
                title: "Mensen onthalen",
                about: "Je wijst bezoekers de weg.",
                talents: &["welcoming", "listening"],
                languages: &["nl"],
                when: &["thu-morning"],
                dutch: true,
            },
        ],
    },
    Organisation {
        name: "Oefenatelier De Naald",
        about: "Een verzonnen atelier waar mensen samen herstellen en naaien.",
        place: "Verzonnen laan 3, Molenbeek",
        municipality: "molenbeek-saint-jean",
        contact: "Oefen Samira, 02 000 01 03",
        tasks: &[
            Task {
                id: "naaien",
                title: "Helpen in het naaiatelier",
                about: "Je toont hoe een naaimachine werkt.",
                talents: &["sewing", "explaining"],
                languages: &["ar", "fr"],
                when: &["thu-afternoon"],
                dutch: false,
            },
            Task {
                id: "herstellen",
                title: "Toestellen herstellen",
                about: "Je kijkt samen met mensen wat er stuk is.",
                talents: &["repairing"],
                languages: &[],
                when: &["sat-morning"],
                dutch: false,
            },
        ],
    },
];
