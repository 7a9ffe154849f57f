import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { SiteContent } from '@linsheng/contracts/content'

/** Pages whose text is read; of more, an even sample. Of the rest only existence is asked. */
const READ_AT_MOST = 400

interface Expected {
  /** Below the release's directory. */
  file: string
  /** What the page must contain. */
  text: string
}

/** A release that was rendered but leaves out what it should show. */
export class IncompleteReleaseError extends Error {
  override name = 'IncompleteReleaseError'
}

/**
 * Looks whether every page that the content calls for is there and shows its title.
 * @returns the number of pages looked for
 * @throws IncompleteReleaseError naming the first page that is missing or empty
 */
export async function checkRelease(client: string, content: SiteContent): Promise<number> {
  const expected = expectedPages(content)
  const step = Math.max(1, Math.ceil(expected.length / READ_AT_MOST))
  for (const [index, page] of expected.entries()) {
    const html = await readFile(path.join(client, page.file), 'utf8').catch(() => null)
    if (html === null || html.trim() === '') throw new IncompleteReleaseError(`${page.file} is missing or empty`)
    if (index % step === 0 && !unescapeHtml(html).includes(page.text)) {
      throw new IncompleteReleaseError(`${page.file} does not show “${page.text}”`)
    }
  }
  return expected.length
}

function expectedPages({ communities, notices, meetings }: SiteContent): Expected[] {
  const page = (address: string, text: string) => ({ file: `${address}index.html`, text })
  return [
    { file: 'index.html', text: communities[0]?.name['zh-Hans'] ?? '' },
    ...communities.flatMap(({ slug, name }) => [
      page(`${slug}/`, name['zh-Hans']),
      page(`${slug}/notices/`, name['zh-Hans']),
      page(`${slug}/meetings/`, name['zh-Hans']),
    ]),
    ...notices.map(({ community, slug, title }) => page(`${community}/notices/${slug}/`, title['zh-Hans'])),
    ...meetings.map(({ community, slug, title }) => page(`${community}/meetings/${slug}/`, title['zh-Hans'])),
  ]
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#34': '"', '#38': '&' }

const unescapeHtml = (html: string): string =>
  html.replace(/&(amp|lt|gt|quot|#39|#34|#38);/g, (whole, name: string) => ENTITIES[name] ?? whole)
