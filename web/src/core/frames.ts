/** The body of the HTTP fallback: `[u32 big-endian length][message]*`. */
export function joinFrames(messages: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const body = new Uint8Array(messages.reduce((sum, message) => sum + 4 + message.length, 0));
  const view = new DataView(body.buffer);
  let at = 0;
  for (const message of messages) {
    view.setUint32(at, message.length);
    body.set(message, at + 4);
    at += 4 + message.length;
  }
  return body;
}

/** Throws on a body that was cut short: half a message must not reach the core as a whole one. */
export function splitFrames(body: Uint8Array): Uint8Array[] {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const messages: Uint8Array[] = [];
  let at = 0;
  while (at < body.length) {
    const length = view.getUint32(at);
    const end = at + 4 + length;
    if (end > body.length) throw new RangeError('body cut short');
    messages.push(body.slice(at + 4, end));
    at = end;
  }
  return messages;
}
