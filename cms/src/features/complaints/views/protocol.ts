import type { StaffCase } from '@linsheng/contracts/complaints'
import { inLocale } from '@linsheng/contracts/text'
import type { Complaint } from '@linsheng/domain/complaints'
import type { Locale } from '@linsheng/i18n'
import type { Names } from './people.ts'

/** The emergency protocol that a case took along, in the reader's language, with who ticked what. */
export function protocolView({ protocol }: Complaint, names: Names, locale: Locale): StaffCase['protocol'] {
  if (protocol === null) return null
  const { startedAt, steps } = protocol
  return {
    startedAt,
    steps: steps.map(({ text, withinMinutes, call, ticked }, step) => ({
      ...{ step, text: inLocale(text, locale), withinMinutes },
      ...(call && { call: inLocale(call, locale) }),
      ticked: ticked && tickView(ticked, names),
    })),
  }
}

type Tick = NonNullable<NonNullable<Complaint['protocol']>['steps'][number]['ticked']>

function tickView({ at, by, unneeded, note }: Tick, names: Names) {
  const name = by === null ? undefined : names.get(by)
  return {
    at,
    unneeded: unneeded === true,
    ...(name !== undefined && { by: name }),
    ...(note !== undefined && { note }),
  }
}
