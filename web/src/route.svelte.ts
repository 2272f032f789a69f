/** The screen's address is the hash, so that it works from the home screen, offline and with the back button. */
const place = $state<{ parts: string[] }>({ parts: [] });

/** A pairing link opened this page. Kept in memory only: it is a secret. */
export const opened = $state<{ pairingLink: string | null }>({ pairingLink: null });

export const route = {
  /** `#/candidate/af…` is ['candidate', 'af…'] */
  get parts(): string[] {
    return place.parts;
  },
};

/** What the browser keeps with each screen: does nothing of this app lie under it? */
interface Kept {
  first: boolean;
}

export function go(...parts: string[]): void {
  location.hash = hashOf(parts);
  read();
}

/** In the place of the screen that is shown: the back button passes it over. */
export function goInstead(...parts: string[]): void {
  history.replaceState(history.state, '', hashOf(parts));
  read();
}

let returning: Promise<void> | null = null;

/** To the screen from where one came; the first one where there is none. Asked for twice, it is still one screen. */
export function back(): Promise<void> {
  if ((history.state as Kept | null)?.first ?? true) {
    goInstead();
    return Promise.resolve();
  }
  returning ??= new Promise<void>((arrived) => {
    addEventListener('popstate', () => arrived(), { once: true });
    history.back();
  }).then(() => {
    returning = null;
    read();
  });
  return returning;
}

export function startRouting(): () => void {
  // Under a screen that was opened by itself lies the first one: the back button does not leave the app from the middle of work.
  if (history.state === null) {
    const hash = location.hash;
    const isInner = partsOf(hash).length > 0 && partsOf(hash)[0] !== 'pair';
    history.replaceState({ first: true } satisfies Kept, '', isInner ? hashOf([]) : hash);
    if (isInner) history.pushState({ first: false } satisfies Kept, '', hash);
  }
  read();
  addEventListener('hashchange', read);
  return () => removeEventListener('hashchange', read);
}

function read(): void {
  if (history.state === null) history.replaceState({ first: false } satisfies Kept, '');
  const parts = partsOf(location.hash);
  if (parts[0] === 'pair') {
    opened.pairingLink = location.href;
    // Out of the address bar and the history.
    history.replaceState(history.state, '', hashOf([]));
    place.parts = [];
  } else place.parts = parts;
}

const hashOf = (parts: string[]): string => `#/${parts.join('/')}`;
const partsOf = (hash: string): string[] => hash.replace(/^#\/?/, '').split('/').filter(Boolean);
