// Written by `./dev generate` from the Rust sources; a test compares them. Not to be changed by hand.

/** An appointment in a list. */
export type AppointmentRow = {
  /** The stand's organisation. */
  organisation: DocId,
  /** At which market; none all year round. */
  market: DocId | null,
  /** Its name; empty when it has not arrived yet. */
  organisation_name: string,
  /** What the task is; empty when it has not arrived yet. */
  task_title: string,
  /** The document. */
  id: DocId,
  /** What it is about. */
  kind: Kind,
  /** What a person calls it. */
  title: string,
  /** Fields with more than one value. */
  conflicts: Array<Conflict>,
  /** Has a change that the server does not have yet. */
  waiting: boolean,
  /** When it was last changed. */
  updated_ms: Millis,
  /** Which version of the document this is: a form says with it what it was opened on. */
  version: string,
  /** The device on which a sheet was begun that has no name yet: by what else would one be told from another? */
  begun_on?: string,
  /** Texts, days, times, codes, ids. */
  texts: { [key in string]: string },
  /** The choices of sets, sorted. */
  choices: { [key in string]: Array<string> },
  /** Numbers, moments, consents, flags. */
  numbers: { [key in string]: number },
};

/** One thing to look at. */
export type AttentionItem = {
  /** Why. */
  kind: AttentionKind,
  /** The document. */
  id: DocId,
  /** What it is about. */
  noun: Kind,
  /** The version of the document that asks; an answer to it is given for this one. */
  version: string,
  /** What a person calls it. */
  title: string,
  /** The field in conflict. */
  field: string,
  /** Its values. */
  voices: Array<Voice>,
  /** The refusal's name. */
  reason: string,
  /** Since when. */
  at_ms: Millis,
};

/** Why a person must look. */
export type AttentionKind = "conflict" | "refused";

/** A booklet's code in both its forms. */
export type BookletCode = {
  /** `48273108` */
  code: string,
  /** `4827 3108`, with a space at which no line breaks */
  display: string,
};

/** Where a call is of which nothing is noted yet. */
export type CallState = "now" | "unsaid";

/** A card in a list. */
export type CardRow = {
  /** May that be relied on? */
  checked: Checked,
  /** The languages in which it says something. */
  languages: Array<string>,
  /** The document. */
  id: DocId,
  /** What it is about. */
  kind: Kind,
  /** What a person calls it. */
  title: string,
  /** Fields with more than one value. */
  conflicts: Array<Conflict>,
  /** Has a change that the server does not have yet. */
  waiting: boolean,
  /** When it was last changed. */
  updated_ms: Millis,
  /** Which version of the document this is: a form says with it what it was opened on. */
  version: string,
  /** The device on which a sheet was begun that has no name yet: by what else would one be told from another? */
  begun_on?: string,
  /** Texts, days, times, codes, ids. */
  texts: { [key in string]: string },
  /** The choices of sets, sorted. */
  choices: { [key in string]: Array<string> },
  /** Numbers, moments, consents, flags. */
  numbers: { [key in string]: number },
};

/** One thing that a person might say otherwise. */
export type Change = { "change": "day",
  /** The day. */
  day: string, } | { "change": "near" } | { "change": "brussels" } | { "change": "short" } | { "change": "practise" };

/** May what a card says be relied on? */
export type Checked = "recently" | "long" | "never";

/** A volunteer, as the row of names shows them. */
export type Colleague = {
  /** Their document. */
  id: DocId,
  /** What colleagues call them. */
  name: string,
  /** The languages they help people in. */
  languages: Array<string>,
  /** Knows the work. */
  experienced: boolean,
  /** Is their name behind a PIN? */
  has_pin: boolean,
  /** Do they come today? */
  today: boolean,
};

/** A field with several values that devices wrote without knowing of each other. */
export type Conflict = {
  /** The register. */
  key: string,
  /** Its values, at least two, oldest first. */
  voices: Array<Voice>,
};

/** What is looked at. */
export type Criterion = "talents" | "interests" | "languages" | "practice" | "half-days" | "distance" | "moving" | "access" | "age" | "short" | "places" | "declined";

/** This device, as its screens need it. */
export type Device = {
  /** Is it one of a centre's? */
  paired: boolean,
  /** What it is for. */
  role: Role | null,
  /** Its name. */
  label: string,
  /** Name of the centre. */
  centre: string,
  /** The six digits of the pairing. */
  digits: string,
  /** Does the coordinator's screen show them too, to be compared now? Said once, by the answer to its pairing. */
  compare: boolean,
  /** A stand's organisation. */
  organisation: Named | null,
  /** A stand's market. */
  market: Named | null,
  /** When its rights end. */
  ends_ms: Millis | null,
  /** Server's clock minus device's clock, as last heard. */
  clock_offset_ms: number,
  /** Why the server does not talk to it. */
  refused: string | null,
};

/** A document: the unit of access and of erasure. */
export type DocId = string;

/** A document as lists and screens show it, whatever its noun. */
export type DocRecord = {
  /** The document. */
  id: DocId,
  /** What it is about. */
  kind: Kind,
  /** What a person calls it. */
  title: string,
  /** Fields with more than one value. */
  conflicts: Array<Conflict>,
  /** Has a change that the server does not have yet. */
  waiting: boolean,
  /** When it was last changed. */
  updated_ms: Millis,
  /** Which version of the document this is: a form says with it what it was opened on. */
  version: string,
  /** The device on which a sheet was begun that has no name yet: by what else would one be told from another? */
  begun_on?: string,
  /** Texts, days, times, codes, ids. */
  texts: { [key in string]: string },
  /** The choices of sets, sorted. */
  choices: { [key in string]: Array<string> },
  /** Numbers, moments, consents, flags. */
  numbers: { [key in string]: number },
};

/** Why an appointment's moment is asked about before it is kept. */
export type Doubt = "year" | "past" | "far" | "missing" | "twice";

/** A moment that a person should look at once more. */
export type Doubtful = {
  /** Why. */
  doubt: Doubt,
  /** Hours near it that exist once. */
  hours: Array<string>,
};

