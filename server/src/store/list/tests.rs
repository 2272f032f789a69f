use rusqlite::Connection;

use super::{Asked, List, Page, Sort, Value};

static GUESTS: List<String> = List {
    from: "guest",
    columns: "name",
    id: "id",
    sorts: &[
        Sort { name: "name", columns: &["name"], descending: false },
        Sort { name: "town", columns: &["town", "name"], descending: true },
    ],
    filters: &[("town", "town = :chosen"), ("from-a", "name LIKE 'a%'")],
    row: |_, row| row.get(0),
    finish: |_, _| {},
};

fn guests(names: &[&str]) -> Connection {
    let c = Connection::open_in_memory().unwrap();
    c.execute_batch(
        "CREATE TABLE guest (id BLOB PRIMARY KEY, name TEXT NOT NULL, town TEXT NOT NULL) STRICT",
    )
    .unwrap();
    for (number, name) in names.iter().enumerate() {
        let town = if number % 2 == 0 { "Gent" } else { "Brussel" };
        let id = [u8::try_from(number).unwrap(); 16];
        c.execute("INSERT INTO guest (id, name, town) VALUES (?1, ?2, ?3)", (id, name, town)).unwrap();
    }
    c
}

/// Every page from the first on, then every page back again.
fn walk(c: &Connection, mut asked: Asked, size: usize) -> (Vec<Vec<String>>, Vec<Vec<String>>) {
    let mut there: Vec<Page<String>> = vec![GUESTS.page(c, &asked, size).unwrap()];
    while let Some(next) = there.last().and_then(|page| page.next.clone()) {
        asked.at = Some(next);
        there.push(GUESTS.page(c, &asked, size).unwrap());
    }
    let mut back = vec![there.last().unwrap().clone()];
    while let Some(previous) = back.last().and_then(|page| page.previous.clone()) {
        asked.at = Some(previous);
        back.push(GUESTS.page(c, &asked, size).unwrap());
    }
    back.reverse();
    let rows = |pages: Vec<Page<String>>| pages.into_iter().map(|page| page.rows).collect();
    (rows(there), rows(back))
}

#[test]
fn pages_hold_every_row_once_in_both_directions_and_with_equal_names() {
    let c = guests(&["an", "bo", "bo", "bo", "cas", "dina", "eva"]);
    for (sort, descending) in
        [("name", None), ("name", Some(true)), ("town", None), ("town", Some(false)), ("nonsense", None)]
    {
        let asked = Asked { sort: sort.to_owned(), descending, ..Asked::default() };
        let (there, back) = walk(&c, asked, 3);
        assert_eq!(there.iter().map(Vec::len).collect::<Vec<_>>(), [3, 3, 1], "{sort} {descending:?}");
        let mut all: Vec<_> = there.concat();
        all.sort();
        assert_eq!(all, ["an", "bo", "bo", "bo", "cas", "dina", "eva"]);
        assert_eq!(back.concat(), there.concat(), "{sort} {descending:?}");
    }
}

#[test]
fn a_filter_counts_what_fits_and_an_unknown_one_is_left_aside() {
    let c = guests(&["an", "bo", "cas", "dina", "anke"]);
    let gent = |name: &str| Asked {
        filters: vec![(name.to_owned(), Value::Text("Gent".to_owned()))],
        ..Asked::default()
    };
    let page = GUESTS.page(&c, &gent("town"), 2).unwrap();
    assert_eq!((page.rows, page.total, page.offset), (vec!["an".to_owned(), "anke".to_owned()], 3, 0));
    assert_eq!(GUESTS.page(&c, &gent("from-a"), 9).unwrap().total, 2, "it need not name what was chosen");
    assert_eq!(GUESTS.page(&c, &gent("nonsense"), 9).unwrap().total, 5);
}

#[test]
fn what_comes_in_or_goes_away_meanwhile_moves_nothing_out_of_sight() {
    let c = guests(&["bo", "cas", "dina", "eva"]);
    let first = GUESTS.page(&c, &Asked::default(), 2).unwrap();
    c.execute("INSERT INTO guest (id, name, town) VALUES (x'ff', 'an', 'Gent')", []).unwrap();
    let asked = Asked { at: first.next.clone(), ..Asked::default() };
    let second = GUESTS.page(&c, &asked, 2).unwrap();
    assert_eq!((second.rows.concat(), second.offset, second.total), ("dinaeva".to_owned(), 3, 5));
    // The row it follows is erased: the page stays where it was, by its number.
    c.execute("DELETE FROM guest WHERE name IN ('an', 'cas')", []).unwrap();
    let second = GUESTS.page(&c, &asked, 2).unwrap();
    assert_eq!((second.rows.concat(), second.offset), ("eva".to_owned(), 2));
    c.execute("DELETE FROM guest", []).unwrap();
    let none = GUESTS.page(&c, &asked, 2).unwrap();
    assert_eq!((none.rows.len(), none.offset, none.total, none.next), (0, 0, 0, None));
}
