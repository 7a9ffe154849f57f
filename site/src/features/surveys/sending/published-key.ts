import { readSurveyKey, type SurveyKey } from '@linsheng/anonymity/survey-tokens'
import { hashOfJson, linesOnward, type Read } from '@linsheng/audit'
import { surveyStandSchema } from '@linsheng/contracts/surveys'
import type { Questionnaire } from '@linsheng/domain/surveys'
import { fromBase64 } from '@linsheng/tlog'
import { ask, surveyUrl } from './ask.ts'
import { done, failed, type Tried, troubleOf } from './trouble.ts'

export interface Asked {
  community: string
  survey: string
  /** As the page was published with it. */
  keyHash: string
}

/** What a page asks and by which key, as it was published. */
export interface Shown extends Asked {
  questionnaire: Questionnaire
}

/**
 * The key that signs the survey's tokens, once it is shown to be the published one: its hash is in this page and in the log's
 * line about the opening, which the signed checkpoint stands for. A key of its own for one household would let the server
 * recognise its response; such a key is refused before anything is sent. So are other questions than the line's, and a survey
 * that the log opens again.
 */
export async function publishedKey(shown: Shown, read: Read): Promise<Tried<SurveyKey>> {
  if (!globalThis.crypto?.subtle) return failed('no-crypto')
  const stand = await ask(surveyUrl(shown.community, shown.survey), surveyStandSchema)
  if (stand.kind !== 'ok') return failed(troubleOf(stand))
  const { status, key, logIndex } = stand.value
  if (status !== 'open') return failed('closed')
  if (key === null || logIndex === null) return failed('key-refused')
  try {
    const logged = await openedOnce(read, shown, logIndex)
    if (!logged.ok) return logged
    const found = await readSurveyKey(fromBase64(key) ?? new Uint8Array(), shown.keyHash)
    return found.ok ? done(found.value) : failed('key-refused')
  } catch {
    // A file of the log could not be had: that is the network's fault, not the log's.
    return failed('offline')
  }
}

/** Whether the log opens the survey at that place, with this key and these questions, and nowhere from there on again. */
export async function openedOnce(read: Read, shown: Omit<Shown, 'community'>, logIndex: number): Promise<Tried<true>> {
  const onward = await linesOnward(read, logIndex)
  if (!onward.ok) return failed(onward.code === 'too-long' ? 'log-too-long' : 'key-refused')
  const openings = onward.lines.flatMap(({ index, line }) =>
    line.type === 'survey-opened' && line.survey === shown.survey ? [{ ...line, index }] : [],
  )
  if (openings.length > 1) return failed('opened-twice')
  const [opening] = openings
  if (opening?.index !== logIndex || opening.key !== shown.keyHash) return failed('key-refused')
  return opening.questions === hashOfJson(shown.questionnaire) ? done(true) : failed('questions-refused')
}
