import type { IncomingMessage } from 'node:http'
import { withoutLocale } from '@linsheng/i18n'
import { plainly } from './plain-path.ts'

const INTERFACE = /^\/api\/public\/v1\/[^/]+\/reports(\/|$)/
const SPEAK = /^\/[^/]+\/speak(\/|$)/
const SURVEY = /^\/[^/]+\/surveys\/[^/]+\/?$/

/** Whether an address belongs to the anonymous channel: its pages, or what they ask. */
export function isAnonymousPath(path: string): boolean {
  const plain = plainly(path)
  return INTERFACE.test(plain) || SPEAK.test(withoutLocale(plain))
}

/** Whether a page encrypts what is written into it. */
export function isSealingPage(path: string): boolean {
  const plain = withoutLocale(plainly(path))
  return SPEAK.test(plain) || SURVEY.test(plain)
}

/** All that is needed to answer such a request. */
const KEPT: ReadonlySet<string> = new Set([
  'host',
  'content-type',
  'content-length',
  'accept',
  'accept-encoding',
  'range',
  'if-none-match',
  'if-modified-since',
])

/**
 * Takes everything from a request that could tell who sent it, before anything behind the server's door sees it: browser,
 * languages, the page before, cookies, sessions, every proxy's word about the address.
 */
export function forgetVisitor(req: IncomingMessage): void {
  for (const name of Object.keys(req.headers)) if (!KEPT.has(name)) delete req.headers[name]
  req.rawHeaders.length = 0
  for (const [name, value] of Object.entries(req.headers)) req.rawHeaders.push(name, String(value))
}

/**
 * Whether a request ended before all of it had come. That is nobody's fault, and nothing to write down: the line would tell to
 * the second when somebody was about to write and left.
 */
export const isCutOff = (req: IncomingMessage): boolean => req.destroyed && !req.complete
