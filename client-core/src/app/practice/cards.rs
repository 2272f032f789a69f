//! Invented cards on rights and duties: they say so, and assert nothing.

/// What a card says in one language: its code, title, text and what to do first.
type Text = (&'static str, &'static str, &'static str, &'static str);

/// A card: its situation and texts.
pub(super) type Card = (&'static str, &'static [Text]);

pub(super) static CARDS: [Card; 2] = [
    (
        "student",
        &[
            (
                "nl",
                "Oefenkaart: je studeert",
                "OEFENEN. Op een echte kaart staat hier wat mag en wat niet.",
                "Op een echte kaart staat hier wat je eerst doet.",
            ),
            (
                "fr",
                "Carte d’exercice : vous étudiez",
                "EXERCICE. Sur une vraie carte, il est écrit ici ce qui est permis.",
                "Sur une vraie carte, il est écrit ici ce qu’on fait d’abord.",
            ),
            (
                "en",
                "Practice card: you study",
                "PRACTICE. On a real card, this says what is allowed.",
                "On a real card, this says what to do first.",
            ),
            (
                "ar",
                "بطاقة تمرين: أنت تدرس",
                "تمرين. على البطاقة الحقيقية يُكتب هنا ما هو مسموح.",
                "على البطاقة الحقيقية يُكتب هنا ما تفعله أولاً.",
            ),
        ],
    ),
    (
        "pensioner",
        &[(
            "nl",
            "Oefenkaart: je bent met pensioen",
            "OEFENEN. Deze kaart is alleen in het Nederlands: kies een andere taal en kijk wat er staat.",
            "Tik op Afdrukken om te zien hoe een kaart op papier staat.",
        )],
    ),
];
