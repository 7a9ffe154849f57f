import { type AuditReport, behindText, faultText } from '@linsheng/audit'
import { translator } from '@linsheng/i18n/catalog'
import { verify } from '@linsheng/i18n/catalogs/verify/index'
import { formatDateTime, formatNumber } from '@linsheng/i18n/format'
import type { Locale } from '@linsheng/i18n/locales'
import { type Words, wordsOf } from '../live/context.ts'
import { type Html, html } from '../live/html.ts'
import type { Comparison } from './compare.ts'

/** Differences that are written out; a page that is wrong throughout is wrong enough by then. */
const MOST = 20

export interface Verdict {
  state: 'equal' | 'unequal' | 'unknown'
  answer: Html
}

/** What the reader is told after a recount: the verdict first, then everything it rests on. */
export function verdictOf(
  report: AuditReport,
  comparison: Comparison | null,
  { locale, zone }: { locale: Locale; zone: string },
): Verdict {
  const [text, { board: words }] = [translator(verify, locale), wordsOf(locale)]
  const number = (value: number) => formatNumber(locale, value)
  const differences = comparison?.differences ?? []
  const wrong = report.faults.length > 0 || differences.length > 0
  const state = wrong ? 'unequal' : comparison ? 'equal' : 'unknown'
  const behind = behindText(locale, report.figures)
  const count = number(comparison?.checked ?? 0)
  const lines = [
    ...(report.checkpoint
      ? [text('log', { origin: report.checkpoint.origin, size: number(report.checkpoint.size) })]
      : []),
    ...(report.signature.state === 'good' ? [text('signature-good', { key: report.signature.key ?? '' })] : []),
    text(`root-${report.root}`, { count: number(report.entries.read) }),
    report.consistency === 'first'
      ? words('verify.first')
      : text(`consistency-${report.consistency}`, { size: number(report.knownSize ?? 0) }),
    ...(behind === null ? [] : [behind]),
    ...witnessLines(report, (seconds) => formatDateTime(locale, seconds * 1000, zone), locale),
  ]
  return {
    state,
    answer: html`<p class="recount__verdict">${words(`verify.${state}`, { count, faults: report.faults.length + differences.length })}</p>
${report.faults.length > 0 && html`<ul>${report.faults.map((fault) => html`<li>${faultText(locale, fault)}</li>`)}</ul>`}
${differences.length > 0 && differencesTable(differences.slice(0, MOST), words)}
<details><summary>${words('verify.basis')}</summary><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul></details>`,
  }
}

function witnessLines({ witnesses }: AuditReport, timeOf: (seconds: number) => string, locale: Locale): string[] {
  const text = translator(verify, locale)
  if (witnesses.length === 0) return [text('witnesses-empty')]
  return witnesses.map(({ name, state, size, time }) =>
    state === 'agrees'
      ? text('witness-agrees', { name, size: formatNumber(locale, size ?? 0), time: time === null ? '' : timeOf(time) })
      : text(`witness-${state}`, { name }),
  )
}

function differencesTable(differences: Comparison['differences'], words: Words['board']): Html {
  return html`<table class="table"><thead><tr><th scope="col">${words('definitions.figure')}</th><th class="num" scope="col">${words('verify.shown')}</th><th class="num" scope="col">${words('verify.recomputed')}</th></tr></thead>
<tbody>${differences.map(
    ({ where, shown, recomputed }) =>
      html`<tr><th scope="row">${where}</th><td class="num"><span class="state state--overdue">${shown}</span></td><td class="num">${recomputed}</td></tr>`,
  )}</tbody></table>`
}
