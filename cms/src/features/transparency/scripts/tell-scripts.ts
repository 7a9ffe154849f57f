import type { ScriptEntry } from '@linsheng/domain/transparency'
import { LOCALES, localizedPath } from '@linsheng/i18n'
import type { Payload } from 'payload'
import { now } from '../../../clock.ts'
import { SURVEYS } from '../../surveys/collections/slugs.ts'
import { appendAlone } from '../append-alone.ts'
import { entriesAbout } from '../entries-about.ts'
import { scriptSubject } from '../entry-row.ts'
import { type Read, readScripts, type ScriptFile } from './read-scripts.ts'

type Page = ScriptEntry['page']
interface Community {
  id: string
  slug: string
}

/**
 * Lets the log of a community tell the script of its pages that encrypt, where it is another than the log told last: who was
 * sent something else can see that it was not what everybody is sent.
 */
export async function tellScripts(payload: Payload, { id, slug }: Community, read: Read): Promise<void> {
  await tell(payload, id, 'speak', await readScripts(inAll([`/${slug}/speak/`, `/${slug}/speak/talk/`]), read))
  const survey = await anySurvey(payload, id)
  if (survey !== null) {
    await tell(payload, id, 'survey', await readScripts(inAll([`/${slug}/surveys/${survey}/`]), read))
  }
}

const inAll = (paths: readonly string[]): string[] =>
  paths.flatMap((path) => LOCALES.map((locale) => localizedPath(locale, path)))

/** The script is the same for all; while one is open its page loads it. */
async function anySurvey(payload: Payload, community: string): Promise<string | null> {
  const { docs } = await payload.db.find<{ slug: string }>({
    collection: SURVEYS,
    where: { and: [{ community: { equals: community } }, { status: { equals: 'open' } }] },
    select: { slug: true },
    limit: 1,
    pagination: false,
  })
  return docs[0]?.slug ?? null
}

async function tell(payload: Payload, community: string, page: Page, files: ScriptFile[] | null): Promise<void> {
  // A page without any script encrypts nothing yet.
  if (!files || files.length === 0) return
  const subject = scriptSubject(page)
  const [last] = await entriesAbout(payload, community, { subject, type: 'script', limit: 1 })
  if (last && isSame(last.entry.files, files)) return
  // After which line it comes is its key: two who find the same change tell it once.
  const key = `${subject}/${last?.index ?? 'first'}`
  await appendAlone(payload, community, { key, entry: { type: 'script', at: now(), page, files } })
}

const isSame = (a: readonly ScriptFile[], b: readonly ScriptFile[]): boolean =>
  a.length === b.length && a.every(({ path, hash }, at) => path === b[at]?.path && hash === b[at]?.hash)
