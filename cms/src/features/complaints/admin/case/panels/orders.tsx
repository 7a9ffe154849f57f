import type { OrderView, StaffCase } from '@linsheng/contracts/complaints'
import { inLocale } from '@linsheng/contracts/text'
import { formatDateTime } from '@linsheng/i18n'
import { casePageTexts, caseworkTexts, type Reader } from '../../texts.ts'
import { yuanOf } from '../draft.ts'
import type { Open } from '../open.ts'
import { Photos } from './photos.tsx'
import { Section } from './section.tsx'

interface Props {
  found: StaffCase
  reader: Reader
  onOpen: Open
}

/** Work given to teams and contractors; what is open stands first. */
export function Orders({ found, reader, onOpen }: Props) {
  const text = casePageTexts(reader.locale)
  const open = found.orders.filter(({ status }) => status === 'open')
  const ended = found.orders.filter(({ status }) => status !== 'open')
  if (found.orders.length === 0) return null
  return (
    <Section id="orders" title={text('orders.title')}>
      <ul className="orders">
        {[...open, ...ended.toReversed()].map((order) => (
          <Order key={order.order} order={order} found={found} reader={reader} onOpen={onOpen} />
        ))}
      </ul>
    </Section>
  )
}

const nameOf = ({ to }: OrderView, { locale }: Reader): string =>
  to.kind === 'contractor'
    ? inLocale(to.contractor.name, locale)
    : [inLocale(to.team.name, locale), to.person?.name].filter(Boolean).join(locale === 'en' ? ', ' : '，')

function Order({ order, found, reader, onOpen }: Props & { order: OrderView }) {
  const { locale, zone } = reader
  const [text, word] = [casePageTexts(locale), caseworkTexts(locale)]
  const { task, due, status, done, photos } = order
  const late = status === 'open' && due !== null && due < found.asOf
  const preset = { order: `${order.order}` }
  return (
    <li className={status === 'cancelled' ? 'is-over' : undefined}>
      <p>
        <b>{nameOf(order, reader)}</b> {word(`order.${status}`)}{' '}
        {status === 'open' && due !== null && (
          <span className={late ? 'state state--overdue' : 'quiet'}>
            {text('orders.due', { at: formatDateTime(locale, due, zone) })}
          </span>
        )}
      </p>
      <p className="words">{task}</p>
      {done && <p className="words">{done}</p>}
      <Costs order={order} reader={reader} />
      <Photos photos={photos} reader={reader} />
      {status === 'open' && found.allowed.includes('finish-order') && (
        <button type="button" className="link" onClick={() => onOpen('finish-order', preset)}>
          {text('orders.finish')}
        </button>
      )}{' '}
      {status === 'open' && found.allowed.includes('cancel-order') && (
        <button type="button" className="link" onClick={() => onOpen('cancel-order', preset)}>
          {text('orders.cancel')}
        </button>
      )}
    </li>
  )
}

/** Minutes, parts and money: the server leaves them out for those who are not managers. */
function Costs({ order: { minutes, parts, costCents }, reader: { locale } }: { order: OrderView; reader: Reader }) {
  const text = casePageTexts(locale)
  const said = [
    minutes !== undefined && text('orders.minutes', { count: minutes }),
    parts,
    costCents !== undefined && text('orders.cost', { cost: yuanOf(costCents) }),
  ].filter(Boolean)
  return said.length === 0 ? null : <p className="quiet">{said.join(' · ')}</p>
}
