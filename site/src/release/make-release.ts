import { cp, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { Renderer, StaticPath } from './renderer-shape.ts'

/*
 * Makes the static files of a release in OUT_DIR, from the content in CONTENT_FILE, for SITE_URL: what the build made at
 * deploy has besides pages, and every page rendered anew. Ends with an error where a page cannot be rendered.
 */

const DIST = path.join(import.meta.dirname, '../../dist')
const settings = z.object({ CONTENT_FILE: z.string(), OUT_DIR: z.string(), SITE_URL: z.url() }).parse(process.env)

/** Pages that are shown for an error are rendered with its status. */
const STATUS_PAGE = /^\/(404|500)$/

/** Where a file server finds the answer to an address. */
function fileOf({ pathname, route }: StaticPath): string {
  if (route.type === 'endpoint') return pathname
  return STATUS_PAGE.test(pathname) ? `${pathname}.html` : path.join(pathname, 'index.html')
}

/** Addresses of pages end in a slash, those of files do not. */
const addressOf = ({ pathname, route }: StaticPath): URL =>
  new URL(route.type === 'endpoint' ? pathname : pathname.replace(/\/?$/, '/'), settings.SITE_URL)

async function write(renderer: Renderer, found: StaticPath): Promise<void> {
  const response = await renderer.render(new Request(addressOf(found)), found.route)
  const isExpected = response.ok || String(response.status) === path.basename(found.pathname)
  if (!isExpected) throw new Error(`${found.pathname} was rendered with status ${response.status}`)
  const file = path.join(settings.OUT_DIR, fileOf(found))
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, Buffer.from(await response.arrayBuffer()))
}

const renderer: Renderer = await import(path.join(DIST, 'renderer', 'prerender-entry.mjs'))
const isNoPage = (source: string): boolean => !source.endsWith('.html')
await cp(path.join(DIST, 'client'), settings.OUT_DIR, { recursive: true, filter: isNoPage })
for (const found of await renderer.paths()) await write(renderer, found)
