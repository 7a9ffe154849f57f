import { readFileSync } from 'node:fs'
import { emptySiteContent, type SiteContent, siteContentSchema } from '@linsheng/contracts'

let read: SiteContent | undefined

/**
 * What the static pages show: the snapshot named by `CONTENT_FILE`, or nothing where none is named, as at deploy, when
 * nothing is published yet. Read once; a file that breaks the contract stops the release.
 */
export function siteContent(): SiteContent {
  read ??= load(process.env.CONTENT_FILE)
  return read
}

function load(file: string | undefined): SiteContent {
  if (!file) return emptySiteContent('http://localhost:3000', Date.now())
  const parsed = siteContentSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (!parsed.success) throw new Error(`${file} is not a content snapshot: ${parsed.error.message}`)
  return parsed.data
}
