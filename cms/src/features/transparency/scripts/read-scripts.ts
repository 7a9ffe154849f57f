import { hashOf } from '@linsheng/tlog'

/** A file of a page's script, by its path on the site. */
export interface ScriptFile {
  path: string
  hash: string
}

/** What is sent under a path: its bytes, or null when that is anything but an answer of 200. */
export type Read = (path: string) => Promise<Uint8Array | null>

/** A path in quotes that ends like a script's: in a page's attributes, and wherever one file of a build names another. */
const NAMED = /["'`]((?:\.{0,2}\/|_astro\/)[^"'`\s?#]*\.m?js)["'`]/g

const pathsIn = (text: string, from: string): string[] =>
  Array.from(text.matchAll(NAMED), ([, name = '']) =>
    name.startsWith('_astro/') ? `/${name}` : new URL(name, `http://site${from}`).pathname,
  )

/**
 * Every script file that these pages load or can load later, followed from file to file, as they are sent. Sorted by path.
 * @returns null when none of the pages is there
 */
export async function readScripts(pages: readonly string[], read: Read): Promise<ScriptFile[] | null> {
  const found = new Map<string, string>()
  const seen = new Set<string>()
  const waiting: string[] = []
  let isThere = false
  const follow = (bytes: Uint8Array, path: string) => {
    for (const named of pathsIn(new TextDecoder().decode(bytes), path)) {
      if (!seen.has(named)) waiting.push(named)
      seen.add(named)
    }
  }
  for (const page of pages) {
    const bytes = await read(page)
    if (bytes) follow(bytes, page)
    isThere ||= bytes !== null
  }
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const bytes = await read(path)
    if (!bytes) continue
    found.set(path, hashOf(bytes))
    follow(bytes, path)
  }
  if (!isThere) return null
  return [...found].map(([path, hash]) => ({ path, hash })).toSorted((a, b) => (a.path < b.path ? -1 : 1))
}
