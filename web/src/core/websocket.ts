import type { OpenTransport } from './transport';

/** Longer than this to open means that something on the way swallows WebSockets. */
const openMsMax = 8_000;

export const openWebSocket: OpenTransport = (events) => {
  const url = new URL('/sync', self.location.origin);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  const socket = new WebSocket(url);
  socket.binaryType = 'arraybuffer';
  const tooLate = setTimeout(() => socket.close(), openMsMax);
  socket.onopen = () => {
    if (over) return;
    clearTimeout(tooLate);
    events.opened();
  };
  let over = false;
  // Without network the browser says only after its own time that it closed.
  const end = () => {
    if (over) return;
    over = true;
    clearTimeout(tooLate);
    events.closed();
  };
  socket.onmessage = (event) => {
    if (!over && event.data instanceof ArrayBuffer) events.frame(new Uint8Array(event.data));
  };
  socket.onclose = end;
  return {
    send: (messages) => {
      for (const message of messages) socket.send(new Uint8Array(message));
    },
    close: () => {
      socket.close();
      end();
    },
  };
};
