import { inLocale } from '@linsheng/contracts/text'
import { MINUTE } from '@linsheng/domain/time'
import { formatDuration, formatNumber } from '@linsheng/i18n'
import type { Reader } from '../../complaints/admin/texts.ts'
import type { ContractorPerformance } from '../../complaints/operations/contractor-performance.ts'
import { workTexts } from '../texts.ts'

interface Props {
  firms: ContractorPerformance[]
  reader: Reader
  /** Whether the reader may see what it cost. */
  cost: boolean
}

/** How contractors did: cases, time, and what came back. */
export function Contractors({ firms, reader: { locale }, cost }: Props) {
  const text = workTexts(locale)
  const heads = ['name', 'cases', 'orders', 'open', 'late', 'median', 'reopenings'] as const
  return (
    <section aria-labelledby="contractors">
      <h2 id="contractors">{text('contractors.title')}</h2>
      {firms.length === 0 ? (
        <p className="quiet">{text('contractors.none')}</p>
      ) : (
        <table className="figures-table">
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {text(`contractors.${head}`)}
                </th>
              ))}
              {cost && <th scope="col">{text('contractors.cost')}</th>}
            </tr>
          </thead>
          <tbody>
            {firms.map((firm) => (
              <tr key={firm.contractor.code}>
                <th scope="row">{inLocale(firm.contractor.name, locale)}</th>
                <td>{firm.cases}</td>
                <td>{firm.orders}</td>
                <td>{firm.open}</td>
                <td>{firm.late}</td>
                <td>{firm.medianTime === null ? '–' : formatDuration(locale, firm.medianTime / MINUTE)}</td>
                <td>{firm.reopenings}</td>
                {cost && <td>{formatNumber(locale, firm.costCents / 100)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
