import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { freePort } from './port.ts'

export interface Mailbox extends AsyncDisposable {
  /** The setting SMTP_URL. */
  url: string
  /** Messages as they came, with to whom the envelope was addressed. */
  messages: Array<{ to: string[]; raw: string }>
}

/** A mail server that takes everything from whoever knows its password, and keeps it in memory. */
export async function openMailbox(): Promise<Mailbox> {
  const messages: Mailbox['messages'] = []
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    logger: false,
    onAuth({ username, password }, _session, done) {
      if (username === 'linsheng' && password === 'pass/word') done(null, { user: username })
      else done(new Error('wrong password'))
    },
    onData(stream, { envelope }, done) {
      text(stream).then((raw) => {
        messages.push({ to: envelope.rcptTo.map(({ address }) => address), raw })
        done()
      }, done)
    },
  })
  const port = await freePort()
  const listening = once(server.server, 'listening')
  server.listen(port, '127.0.0.1')
  await listening
  return {
    url: `smtp://linsheng:pass%2Fword@127.0.0.1:${port}`,
    messages,
    [Symbol.asyncDispose]: () => new Promise((resolve) => void server.close(() => resolve())),
  }
}
