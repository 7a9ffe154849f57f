import type { PromiseView } from '@linsheng/contracts/complaints'
import { MINUTE } from '@linsheng/domain/time'
import { formatDateTime, formatDuration } from '@linsheng/i18n'
import { type Reader, workspaceTexts } from '../../texts.ts'
import { promiseState } from '../promise-state.ts'

interface Props {
  receivedAt: number
  promises: PromiseView[]
  now: number
  reader: Reader
}

/** From receipt to now, with each promise on the way: kept is a tick, missed is a red gap with its length. */
export function PromiseLine({ receivedAt, promises, now, reader }: Props) {
  const { locale, zone } = reader
  const text = workspaceTexts(locale)
  const time = (at: number) => <time dateTime={new Date(at).toISOString()}>{formatDateTime(locale, at, zone)}</time>
  return (
    <ol className="promises" aria-label={text('promises.title')}>
      <li className="promises__stop">
        <span className="promises__what">{text('promises.received')}</span> {time(receivedAt)}
      </li>
      {promises.map((promise) => {
        const state = promiseState(promise, receivedAt, now)
        const late = Math.abs((promise.doneAt ?? now) - promise.due) / MINUTE
        return (
          <li key={promise.clock} className={`promises__stop promises__stop--${state}`}>
            <span className="promises__what">{text(`promises.${promise.clock}`)}</span>{' '}
            <strong className="promises__verdict">
              {text(`promises.${state}`, { duration: formatDuration(locale, late) })}
            </strong>
            <span className="promises__limit">
              {text('promises.limit')} {time(promise.due)}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
