import { type AddressInfo, type Server as Listener, type Socket, connect, createServer } from 'node:net';

/**
 * One tablet's own way to the server. Cutting it cuts everything, also what a service worker or a worker does, which
 * the browser's own offline switch does not. The address stays, so the app's origin does too.
 */
export class Network {
  #sockets = new Set<Socket>();
  #cut = false;
  #noWebSockets = false;
  #stalled = false;
  /** The first line of each thing that was asked by this way. */
  readonly asked: string[] = [];

  private constructor(private readonly listener: Listener, private readonly serverPort: () => number) {
    listener.on('connection', (socket) => this.#pass(socket));
  }

  static async open(serverPort: () => number): Promise<Network> {
    const listener = createServer();
    await new Promise<void>((listening) => listener.listen(0, '127.0.0.1', listening));
    return new Network(listener, serverPort);
  }

  get origin(): string {
    return `http://localhost:${(this.listener.address() as AddressInfo).port}`;
  }

  /** The same place on the server, by this way. */
  via(url: string): string {
    const { pathname, search, hash } = new URL(url);
    return this.origin + pathname + search + hash;
  }

  cut(): void {
    this.#cut = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  /** As where the network has gone and nobody has noticed: everything stays open and nothing arrives. */
  stall(): void {
    this.#stalled = true;
  }

  restore(): void {
    this.#cut = false;
    this.#stalled = false;
  }

  /** As behind a proxy of an office that only knows plain HTTP. */
  refuseWebSockets(): void {
    this.#noWebSockets = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((closed) => this.listener.close(closed));
  }

  #pass(tablet: Socket): void {
    if (this.#cut) return void tablet.destroy();
    const server = connect(this.serverPort(), '127.0.0.1');
    this.#sockets.add(tablet);
    const end = () => {
      tablet.destroy();
      server.destroy();
      this.#sockets.delete(tablet);
    };
    for (const socket of [tablet, server]) socket.on('error', end).on('close', end);
    tablet.on('data', (bytes) => {
      const line = /^[A-Z]+ \S+(?= HTTP)/.exec(bytes.toString('latin1'));
      this.asked.push(line?.[0] ?? 'more on a connection that is open');
      if (this.#stalled) return;
      if (this.#noWebSockets && /^upgrade: websocket/im.test(bytes.toString('latin1'))) end();
      else server.write(bytes);
    });
    server.on('data', (bytes) => {
      if (!this.#stalled) tablet.write(bytes);
    });
  }
}