/** What should be asked before an appointment is noted. */
export type Doubts = {
  /** About its moment. */
  doubtful: Doubtful | null,
  /** Why it could not stay there. */
  clash: Why | null,
  /** The stand said when it sees people, and this is none of these times. */
  outside: boolean,
};

/** A document after a form wrote to it. */
export type Edited = {
  /** As it is now. */
  record: DocRecord,
  /** What the form was opened on, with what it wrote and nothing that came meanwhile: what it goes on with. */
  version: string,
};

/** A change and the place that the task would have then, counted from 1. */
export type Effect = {
  /** What would be said otherwise. */
  change: Change,
  /** The place of the task then, among all tasks ranked again. */
  place: number,
};

/** An entry as screens show it. */
export type EntryRow = {
  /** Who noted it, as people read it. */
  author: string,
  /** Was it noted on this device? */
  here: boolean,
  /** Whom it is about. */
  candidate: DocId | null,
  /** Of which appointment it tells what became: of one typed from a stub, the one that its stand noted. */
  appointment: DocId | null,
  /** With which organisation. */
  organisation: DocId | null,
  /** What that one is called; empty when it has not arrived yet. */
  organisation_name: string,
  /** About which of its tasks; empty when it is about none, or the task is not there any more. */
  task_title: string,
  /** Where that task is. */
  task: TaskState,
  /** Where a call is of which nothing is noted yet. */
  call: CallState | null,
  /** The document. */
  id: DocId,
  /** What it is about. */
  kind: Kind,
  /** What a person calls it. */
  title: string,
  /** Fields with more than one value. */
  conflicts: Array<Conflict>,
  /** Has a change that the server does not have yet. */
  waiting: boolean,
  /** When it was last changed. */
  updated_ms: Millis,
  /** Which version of the document this is: a form says with it what it was opened on. */
  version: string,
  /** The device on which a sheet was begun that has no name yet: by what else would one be told from another? */
  begun_on?: string,
  /** Texts, days, times, codes, ids. */
  texts: { [key in string]: string },
  /** The choices of sets, sorted. */
  choices: { [key in string]: Array<string> },
  /** Numbers, moments, consents, flags. */
  numbers: { [key in string]: number },
};

/** What can be looked for. Their names are the keys of the fields that say so. */
export type Facet = "talent" | "target" | "category" | "language" | "municipality" | "when" | "short";

/** One register of a document, or a set of them. Screens are told what they need to ask for it. */
export type Field = {
  /** May it be left out? */
  need: Need,
  /** What becomes of several values. */
  settle: Settle, } & ({ "is": "line",
  /** Most characters. */
  max: number, } | { "is": "lines",
  /** Most characters. */
  max: number, } | { "is": "phone" } | { "is": "mail" } | { "is": "link" } | { "is": "day" } | { "is": "time" } | { "is": "moment" } | { "is": "consent" } | { "is": "flag" } | { "is": "yesno" } | { "is": "number",
  /** The smallest. */
  min: number,
  /** The largest. */
  max: number, } | { "is": "code" } | { "is": "codes" } | { "is": "choices",
  /** Which. */
  ids: Ids,
  /** Most that one person may choose; two devices together may come to more. */
  max: number, } | { "is": "one",
  /** Which. */
  ids: Ids, } | { "is": "secret" } | { "is": "ref",
  /** Its kind. */
  kind: Kind, });

/** How much there is of each. */
export type FollowCounts = {
  /** Due today. */
  today: number,
  /** Due before today. */
  overdue: number,
  /** Whatever waits for an organisation. */
  organisation: number,
  /** Whatever waits for a person. */
  candidate: number,
  /** Appointments that have been and of which nobody said what became of them. */
  appointments: number,
  /** Appointments that cannot stay where they are. */
  clashes: number,
  /** People of whom nothing was heard for so long that somebody asks whether the interest is still there. */
  reconfirm: number,
};

/** A list of what is to be followed up. */
export type FollowList = "today" | "overdue" | "organisation" | "candidate";

/** A time at which an organisation can see somebody. */
export type FreeSlot = {
  /** `YYYY-MM-DD` */
  date: string,
  /** `HH:MM` */
  time: string,
};

/** What is wrong with a turn. */
export type Gap = "nobody" | "new";

/** The ids that may be chosen. */
export type Ids = null | Array<string>;

/** What was given for a register. */
export type Input = boolean | number | string;

/** What a document is about. The numbers are stored and sent: never reuse one. */
export type Kind = "candidate" | "organisation" | "market" | "appointment" | "referrer" | "centre" | "entry" | "card" | "volunteer" | "presence" | "entrance";

/** A task in its place for one person. */
export type Match = {
  /** Whose task it is. */
  organisation: DocId,
  /** What people call it. */
  organisation_name: string,
  /** The sign on its stand; empty when it has none at this market. */
  stand: string,
  /** The task. */
  task: TaskRow,
  /** Why it stands here, what fits first. */
  reasons: Array<Reason>,
  /** May the person do it at all? */
  possible: boolean,
};

/** The first of the ranked tasks, and how many there are. */
export type Matches = {
  /** Has the list of organisations arrived? Without it there is no task either. */
  arrived: boolean,
  /** All open tasks. */
  count: number,
  /** The best of them, the best first. */
  first: Array<Match>,
};

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Millis = number;

/** Something by id and name. */
export type Named = {
  /** The document. */
  id: DocId,
  /** Its name; empty when it has not arrived yet. */
  name: string,
  /** A market's day, `YYYY-MM-DD`. */
  date: string,
};

/** May a field be left out? */
export type Need = "never" | "later" | "always";

