import { once } from 'node:events';
import { AddressInfo } from 'node:net';
import PostalMime, { Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** Takes e-mails over SMTP on this machine, and keeps them. */
export class MailServer {
  private constructor(
    private readonly server: SMTPServer,
    readonly port: number,
    readonly mails: readonly Email[],
  ) {}

  static async start(): Promise<MailServer> {
    const mails: Email[] = [];
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: async (stream, _, done) => {
        const parts: Buffer[] = [];
        for await (const part of stream) parts.push(part);
        mails.push(await PostalMime.parse(Buffer.concat(parts)));
        done();
      },
    });
    const listening = server.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    const { port } = addressOf(listening.address());
    return new MailServer(server, port, mails);
  }

  /** What came for an address, as soon as anything has. */
  async comesTo(address: string): Promise<Email[]> {
    for (;;) {
      const to = this.mails.filter(mail =>
        mail.to?.some(each => each.address === address),
      );
      if (to.length > 0) return to;
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }

  async stop() {
    await new Promise<void>(resolve => this.server.close(resolve));
  }
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (typeof address === 'object' && address) return address;
  throw new Error('It listens nowhere');
}
