import { LOCALE_PREFIX, LOCALES, type Locale } from '@linsheng/i18n'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { startServer, type TestServer } from '../support/server.ts'

/** Slug of the demonstration, which these tests read. */
export const DEMO = 'demo'

/** The real server with its demonstration: pages full of text, figures and cases in every state. */
export const startDemo = (): Promise<TestServer> => startServer({ env: { LINSHENG_DEMO: '1' } })

/** Address of a page below the server, in a language. `rest` begins without a slash. */
export function addressOf(locale: Locale, rest: string): string {
  const prefix = LOCALE_PREFIX[locale]
  return `/${prefix && `${prefix}/`}${rest}`
}

/** The part of an address that is the same in every language. */
export function withoutLocale(path: string): string {
  const prefix = LOCALES.map((locale) => LOCALE_PREFIX[locale]).find((known) => known && path.startsWith(`/${known}/`))
  return path.slice(prefix ? prefix.length + 2 : 1)
}

/** The first link of a page whose address matches. @throws when there is none */
export async function linkOn(server: TestServer, path: string, address: RegExp): Promise<string> {
  const html = await (await fetch(server.url + path)).text()
  const found = [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href ?? '').find((href) => address.test(href))
  if (found === undefined) throw new Error(`no link like ${address} on ${path}`)
  return found
}

/** Addresses of every template that can be opened by a link, without language, by name. */
export async function templates(server: TestServer): Promise<Record<string, string>> {
  const list = (name: string, item = '') => linkOn(server, `/${DEMO}/${name}/`, new RegExp(`^/${DEMO}/${name}/${item}`))
  const at = (name: string) => `${DEMO}/${name}/`
  return {
    communities: '',
    home: `${DEMO}/`,
    'new complaint': at('complaints/new'),
    track: at('track'),
    list: at('complaints'),
    case: withoutLocale(await list('complaints', '[A-Z0-9]+-[^/]+/$')),
    board: at('board'),
    'board week': at('board/weekly'),
    'board of one category': `${at('board')}?category=equipment`,
    notices: at('notices'),
    notice: withoutLocale(await list('notices', '(?!page/)[^/]+/$')),
    meetings: at('meetings'),
    meeting: withoutLocale(await list('meetings', '(?!page/)[^/]+/$')),
    surveys: at('surveys'),
    'open survey': withoutLocale(await list('surveys', 'service-quality-w2/$')),
    'survey results': withoutLocale(await list('surveys', 'satisfaction-w2/$')),
    'gaps of a survey': withoutLocale(await list('surveys', 'service-quality/$')),
    speak: at('speak'),
    'speak, answer': at('speak/talk'),
    'speak, protection': at('speak/protection'),
    procedure: at('procedure'),
    posters: at('posters'),
    data: at('data'),
    'not found': at('nothing-here'),
  }
}

/** Everything the browser has to complain about on a page, from now on: errors of script and of the console. */
export function troubles(page: Page): string[] {
  const found: string[] = []
  page.on('pageerror', (error) => found.push(error.message))
  page.on('console', (message) => {
    if (message.type() !== 'error') return
    // The status of the "not found" page, and of a form sent back, is said by the browser as an error too.
    if (/Failed to load resource.*status of (404|422)/.test(message.text()) && message.location().url === page.url())
      return
    found.push(`${message.text()} (${message.location().url})`)
  })
  return found
}

/** Files a complaint as any program may, through the public interface. */
export async function fileComplaint(server: TestServer, community: string): Promise<void> {
  const answer = await fetch(`${server.url}/api/public/v1/${community}/complaints`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({
      kind: 'complaint',
      category: 'cleaning',
      description: '单元门口的垃圾桶从昨天起没有人清。',
      danger: 'no',
      impact: 'building',
    }),
  })
  expect(answer.status, await answer.text()).toBeLessThan(300)
}
