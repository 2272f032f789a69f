//! Samples: something for everything that is declared, and every frame.

pub mod frames;

use samenspel_model::{
    DocId,
    booklet::Code,
    doc::Kind,
    edit::{Edit, Input},
    field::{Field, Ids, Is},
    noun::GroupIds,
};

/// In texts, in ids, in a mail address.
pub const NAME: &str = "zwartkopje";
pub const PHONE: &str = "0470 71 82 93";
/// No booklet of the centre's.
pub const SERIAL: u32 = 987_654;

/// Something for every field of a noun.
pub fn everything(kind: Kind) -> Edit {
    let noun = kind.noun();
    let own = noun.fields.iter().map(|field| something("", field));
    let groups = noun.groups.iter().flat_map(|group| {
        let id = match group.ids {
            GroupIds::Own => NAME.to_owned(),
            GroupIds::Among(ids) => ids[0].to_owned(),
            GroupIds::Of(_) => DocId([7; 16]).to_string(),
        };
        group.fields.iter().map(move |field| something(&format!("{}/{id}/", group.key), field))
    });
    own.chain(groups).collect()
}

fn something(before: &str, field: &Field) -> (String, Input) {
    let id = |ids: Ids| match ids {
        Ids::Any => NAME.to_owned(),
        Ids::Of(ids) => ids[0].to_owned(),
    };
    let key = format!("{before}{}", field.key);
    let key = match field.is {
        Is::Codes => format!("{key}/{}", Code::from_serial(SERIAL)),
        Is::Choices { ids, .. } => format!("{key}/{}", id(ids)),
        _ => key,
    };
    let input = match field.is {
        Is::Line { .. } | Is::Lines { .. } => Input::from("Zwartkopje"),
        Is::Phone => Input::from(PHONE),
        Is::Mail => Input::from(format!("{NAME}@voorbeeld.be")),
        Is::Link => Input::from(format!("https://{NAME}.voorbeeld.be")),
        Is::Day => Input::from("2026-12-01"),
        Is::Time => Input::from("10:00"),
        Is::Code => Input::from(Code::from_serial(SERIAL).to_string()),
        Is::One { ids } => Input::from(id(ids)),
        Is::Secret => Input::from(format!("1${:032}${:064}", 7, 7)),
        Is::Ref { .. } => Input::from(DocId([7; 16]).to_string()),
        Is::Number { min, .. } => Input::Number(min),
        Is::Moment => Input::Number(1),
        Is::Flag | Is::YesNo | Is::Consent | Is::Codes | Is::Choices { .. } => Input::On(true),
    };
    (key, input)
}
