import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { freePort } from './port.ts'

export interface Mailbox extends AsyncDisposable {
  /** The setting SMTP_URL. */
  url: string
  /** Messages as they came, with to whom the envelope was addressed. */
  messages: Array<{ to: string[]; raw: string }>
  /**
   * What it does with the next ones: `takes` them; is `busy` (451) or `refuses` (550) the address; `swallows` a message
   * whole and never says that it has it.
   */
  mood: 'takes' | 'busy' | 'refuses' | 'swallows'
}

const refusal = (responseCode: number): Error => Object.assign(new Error('not now'), { responseCode })

/** A mail server that takes everything from whoever knows its password, and keeps it in memory, unless told otherwise. */
export async function openMailbox(): Promise<Mailbox> {
  const messages: Mailbox['messages'] = []
  const behaviour: Pick<Mailbox, 'mood'> = { mood: 'takes' }
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    logger: false,
    onAuth({ username, password }, _session, done) {
      if (username === 'linsheng' && password === 'pass/word') done(null, { user: username })
      else done(new Error('wrong password'))
    },
    onRcptTo(_address, _session, done) {
      if (behaviour.mood === 'busy') done(refusal(451))
      else if (behaviour.mood === 'refuses') done(refusal(550))
      else done()
    },
    onData(stream, { envelope }, done) {
      text(stream).then((raw) => {
        messages.push({ to: envelope.rcptTo.map(({ address }) => address), raw })
        if (behaviour.mood !== 'swallows') done()
      }, done)
    },
  })
  const port = await freePort()
  const listening = once(server.server, 'listening')
  server.listen(port, '127.0.0.1')
  await listening
  return Object.assign(behaviour, {
    url: `smtp://linsheng:pass%2Fword@127.0.0.1:${port}`,
    messages,
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  })
}