/** An organisation in a list. */
export type OrganisationRow = {
  /** The sign on its stand; empty when it has none at this market. */
  stand: string,
  /** Its open tasks, by title. */
  tasks: Array<TaskRow>,
  /** The document. */
  id: DocId,
  /** What it is about. */
  kind: Kind,
  /** What a person calls it. */
  title: string,
  /** Fields with more than one value. */
  conflicts: Array<Conflict>,
  /** Has a change that the server does not have yet. */
  waiting: boolean,
  /** When it was last changed. */
  updated_ms: Millis,
  /** Which version of the document this is: a form says with it what it was opened on. */
  version: string,
  /** The device on which a sheet was begun that has no name yet: by what else would one be told from another? */
  begun_on?: string,
  /** Texts, days, times, codes, ids. */
  texts: { [key in string]: string },
  /** The choices of sets, sorted. */
  choices: { [key in string]: Array<string> },
  /** Numbers, moments, consents, flags. */
  numbers: { [key in string]: number },
};

/** An appointment that has been, and of whom. */
export type PastAppointment = {
  /** Whose booklet it was noted for; nobody when it is on no sheet. */
  candidate: DocId | null,
  /** What that person is called. */
  candidate_name: string,
  /** The group to which the booklet was given; empty when it is somebody's, or nobody's. */
  group: string,
  /** The stand's organisation. */
  organisation: DocId,
  /** At which market; none all year round. */
  market: DocId | null,
  /** Its name; empty when it has not arrived yet. */
  organisation_name: string,
  /** What the task is; empty when it has not arrived yet. */
  task_title: string,
  /** The document. */
  id: DocId,
  /** What it is about. */
  kind: Kind,
  /** What a person calls it. */
  title: string,
  /** Fields with more than one value. */
  conflicts: Array<Conflict>,
  /** Has a change that the server does not have yet. */
  waiting: boolean,
  /** When it was last changed. */
  updated_ms: Millis,
  /** Which version of the document this is: a form says with it what it was opened on. */
  version: string,
  /** The device on which a sheet was begun that has no name yet: by what else would one be told from another? */
  begun_on?: string,
  /** Texts, days, times, codes, ids. */
  texts: { [key in string]: string },
  /** The choices of sets, sorted. */
  choices: { [key in string]: Array<string> },
  /** Numbers, moments, consents, flags. */
  numbers: { [key in string]: number },
};

/** Why a task stands where it stands: a criterion, what it says, and the words it is about: talents, languages, half-days, needs. */
export type Reason = {
  /** What was looked at. */
  criterion: Criterion,
  /** What it says. */
  verdict: Verdict,
  /** The ids that it is about; empty when there are none. */
  about: Array<string>,
};

/** What a device is for. */
export type Role = "desk" | "stand" | "coordinator";

/** Who comes on a half-day. */
export type RotaTurn = {
  /** Its id, such as `2026-12-01-morning`. */
  slot: string,
  /** Its day, `YYYY-MM-DD`. */
  day: string,
  /** `morning`, `afternoon` or `evening`. */
  part: string,
  /** Who comes, by name. */
  on: Array<DocId>,
  /** What is wrong with it. */
  gap: Gap | null,
  /** Who could come to mend that. */
  proposed: Array<DocId>,
};

/** A week of the rota. */
export type RotaWeek = {
  /** Its Monday, `YYYY-MM-DD`. */
  monday: string,
  /** Its turns, none that has been. */
  turns: Array<RotaTurn>,
};

/** A stand in its place on a visitor's way. */
export type RouteStop = {
  /** Whose stand it is. */
  organisation: DocId,
  /** What people call it. */
  organisation_name: string,
  /** The sign on it. */
  sign: string,
  /** Does it have a task for a talent that was chosen? */
  fits: boolean,
  /** When it cannot receive visitors just now. */
  away: StandPresence | null,
  /** What it offers, the best first. */
  tasks: Array<Match>,
};

/** What becomes of several values that devices wrote without knowing of each other. */
export type Settle = "ask" | "join" | "each" | "stricter";

/** A person of whom nothing was heard for long. */
export type SilentPerson = {
  /** When somebody was in contact with the person last; nothing when nobody noted that yet. */
  contact_ms: Millis | null,
  /** The document. */
  id: DocId,
  /** What it is about. */
  kind: Kind,
  /** What a person calls it. */
  title: string,
  /** Fields with more than one value. */
  conflicts: Array<Conflict>,
  /** Has a change that the server does not have yet. */
  waiting: boolean,
  /** When it was last changed. */
  updated_ms: Millis,
  /** Which version of the document this is: a form says with it what it was opened on. */
  version: string,
  /** The device on which a sheet was begun that has no name yet: by what else would one be told from another? */
  begun_on?: string,
  /** Texts, days, times, codes, ids. */
  texts: { [key in string]: string },
  /** The choices of sets, sorted. */
  choices: { [key in string]: Array<string> },
  /** Numbers, moments, consents, flags. */
  numbers: { [key in string]: number },
};

/** A stand that cannot receive visitors just now. */
export type StandPresence = {
  /** Its organisation. */
  organisation: DocId,
  /** `busy`, `pause` or `lunch`. */
  state: string,
  /** Since when. */
  since_ms: Millis,
  /** In words, such as when visitors can come again. */
  note: string,
};

/** A task that may be it. */
export type Suggestion = {
  /** Whose task it is. */
  organisation: DocId,
  /** Its id there. */
  task: string,
  /** What it does not say and somebody must ask; nothing when all fits. */
  ask: Array<Facet>,
};

/** What there is for somebody. */
export type Suggestions = {
  /** The tasks that fit, by organisation, and after them those of which something is to be asked. */
  found: Array<Suggestion>,
  /** Of every facet and every choice that some task names or somebody chose: how many tasks there would be. */
  counts: { [key in Facet]?: { [key in string]: number } },
};

/** Is everything sent? */
export type SyncState = {
  /** Documents with changes that the server does not have yet. */
  waiting: number,
  /** Since when the oldest waits. */
  waiting_since_ms: Millis | null,
  /** Things a person must look at. */
  attention: number,
  /** Documents of which something came that this version cannot read; it is kept and tried again. */
  unreadable: number,
  /** The server knows us and listens. */
  connected: boolean,
  /** Why the server does not talk to this device. */
  refused: string | null,
  /** Not connected for too long: people's data stays shut until it is again. */
  lease_over: boolean,
};

