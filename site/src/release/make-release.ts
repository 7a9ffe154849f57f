import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { Renderer, StaticPath } from './renderer-shape.ts'

/*
 * Makes the static files of a release in OUT_DIR from the content in CONTENT_FILE: what the build at deploy has besides
 * pages, and every page rendered anew. Ends with an error where a page cannot be rendered.
 */

const settings = z.object({ CONTENT_FILE: z.string(), OUT_DIR: z.string() }).parse(process.env)
const { siteUrl } = z.object({ siteUrl: z.url() }).parse(JSON.parse(await readFile(settings.CONTENT_FILE, 'utf8')))

/** Pages that Astro's file servers look for beside the others, not in a directory of their own. */
const STATUS_PAGE = /^\/(404|500)$/

/** Where a file server finds the answer to an address. */
function fileOf({ pathname, route }: StaticPath): string {
  if (route.type === 'endpoint') return pathname
  return STATUS_PAGE.test(pathname) ? `${pathname}.html` : path.join(pathname, 'index.html')
}

/** Addresses of pages end in a slash, those of files do not. */
const addressOf = ({ pathname, route }: StaticPath): URL =>
  new URL(route.type === 'endpoint' ? pathname : pathname.replace(/\/?$/, '/'), siteUrl)

/** The files by their place in the release. @throws where two pages would be one file */
function byFile(found: readonly StaticPath[]): Map<string, StaticPath> {
  const files = new Map(found.map((one) => [fileOf(one), one]))
  if (files.size < found.length) throw new Error('two pages have one address')
  return files
}

async function write(renderer: Renderer, name: string, found: StaticPath): Promise<void> {
  const response = await renderer.render(new Request(addressOf(found)), found.route)
  const file = path.join(settings.OUT_DIR, name)
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, Buffer.from(await response.arrayBuffer()))
}

const dist = new URL('../../dist/', import.meta.url)
const renderer: Renderer = await import(new URL('renderer/prerender-entry.mjs', dist).href)
const isNoPage = (source: string): boolean => !source.endsWith('.html')
await cp(new URL('client/', dist), settings.OUT_DIR, { recursive: true, filter: isNoPage })
for (const [name, found] of byFile(await renderer.paths())) await write(renderer, name, found)
