//! A desk finds people back, however their name or number was written.

use samenspel_model::edit::edit_of;

use crate::harness::{Server, Tablet};

fn titles(desk: &Tablet, typed: &str) -> Vec<String> {
    desk.app.candidates(typed, 20).unwrap().into_iter().map(|row| row.title).collect()
}

#[test]
fn a_name_is_found_in_other_parts_other_spellings_and_another_script() {
    let mut fatima = Server::new().desk("Balie 1");
    for name in [
        "Lena Van den Broeck",
        "Karim Benali",
        "Nadia El Amrani",
        "Piet Janssens",
        "فاطمة العلوي",
        "Jan Peeters",
    ] {
        fatima.register(name, "");
    }
    for (typed, found) in [
        ("vandenbroeck", "Lena Van den Broeck"),
        ("van den broek", "Lena Van den Broeck"),
        ("ben ali", "Karim Benali"),
        ("elamrani", "Nadia El Amrani"),
        ("el amrani nadia", "Nadia El Amrani"),
        ("jansens", "Piet Janssens"),
        ("fatima", "فاطمة العلوي"),
        ("fatima alaoui", "فاطمة العلوي"),
        ("نادية", "Nadia El Amrani"),
    ] {
        assert_eq!(titles(&fatima, typed), [found], "{typed}");
    }
    assert_eq!(titles(&fatima, "jan"), ["Jan Peeters", "Piet Janssens"], "both begin so");
    assert!(titles(&fatima, "nobody").is_empty());
}

#[test]
fn who_is_spelled_as_typed_stands_before_who_sounds_alike() {
    let mut fatima = Server::new().desk("Balie 1");
    for name in ["Anna Janssens", "Zoë Jansens", "Ben Ali", "Amir Benali", "Karim Ben Ali"] {
        fatima.register(name, "");
    }
    assert_eq!(titles(&fatima, "jansens"), ["Zoë Jansens", "Anna Janssens"]);
    assert_eq!(titles(&fatima, "benali"), ["Amir Benali", "Ben Ali", "Karim Ben Ali"]);
    assert_eq!(titles(&fatima, "ben ali"), ["Ben Ali", "Karim Ben Ali", "Amir Benali"]);
    assert_eq!(fatima.app.candidates("jansens", 1).unwrap().len(), 1);
}

#[test]
fn a_number_is_found_by_its_digits_however_it_was_written() {
    let mut fatima = Server::new().desk("Balie 1");
    let amina = fatima.register("Amina", "+32 (0)470 12 34 56");
    let ways = [
        "0470 12 34 56",
        "٠٤٧٠ ١٢ ٣٤ ٥٦",
        "0470\u{2011}12\u{2011}34\u{2011}56",
        "0032 470 12 34 56",
        "+32 (0)470 12 34 56",
    ];
    for written in ways {
        fatima.edit(amina, &edit_of([("phone", written)]));
        for typed in ["0470 12", "0470123456", "+32 470 12", "٠٤٧٠ ١٢"] {
            assert_eq!(titles(&fatima, typed), ["Amina"], "{written} {typed}");
        }
    }
    assert_eq!(fatima.text(amina, "phone"), "+32 (0)470 12 34 56", "as it was typed");
    let env = fatima.env();
    let asked = fatima.app.edit(amina, &edit_of([("phone", "470123456")]), &env).unwrap_err();
    assert_eq!((asked.code(), asked.field()), ("phone-meant", Some("phone")));
}
