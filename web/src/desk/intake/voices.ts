import type { Locale } from '../../i18n';

/** A voice of the device itself: what a voice elsewhere reads is sent there. */
export const isLocalVoiceOf = ({ lang, localService }: Pick<SpeechSynthesisVoice, 'lang' | 'localService'>, code: Locale): boolean =>
  localService && lang.toLowerCase().split(/[-_]/)[0] === code;
