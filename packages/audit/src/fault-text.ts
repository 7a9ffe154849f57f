import { type Locale, translator } from '@linsheng/i18n'
import { verify } from '@linsheng/i18n/catalogs/verify/index'
import type { Fault } from './faults.ts'

/** What is wrong, in a sentence. */
export function faultText(locale: Locale, fault: Fault): string {
  const text = translator(verify, locale)
  switch (fault.code) {
    case 'unknown-key':
      return text('fault-unknown-key', { key: fault.key ?? text('no-value') })
    case 'altered-entry':
    case 'withheld-entry':
      return rangeText(locale, fault)
    case 'fork':
    case 'rollback':
      return seenText(locale, fault)
    case 'wrong-origin':
      return text('fault-wrong-origin', fault)
    case 'altered-tile':
      return text('fault-altered-tile', fault)
    case 'bad-cosignature':
      return text('fault-bad-cosignature', fault)
    case 'uncovered-figures':
      return text('fault-uncovered-figures', fault)
    case 'stale-figures':
      return text('fault-stale-figures', fault)
    case 'changed-figure':
      return text('fault-changed-figure', fault)
    case 'bad-rotation':
    case 'unreadable-line':
    case 'stray-line':
    case 'backdated-line':
    case 'second-opening':
      return text(`fault-${fault.code}`, fault)
    default:
      return text(`fault-${fault.code}`)
  }
}

type Of<Code extends Fault['code']> = Extract<Fault, { code: Code }>

function rangeText(locale: Locale, { code, from, to }: Of<'altered-entry'> | Of<'withheld-entry'>): string {
  const text = translator(verify, locale)
  if (to - from === 1) return text(`fault-${code}`, { from })
  return text(code === 'altered-entry' ? 'fault-altered-range' : 'fault-withheld-range', { from, last: to - 1 })
}

function seenText(locale: Locale, { code, size, seenBy }: Of<'fork'> | Of<'rollback'>): string {
  const text = translator(verify, locale)
  return seenBy === null ? text(`fault-${code}`, { size }) : text(`fault-${code}-witness`, { size, witness: seenBy })
}
