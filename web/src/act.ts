/** One act however often it is asked for while it is under way: by a finger that shakes, by a held key. */
export function once<A extends unknown[]>(act: (...args: A) => unknown): (...args: A) => void {
  let running = false;
  return (...args) => {
    if (running) return;
    const done = act(...args);
    // What is done at once may be asked for again at once.
    if (!(done instanceof Promise)) return;
    running = true;
    void done.finally(() => (running = false));
  };
}

const againMs = 500;
const nearPx = 16;
const controls = 'a, button, input, select, textarea, summary';

interface Tap {
  control: Element | null;
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
    const tap = { control: controlOf(event.target), x: event.clientX, y: event.clientY, at: event.timeStamp };
    const isSecond =
      last !== null && tap.at - last.at < againMs && Math.hypot(tap.x - last.x, tap.y - last.y) < nearPx && tap.control !== last.control;
    // A third tap is still the first one's.
    last = isSecond ? { ...tap, control: last?.control ?? null } : tap;
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

/** A tap on a label is one on its field: browsers send both. */
function controlOf(target: EventTarget | null): Element | null {
  if (!(target instanceof Element)) return null;
  return target.closest('label')?.control ?? target.closest(controls) ?? target;
}
