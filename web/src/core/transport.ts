/** One connection to the server, by WebSocket or by HTTP posts: the driver sees no difference. */
export interface Transport {
  send(messages: Uint8Array[]): void;
  close(): void;
}

export interface TransportEvents {
  opened(): void;
  frame(bytes: Uint8Array): void;
  /** Once, also when it never opened; with the pause that the server asked for. */
  closed(retryAfterMs?: number): void;
}

export type OpenTransport = (events: TransportEvents) => Transport;
