import type { PayloadRequest } from 'payload'
import type { Register } from '../../register.ts'
import { type Reader, workspaceTexts } from '../texts.ts'
import { countQueue, findQueue, LATE_SHOWN, type QueueQuery, TABS, type Tab } from './find-queue.ts'
import { QueueKeys } from './queue-keys.tsx'
import { QueueTable, WaitingTable } from './queue-table.tsx'

interface Props {
  req: PayloadRequest
  register: Register
  reader: Reader
  searchParams: Record<string, string | string[] | undefined>
  now: number
}

const addressOf = (community: string, tab: Tab, page = 1): string =>
  `/admin?${new URLSearchParams({ community, tab, ...(page > 1 && { page: `${page}` }) })}`

/** The last instant of the day it is in the community, in milliseconds since 1970. */
function endOfDay(now: number, zone: string): number {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone)
  return today.add({ days: 1 }).startOfDay().epochMilliseconds
}

/** Everything open in a community by what is due first, a page at a time. */
export async function CaseQueue({ req: { payload, user }, register, reader, searchParams, now }: Props) {
  const text = workspaceTexts(reader.locale)
  const tab = TABS.find((name) => name === searchParams.tab) ?? 'all'
  const asked = Number(searchParams.page)
  const query: QueueQuery = {
    community: register.id,
    user: user?.id ?? '',
    now,
    endOfDay: endOfDay(now, reader.zone),
  }
  const [counts, queue] = await Promise.all([
    countQueue(payload, query),
    findQueue(payload, tab, Number.isSafeInteger(asked) && asked > 0 ? asked : 1, query),
  ])
  const Table = tab === 'theirs' ? WaitingTable : QueueTable
  const hidden = tab === 'all' ? counts.overdue - LATE_SHOWN : 0
  const more = hidden > 0 && <a href={addressOf(register.id, 'overdue')}>{text('queue.moreLate', { count: hidden })}</a>
  return (
    <>
      <p className="workspace__tools">
        <a className="button" href={`/admin/file-case?community=${register.id}`} data-shortcut="N">
          {text('file.open')} <kbd>N</kbd>
        </a>
        <a className="button button--plain" href="/admin/collections/complaints" data-shortcut="/">
          {text('queue.search')} <kbd>/</kbd>
        </a>
      </p>
      <ul className="work-tabs">
        {TABS.map((name) => (
          <li key={name}>
            <a href={addressOf(register.id, name)} aria-current={name === tab ? 'true' : undefined}>
              <span className={name === 'overdue' && counts.overdue > 0 ? 'state state--overdue' : undefined}>
                {text(`tab.${name}`)}
              </span>{' '}
              <b>{counts[name]}</b>
            </a>
          </li>
        ))}
      </ul>
      {queue.rows.length === 0 ? (
        <p className="workspace__empty">{text(tab === 'all' ? 'queue.empty' : 'queue.emptyTab')}</p>
      ) : (
        <Table rows={queue.rows} register={register} reader={reader} now={now} endOfDay={query.endOfDay} more={more} />
      )}
      {queue.pages > 1 && (
        <nav className="workspace__pages" aria-label={text('pages')}>
          {queue.page > 1 && <a href={addressOf(register.id, tab, queue.page - 1)}>{text('pages.previous')}</a>}
          <span>{text('pages.of', { page: queue.page, pages: queue.pages })}</span>
          {queue.page < queue.pages && <a href={addressOf(register.id, tab, queue.page + 1)}>{text('pages.next')}</a>}
        </nav>
      )}
      <QueueKeys text={text('keys')} />
    </>
  )
}
