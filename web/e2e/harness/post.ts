import { type Server as Listening, type Socket, createServer } from 'node:net';

/** A mail server that takes everything. */
export class Post {
  readonly got: string[] = [];
  #waiting: (() => void)[] = [];

  private constructor(private readonly listening: Listening) {}

  static async open(): Promise<Post> {
    const listening = createServer();
    const post = new Post(listening);
    listening.on('connection', (socket) => post.#serve(socket));
    await new Promise<void>((ready) => listening.listen(0, '127.0.0.1', ready));
    return post;
  }

  get port(): number {
    const address = this.listening.address();
    if (address === null || typeof address === 'string') throw new Error('the mail server does not listen');
    return address.port;
  }

  /** The next mail that comes, or that came and was not read yet. */
  async next(): Promise<string> {
    while (this.got.length === 0) await new Promise<void>((came) => this.#waiting.push(came));
    return this.got.shift()!;
  }

  async close(): Promise<void> {
    await new Promise((closed) => this.listening.close(closed));
  }

  #serve(socket: Socket): void {
    let text = '';
    let isText = false;
    socket.setEncoding('utf8');
    socket.on('error', () => socket.destroy());
    socket.write('220 post.example\r\n');
    socket.on('data', (more: string) => {
      text += more;
      for (let end = text.indexOf(isText ? '\r\n.\r\n' : '\r\n'); end >= 0; end = text.indexOf(isText ? '\r\n.\r\n' : '\r\n')) {
        const part = text.slice(0, end);
        text = text.slice(end + (isText ? 5 : 2));
        if (isText) {
          this.got.push(part);
          for (const came of this.#waiting.splice(0)) came();
        }
        const isData = !isText && part === 'DATA';
        socket.write(isData ? '354 go on\r\n' : part === 'QUIT' ? '221 bye\r\n' : '250 ok\r\n');
        isText = isData;
      }
    });
  }
}

/** The text of a mail as its reader sees it. */
export function readable(mail: string): string {
  const quoted = mail.split('text/plain')[1]!.split('\r\n\r\n').slice(1).join('\r\n\r\n').split('\r\n--')[0]!;
  const bytes = quoted.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
