/** Where in the desk the address points: ids and step names, never anything about a person. */
export const steps = ['consent', 'who', 'languages', 'talents', 'wishes', 'booklet', 'questions', 'remark', 'next'] as const;
export type Step = (typeof steps)[number];

/** What is to be followed up. */
export const follows = ['today', 'overdue', 'organisation', 'candidate', 'appointments', 'clashes', 'reconfirm'] as const;
export type Follow = (typeof follows)[number];

/** What follows at the entrance of a market: a booklet, for whom it is, what somebody likes to do, where to go. */
export const entrances = ['scan', 'choose', 'person', 'group', 'new', 'who', 'talents', 'route', 'lost'] as const;
export type EntranceScreen = (typeof entrances)[number];

/** What a visitor takes along. */
export const papers = ['receipt', 'practice'] as const;
export type Paper = (typeof papers)[number];

export type Place =
  | { kind: 'list'; id: string | null }
  | { kind: 'step'; id: string; step: Step }
  | { kind: 'new' }
  | { kind: 'scan' }
  | { kind: 'entrance'; screen: EntranceScreen }
  | { kind: 'tasks'; id: string | null }
  | { kind: 'explained' }
  | { kind: 'team' }
  | { kind: 'follow'; list: Follow }
  | { kind: 'organisation'; id: string }
  | { kind: 'note'; id: string; stubs: boolean }
  | { kind: 'move'; id: string; appointment: string }
  | { kind: 'cards'; id: string | null }
  | { kind: 'paper'; id: string; paper: Paper };

export function placeOf(parts: string[]): Place {
  const [first, id, last, which] = parts;
  if (first === 'new' || first === 'scan' || first === 'team') return { kind: first };
  if (first === 'entrance') return { kind: 'entrance', screen: entrances.find((screen) => screen === id) ?? 'scan' };
  if (first === 'tasks' && id === 'explained') return { kind: 'explained' };
  if (first === 'cards') return { kind: 'cards', id: id ?? null };
  if (first === 'tasks') return { kind: 'tasks', id: null };
  if (first === 'follow') return { kind: 'follow', list: follows.find((list) => list === id) ?? 'today' };
  if (first === 'organisations' && id !== undefined && (last === 'note' || last === 'stubs')) return { kind: 'note', id, stubs: last === 'stubs' };
  if (first === 'organisations' && id !== undefined) return { kind: 'organisation', id };
  if (first !== 'candidates' || id === undefined) return { kind: 'list', id: null };
  if (last === 'appointment' && which !== undefined) return { kind: 'move', id, appointment: which };
  if (last === 'tasks') return { kind: 'tasks', id };
  const paper = papers.find((each) => each === last);
  if (paper) return { kind: 'paper', id, paper };
  if (isStep(last)) return { kind: 'step', id, step: last };
  return { kind: 'list', id };
}

export const entranceHref = (screen: EntranceScreen = 'scan'): string => (screen === 'scan' ? '#/entrance' : `#/entrance/${screen}`);
export const followHref = (list: Follow): string => `#/follow/${list}`;
export const organisationHref = (id: string): string => `#/organisations/${id}`;
export const noteHref = (id: string): string => `#/organisations/${id}/note`;
export const stubsHref = (id: string): string => `#/organisations/${id}/stubs`;
export const receiptHref = (id: string): string => `#/candidates/${id}/receipt`;
export const practiceHref = (id: string): string => `#/candidates/${id}/practice`;
/** To move or change an appointment of a sheet. */
export const moveHref = (id: string, appointment: string): string => `#/candidates/${id}/appointment/${appointment}`;
export const sheetHref = (id: string): string => `#/candidates/${id}`;
export const stepHref = (id: string, step: Step): string => `#/candidates/${id}/${step}`;

function isStep(text: string | undefined): text is Step {
  return (steps as readonly (string | undefined)[]).includes(text);
}
