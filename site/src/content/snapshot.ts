import { readFileSync } from 'node:fs'
import { emptySiteContent, type SiteContent, siteContentSchema } from '@linsheng/contracts'

let read: SiteContent | undefined

/**
 * The content this build is made of: the snapshot named by `CONTENT_FILE`, or nothing where none is named, so that the
 * on-demand pages can be built before anything was published. Read once; a file that breaks the contract stops the build.
 */
export function siteContent(): SiteContent {
  read ??= load(process.env.CONTENT_FILE)
  return read
}

function load(file: string | undefined): SiteContent {
  if (!file) return emptySiteContent(process.env.SITE_URL ?? 'http://localhost:3000', Date.now())
  const parsed = siteContentSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (!parsed.success) throw new Error(`${file} is not a content snapshot: ${parsed.error.message}`)
  return parsed.data
}
