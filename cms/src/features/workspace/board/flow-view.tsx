import { formatDay } from '@linsheng/i18n'
import type { Reader } from '../../complaints/admin/texts.ts'
import { workTexts } from '../texts.ts'
import type { FlowDay } from './flow.ts'

/** Inflow against outflow: the finding in a sentence, the table, and in its rows the bars that show it. */
export function FlowView({ flow, reader: { locale } }: { flow: FlowDay[]; reader: Reader }) {
  const text = workTexts(locale)
  const sum = (read: (day: FlowDay) => number): number => flow.reduce((total, day) => total + read(day), 0)
  const [came, went] = [sum((day) => day.in), sum((day) => day.out)]
  const most = Math.max(1, ...flow.flatMap((day) => [day.in, day.out]))
  const values = { in: came, out: went, change: Math.abs(came - went) }
  return (
    <section className="flow" aria-labelledby="flow">
      <h2 id="flow">{text('board.flow')}</h2>
      <p>
        {came === went
          ? text('board.flow.same', { in: came })
          : text(came > went ? 'board.flow.more' : 'board.flow.less', values)}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('board.day')}</th>
            <th scope="col">{text('board.in')}</th>
            <th scope="col">{text('board.out')}</th>
          </tr>
        </thead>
        <tbody>
          {flow.map((day) => (
            <tr key={day.day}>
              <th scope="row">{formatDay(locale, day.day, { weekday: false })}</th>
              <Bar count={day.in} most={most} kind="in" />
              <Bar count={day.out} most={most} kind="out" />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Bar({ count, most, kind }: { count: number; most: number; kind: 'in' | 'out' }) {
  return (
    <td>
      <span className={`flow__bar flow__bar--${kind}`} style={{ inlineSize: `${(count / most) * 70}%` }} /> {count}
    </td>
  )
}
