/** Keeps the screen on while somebody aims; the browser lets go of it whenever the page is hidden. */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | null = null;
  let isOver = false;

  async function ask(): Promise<void> {
    if (document.visibilityState !== 'visible') return;
    const given = (await navigator.wakeLock?.request('screen').catch(() => null)) ?? null;
    if (isOver) await given?.release();
    else lock = given;
  }

  const asks = () => void ask();
  document.addEventListener('visibilitychange', asks);
  asks();
  return () => {
    isOver = true;
    document.removeEventListener('visibilitychange', asks);
    void lock?.release();
  };
}
