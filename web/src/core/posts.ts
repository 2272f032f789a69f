import { joinFrames, splitFrames } from './frames';
import type { OpenTransport } from './transport';

const pollMs = 3_000;
/** After so long it is worth trying whether WebSockets come through now. */
const sessionMsMax = 5 * 60_000;
const session = 'samenspel-session';

/** The same messages by HTTP POST, for networks that let no WebSocket through. */
export const openPosts: OpenTransport = (events) => {
  const stop = new AbortController();
  let token = '';
  let queue: Uint8Array[] = [];
  let posting = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooOld = setTimeout(() => shut(), sessionMsMax);

  async function post(): Promise<void> {
    if (posting || stop.signal.aborted) return;
    posting = true;
    clearTimeout(timer);
    const messages = queue;
    queue = [];
    try {
      const answer = await fetch('/sync', {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream', ...(token ? { [session]: token } : {}) },
        body: joinFrames(messages),
        cache: 'no-store',
        signal: stop.signal,
      });
      if (!answer.ok) return shut(Number(answer.headers.get('retry-after') ?? 0) * 1000 || 0);
      token = answer.headers.get(session) ?? token;
      for (const frame of splitFrames(new Uint8Array(await answer.arrayBuffer()))) events.frame(frame);
    } catch {
      return shut();
    }
    posting = false;
    // An answer often calls for a next message: only an idle session waits.
    if (queue.length > 0) void post();
    else timer = setTimeout(() => void post(), pollMs);
  }

  function shut(retryAfterMs = 0): void {
    if (stop.signal.aborted) return;
    stop.abort();
    clearTimeout(timer);
    clearTimeout(tooOld);
    events.closed(retryAfterMs);
  }

  queueMicrotask(() => {
    events.opened();
    // The server speaks first, and by HTTP only when it is asked.
    void post();
  });
  return {
    send: (messages) => {
      queue.push(...messages);
      void post();
    },
    close: () => shut(),
  };
};
