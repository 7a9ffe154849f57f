import type { StaffCase } from '@linsheng/contracts/complaints'
import { IMPACTS, priorityOf } from '@linsheng/domain/complaints'
import type { Locale } from '@linsheng/i18n'
import { casePageTexts, caseworkTexts } from '../../texts.ts'

/** The published matrix with this case's place in it. */
export function PriorityMatrix({ found, locale }: { found: StaffCase; locale: Locale }) {
  const [text, word] = [casePageTexts(locale), caseworkTexts(locale)]
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
        {[true, false].map((danger) => (
          <tr key={`${danger}`}>
            <th scope="row">{text(danger ? 'matrix.danger' : 'matrix.noDanger')}</th>
            {IMPACTS.map((impact) => {
              const here = danger === found.danger && impact === found.impact
              return (
                <td key={impact} className={here ? 'matrix__here' : undefined}>
                  {word(`priority.${priorityOf({ danger, impact })}`)}
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
