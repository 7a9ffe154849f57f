import type { IncomingMessage, ServerResponse } from 'node:http'
import { PROBLEM_STATUS, type ProblemCode, problem } from '@linsheng/contracts/problem'
import { localeOf, t } from '@linsheng/i18n'

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A page with one sentence, for refusals that come before any page can be made. */
function page(path: string, code: ProblemCode): string {
  const locale = localeOf(path)
  const sentence = escapeHtml(t(locale, `errors.${code}`))
  return `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${sentence}</title><main><h1>${sentence}</h1><p><a href="/">${escapeHtml(t(locale, 'common.back'))}</a></p></main></html>`
}

/** Refuses a request with a page where a page was asked for, else with problem details (RFC 9457). */
export function refuseRequest(req: IncomingMessage, res: ServerResponse, code: ProblemCode): void {
  const html = req.headers.accept?.includes('text/html') === true
  const body = html ? page(req.url ?? '/', code) : JSON.stringify(problem(code))
  res.statusCode = PROBLEM_STATUS[code]
  res.setHeader('Content-Type', html ? 'text/html; charset=utf-8' : 'application/problem+json')
  res.setHeader('Connection', 'close')
  res.end(body)
}
