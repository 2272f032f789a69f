import { type Server as Listening, type Socket, createServer } from 'node:net';
import PostalMime from 'postal-mime';

/** A mail as its reader has it. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** The calendar file that came along. */
  calendar: string | null;
}

/** A mail server that takes everything. */
export class Post {
  readonly #got: string[] = [];
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
  async next(): Promise<Mail> {
    while (this.#got.length === 0) await new Promise<void>((came) => this.#waiting.push(came));
    const { to, subject, text, attachments } = await PostalMime.parse(this.#got.shift()!, { attachmentEncoding: 'utf8' });
    const calendar = attachments.find(({ mimeType }) => mimeType === 'text/calendar');
    return { to: to?.[0]?.address ?? '', subject: subject ?? '', text: text ?? '', calendar: calendar ? String(calendar.content) : null };
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
          this.#got.push(part.replace(/^\.\./gm, '.'));
          for (const came of this.#waiting.splice(0)) came();
        }
        const isData = !isText && part === 'DATA';
        socket.write(isData ? '354 go on\r\n' : part === 'QUIT' ? '221 bye\r\n' : '250 ok\r\n');
        isText = isData;
      }
    });
  }
}
