import { createHash } from 'node:crypto'
import nodemailer from 'nodemailer'
import { senderOf } from '../../../email.ts'
import type { Env } from '../../../env.ts'
import type { Outcome } from './way.ts'

/** A mail as it goes out. */
export interface Letter {
  /** Follows from the message's key, so that two copies of one mail are recognised as one. */
  key: string
  to: string
  subject: string
  text: string
  html: string
}

/** Hands a letter to the mail server, or to the console. Never throws. */
export type Post = (letter: Letter) => Promise<Outcome>

/** Longest waits for a mail server, in milliseconds; together well below the time after which a claim counts as left. */
export interface Patience {
  connect: number
  answer: number
}
const PATIENCE: Patience = { connect: 10_000, answer: 30_000 }

/**
 * The mail server of SMTP_URL. Where there is none, a real server can send nothing, and says so for each letter; anywhere
 * else the letter is shown on the console by its subject.
 */
export function createPost(env: Pick<Env, 'smtpUrl' | 'siteUrl' | 'production'>, patience = PATIENCE): Post {
  if (env.smtpUrl !== undefined) return throughServer(env.smtpUrl, env, patience)
  return env.production ? async () => ({ ended: 'never', code: 'no-mail-server' }) : onConsole
}

/** Shows that a letter would go out now: its subject, never to whom. */
export const onConsole: Post = async ({ subject }) => {
  console.log(`mail  ${subject}`)
  return { ended: 'sent' }
}

function throughServer(smtpUrl: string, { siteUrl }: Pick<Env, 'siteUrl'>, { connect, answer }: Patience): Post {
  const from = senderOf(siteUrl)
  const domain = from.address.slice(from.address.indexOf('@') + 1)
  return async ({ key, ...letter }) => {
    const transport = nodemailer.createTransport({
      url: smtpUrl,
      connectionTimeout: connect,
      greetingTimeout: connect,
      socketTimeout: answer,
      disableFileAccess: true,
      disableUrlAccess: true,
    })
    let begun = false
    transport.use('stream', (mail, done) => {
      mail.message.processFunc((stream) => {
        begun = true
        return stream
      })
      done()
    })
    try {
      await transport.sendMail({
        ...letter,
        from,
        messageId: `<${createHash('sha256').update(key).digest('hex').slice(0, 32)}@${domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
      return { ended: 'sent' }
    } catch (error) {
      return outcomeOf(error, begun)
    } finally {
      transport.close()
    }
  }
}

/** Refusals that concern this server, not the letter: worth trying again when somebody has put them right. */
const OURS: ReadonlySet<string> = new Set(['EAUTH', 'ENOAUTH', 'EOAUTH2', 'ETLS', 'EDNS', 'ECONNECTION'])

/** What an error means (RFC 5321, 4.2.1). Its words may quote an address: only codes are kept. */
function outcomeOf(error: unknown, begun: boolean): Outcome {
  const code = fieldOf(error, 'code') ?? 'unknown'
  const answer = Number(fieldOf(error, 'responseCode') ?? 0)
  if (answer >= 500 && !OURS.has(code)) return { ended: 'never', code: String(answer) }
  if (answer >= 400) return { ended: 'later', code: String(answer) }
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return { ended: 'never', code }
  return { ended: begun ? 'unknown' : 'later', code }
}

function fieldOf(error: unknown, name: string): string | undefined {
  const value: unknown = error instanceof Error ? Reflect.get(error, name) : undefined
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}
