import { derivedReceipt, formatReceipt } from '@linsheng/anonymity/receipts/server'
import type { Payload } from 'payload'
import { deriveSecret } from '../../secrets.ts'
import { DEMO_LETTERS, DEMO_SURVEYS } from './content/surveys.ts'

/**
 * Codes in the first letters of the demonstration's open survey. They follow from this installation's secret, as the
 * demonstration's passwords do: nobody can know them who has not got it.
 */
export function demoCodes({ config }: Payload): string[] {
  const secret = deriveSecret(config.secret, 'demo/survey-codes')
  return Array.from({ length: DEMO_LETTERS }, (_, at) => derivedReceipt(secret, `letter ${at + 1}`))
}

/** Slug of the survey that is open. */
export const openSurvey = (): string => DEMO_SURVEYS.find(({ published }) => published === null)?.slug ?? ''

/** For whoever starts the demonstration and wants to take part. */
export const letterLines = (payload: Payload): string[] =>
  demoCodes(payload).map(
    (code) => `${'survey'.padEnd(10)} ${`/demo/surveys/${openSurvey()}/`.padEnd(36)} ${formatReceipt(code)}`,
  )