/** A task in a list. */
export type TaskRow = {
  /** Unique within its organisation. */
  id: string,
  /** Texts, days, times, codes, ids. */
  texts: { [key in string]: string },
  /** The choices of sets, sorted. */
  choices: { [key in string]: Array<string> },
  /** Numbers, moments, consents, flags. */
  numbers: { [key in string]: number },
};

/** Where a task is that an entry is about. */
export type TaskState = "none" | "open" | "closed" | "gone";

/** The team on this tablet. */
export type Team = {
  /** Who comes today, then the others, by name. Nobody who left. */
  people: Array<Colleague>,
  /** Who is behind the tablet. */
  behind: DocId | null,
  /** Does only a PIN open it? */
  locked: boolean,
};

/** What a criterion says. */
export type Verdict = "fits" | "partly" | "ask" | "silent" | "against" | "bars";

/** A group of visitors. */
export type VisitorGroup = {
  /** Who sends it. */
  referrer: DocId,
  /** What people call that one. */
  referrer_name: string,
  /** Unique within its referrer. */
  id: string,
  /** What people call it. */
  name: string,
  /** Who goes with it; empty when that is nobody, or somebody who is not known any more. */
  companion: string,
};

/** One of the concurrent values of a field, with who wrote it and when. */
export type Voice = {
  /** When it was written, on the writer's clock. */
  at_ms: Millis,
  /** The device that wrote it, by the name people gave it. */
  author: string,
  /** The value. */
  value: string,
};

/** A document with changes on their way. */
export type WaitingItem = {
  /** The document. */
  id: DocId,
  /** What it is about. */
  noun: Kind,
  /** What a person calls it. */
  title: string,
  /** Since when. */
  since_ms: Millis,
};

/** Why an appointment cannot stay where it is. */
export type Why = "twice" | "slot" | "visitor" | "places";

/** Every kind of document. */
export const kinds = ['candidate', 'organisation', 'market', 'appointment', 'referrer', 'centre', 'entry', 'card', 'volunteer', 'presence', 'entrance'] as const;

/** What may show something else now: a document of a kind, what waits, or this device. */
export const topics = ['candidate', 'organisation', 'market', 'appointment', 'referrer', 'centre', 'entry', 'card', 'volunteer', 'presence', 'entrance', 'sync', 'device'] as const;
export type Topic = (typeof topics)[number];

/** What a use case can answer instead of its result: `error-<code>`. */
export const errorCodes = ['booklet-check', 'booklet-expired', 'booklet-foreign', 'booklet-forged', 'booklet-length', 'booklet-revoked', 'booklet-taken', 'choice-invalid', 'choices-too-many', 'consent-missing', 'consent-withdrawn', 'date-invalid', 'internal', 'lease-over', 'link-invalid', 'mail-invalid', 'missing', 'not-allowed', 'not-found', 'not-paired', 'number-invalid', 'pairing-full', 'pairing-link-expired', 'pairing-link-invalid', 'pairing-link-other-server', 'pairing-market-over', 'pairing-offline', 'pairing-other-task', 'pairing-too-early', 'pairing-too-often', 'pairing-unsent', 'pairing-withdrawn', 'phone-country', 'phone-invalid', 'phone-meant', 'pin-invalid', 'pin-none', 'pin-wait', 'pin-wrong', 'question-changed', 'storage-broken', 'storage-full', 'text-control', 'text-too-long', 'time-invalid'] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** Why the server refused a change: `refused-reason-<code>`. */
export const refusalCodes = ['malformed', 'too-large', 'history', 'not-allowed', 'value', 'wrong-document', 'foreign-actor', 'revoked', 'ended', 'depends-on-refused', 'erased', 'newer', 'full', 'crowded', 'author', 'clock'] as const;

/** Why the server does not talk to this device: `refused-<code>`. */
export const shutOutCodes = ['revoked', 'ended', 'unknown-device', 'version-too-old', 'cloned'] as const;

/** The talents to start with, as the picture cards show them. */
export const talentGroups = [
  { id: 'people', talents: ['listening', 'visiting', 'welcoming', 'accompanying'] },
  { id: 'together', talents: ['playing-with-children', 'being-with-older-people', 'leading-a-group', 'sports'] },
  { id: 'hands', talents: ['cooking', 'repairing', 'sewing', 'building-and-painting'] },
  { id: 'outdoors', talents: ['gardening', 'caring-for-animals', 'cleaning-up', 'walking-and-cycling'] },
  { id: 'words', talents: ['translating', 'writing', 'reading-aloud', 'explaining'] },
  { id: 'head', talents: ['bookkeeping', 'organising', 'paperwork', 'computers'] },
  { id: 'imagination', talents: ['making-music', 'drawing', 'photography', 'theatre-and-dance'] },
  { id: 'action', talents: ['driving', 'carrying-and-moving', 'setting-up-events', 'shopping-for-someone'] },
] as const;
export type TalentGroup = (typeof talentGroups)[number]['id'];
export type Talent = (typeof talentGroups)[number]['talents'][number];

/** What counts in the order of tasks: for it, and against it. The page that explains it is made of this. */
export const weights = [
  { criterion: 'talents', most: 40, least: 0 },
  { criterion: 'interests', most: 15, least: 0 },
  { criterion: 'languages', most: 20, least: -15 },
  { criterion: 'practice', most: 15, least: 0 },
  { criterion: 'half-days', most: 25, least: -25 },
  { criterion: 'distance', most: 12, least: -15 },
  { criterion: 'moving', most: 6, least: -10 },
  { criterion: 'access', most: 20, least: -50 },
  { criterion: 'age', most: 0, least: 0 },
  { criterion: 'short', most: 15, least: -20 },
  { criterion: 'places', most: 0, least: -20 },
  { criterion: 'declined', most: 0, least: -80 },
] as const satisfies readonly { criterion: Criterion; most: number; least: number }[];

