import { readSurveyKey, type SurveyKey } from '@linsheng/anonymity/survey-tokens'
import { provenLine, type Read } from '@linsheng/audit'
import { type SurveyStand, surveyStandSchema } from '@linsheng/contracts/surveys'
import { fromBase64 } from '@linsheng/tlog'
import { ask, surveyUrl } from './ask.ts'
import { done, failed, type Tried, troubleOf } from './trouble.ts'

export interface Asked {
  community: string
  survey: string
  /** As the page was published with it. */
  keyHash: string
}

/**
 * The key that signs the survey's tokens, once it is shown to be the published one: its hash is in this page and in the log's
 * line about the opening, which the signed checkpoint stands for. A key of its own for one household would let the server
 * recognise its response; such a key is refused before anything is sent.
 */
export async function publishedKey(asked: Asked, read: Read): Promise<Tried<SurveyKey>> {
  if (!globalThis.crypto?.subtle) return failed('no-crypto')
  const stand = await ask(surveyUrl(asked.community, asked.survey), surveyStandSchema)
  if (stand.kind !== 'ok') return failed(troubleOf(stand))
  const { status, key, logIndex } = stand.value
  if (status !== 'open') return failed('closed')
  if (key === null || logIndex === null) return failed('key-refused')
  try {
    const hash = await loggedHash(read, asked.survey, logIndex)
    if (hash === null || hash !== asked.keyHash) return failed('key-refused')
    const found = await readSurveyKey(fromBase64(key) ?? new Uint8Array(), hash)
    return found.ok ? done(found.value) : failed('key-refused')
  } catch {
    // A file of the log could not be had: that is the network's fault, not the log's.
    return failed('offline')
  }
}

/** The hash that the log tells of the survey's key at that place; null: it does not, or nobody signed for it. */
async function loggedHash(read: Read, survey: string, index: NonNullable<SurveyStand['logIndex']>) {
  const line = await provenLine(read, index)
  return line?.type === 'survey-opened' && line.survey === survey ? line.key : null
}
