import { entriesAbout } from '@linsheng/cms/src/features/transparency/entries-about.ts'
import { tellScripts } from '@linsheng/cms/src/features/transparency/scripts/tell-scripts.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestCms, type TestCms } from '../../support/payload.ts'
import { newCommunity } from '../../support/rest.ts'

let cms: TestCms
beforeAll(async () => {
  cms = await createTestCms()
})
afterAll(() => cms.close())

it('the script of a page that encrypts is told when it changes, and only then', async () => {
  const { id, slug } = await newCommunity(cms, 'scripts')
  const site = new Map([
    [`/${slug}/speak/`, '<script type="module" src="/_astro/a.js"></script>'],
    ['/_astro/a.js', 'import("./b.js")'],
    ['/_astro/b.js', 'seal()'],
  ])
  const read = async (path: string) => {
    const text = site.get(path)
    return text === undefined ? null : new TextEncoder().encode(text)
  }
  const told = async () => {
    const lines = await entriesAbout(cms.payload, id, { subject: 'script/speak', type: 'script' })
    return lines.map(({ entry }) => entry.files.map(({ path }) => path))
  }
  const community = { id, slug }
  await Promise.all([tellScripts(cms.payload, community, read), tellScripts(cms.payload, community, read)])
  await tellScripts(cms.payload, community, read)
  expect(await told()).toEqual([['/_astro/a.js', '/_astro/b.js']])
  site.set('/_astro/b.js', 'seal(); tell()')
  await tellScripts(cms.payload, community, read)
  expect(await told()).toHaveLength(2)
  site.set(`/${slug}/speak/`, '<p>no script</p>')
  await tellScripts(cms.payload, community, read)
  expect(await told()).toHaveLength(2)
})
