import type { CoreError } from '../core/failure';
import { type Args, has, t } from '../i18n';
import { dayInWords } from '../moment';

/** The sentence for a CoreError; one that this app does not know yet reads as `internal`. */
export function errorSentence(error: CoreError): string {
  const id = `error-${error.code}`;
  const args: Args = { ...error.args };
  if (typeof args.day === 'string') args.day = dayInWords(args.day);
  return has(id) ? t(id, args) : t('error-internal');
}
