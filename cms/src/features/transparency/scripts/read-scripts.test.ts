import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { readScripts } from './read-scripts.ts'

const site: Record<string, string> = {
  '/demo/speak/':
    '<script type="module" src="/_astro/page.a1.js"></script><astro-island component-url="/_astro/form.b2.js">',
  '/_astro/page.a1.js': 'import"./shared.c3.js";console.log("not a file: ./x.css")',
  '/_astro/form.b2.js': 'const m=["_astro/crypto.d4.js"];import("./crypto.d4.js");import"./shared.c3.js"',
  '/_astro/shared.c3.js': 'import"./page.a1.js"',
  '/_astro/crypto.d4.js': 'new Worker(new URL("/_astro/worker.e5.js",import.meta.url))',
  '/_astro/worker.e5.js': 'import("./missing.js")',
}
const read = async (path: string) => {
  const text = site[path]
  return text === undefined ? null : new TextEncoder().encode(text)
}

it('finds what a page loads, what that loads, and what it may load later, each once', async () => {
  const files = await readScripts(['/demo/speak/', '/en/demo/speak/'], read)
  expect(files?.map(({ path }) => path)).toEqual([
    '/_astro/crypto.d4.js',
    '/_astro/form.b2.js',
    '/_astro/page.a1.js',
    '/_astro/shared.c3.js',
    '/_astro/worker.e5.js',
  ])
  const worker = createHash('sha256')
    .update(site['/_astro/worker.e5.js'] ?? '')
    .digest('hex')
  expect(files?.at(-1)?.hash).toBe(worker)
})

it('says nothing of pages that are not there', async () => {
  expect(await readScripts(['/other/speak/'], read)).toBeNull()
})
