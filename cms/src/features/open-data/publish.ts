import { join } from 'node:path'
import type { CommunityContent } from '@linsheng/contracts/content'
import {
  BOARD_SCHEMA,
  boardAtomFile,
  boardFeedFile,
  boardSchemaDocument,
  DATA_PACKAGE,
} from '@linsheng/contracts/open-data'
import { LOCALES } from '@linsheng/i18n'
import { replaceFile } from '../statistics/replace-file.ts'
import { dataPackage } from './data-package.ts'
import { boardAtom } from './feeds/atom.ts'
import { boardJsonFeed } from './feeds/json-feed.ts'
import type { OpenDataState } from './state.ts'
import { writeWholeFiles } from './whole-files.ts'

export interface Publication {
  community: CommunityContent
  siteUrl: string
  /** Where the pieces of the tables are. */
  pieces: string
  /** Where everybody reads. */
  published: string
  state: OpenDataState
  /** In milliseconds since 1970. */
  at: number
}

/** The two feeds, in every language. */
export async function publishFeeds({ community, siteUrl, published, state, at }: Publication): Promise<void> {
  for (const locale of LOCALES) {
    const feed = { community, siteUrl, locale, steps: state.steps, madeAt: at }
    await replaceFile(join(published, boardAtomFile(locale)), boardAtom(feed))
    await replaceFile(join(published, boardFeedFile(locale)), JSON.stringify(boardJsonFeed(feed)))
  }
}

/** The tables, then what describes them. @returns bytes written */
export async function publishTables({
  community,
  siteUrl,
  pieces,
  published,
  state,
  at,
}: Publication): Promise<number> {
  const entries = state.size
  const bytes = await writeWholeFiles(pieces, published, { entries, timeZone: community.timeZone })
  const schema = boardSchemaDocument(`${siteUrl}/data/${community.slug}/${BOARD_SCHEMA}`)
  await replaceFile(join(published, BOARD_SCHEMA), JSON.stringify(schema))
  const description = dataPackage({ community, siteUrl, entries, at })
  await replaceFile(join(published, DATA_PACKAGE), JSON.stringify(description, null, 2))
  return bytes
}