/** The results of each way in which there was contact. */
export const entryResults = {
  call: ['reached', 'not-reached', 'left-message'],
  mail: ['sent'],
  message: ['sent'],
  visit: ['came'],
  note: [],
  talk: ['reached', 'not-reached'],
  proposal: ['proposed', 'accepted', 'declined-by-candidate', 'declined-by-organisation'],
  appointment: [],
} as const satisfies { [way: string]: readonly string[] };
export type Way = keyof typeof entryResults;

/** Why somebody says no to a task. */
export const declineReasons = {
  candidate: ['no-time', 'too-far', 'hours', 'other-wish', 'other-reason'],
  organisation: ['no-place', 'hours', 'dutch', 'no-answer', 'other-reason'],
} as const;

/** What became of what was waited for. */
export const entryOutcomes = ['came', 'did-not-come', 'started', 'stopped', 'answered', 'done', 'other-outcome'] as const;

/** What may have become of an appointment. */
export const appointmentOutcomes = ['came', 'did-not-come', 'started', 'stopped', 'other-outcome'] as const;

/** The pages of the manual: `manual-<page>`. */
export const manualPages = ['pairing', 'registering', 'finding-someone', 'consent', 'without-consent', 'finding-tasks', 'proposing', 'calling', 'today', 'team', 'cards', 'booklet', 'entrance', 'stand', 'noting', 'no-network', 'questions', 'practice', 'trouble', 'dashboard', 'writing-cards', 'erasing', 'adding'] as const;
export type ManualPage = (typeof manualPages)[number];

/** What JavaScript may call. */
export type Method =
  | 'device'
  | 'sync_state'
  | 'pairing_request'
  | 'pairing_response'
  | 'candidates'
  | 'record'
  | 'register_candidate'
  | 'edit'
  | 'edit_since'
  | 'choose'
  | 'appointments_of_candidate'
  | 'save_entry'
  | 'entries_of_candidate'
  | 'entries_of_organisation'
  | 'follow_counts'
  | 'follow_up'
  | 'calls'
  | 'past_appointments'
  | 'to_reconfirm'
  | 'centre'
  | 'referrers'
  | 'add_companion'
  | 'bind_booklet'
  | 'unbind_booklet'
  | 'holders_of_booklet'
  | 'replace_booklet'
  | 'take_back_booklet'
  | 'read_booklet'
  | 'dialled'
  | 'scan'
  | 'organisations'
  | 'matches'
  | 'what_would_change'
  | 'orientation'
  | 'cards'
  | 'tasks_at'
  | 'centre_day'
  | 'appointments'
  | 'appointments_of_booklet'
  | 'save_appointment'
  | 'save_appointment_at'
  | 'free_slots'
  | 'has_slots'
  | 'doubts'
  | 'clashes'
  | 'set_presence'
  | 'presences'
  | 'market_now'
  | 'last_market'
  | 'count_visitors'
  | 'visitors'
  | 'visitors_here'
  | 'visitor_groups'
  | 'groups_of_booklet'
  | 'bind_to_group'
  | 'unbind_from_group'
  | 'route'
  | 'team'
  | 'rota'
  | 'set_turn'
  | 'sign_in'
  | 'sign_out'
  | 'lock'
  | 'choose_pin'
  | 'put_draft'
  | 'draft'
  | 'clear_draft'
  | 'attention'
  | 'waiting'
  | 'connected'
  | 'frame'
  | 'flush'
  | 'tick'
  | 'disconnected';

