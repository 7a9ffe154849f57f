import { isCount, isText, isWhole, listOf, orNull, shape } from '@linsheng/domain/shape'
import type { Witnesses } from './files.ts'
import { parseJson } from './read-line.ts'

/** `witnessesSchema` by hand, for the same reason as `readLine`. */
const isWitnesses = listOf(
  shape<Witnesses[number]>({
    name: isText,
    vkey: isText,
    cosigned: orNull(shape<NonNullable<Witnesses[number]['cosigned']>>({ size: isCount, at: isWhole, note: isText })),
  }),
)

/** The witnesses in a `witnesses.json`; null where it is none. */
export function readWitnesses(text: string): Witnesses | null {
  const json = parseJson(text)
  return isWitnesses(json) ? json : null
}
