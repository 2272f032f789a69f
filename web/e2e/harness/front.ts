import { type IncomingMessage, type Server as Listener, type ServerResponse, createServer, request } from 'node:http';
import { type AddressInfo, type Socket, connect } from 'node:net';

/** What stands in front of the server at a centre: it can hold a newer version of the app, and it can be too busy. */
export class Front {
  #renewed = false;
  #busy = false;
  /** How often somebody was turned away. */
  turnedAway = 0;

  private constructor(private readonly listener: Listener, private readonly serverPort: () => number) {
    listener.on('request', (asked, answer) => this.#answer(asked, answer));
    listener.on('upgrade', (asked, socket, head) => this.#upgrade(asked, socket as Socket, head));
  }

  static async of(server: { readonly port: number }): Promise<Front> {
    const listener = createServer();
    await new Promise<void>((listening) => listener.listen(0, '127.0.0.1', listening));
    return new Front(listener, () => server.port);
  }

  get port(): number {
    return (this.listener.address() as AddressInfo).port;
  }

  /** From now on the app is another build: its page differs, and so does the list of its files. */
  renew(): void {
    this.#renewed = true;
  }

  busy(is: boolean): void {
    this.#busy = is;
  }

  async close(): Promise<void> {
    this.listener.closeAllConnections();
    await new Promise((closed) => this.listener.close(closed));
  }

  #answer(asked: IncomingMessage, answer: ServerResponse): void {
    if (this.#busy) {
      this.turnedAway += 1;
      answer.writeHead(429, { 'retry-after': '2' }).end();
      return;
    }
    const path = (asked.url ?? '').split('?')[0] as string;
    const isNew = this.#renewed && ['/app/', '/app/index.html', '/app/sw.js'].includes(path);
    const headers = { ...asked.headers };
    if (isNew) for (const name of ['if-none-match', 'accept-encoding']) delete headers[name];
    const passed = request({ host: '127.0.0.1', port: this.serverPort(), method: asked.method, path: asked.url, headers }, (found) => {
      if (!isNew) {
        answer.writeHead(found.statusCode ?? 502, found.headers);
        found.pipe(answer);
        return;
      }
      const parts: Buffer[] = [];
      found.on('data', (part: Buffer) => parts.push(part));
      found.on('end', () => {
        const text = Buffer.concat(parts).toString();
        const body = path.endsWith('sw.js')
          ? text.replace(/(url:"index\.html",revision:")[0-9a-f]+/, `$1${'2'.repeat(32)}`)
          : text.replace('<head>', '<head><meta name="version" content="2">');
        if (body === text) throw new Error(`${path} has no place for a newer version`);
        const { etag: _, 'content-length': __, ...kept } = found.headers;
        answer.writeHead(found.statusCode ?? 502, { ...kept, etag: '"2"' }).end(body);
      });
    });
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
  }

  #upgrade(asked: IncomingMessage, tablet: Socket, head: Buffer): void {
    if (this.#busy) {
      this.turnedAway += 1;
      tablet.end('HTTP/1.1 429 Too Many Requests\r\nretry-after: 2\r\ncontent-length: 0\r\n\r\n');
      return;
    }
    const server = connect(this.serverPort(), '127.0.0.1');
    const end = () => {
      tablet.destroy();
      server.destroy();
    };
    for (const socket of [tablet, server]) socket.on('error', end).on('close', end);
    const lines = asked.rawHeaders.reduce((text, part, at) => text + part + (at % 2 === 0 ? ': ' : '\r\n'), '');
    server.write(`${asked.method} ${asked.url} HTTP/1.1\r\n${lines}\r\n`);
    server.write(head);
    server.pipe(tablet).pipe(server);
  }
}
