import type { StaffCase } from '@linsheng/contracts/complaints'
import { IMPACTS, priorityOf, URGENCIES, type Weighed } from '@linsheng/domain/complaints'
import type { Locale } from '@linsheng/i18n'
import { casePageTexts, caseworkTexts } from '../../texts.ts'

/** Danger in one row, for it outranks the others; then a row for each urgency. */
const ROWS: ReadonlyArray<Omit<Weighed, 'impact'>> = [
  { danger: true },
  ...URGENCIES.toReversed().map((urgency) => ({ danger: false, urgency })),
]

/** The published matrix with this case's place in it. */
export function PriorityMatrix({ found, locale }: { found: StaffCase; locale: Locale }) {
  const [text, word] = [casePageTexts(locale), caseworkTexts(locale)]
  const { urgency = 'can-wait' } = found
  const isHere = (row: Omit<Weighed, 'impact'>) =>
    row.danger === found.danger && (found.danger || row.urgency === urgency)
  return (
    <table className="matrix">
      <caption>{text('matrix.title')}</caption>
      <thead>
        <tr>
          <td />
          {IMPACTS.map((impact) => (
            <th key={impact} scope="col">
              {word(`impact.${impact}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ROWS.map((row) => (
          <tr key={row.urgency ?? 'danger'}>
            <th scope="row">{row.urgency ? word(`urgency.${row.urgency}`) : text('matrix.danger')}</th>
            {IMPACTS.map((impact) => {
              const here = isHere(row) && impact === found.impact
              return (
                <td key={impact} className={here ? 'matrix__here' : undefined}>
                  {word(`priority.${priorityOf({ ...row, impact })}`)}
                  {here && <span className="quiet"> {text('matrix.here')}</span>}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
