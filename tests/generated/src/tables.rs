//! The fields of every noun and of what it has several of.

use std::fmt::Write as _;

use samenspel_model::{field::Field, nouns::NOUNS};
use serde_json::Value;

pub(crate) fn text() -> String {
    let mut fields = String::new();
    let mut groups = String::new();
    for noun in NOUNS {
        let kind = noun.kind.as_str();
        let _ = writeln!(fields, "  {kind}: {{\n{}  }},", table(noun.fields, "    "));
        let _ = writeln!(groups, "  {kind}: {{");
        for group in noun.groups {
            let _ = writeln!(groups, "    {}: {{\n{}    }},", group.key, table(group.fields, "      "));
        }
        groups.push_str("  },\n");
    }
    format!(
        "/** The fields of every noun, by their keys; of a set, what its keys begin with. */\n\
         export const fields = {{\n{fields}}} satisfies {{ [kind in Kind]: {{ [key: string]: Field }} }};\n\n\
         /** What a document has several of, each with fields of its own: `<group>/<id>/<field>`. */\n\
         export const groups = {{\n{groups}}} satisfies {{ [kind in Kind]: {{ [group: string]: {{ [key: string]: Field }} }} }};\n"
    )
}

fn table(fields: &[Field], indent: &str) -> String {
    let line = |field: &Field| {
        let told = serde_json::to_value(field).expect("a field is plain data");
        format!("{indent}{}: {},\n", key(field.key), value(&told))
    };
    fields.iter().map(line).collect()
}

/// A list of texts.
pub(crate) fn list(texts: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    let quoted: Vec<_> = texts.into_iter().map(|text| quoted(text.as_ref())).collect();
    format!("[{}]", quoted.join(", "))
}

fn value(told: &Value) -> String {
    match told {
        Value::String(text) => quoted(text),
        Value::Array(all) => format!("[{}]", all.iter().map(value).collect::<Vec<_>>().join(", ")),
        Value::Object(all) => {
            let pairs: Vec<_> =
                all.iter().map(|(name, told)| format!("{}: {}", key(name), value(told))).collect();
            format!("{{ {} }}", pairs.join(", "))
        }
        // No limit.
        Value::Number(number) if number.as_u64() == Some(u64::MAX) => "Infinity".to_owned(),
        other => other.to_string(),
    }
}

fn key(name: &str) -> String {
    if name.contains(['/', '-']) { quoted(name) } else { name.to_owned() }
}

fn quoted(text: &str) -> String {
    format!("'{text}'")
}
