import type { PayloadRequest } from 'payload'
import { mayActIn } from '../../../access/roles.ts'
import { caseOptions } from '../../complaints/admin/find-options.ts'
import { PAGE_KEYS } from '../../complaints/admin/shortcuts.ts'
import type { Reader } from '../../complaints/admin/texts.ts'
import type { Register } from '../../complaints/register.ts'
import { ExportLinks } from '../export/export-links.tsx'
import { workTexts } from '../texts.ts'
import { EmergencyList } from './emergency-list.tsx'
import { filterQuery, narrowed, readFilter, SCOPES, type Scope, TABS, type WorkFilter } from './filter.ts'
import { FilterBar } from './filter-bar.tsx'
import { findEmergencies } from './find-emergencies.ts'
import { findSaved } from './find-saved.ts'
import { findTasks } from './find-tasks.ts'
import { countTabs, findWork, LATE_SHOWN, type WorkPage } from './find-work.ts'
import { type ListContext, listContext } from './lists.ts'
import { Live } from './live.tsx'
import { Offers, TaskList } from './task-list.tsx'
import { workContext } from './work-context.ts'
import { WorkKeys } from './work-keys.tsx'
import { ClockTable, PlainTable } from './work-table.tsx'

interface Props {
  req: PayloadRequest
  register: Register
  reader: Reader
  searchParams: Record<string, string | string[] | undefined>
  now: number
}

/** Further back nobody pages. */
const PAGES_MOST = 100_000

const pageAsked = (page: unknown): number => {
  const asked = Number(page)
  return Number.isSafeInteger(asked) && asked > 0 ? Math.min(asked, PAGES_MOST) : 1
}

/** Handlers begin with what is theirs; whoever answers for everything begins with everything. */
const usualScope = ({ user }: PayloadRequest, community: string): Scope =>
  mayActIn(user, community, 'manager') ? 'all' : 'mine'

/** What somebody has to do, by what is due first: offers, the queue, calls and orders. */
export async function MyWork({ req, register, reader, searchParams, now }: Props) {
  const { payload } = req
  const filter = readFilter(searchParams, usualScope(req, register.id))
  const context = await workContext(payload, register, String(req.user?.id), now)
  const [counts, work, emergencies, tasks, options, saved] = await Promise.all([
    countTabs(payload, filter, context),
    findWork(payload, filter, context, pageAsked(searchParams.page)),
    findEmergencies(payload, filter.scope, context),
    findTasks(payload, context),
    caseOptions(payload, register, reader.locale),
    findSaved(req),
  ])
  const list = listContext(context, register, reader)
  return (
    <>
      <Tools filter={filter} register={register} reader={reader} />
      <EmergencyList found={emergencies} scope={filter.scope} {...list} />
      <Offers tasks={tasks} {...list} />
      <Tabs filter={filter} register={register} reader={reader} counts={counts} />
      <FilterBar
        key={filterQuery(register.id, filter)}
        community={register.id}
        filter={filter}
        options={options}
        saved={saved}
        reader={reader}
        path="/admin"
      />
      <List filter={filter} work={work} list={list} />
      <Pages filter={filter} work={work} register={register} reader={reader} />
      <TaskList tasks={tasks} {...list} />
      <ExportLinks query={filterQuery(register.id, filter)} locale={reader.locale} />
      <Live community={register.id} locale={reader.locale} />
      <WorkKeys locale={reader.locale} />
    </>
  )
}

type Part = Pick<Props, 'register' | 'reader'> & { filter: WorkFilter }

