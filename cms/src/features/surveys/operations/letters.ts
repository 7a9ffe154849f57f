import { formatReceipt, randomReceipt } from '@linsheng/anonymity/receipts/server'
import type { PrintedLetters } from '@linsheng/contracts/surveys'
import { accept, type Decision, refuse } from '@linsheng/domain/complaints'
import { takesResponses } from '@linsheng/domain/surveys'
import { MINUTE } from '@linsheng/domain/time'
import type { Payload } from 'payload'
import { codeHash } from '../keys.ts'
import { addHouseholds, codesOf, type StoredCode, setCodes } from './codes.ts'
import { type Home, homesOf } from './homes.ts'
import type { SurveyRecord } from './survey-row.ts'

export interface LettersAsked {
  /** Codes of buildings; null: all. */
  zones: readonly string[] | null
  /** Only households without a letter yet. */
  onlyNew: boolean
}

/**
 * New codes for households, told this once and never kept. Before opening every household on the register can get one; from
 * then on those that were counted at the opening, whether they have had their token or not.
 */
export async function printLetters(
  payload: Payload,
  survey: SurveyRecord,
  { zones, onlyNew }: LettersAsked,
  now: number,
): Promise<Decision<PrintedLetters, 'survey-over' | 'conflict'>> {
  const isDraft = survey.state.status === 'draft'
  if (!isDraft && !takesResponses(survey.state, now)) return refuse('survey-over')
  // While it is being opened its households are counted: none may come in between.
  if (isDraft && now > survey.state.opensAt - MINUTE) return refuse('conflict')
  const homes = await homesOf(payload, survey.community, zones)
  if (isDraft)
    await addHouseholds(
      payload,
      survey,
      homes.map(({ id }) => id),
    )
  const codes = new Map((await codesOf(payload, survey.stream)).map((code) => [code.household, code]))
  const letters = homes.flatMap((home) => {
    const stored = codes.get(home.id)
    return stored && !(onlyNew && stored.printed) ? [letterFor(payload, survey.stream, home, stored)] : []
  })
  const good = await setCodes(payload, new Map(letters.map(({ id, from, to }) => [id, { from, to }])))
  return accept({ letters: letters.filter(({ id }) => good.has(id)).map(({ letter }) => letter) })
}

function letterFor(payload: Payload, stream: string, { zone, door }: Home, { id, codeHash: from }: StoredCode) {
  const code = randomReceipt()
  return { id, from, to: codeHash(payload, stream, code), letter: { zone, door, code: formatReceipt(code) } }
}
