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

export function go(...parts: string[]): void {
  location.hash = `#/${parts.join('/')}`;
}

export function startRouting(): () => void {
  const read = () => {
    const parts = location.hash.replace(/^#\/?/, '').split('/').filter(Boolean);
    if (parts[0] === 'pair') {
      opened.pairingLink = location.href;
      // Out of the address bar and the history.
      history.replaceState(null, '', '#/');
      place.parts = [];
    } else place.parts = parts;
  };
  read();
  addEventListener('hashchange', read);
  return () => removeEventListener('hashchange', read);
}
