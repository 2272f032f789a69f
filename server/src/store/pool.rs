//! The pool for short assignments. It is filtered and in the order of names: people are never ranked.

use super::{
    candidates::CANDIDATES,
    list::{List, Sort},
    records::{COLUMNS, from_rows},
    rows::CandidateSheet,
};

/// Those who said yes to short assignments and whose sheet may be kept. What somebody did not say is no reason to leave them out.
pub(crate) static POOL: List<CandidateSheet> = List {
    from: from_rows!(
        "(SELECT * FROM noun_row WHERE kind = 1 AND json_extract(fields, '$.numbers.short') > 0
          AND coalesce(json_extract(fields, '$.numbers.\"consent/store\"'), 0) > 0) AS noun_row"
    ),
    columns: COLUMNS,
    id: "noun_row.doc",
    sorts: &[Sort { name: "name", columns: &["noun_row.sort"], descending: false }],
    filters: &[
        (
            "period",
            // First and last day, with a stroke between them.
            "coalesce(json_extract(noun_row.fields, '$.texts.\"short-from\"'), '0000') <= substr(:chosen, 12)
             AND coalesce(json_extract(noun_row.fields, '$.texts.\"short-until\"'), '9999') >= substr(:chosen, 1, 10)",
        ),
        (
            "half-day",
            "json_extract(noun_row.fields, '$.choices.availability') IS NULL
             OR EXISTS (SELECT 1 FROM json_each(noun_row.fields, '$.choices.availability') WHERE value = :chosen)",
        ),
    ],
    row: |c, row| (CANDIDATES.row)(c, row),
    finish: |_, _| {},
};
