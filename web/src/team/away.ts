/**
 * Takes a part of the page out of the document while `isAway`: nothing of it can be seen, read aloud or found. It lives on as it was,
 * with what is typed in it, what is open in it, where it was scrolled to and what had the focus.
 */
export function away(node: HTMLElement, isAway: boolean): { update: (isAway: boolean) => void; destroy: () => void } {
  const place = document.createComment('');
  let comeBack: (() => void) | null = null;

  function leave(): void {
    const restore = [focusOf(node), scrollOf(node), ...dialogsOf(node), ...filmsOf(node)];
    node.replaceWith(place);
    comeBack = () => {
      place.replaceWith(node);
      for (const part of restore.reverse()) part();
    };
  }

  function update(next: boolean): void {
    if (next && !comeBack) leave();
    else if (!next && comeBack) {
      comeBack();
      comeBack = null;
    }
  }

  update(isAway);
  return { update, destroy: () => place.remove() };
}

function focusOf(node: HTMLElement): () => void {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || !node.contains(focused)) return () => {};
  const field = focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement ? focused : null;
  const [start, end] = [field?.selectionStart ?? null, field?.selectionEnd ?? null];
  return () => {
    focused.focus({ preventScroll: true });
    if (field && start !== null) field.setSelectionRange(start, end);
  };
}

function scrollOf(node: HTMLElement): () => void {
  const scrolled = [...node.querySelectorAll('*')].filter((part) => part.scrollTop !== 0 || part.scrollLeft !== 0);
  const parts = scrolled.map((part) => [part, part.scrollLeft, part.scrollTop] as const);
  const [x, y] = [scrollX, scrollY];
  return () => {
    for (const [part, left, top] of parts) part.scrollTo({ left, top, behavior: 'instant' });
    scrollTo({ left: x, top: y, behavior: 'instant' });
  };
}

/** What leaves the document is modal no more; it would stand open among the rest. */
function dialogsOf(node: HTMLElement): (() => void)[] {
  return [...node.querySelectorAll<HTMLDialogElement>('dialog:modal')].map((dialog) => () => {
    dialog.removeAttribute('open');
    dialog.showModal();
  });
}

/** What leaves the document stops playing: the camera's picture. */
function filmsOf(node: HTMLElement): (() => void)[] {
  const playing = [...node.querySelectorAll('video')].filter((film) => !film.paused);
  return playing.map((film) => () => void film.play().catch(() => {}));
}
