import { type Locale, translator } from '@linsheng/i18n'
import { verify } from '@linsheng/i18n/catalogs/verify/index'
import { behindText } from '../behind-text.ts'
import { faultText } from '../fault-text.ts'
import type { Fault } from '../faults.ts'
import type { AuditReport, FigureValue, WitnessReport } from '../report.ts'
import type { RecordReport } from './records.ts'

/** Wrong figures that are shown; the rest is counted. */
const SHOWN_FIGURES = 20

/** The report for people, one finding a line. */
export function reportText(locale: Locale, report: AuditReport, records: readonly RecordReport[]): string {
  const text = translator(verify, locale)
  const sealed = records.map(({ index, state }) => text(`record-${state}`, { index }))
  const isRight = report.faults.length === 0 && records.every(({ state }) => state === 'fits')
  const verdict = isRight ? [text('agrees')] : faultLines(locale, report.faults)
  return [...logLines(locale, report), ...figureLines(locale, report), ...sealed, '', ...verdict].join('\n')
}

function faultLines(locale: Locale, faults: readonly Fault[]): string[] {
  if (faults.length === 0) return []
  const heading = translator(verify, locale)('faults', { count: faults.length })
  return [heading, ...faults.map((fault) => `- ${faultText(locale, fault)}`)]
}

function logLines(locale: Locale, report: AuditReport): string[] {
  const text = translator(verify, locale)
  const { checkpoint, signature, root, consistency, entries, witnesses } = report
  if (checkpoint === null) return []
  const { key, rotations } = signature
  return [
    text('log', checkpoint),
    signature.state === 'good' ? text('signature-good', { key: key ?? '' }) : text('signature-bad'),
    ...(rotations > 0 ? [text('rotations', { count: rotations })] : []),
    root === 'agrees' ? text('root-agrees', { count: entries.read }) : text(`root-${root}`),
    ...(entries.unknown > 0 ? [text('unknown', { count: entries.unknown })] : []),
    consistency === 'agrees'
      ? text('consistency-agrees', { size: report.knownSize ?? 0 })
      : text(`consistency-${consistency}`),
    ...(witnesses.length > 0 ? witnesses.map((witness) => witnessLine(locale, witness)) : [text('witnesses-empty')]),
  ]
}

function witnessLine(locale: Locale, { name, state, size, time }: WitnessReport): string {
  const text = translator(verify, locale)
  if (state !== 'agrees') return text(`witness-${state}`, { name })
  return text('witness-agrees', { name, size: size ?? 0, time: iso((time ?? 0) * 1000) })
}

function figureLines(locale: Locale, { figures }: AuditReport): string[] {
  const text = translator(verify, locale)
  const { state, checked, entries, wrong, count } = figures
  const asOf = iso(figures.asOf ?? 0)
  if (state === 'agree') {
    const behind = behindText(locale, figures)
    return [text('figures-agree', { checked, entries: entries ?? 0, asOf }), ...(behind === null ? [] : [behind])]
  }
  if (state !== 'differ') return [text(`figures-${state}`)]
  const value = (of: FigureValue) => of ?? text('no-value')
  const shown = wrong
    .slice(0, SHOWN_FIGURES)
    .map(({ path, published, recomputed }) =>
      text('figure-differs', { path: path.join(' / '), published: value(published), recomputed: value(recomputed) }),
    )
  const more = count - shown.length
  return [text('figures-differ', { asOf }), ...shown, ...(more > 0 ? [text('figures-more', { count: more })] : [])]
}

const iso = (at: number): string => new Date(at).toISOString()
