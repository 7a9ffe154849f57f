import { PRIORITIES } from '@linsheng/domain/complaints'
import type { CaseOptions, Option } from '../../complaints/admin/options.ts'
import type { Reader } from '../../complaints/admin/texts.ts'
import { caseworkTexts } from '../../complaints/admin/texts.ts'
import { workTexts } from '../texts.ts'
import { filterQuery, narrowed, STATES, type WorkFilter } from './filter.ts'
import { SavedFilters } from './saved-filters.tsx'
import type { SavedFilter } from './saved-names.ts'

interface Props {
  community: string
  filter: WorkFilter
  options: CaseOptions
  saved: SavedFilter[]
  reader: Reader
  /** Address of the page the list is on. */
  path: string
}

/** Narrows a list. A plain form: it works before the page has come alive, and its address can be kept. */
export function FilterBar({ community, filter, options, saved, reader, path }: Props) {
  const [text, word] = [workTexts(reader.locale), caseworkTexts(reader.locale)]
  const active = narrowed(filter) + (filter.q ? 1 : 0)
  return (
    <details className="filters" open={active > 0 || undefined}>
      <summary>{active > 0 ? text('filter.active', { count: active }) : text('filter.title')}</summary>
      <form method="get" action={path} className="filters__form">
        <input type="hidden" name="community" value={community} />
        <input type="hidden" name="scope" value={filter.scope} />
        <Choice name="tab" label={text('filter.state')} chosen={filter.tab}>
          {STATES.map((state) => ({ value: state, label: text(`state.${state}`) }))}
        </Choice>
        <Choice name="team" label={word('field.team')} chosen={filter.team} any={text('filter.any')}>
          {options.teams}
        </Choice>
        <Choice name="person" label={word('field.person')} chosen={filter.person} any={text('filter.any')}>
          {options.people}
        </Choice>
        <Choice name="zone" label={word('field.zone')} chosen={filter.zone} any={text('filter.any')}>
          {options.zones}
        </Choice>
        <Choice name="category" label={word('field.category')} chosen={filter.category} any={text('filter.any')}>
          {options.categories}
        </Choice>
        <Choice name="priority" label={word('field.priority')} chosen={filter.priority} any={text('filter.any')}>
          {PRIORITIES.map((value) => ({ value, label: word(`priority.${value}`) }))}
        </Choice>
        <p className="filters__act">
          <button type="submit" className="button">
            {text('filter.apply')}
          </button>
          {active > 0 && <a href={`${path}?${new URLSearchParams({ community })}`}>{text('filter.clear')}</a>}
        </p>
      </form>
      <SavedFilters saved={saved} query={filterQuery(community, filter)} path={path} locale={reader.locale} />
    </details>
  )
}

interface ChoiceProps {
  name: string
  label: string
  chosen: string | null
  /** Word for not choosing; left out where one is always chosen. */
  any?: string
  children: readonly Option[]
}

function Choice({ name, label, chosen, any, children }: ChoiceProps) {
  return (
    <label className="filters__choice">
      {label}
      <select name={name} defaultValue={chosen ?? ''}>
        {any !== undefined && <option value="">{any}</option>}
        {children.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}
