import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { RenderError, renderRelease } from '@linsheng/cms/src/features/publishing/releases/render.ts'
import { SITE_DIR } from '@linsheng/cms/src/features/publishing/site-files.ts'
import type { SiteContent } from '@linsheng/contracts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixtureContent } from '../../site/fixtures/content.ts'

const ADDRESS = 'https://linsheng.example'
const content: SiteContent = {
  ...fixtureContent({ communities: 1, notices: 25, meetings: 2 }, Date.UTC(2026, 10, 23)),
  siteUrl: ADDRESS,
}
const slug = content.communities[0]?.slug ?? ''

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'linsheng-release-'))
})
afterAll(() => rm(directory, { recursive: true, force: true }))

/** Renders what is given as the publisher does. @returns where the files are */
async function render(name: string, of: SiteContent): Promise<string> {
  const [contentFile, outDir] = [path.join(directory, `${name}.json`), path.join(directory, name)]
  await writeFile(contentFile, JSON.stringify(of))
  const signal = new AbortController().signal
  await renderRelease({ siteDir: SITE_DIR, contentFile, outDir, inBackground: false, timeout: 120_000, signal })
  return outDir
}

describe('a release', () => {
  it('has every page, those for errors too, with what they need, under the address that people use', async () => {
    const release = await render('whole', content)
    const read = (file: string) => readFile(path.join(release, file), 'utf8')
    const files = await readdir(release, { recursive: true })
    expect(files).toEqual(
      expect.arrayContaining(['404.html', 'en/404/index.html', '500.html', 'favicon.svg', `data/${slug}/notices.xml`]),
    )
    const notice = content.notices[0]?.slug
    const html = await read(`en/${slug}/notices/${notice}/index.html`)
    expect(html).toContain(`<link rel="canonical" href="${ADDRESS}/en/${slug}/notices/${notice}/">`)
    for (const [, asset = ''] of html.matchAll(/(?:href|src)="\/(_astro\/[^"]+)"/g)) expect(files).toContain(asset)
    expect(html).toMatch(/href="\/_astro\/[^"]+\.css"/)
    expect(await read(`data/${slug}/notices.xml`)).toContain(`${ADDRESS}/${slug}/`)
  })

  it('is none where a page cannot be rendered, and says which', async () => {
    const nowhere = content.communities.map((community) => ({ ...community, timeZone: 'Nowhere/Land' }))
    const failed = await render('broken', { ...content, communities: nowhere }).catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(RenderError)
    expect(String(failed)).toContain('Invalid time zone specified: Nowhere/Land')
    expect(String(failed)).toMatch(/\/\S+\/ was rendered with status 500/)
  })
})
