import { readdir } from 'node:fs/promises'
import { fixtureContent } from '../../site/fixtures/content.ts'
import { atLeast, atMost, type Figure, measured } from './figure.ts'
import { renderSite } from './measure-site/render.ts'

/** How long a release with 10,000 pages takes to render, and how much memory. */
export const name = 'site'
export const needsBuild = true

const PAGES = 10_000
/** In each of the three languages: one page a notice, one list page for twenty of them. */
const NOTICES = Math.ceil(PAGES / 3 / (1 + 1 / 20))
const AT = Date.UTC(2026, 10, 23)

export async function run(): Promise<Figure[]> {
  console.error(`building about ${PAGES} pages …`)
  const site = await renderSite(fixtureContent({ communities: 2, notices: NOTICES, meetings: 20 }, AT))
  try {
    const files = await readdir(site.directory, { recursive: true })
    const pages = files.filter((file) => file.endsWith('.html')).length
    return [
      atLeast(PAGES, 'pages', pages, 'pages'),
      atMost(120, 'build_s_10000_pages', Math.round(site.seconds * 10) / 10, 's'),
      ...(site.peakMb === null ? [] : [measured('build_peak_rss_mb', site.peakMb, 'MB')]),
    ]
  } finally {
    await site.remove()
  }
}
