/** An act that has no end by then is stuck, and its button must not be dead for ever. */
const stuckMs = 20_000;

/** One act however often it is asked for while it is under way: by a finger that shakes, by a held key. */
export function once<A extends unknown[]>(act: (...args: A) => unknown): (...args: A) => void {
  let running: Promise<unknown> | null = null;
  return (...args) => {
    if (running) return;
    const done = act(...args);
    // What is done at once may be asked for again at once.
    if (!(done instanceof Promise)) return;
    running = done;
    // The late end of one that was stuck does not end the one that was asked for since.
    const end = () => (running = running === done ? null : running);
    const stuck = setTimeout(end, stuckMs);
    void done.finally(() => {
      clearTimeout(stuck);
      end();
    });
  };
}

/** What came less long ago was not seen yet. */
export const againMs = 500;
const nearPx = 16;
const controls = 'a, button, input, select, textarea, summary';

/** What a finger meant: the words and what they are about, for the node may be drawn anew, or become something else. */
interface Aim {
  control: Element | null;
  words: string;
  around: string;
}

interface Tap {
  aim: Aim;
  x: number;
  y: number;
  at: number;
}

/** A second tap of a finger that meant one: what came under it in between was not seen yet, and does nothing. */
export function guardTaps(): () => void {
  let last: Tap | null = null;
  function tapped(event: MouseEvent): void {
    // A key or a script: it names its control.
    if (event.detail === 0) return;
    const tap = { aim: aimOf(event.target), x: event.clientX, y: event.clientY, at: event.timeStamp };
    const isSecond =
      last !== null && tap.at - last.at < againMs && Math.hypot(tap.x - last.x, tap.y - last.y) < nearPx && !isSame(tap.aim, last.aim);
    // A third tap is still the first one's.
    last = isSecond && last ? { ...tap, aim: last.aim } : tap;
    if (!isSecond) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
  /** Who wrote something in between has seen what is there. */
  const wrote = () => (last = null);
  addEventListener('click', tapped, true);
  addEventListener('input', wrote, true);
  return () => {
    removeEventListener('click', tapped, true);
    removeEventListener('input', wrote, true);
  };
}

/** What comes by itself under a finger that may still be tapping: nothing in it acts before it can have been seen. */
export function settling(node: HTMLElement): { destroy: () => void } {
  node.inert = true;
  const seen = setTimeout(() => (node.inert = false), againMs);
  return { destroy: () => clearTimeout(seen) };
}

function aimOf(target: EventTarget | null): Aim {
  const control = controlOf(target);
  const isNamed = control?.matches('a, button, summary') ?? false;
  const words = isNamed ? [control?.tagName, control?.getAttribute('aria-label'), control?.getAttribute('href'), control?.textContent].join('\n') : '';
  return { control, words, around: control?.parentElement?.closest('li, section, form, dialog, main')?.textContent ?? '' };
}

/**
 * On one control a number may count on ("50 more", "20 more"): what it does is the same.
 * Another one does the same where the same stands around it; what hangs by itself, as an offer to undo, is known by nothing.
 */
const isSame = (one: Aim, other: Aim): boolean =>
  one.control === other.control
    ? one.words.replace(/\d+/g, '') === other.words.replace(/\d+/g, '')
    : one.words !== '' && one.around !== '' && one.words === other.words && one.around === other.around;

/** A tap on a label is one on its field: browsers send both. */
function controlOf(target: EventTarget | null): Element | null {
  if (!(target instanceof Element)) return null;
  return target.closest('label')?.control ?? target.closest(controls) ?? target;
}