function Tools({ filter, register, reader }: Part) {
  const text = workTexts(reader.locale)
  return (
    <div className="workspace__tools">
      <a className="button" href={`/admin/file-case?community=${register.id}`} data-shortcut={PAGE_KEYS.file}>
        {text('tools.file')} <kbd>{PAGE_KEYS.file}</kbd>
      </a>
      <a
        className="button button--plain"
        href={`/admin/file-book?community=${register.id}`}
        data-shortcut={PAGE_KEYS.book}
      >
        {text('tools.book')} <kbd>{PAGE_KEYS.book}</kbd>
      </a>
      <search className="work-search">
        <form method="get" action="/admin">
          <input type="hidden" name="community" value={register.id} />
          <label>
            <span className="visually-hidden">{text('search.label')}</span>
            <input id="work-search" type="search" name="q" defaultValue={filter.q} placeholder={text('search.hint')} />
          </label>
          <button type="submit" className="button button--plain">
            {text('search')} <kbd>{PAGE_KEYS.search}</kbd>
          </button>
        </form>
      </search>
    </div>
  )
}

function Tabs({ filter, register, reader, counts }: Part & { counts: ReadonlyMap<string, number> }) {
  const text = workTexts(reader.locale)
  const to = (changes: Partial<WorkFilter>): string =>
    `/admin?${filterQuery(register.id, { ...filter, q: '', ...changes })}`
  const searching = filter.q !== ''
  return (
    <>
      <ul className="work-scopes">
        {SCOPES.map((scope) => (
          <li key={scope}>
            <a href={to({ scope })} aria-current={!searching && scope === filter.scope ? 'true' : undefined}>
              {text(`scope.${scope}`)}
            </a>
          </li>
        ))}
      </ul>
      <ul className="work-tabs">
        {TABS.map((tab) => {
          const count = counts.get(tab) ?? 0
          return (
            <li key={tab}>
              <a href={to({ tab })} aria-current={!searching && tab === filter.tab ? 'true' : undefined}>
                <span className={tab === 'overdue' && count > 0 ? 'state state--overdue' : undefined}>
                  {text(`state.${tab}`)}
                </span>{' '}
                <b>{count}</b>
              </a>
            </li>
          )
        })}
      </ul>
      {!searching && !TABS.some((tab) => tab === filter.tab) && (
        <p className="work-state">{text('filter.showing', { state: text(`state.${filter.tab}`) })}</p>
      )}
      {searching && <p className="work-state">{text('search.showing', { words: filter.q })}</p>}
    </>
  )
}

function List({ filter, work, list }: { filter: WorkFilter; work: WorkPage; list: ListContext }) {
  const text = workTexts(list.reader.locale)
  const query = filterQuery(list.register.id, { ...filter, tab: 'overdue' })
  const hidden = work.page === 1 ? work.late - LATE_SHOWN : 0
  if (work.rows.length === 0) {
    const quiet = filter.tab === 'all' && filter.q === '' && narrowed(filter) === 0
    return <p className="workspace__empty">{text(quiet ? `empty.${filter.scope}` : 'empty.filter')}</p>
  }
  const whose = filter.scope !== 'mine' || filter.q !== ''
  if (filter.tab !== 'all' || filter.q !== '') {
    return <PlainTable rows={work.rows} whose={whose} caption={text(`state.${filter.tab}`)} {...list} />
  }
  const more = hidden > 0 && <a href={`/admin?${query}`}>{text('moreLate', { count: hidden })}</a>
  return <ClockTable rows={work.rows} whose={whose} more={more} {...list} />
}

function Pages({ filter, work: { page, pages, more }, register, reader }: Part & { work: WorkPage }) {
  if (pages <= 1 && !more) return null
  const text = workTexts(reader.locale)
  const to = (number: number): string => `/admin?${filterQuery(register.id, filter, { page: `${number}` })}`
  return (
    <nav className="workspace__pages" aria-label={text('pages')}>
      {page > 1 && <a href={to(page - 1)}>{text('pages.previous')}</a>}
      <span>{text(more ? 'pages.of.more' : 'pages.of', { page, pages })}</span>
      {(page < pages || more) && <a href={to(page + 1)}>{text('pages.next')}</a>}
    </nav>
  )
}
