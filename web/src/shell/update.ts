const everyMs = 60 * 60 * 1000;

/** Looks for a new version every hour that the app stays open; the server's return is told by `look`. */
export function lookForUpdates(registration: Pick<ServiceWorkerRegistration, 'update'>): { look: () => void; stop: () => void } {
  // Without network there is nothing to find: the next time will do.
  const look = () => void registration.update().catch(() => {});
  const timer = setInterval(look, everyMs);
  return { look, stop: () => clearInterval(timer) };
}

/** The worker of the new version has taken over from the one before. */
export function whenActive(worker: ServiceWorker, then: () => void): void {
  worker.addEventListener('statechange', () => { if (worker.state === 'activated') then(); });
}

/** "Later" is no "never": the question comes back. */
export function askAgain(ask: () => void): () => void {
  const timer = setTimeout(ask, everyMs);
  return () => clearTimeout(timer);
}
