//! The names that the core and the screens share: kinds, topics, codes, talents, calls.

use std::{collections::BTreeSet, fs};

use samenspel_client::sync::Topic;
use samenspel_model::{
    doc::Kind,
    entry, manual,
    matching::weights::TABLE,
    talent,
    wire::{Goodbye, RefusalCode},
};

use crate::{root, tables::list};

/// Where the sentences for people are named.
const ERRORS: [&str; 3] =
    ["client-core/model/src/invalid.rs", "client-core/src/error.rs", "client-core/src/store/error.rs"];

pub(crate) fn text() -> String {
    let kinds = list(Kind::ALL.map(Kind::as_str));
    let topics = list(Topic::all().map(Topic::as_str));
    let errors = list(error_codes());
    let refusals = list(RefusalCode::ALL.map(RefusalCode::as_str));
    let shut_out = list(Goodbye::ALL.into_iter().filter(|goodbye| goodbye.shuts_out()).map(Goodbye::as_str));
    let methods = methods().join("'\n  | '");
    let weights = TABLE.iter().map(|weight| {
        let criterion = serde_json::to_value(weight.criterion).expect("a name");
        format!(
            "  {{ criterion: '{}', most: {}, least: {} }},\n",
            criterion.as_str().unwrap_or_default(),
            weight.fits,
            weight.against
        )
    });
    let weights = weights.collect::<String>();
    let results =
        entry::WAYS.map(|way| format!("  {way}: {},\n", list(entry::results(way).to_vec()))).concat();
    let reasons =
        [("candidate", entry::REASONS_OF_CANDIDATE), ("organisation", entry::REASONS_OF_ORGANISATION)]
            .map(|(whose, reasons)| format!("  {whose}: {},\n", list(reasons)))
            .concat();
    let outcomes = list(entry::OUTCOMES);
    let of_appointment = list(entry::OUTCOMES_OF_APPOINTMENT);
    let pages = list(manual::PAGES);
    let group =
        |(id, talents): (&str, [&str; 4])| format!("  {{ id: '{id}', talents: {} }},\n", list(talents));
    let talents = talent::GROUPS.map(group).concat();
    format!(
        "\
/** Every kind of document. */
export const kinds = {kinds} as const;

/** What may show something else now: a document of a kind, what waits, or this device. */
export const topics = {topics} as const;
export type Topic = (typeof topics)[number];

/** What a use case can answer instead of its result: `error-<code>`. */
export const errorCodes = {errors} as const;
export type ErrorCode = (typeof errorCodes)[number];

/** Why the server refused a change: `refused-reason-<code>`. */
export const refusalCodes = {refusals} as const;

/** Why the server does not talk to this device: `refused-<code>`. */
export const shutOutCodes = {shut_out} as const;

/** The talents to start with, as the picture cards show them. */
export const talentGroups = [
{talents}] as const;
export type TalentGroup = (typeof talentGroups)[number]['id'];
export type Talent = (typeof talentGroups)[number]['talents'][number];

/** What counts in the order of tasks: for it, and against it. The page that explains it is made of this. */
export const weights = [
{weights}] as const satisfies readonly {{ criterion: Criterion; most: number; least: number }}[];

/** The results of each way in which there was contact. */
export const entryResults = {{
{results}}} as const satisfies {{ [way: string]: readonly string[] }};
export type Way = keyof typeof entryResults;

/** Why somebody says no to a task. */
export const declineReasons = {{
{reasons}}} as const;

/** What became of what was waited for. */
export const entryOutcomes = {outcomes} as const;

/** What may have become of an appointment. */
export const appointmentOutcomes = {of_appointment} as const;

/** The pages of the manual: `manual-<page>`. */
export const manualPages = {pages} as const;
export type ManualPage = (typeof manualPages)[number];

/** What JavaScript may call. */
export type Method =
  | '{methods}';
"
    )
}

/// All that the `code` methods answer: every text in them is one.
fn error_codes() -> BTreeSet<String> {
    let mut codes = BTreeSet::new();
    for file in ERRORS {
        let source = fs::read_to_string(root().join(file)).expect("the source is there");
        let (_, from) = source.split_once("fn code(").expect("it names its errors");
        let (body, _) = from.split_once("\n    }\n").expect("the method ends");
        codes.extend(body.split('"').skip(1).step_by(2).map(str::to_owned));
    }
    codes
}

/// The methods that JavaScript may call; they only exist in the browser's build.
fn methods() -> Vec<String> {
    let source = fs::read_to_string(root().join("ffi/web/src/core.rs")).expect("the source is there");
    let methods = source.lines().filter_map(|line| line.strip_prefix("    pub fn ")?.split_once('('));
    methods.map(|(name, _)| name.to_owned()).collect()
}