/** The fields of every noun, by their keys; of a set, what its keys begin with. */
export const fields = {
  candidate: {
    name: { is: 'line', max: 120, need: 'later', settle: 'ask' },
    phone: { is: 'phone', need: 'never', settle: 'ask' },
    mail: { is: 'mail', need: 'never', settle: 'ask' },
    remark: { is: 'lines', max: 2000, need: 'never', settle: 'join' },
    said: { is: 'line', max: 120, need: 'never', settle: 'ask' },
    channel: { ids: ['call', 'message', 'mail'], is: 'one', need: 'never', settle: 'ask' },
    reached: { ids: ['morning', 'noon', 'afternoon', 'evening'], is: 'choices', max: Infinity, need: 'never', settle: 'each' },
    motive: { ids: ['meet-people', 'practise-dutch', 'experience', 'give-back', 'learn', 'stay-active'], is: 'choices', max: Infinity, need: 'never', settle: 'each' },
    motivation: { is: 'lines', max: 2000, need: 'never', settle: 'join' },
    'consent/store': { is: 'consent', need: 'never', settle: 'stricter' },
    'consent/forward': { is: 'consent', need: 'never', settle: 'stricter' },
    'consent/organisation': { is: 'consent', need: 'never', settle: 'stricter' },
    'consent/newsletter': { is: 'consent', need: 'never', settle: 'stricter' },
    language: { ids: null, is: 'choices', max: Infinity, need: 'never', settle: 'each' },
    dutch: { ids: ['none', 'a1', 'a2', 'b1', 'b2', 'c1', 'mother'], is: 'one', need: 'never', settle: 'ask' },
    practise: { is: 'yesno', need: 'never', settle: 'ask' },
    age: { ids: ['under-18', '18-25', '26-40', '41-64', '65-and-over'], is: 'one', need: 'never', settle: 'ask' },
    parent: { ids: ['asked', 'agrees', 'refuses'], is: 'one', need: 'never', settle: 'ask' },
    municipality: { ids: ['anderlecht', 'auderghem', 'berchem-sainte-agathe', 'brussels', 'etterbeek', 'evere', 'forest', 'ganshoren', 'ixelles', 'jette', 'koekelberg', 'molenbeek-saint-jean', 'saint-gilles', 'saint-josse-ten-noode', 'schaerbeek', 'uccle', 'watermael-boitsfort', 'woluwe-saint-lambert', 'woluwe-saint-pierre', 'elsewhere'], is: 'one', need: 'never', settle: 'ask' },
    reach: { ids: ['own', 'near', 'brussels'], is: 'one', need: 'never', settle: 'ask' },
    moving: { ids: ['walking', 'cycling', 'public', 'car'], is: 'choices', max: Infinity, need: 'never', settle: 'each' },
    'consent/health': { is: 'consent', need: 'never', settle: 'stricter' },
    needs: { ids: ['wheelchair', 'toilet', 'quiet', 'sitting', 'no-reading', 'transport'], is: 'choices', max: Infinity, need: 'never', settle: 'each' },
    interest: { ids: null, is: 'choices', max: Infinity, need: 'never', settle: 'each' },
    hours: { ids: ['1-2', '3-4', '5-8', '9-and-more'], is: 'one', need: 'never', settle: 'ask' },
    from: { is: 'day', need: 'never', settle: 'ask' },
    short: { is: 'yesno', need: 'never', settle: 'ask' },
    'short-from': { is: 'day', need: 'never', settle: 'ask' },
    'short-until': { is: 'day', need: 'never', settle: 'ask' },
    talent: { ids: null, is: 'choices', max: 5, need: 'never', settle: 'each' },
    availability: { ids: ['mon-morning', 'mon-afternoon', 'mon-evening', 'tue-morning', 'tue-afternoon', 'tue-evening', 'wed-morning', 'wed-afternoon', 'wed-evening', 'thu-morning', 'thu-afternoon', 'thu-evening', 'fri-morning', 'fri-afternoon', 'fri-evening', 'sat-morning', 'sat-afternoon', 'sat-evening', 'sun-morning', 'sun-afternoon', 'sun-evening'], is: 'choices', max: Infinity, need: 'never', settle: 'each' },
    referrer: { is: 'ref', kind: 'referrer', need: 'never', settle: 'ask' },
    companion: { ids: null, is: 'one', need: 'never', settle: 'ask' },
    booklet: { is: 'codes', need: 'never', settle: 'each' },
    shared: { is: 'codes', need: 'never', settle: 'each' },
    'given-up': { is: 'flag', need: 'never', settle: 'ask' },
  },
  organisation: {
    name: { is: 'line', max: 120, need: 'always', settle: 'ask' },
    about: { is: 'lines', max: 2000, need: 'never', settle: 'join' },
    place: { is: 'line', max: 200, need: 'never', settle: 'ask' },
    municipality: { ids: ['anderlecht', 'auderghem', 'berchem-sainte-agathe', 'brussels', 'etterbeek', 'evere', 'forest', 'ganshoren', 'ixelles', 'jette', 'koekelberg', 'molenbeek-saint-jean', 'saint-gilles', 'saint-josse-ten-noode', 'schaerbeek', 'uccle', 'watermael-boitsfort', 'woluwe-saint-lambert', 'woluwe-saint-pierre', 'elsewhere'], is: 'one', need: 'never', settle: 'ask' },
    contact: { is: 'line', max: 200, need: 'never', settle: 'ask' },
    mail: { is: 'mail', need: 'never', settle: 'ask' },
    language: { ids: ['nl', 'fr', 'en'], is: 'one', need: 'never', settle: 'ask' },
  },
  market: {
    name: { is: 'line', max: 120, need: 'always', settle: 'ask' },
    date: { is: 'day', need: 'always', settle: 'ask' },
    opens: { is: 'time', need: 'never', settle: 'ask' },
    closes: { is: 'time', need: 'never', settle: 'ask' },
    place: { is: 'line', max: 200, need: 'never', settle: 'ask' },
    rooms: { is: 'lines', max: 2000, need: 'never', settle: 'join' },
  },
  appointment: {
    booklet: { is: 'code', need: 'always', settle: 'ask' },
    task: { ids: null, is: 'one', need: 'always', settle: 'ask' },
    date: { is: 'day', need: 'always', settle: 'ask' },
    time: { is: 'time', need: 'always', settle: 'ask' },
    place: { is: 'line', max: 200, need: 'never', settle: 'ask' },
    contact: { is: 'line', max: 200, need: 'never', settle: 'ask' },
    remark: { is: 'lines', max: 2000, need: 'never', settle: 'join' },
    withdrawn: { is: 'flag', need: 'never', settle: 'ask' },
    device: { ids: null, is: 'one', need: 'never', settle: 'ask' },
    number: { is: 'number', max: 99999, min: 1, need: 'never', settle: 'ask' },
    stub: { is: 'flag', need: 'never', settle: 'ask' },
    'stub-at': { ids: null, is: 'one', need: 'never', settle: 'ask' },
    clash: { ids: ['twice', 'slot', 'visitor', 'places'], is: 'one', need: 'never', settle: 'each' },
    'to-date': { is: 'day', need: 'never', settle: 'each' },
    'to-time': { is: 'time', need: 'never', settle: 'each' },
    twin: { is: 'ref', kind: 'appointment', need: 'never', settle: 'each' },
    agreed: { ids: null, is: 'one', need: 'never', settle: 'each' },
  },
  referrer: {
    name: { is: 'line', max: 120, need: 'always', settle: 'ask' },
    mail: { is: 'mail', need: 'never', settle: 'ask' },
    phone: { is: 'phone', need: 'never', settle: 'ask' },
  },
  centre: {
    name: { is: 'line', max: 120, need: 'always', settle: 'ask' },
    address: { is: 'lines', max: 2000, need: 'never', settle: 'join' },
    hours: { is: 'lines', max: 2000, need: 'never', settle: 'join' },
    open: { ids: ['mon-morning', 'mon-afternoon', 'mon-evening', 'tue-morning', 'tue-afternoon', 'tue-evening', 'wed-morning', 'wed-afternoon', 'wed-evening', 'thu-morning', 'thu-afternoon', 'thu-evening', 'fri-morning', 'fri-afternoon', 'fri-evening', 'sat-morning', 'sat-afternoon', 'sat-evening', 'sun-morning', 'sun-afternoon', 'sun-evening'], is: 'choices', max: Infinity, need: 'never', settle: 'each' },
    language: { ids: ['nl', 'fr', 'en', 'ar'], is: 'choices', max: Infinity, need: 'never', settle: 'each' },
    contact: { is: 'line', max: 200, need: 'never', settle: 'ask' },
    phone: { is: 'phone', need: 'never', settle: 'ask' },
    orientation: { is: 'flag', need: 'never', settle: 'ask' },
    'reply-days': { is: 'number', max: 365, min: 1, need: 'never', settle: 'ask' },
    'coordinator-days': { is: 'number', max: 365, min: 1, need: 'never', settle: 'ask' },
    'reconfirm-days': { is: 'number', max: 3650, min: 1, need: 'never', settle: 'ask' },
    'revoked-batch': { ids: null, is: 'choices', max: Infinity, need: 'never', settle: 'each' },
  },
  entry: {
    candidate: { is: 'ref', kind: 'candidate', need: 'never', settle: 'ask' },
    organisation: { is: 'ref', kind: 'organisation', need: 'never', settle: 'ask' },
    task: { ids: null, is: 'one', need: 'never', settle: 'ask' },
    appointment: { is: 'ref', kind: 'appointment', need: 'never', settle: 'ask' },
    way: { ids: ['call', 'mail', 'message', 'visit', 'note', 'talk', 'proposal', 'appointment'], is: 'one', need: 'always', settle: 'ask' },
    result: { ids: ['reached', 'not-reached', 'left-message', 'sent', 'came', 'proposed', 'accepted', 'declined-by-candidate', 'declined-by-organisation'], is: 'one', need: 'never', settle: 'ask' },
    reason: { ids: ['no-time', 'too-far', 'hours', 'other-wish', 'no-place', 'dutch', 'no-answer', 'other-reason'], is: 'one', need: 'never', settle: 'ask' },
    words: { is: 'lines', max: 2000, need: 'never', settle: 'join' },
    at: { is: 'moment', need: 'always', settle: 'ask' },
    'waits-for': { ids: ['candidate', 'organisation', 'desk'], is: 'one', need: 'never', settle: 'ask' },
    by: { is: 'day', need: 'never', settle: 'ask' },
    outcome: { ids: ['came', 'did-not-come', 'started', 'stopped', 'answered', 'done', 'other-outcome'], is: 'one', need: 'never', settle: 'ask' },
    why: { is: 'lines', max: 2000, need: 'never', settle: 'join' },
    withdrawn: { is: 'flag', need: 'never', settle: 'ask' },
  },
  card: {
    situation: { ids: ['unemployment', 'sickness-or-disability', 'living-wage', 'asylum-or-residence', 'student', 'pensioner', 'employee', 'under-18', 'insurance', 'expense-allowance', 'information-note', 'other'], is: 'one', need: 'always', settle: 'ask' },
    order: { is: 'number', max: 9999, min: 1, need: 'never', settle: 'ask' },
    link: { is: 'link', need: 'never', settle: 'ask' },
    address: { is: 'lines', max: 200, need: 'never', settle: 'join' },
    source: { is: 'line', max: 200, need: 'never', settle: 'ask' },
    'checked-on': { is: 'day', need: 'never', settle: 'ask' },
  },
  volunteer: {
    name: { is: 'line', max: 120, need: 'always', settle: 'ask' },
    language: { ids: null, is: 'choices', max: Infinity, need: 'never', settle: 'each' },
    experienced: { is: 'flag', need: 'never', settle: 'ask' },
    when: { ids: ['mon-morning', 'mon-afternoon', 'mon-evening', 'tue-morning', 'tue-afternoon', 'tue-evening', 'wed-morning', 'wed-afternoon', 'wed-evening', 'thu-morning', 'thu-afternoon', 'thu-evening', 'fri-morning', 'fri-afternoon', 'fri-evening', 'sat-morning', 'sat-afternoon', 'sat-evening', 'sun-morning', 'sun-afternoon', 'sun-evening'], is: 'choices', max: Infinity, need: 'never', settle: 'each' },
    left: { is: 'flag', need: 'never', settle: 'ask' },
    extra: { ids: null, is: 'choices', max: Infinity, need: 'never', settle: 'each' },
    absent: { ids: null, is: 'choices', max: Infinity, need: 'never', settle: 'each' },
    pin: { is: 'secret', need: 'never', settle: 'each' },
  },
  presence: {
    state: { ids: ['busy', 'pause', 'lunch'], is: 'one', need: 'never', settle: 'each' },
    since: { is: 'moment', need: 'never', settle: 'each' },
    note: { is: 'line', max: 200, need: 'never', settle: 'each' },
  },
  entrance: {
    market: { is: 'ref', kind: 'market', need: 'always', settle: 'ask' },
  },
} satisfies { [kind in Kind]: { [key: string]: Field } };

