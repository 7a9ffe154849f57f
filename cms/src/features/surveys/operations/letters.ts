import { formatReceipt, randomReceipt } from '@linsheng/anonymity/receipts/server'
import type { PrintedLetters } from '@linsheng/contracts/surveys'
import { accept, type Decision, refuse } from '@linsheng/domain/complaints'
import { type SurveyRefusal, takesResponses } from '@linsheng/domain/surveys'
import { MINUTE } from '@linsheng/domain/time'
import type { Payload } from 'payload'
import { codeHash } from '../keys.ts'
import { addHouseholds, codesOf, type StoredCode, setCodes } from './codes.ts'
import { type Home, homesOf } from './homes.ts'
import { runSurveyCommand } from './run-command.ts'
import type { SurveyRecord } from './survey-row.ts'

export interface LettersAsked {
  /** Codes of buildings; null: all. */
  zones: readonly string[] | null
  /** Only households without a letter yet. */
  onlyNew: boolean
}

/**
 * New codes for households, told this once and never kept; how many took the place of earlier ones is. Before opening every household on the register can get one; from
 * then on those that were counted at the opening, whether they have had their token or not.
 */
export async function printLetters(
  payload: Payload,
  survey: SurveyRecord,
  { zones, onlyNew }: LettersAsked,
  { actor, now }: { actor: string; now: number },
): Promise<Decision<PrintedLetters, SurveyRefusal | 'conflict'>> {
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
  const replaced = letters.filter(({ isReplaced }) => isReplaced).length
  if (replaced > 0) {
    const { community, stream } = survey
    const command = { type: 'replace-letters', letters: replaced } as const
    const said = await runSurveyCommand(payload, { community, stream, command, actor, now })
    if (!said.ok) return said
  }
  const good = await setCodes(payload, new Map(letters.map(({ id, from, to }) => [id, { from, to }])))
  return accept({ letters: letters.filter(({ id }) => good.has(id)).map(({ letter }) => letter) })
}

function letterFor(
  payload: Payload,
  stream: string,
  { zone, door }: Home,
  { id, codeHash: from, printed }: StoredCode,
) {
  const code = randomReceipt()
  return {
    id,
    isReplaced: printed,
    from,
    to: codeHash(payload, stream, code),
    letter: { zone, door, code: formatReceipt(code) },
  }
}
