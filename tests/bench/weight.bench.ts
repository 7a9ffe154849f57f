import { readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { gzipSync } from 'node:zlib'
import { fixtureApi } from '../../site/fixtures/api.ts'
import { fixtureContent } from '../../site/fixtures/content.ts'
import { atMost, type Figure, measured } from './figure.ts'
import { pageReader } from './measure-site/pages.ts'
import { renderSite } from './measure-site/render.ts'

/**
 * Script that a page makes a phone download, compressed, with everything it imports: what comes with it, and what it may
 * load later. Limits are on both together; of reading pages that check something when asked to, on what comes unasked.
 */
export const name = 'weight'
export const needsBuild = true

const AT = Date.UTC(2026, 10, 23)
const READING_KB = 15
const FORM_KB = 120
const SPEAK_KB = 120
const BOARD_KB = 130
const SURVEY_KB = 140

/** Pages that check proofs when somebody presses a button, and load what it takes only then. */
const CHECKING: ReadonlySet<string> = new Set(['survey_results', 'complaint'])

/** One page of each template, and the most it may weigh. */
const TEMPLATES: ReadonlyArray<[template: string, path: string, limit: number]> = [
  ['communities', '/', READING_KB],
  ['home', '/demo/', READING_KB],
  ['notices', '/demo/notices/', READING_KB],
  ['notice', '/demo/notices/notice-0/', READING_KB],
  ['meetings', '/demo/meetings/', READING_KB],
  ['meeting', '/demo/meetings/meeting-0/', READING_KB],
  ['surveys', '/demo/surveys/', READING_KB],
  ['survey', '/demo/surveys/every-type/', SURVEY_KB],
  ['survey_results', '/demo/surveys/yearly-2/', READING_KB],
  ['speak', '/demo/speak/', SPEAK_KB],
  ['talk', '/demo/speak/talk/', SPEAK_KB],
  ['protection', '/demo/speak/protection/', READING_KB],
  ['procedure', '/demo/procedure/', READING_KB],
  ['posters', '/demo/posters/', READING_KB],
  ['data', '/demo/data/', READING_KB],
  ['complaints', '/demo/complaints/', READING_KB],
  ['complaint', '/demo/complaints/2026-0030/', READING_KB],
  ['track', '/demo/track/', READING_KB],
  ['form', '/demo/complaints/new/', FORM_KB],
  ['board', '/demo/board/', BOARD_KB],
]

export async function run(): Promise<Figure[]> {
  const content = fixtureContent({ communities: 1, notices: 3, meetings: 2 }, AT)
  const site = await renderSite(content)
  try {
    const reader = await pageReader(site.directory, fixtureApi(content, 60, AT))
    try {
      const figures: Figure[] = []
      for (const [template, path, limit] of TEMPLATES) {
        const page = await reader.read(path)
        const all = await scriptKilobytes(site.directory, page, { later: true })
        if (CHECKING.has(template)) {
          const unasked = await scriptKilobytes(site.directory, page, { later: false })
          figures.push(atMost(limit, `script_kb_${template}_unasked`, unasked, 'kB gzip'))
          figures.push(measured(`script_kb_${template}`, all, 'kB gzip'))
        } else figures.push(atMost(limit, `script_kb_${template}`, all, 'kB gzip'))
      }
      return figures
    } finally {
      await reader.close()
    }
  } finally {
    await site.remove()
  }
}

/** Compressed size of a page's scripts: its own, those they import, and, asked for, those they may load later. */
async function scriptKilobytes(client: string, page: string, { later }: { later: boolean }): Promise<number> {
  const seen = new Map<string, number>()
  const waiting = scriptsIn(page)
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue
    const source = await readFile(join(client, path))
    seen.set(path, gzipSync(source, { level: 9 }).length)
    waiting.push(...importsIn(source.toString(), path, later))
  }
  const inline = [...page.matchAll(/<script(?![^>]*(?:\bsrc=|application\/json))[^>]*>([\s\S]*?)<\/script>/g)]
  const inlineBytes = inline.reduce((sum, [, source = '']) => sum + gzipSync(source).length, 0)
  const bytes = [...seen.values()].reduce((sum, size) => sum + size, inlineBytes)
  return Math.round(bytes / 100) / 10
}

function scriptsIn(page: string): string[] {
  const attributes = page.matchAll(/(?:src|component-url|renderer-url|before-hydration-url)="(\/[^"]+\.js)"/g)
  return [...attributes].map(([, path = '']) => path)
}

function importsIn(source: string, from: string, later: boolean): string[] {
  const imports = later
    ? /(?:from|import)\s*\(?\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g
    : /(?:from|import)\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g
  const names = source.matchAll(imports)
  return [...names].map(([, name = '']) => posix.join(posix.dirname(from), name))
}