/** What a document has several of, each with fields of its own: `<group>/<id>/<field>`. */
export const groups = {
  candidate: {
    spoken: {
      level: { ids: ['little', 'good', 'mother'], is: 'one', need: 'never', settle: 'ask' },
    },
    asked: {
      text: { is: 'line', max: 20, need: 'never', settle: 'each' },
      language: { ids: ['nl', 'fr', 'en', 'ar'], is: 'one', need: 'never', settle: 'each' },
      by: { is: 'line', max: 120, need: 'never', settle: 'each' },
    },
    own: {
      text: { is: 'lines', max: 2000, need: 'never', settle: 'join' },
      yes: { is: 'yesno', need: 'never', settle: 'ask' },
      choice: { ids: null, is: 'choices', max: Infinity, need: 'never', settle: 'each' },
    },
  },
  organisation: {
    task: {
      title: { is: 'line', max: 120, need: 'always', settle: 'ask' },
      about: { is: 'lines', max: 2000, need: 'never', settle: 'join' },
      place: { is: 'line', max: 200, need: 'never', settle: 'ask' },
      municipality: { ids: ['anderlecht', 'auderghem', 'berchem-sainte-agathe', 'brussels', 'etterbeek', 'evere', 'forest', 'ganshoren', 'ixelles', 'jette', 'koekelberg', 'molenbeek-saint-jean', 'saint-gilles', 'saint-josse-ten-noode', 'schaerbeek', 'uccle', 'watermael-boitsfort', 'woluwe-saint-lambert', 'woluwe-saint-pierre', 'elsewhere'], is: 'one', need: 'never', settle: 'ask' },
      when: { ids: ['mon-morning', 'mon-afternoon', 'mon-evening', 'tue-morning', 'tue-afternoon', 'tue-evening', 'wed-morning', 'wed-afternoon', 'wed-evening', 'thu-morning', 'thu-afternoon', 'thu-evening', 'fri-morning', 'fri-afternoon', 'fri-evening', 'sat-morning', 'sat-afternoon', 'sat-evening', 'sun-morning', 'sun-afternoon', 'sun-evening'], is: 'choices', max: Infinity, need: 'never', settle: 'each' },
      language: { ids: null, is: 'choices', max: Infinity, need: 'never', settle: 'each' },
      dutch: { is: 'flag', need: 'never', settle: 'ask' },
      access: { ids: ['wheelchair', 'toilet', 'quiet', 'sitting', 'no-reading', 'transport'], is: 'choices', max: Infinity, need: 'never', settle: 'each' },
      target: { ids: ['children', 'young-people', 'families', 'older-people', 'newcomers', 'disability', 'poverty', 'everybody'], is: 'choices', max: Infinity, need: 'never', settle: 'each' },
      talent: { ids: null, is: 'choices', max: Infinity, need: 'never', settle: 'each' },
      category: { ids: null, is: 'one', need: 'never', settle: 'ask' },
      places: { is: 'number', max: 999, min: 1, need: 'never', settle: 'ask' },
      age: { is: 'number', max: 99, min: 1, need: 'never', settle: 'ask' },
      contact: { is: 'line', max: 200, need: 'never', settle: 'ask' },
      short: { is: 'flag', need: 'never', settle: 'ask' },
      from: { is: 'day', need: 'never', settle: 'ask' },
      until: { is: 'day', need: 'never', settle: 'ask' },
      closed: { is: 'flag', need: 'never', settle: 'ask' },
    },
  },
  market: {
    stand: {
      sign: { is: 'line', max: 20, need: 'always', settle: 'ask' },
      task: { ids: null, is: 'choices', max: Infinity, need: 'never', settle: 'each' },
      slot: { ids: null, is: 'choices', max: Infinity, need: 'never', settle: 'each' },
      minutes: { is: 'number', max: 480, min: 5, need: 'never', settle: 'ask' },
      stubs: { is: 'number', max: 999, min: 0, need: 'never', settle: 'ask' },
    },
  },
  appointment: {
  },
  referrer: {
    companion: {
      name: { is: 'line', max: 120, need: 'always', settle: 'ask' },
      mail: { is: 'mail', need: 'never', settle: 'ask' },
      phone: { is: 'phone', need: 'never', settle: 'ask' },
      language: { ids: ['nl', 'fr', 'en', 'ar'], is: 'one', need: 'never', settle: 'ask' },
    },
    visitors: {
      name: { is: 'line', max: 120, need: 'always', settle: 'ask' },
      companion: { ids: null, is: 'one', need: 'never', settle: 'ask' },
      booklet: { is: 'codes', need: 'never', settle: 'each' },
    },
  },
  centre: {
    talent: {
      nl: { is: 'line', max: 120, need: 'always', settle: 'ask' },
      fr: { is: 'line', max: 120, need: 'never', settle: 'ask' },
      en: { is: 'line', max: 120, need: 'never', settle: 'ask' },
      ar: { is: 'line', max: 120, need: 'never', settle: 'ask' },
      pictogram: { ids: null, is: 'one', need: 'never', settle: 'ask' },
      off: { is: 'flag', need: 'never', settle: 'ask' },
    },
    category: {
      nl: { is: 'line', max: 120, need: 'always', settle: 'ask' },
      fr: { is: 'line', max: 120, need: 'never', settle: 'ask' },
      en: { is: 'line', max: 120, need: 'never', settle: 'ask' },
      ar: { is: 'line', max: 120, need: 'never', settle: 'ask' },
      off: { is: 'flag', need: 'never', settle: 'ask' },
    },
    question: {
      nl: { is: 'line', max: 200, need: 'always', settle: 'ask' },
      fr: { is: 'line', max: 200, need: 'never', settle: 'ask' },
      en: { is: 'line', max: 200, need: 'never', settle: 'ask' },
      ar: { is: 'line', max: 200, need: 'never', settle: 'ask' },
      is: { ids: ['line', 'lines', 'choices', 'flag'], is: 'one', need: 'always', settle: 'ask' },
      purpose: { is: 'line', max: 200, need: 'always', settle: 'ask' },
      months: { is: 'number', max: 120, min: 1, need: 'never', settle: 'ask' },
      off: { is: 'flag', need: 'never', settle: 'ask' },
    },
    option: {
      question: { ids: null, is: 'one', need: 'always', settle: 'ask' },
      nl: { is: 'line', max: 120, need: 'always', settle: 'ask' },
      fr: { is: 'line', max: 120, need: 'never', settle: 'ask' },
      en: { is: 'line', max: 120, need: 'never', settle: 'ask' },
      ar: { is: 'line', max: 120, need: 'never', settle: 'ask' },
      off: { is: 'flag', need: 'never', settle: 'ask' },
    },
    manual: {
      text: { is: 'lines', max: 2000, need: 'always', settle: 'join' },
    },
  },
  entry: {
  },
  card: {
    text: {
      title: { is: 'line', max: 120, need: 'always', settle: 'ask' },
      body: { is: 'lines', max: 2000, need: 'never', settle: 'join' },
      first: { is: 'lines', max: 2000, need: 'never', settle: 'join' },
    },
  },
  volunteer: {
  },
  presence: {
  },
  entrance: {
    door: {
      name: { is: 'line', max: 120, need: 'never', settle: 'each' },
      visitors: { is: 'number', max: 99999, min: 0, need: 'never', settle: 'each' },
    },
    lost: {
      given: { is: 'codes', need: 'never', settle: 'each' },
    },
  },
} satisfies { [kind in Kind]: { [group: string]: { [key: string]: Field } } };
