import type { Edit } from '../../core/api';
import type { DocRecord } from '../../core/generated';
import { numberOf, textOf } from '../../core/record';
import type { Locale } from '../../i18n';
import type { IconName } from '../../ui/icons';

/** Raised whenever the words of a consent change in any language; what people agreed to stays known by it. */
export const textVersion = '2026-11-27';

/** What is asked beside keeping the sheet: each a question of its own. Health is asked where it matters. */
export const purposes = [
  { id: 'forward', icon: 'users' },
  { id: 'organisation', icon: 'storefront' },
  { id: 'newsletter', icon: 'envelope-simple' },
] as const satisfies readonly { id: string; icon: IconName }[];

export type Purpose = (typeof purposes)[number]['id'] | 'health';

/** An answer as it is kept: with the version of the text, the language in which it was shown, and who asked. */
export const answered = (purpose: Purpose | 'store', yes: boolean, code: Locale, by: string): Edit => ({
  [`consent/${purpose}`]: yes, [`asked/${purpose}/text`]: textVersion, [`asked/${purpose}/language`]: code, [`asked/${purpose}/by`]: by,
});

/** The answer that stands, with its day and how it was asked: what an undo puts back. What was not asked yet is not refused by that. */
export const standing = (record: DocRecord | null, purpose: Purpose | 'store'): Edit => ({
  [`consent/${purpose}`]: numberOf(record, `consent/${purpose}`),
  ...Object.fromEntries((['text', 'language', 'by'] as const).map((part) => [`asked/${purpose}/${part}`, textOf(record, `asked/${purpose}/${part}`)])),
});
