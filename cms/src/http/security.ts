import type { IncomingMessage, ServerResponse } from 'node:http'
import { LEDGER_BYTES_MAX } from '@linsheng/contracts/import-ledger'
import { isAnonymousPath, isSealingPage } from './anonymous.ts'

/** Largest request body, in bytes: six photos of 20 MB and a form; one file; a ledger that staff import; without files much less. */
const LARGEST_FORM = 125 * 1024 * 1024
export const LARGEST_FILE = 21 * 1024 * 1024
const LARGEST_OTHER = 4 * 1024 * 1024
/** A query that Payload reads from the body, for a list with many conditions: each of its parts takes longer than the one before. */
const LARGEST_QUERY = 64 * 1024
const LEDGER_UPLOAD = '/api/ledger-imports/upload?'

const EVERYWHERE = "object-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self'"
/** The site's pages load nothing from elsewhere and carry no script of their own; charts place their parts by style attributes. */
const SITE_POLICY = [
  "default-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data: blob:",
  EVERYWHERE,
].join('; ')

/**
 * Pages that encrypt: their own files and nothing else, no script written into the page. Which files these are is told by
 * the public log.
 */
const OWN_FILES = [
  "default-src 'none'",
  ...['script', 'style', 'connect', 'worker', 'font', 'manifest'].map((kind) => `${kind}-src 'self'`),
  "img-src 'self' blob: data:",
  "base-uri 'none'; frame-ancestors 'none'",
].join('; ')
/** The anonymous channel's pages send no form. */
const CHANNEL_POLICY = `${OWN_FILES}; form-action 'none'`
/** A survey's page shows its results, too: charts place their parts by style attributes. */
const SURVEY_POLICY = `${OWN_FILES}; style-src-attr 'unsafe-inline'; form-action 'self'`

const policyOf = (path: string): string => {
  if (isAnonymousPath(path)) return CHANNEL_POLICY
  return isSealingPage(path) ? SURVEY_POLICY : SITE_POLICY
}

/** What Next answers. */
export const isStaffPath = (path: string): boolean =>
  /^\/(admin|api|_next|__nextjs[^/]*)(\/|$)|^\/admin-mark\.svg$/.test(path)

/** Headers that every answer carries. Next's pages keep their inline scripts, so theirs is the shorter policy. */
export function setSecurityHeaders(res: ServerResponse, path: string, production: boolean): void {
  res.setHeader('X-Content-Type-Options', 'nosniff')
  res.setHeader('Referrer-Policy', isAnonymousPath(path) ? 'no-referrer' : 'same-origin')
  res.setHeader('X-Frame-Options', 'DENY')
  res.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
  res.setHeader('Permissions-Policy', 'geolocation=(), microphone=(), payment=(), usb=()')
  if (isStaffPath(path)) res.setHeader('Content-Security-Policy', EVERYWHERE)
  else if (production) res.setHeader('Content-Security-Policy', policyOf(path))
}

/** Whether the announced body is too large to be read at all. One sent in pieces announces nothing, and no browser sends any. */
export function announcesTooMuch(req: IncomingMessage): boolean {
  const length = Number(req.headers['content-length'] ?? 0)
  return req.headers['transfer-encoding'] !== undefined || !Number.isFinite(length) || length > largestBody(req)
}

function largestBody({ headers, url = '/' }: IncomingMessage): number {
  const type = (headers['content-type'] ?? '').toLowerCase()
  if (/^\/api\//.test(url) && type.startsWith('application/x-www-form-urlencoded')) return LARGEST_QUERY
  if (type.startsWith('image/')) return LARGEST_FILE
  if (type.startsWith('multipart/form-data')) return /^\/(api|admin)\//.test(url) ? LARGEST_FILE : LARGEST_FORM
  return url.startsWith(LEDGER_UPLOAD) ? LEDGER_BYTES_MAX : LARGEST_OTHER
}

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

function originHost(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}

/** The name under which the visitor reached us; a trusted proxy may say so. */
function ownHost(req: IncomingMessage, trustProxy: boolean): string | undefined {
  const forwarded = req.headers['x-forwarded-host']
  return (trustProxy && typeof forwarded === 'string' ? forwarded : undefined) ?? req.headers.host
}

/**
 * Whether a page of another site sent this request in its visitor's name. Programs that are no browser send neither
 * header and carry nobody's session.
 */
export function isForeign(req: IncomingMessage, siteUrl: string, trustProxy: boolean): boolean {
  if (SAFE_METHODS.has(req.method ?? 'GET')) return false
  const { origin } = req.headers
  if (req.headers['sec-fetch-site'] === 'cross-site') return true
  if (origin === undefined) return false
  const host = originHost(origin)
  return host === null || (host !== ownHost(req, trustProxy) && host !== new URL(siteUrl).host)
}
