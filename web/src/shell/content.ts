/** Where the keyboard goes when what had the focus goes away. */
export function focusContent(): void {
  document.getElementById('content')?.focus({ preventScroll: true });
}
