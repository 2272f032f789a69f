/** Beside the store, and not in it: what is left when a browser empties the store. Nothing about anybody. */
const marker = 'samenspel-paired';

/** May the browser throw the store away when its disk is full? Null when it does not say. */
let kept = $state<boolean | null>(null);
/** Was this device one of a centre's, and is its store empty now? */
let emptied = $state(false);

export const storage = {
  get kept(): boolean | null {
    return kept;
  },
  get emptied(): boolean {
    return emptied;
  },
};

/** Asks the browser to keep the store. Some say yes only to what a person uses. */
export async function askToKeep(): Promise<void> {
  kept = (await navigator.storage?.persist?.().catch(() => null)) ?? null;
}

/** What the store says of this device. */
export function noteStore(paired: boolean): void {
  if (paired) localStorage.setItem(marker, '1');
  emptied = !paired && localStorage.getItem(marker) !== null;
}
