'use client'

import {
  DATE_ORDERS,
  LEDGER_FIELDS,
  LEDGER_STATES,
  type LedgerField,
  type Mapping,
  mappingSchema,
} from '@linsheng/contracts/import-ledger'
import { CHANNELS } from '@linsheng/domain/complaints'
import type { Locale } from '@linsheng/i18n'
import type { Option } from '../../complaints/admin/options.ts'
import { caseworkTexts } from '../../complaints/admin/texts.ts'
import { type Known, type KnownRecords, proposeWords } from '../propose-mapping.ts'
import { type Texts, texts } from './texts.ts'

interface Props {
  locale: Locale
  header: string[]
  words: Record<string, string[]>
  known: KnownRecords
  mapping: Mapping
  onChange(mapping: Mapping): void
}

/** What each column and each word of the ledger means; every choice changes the mapping at once. */
export function MappingForm({ locale, header, words, known, mapping, onChange }: Props) {
  const text = texts(locale)
  const wordsOf = (column: string) => words[column] ?? []
  const setColumn = (field: LedgerField, names: string[]) => {
    const { [field]: before, ...others } = mapping.columns
    const columns = names.length > 0 ? { ...others, [field]: names } : others
    const isSameList = before?.[0] === names[0]
    onChange({
      ...mapping,
      columns,
      ...(isSameList ? {} : onlyFor(field, mapping, proposeWords(columns, wordsOf, known))),
    })
  }
  const { categories, zones, teams } = mapping.create
  const created = new Set([...categories, ...zones, ...teams].map(({ code }) => code))
  const table = (field: keyof Mapping['values'], options: Option[]) => (
    <WordTable
      key={field}
      text={text}
      title={text(`field-${field}`)}
      words={wordsOf(mapping.columns[field]?.[0] ?? '')}
      meanings={mapping.values[field]}
      options={options}
      created={created}
      onMeanings={(meanings) =>
        onChange(mappingSchema.parse({ ...mapping, values: { ...mapping.values, [field]: meanings } }))
      }
    />
  )
  return (
    <>
      <fieldset>
        <legend>{text('columns-heading')}</legend>
        <p className="ledger-import__hint">{text('columns-hint')}</p>
        <div className="ledger-import__fields">
          {LEDGER_FIELDS.map((field) => (
            <ColumnField
              key={field}
              text={text}
              field={field}
              header={header}
              names={mapping.columns[field] ?? []}
              onNames={(names) => setColumn(field, names)}
            />
          ))}
        </div>
      </fieldset>
      <DateFields text={text} mapping={mapping} onChange={onChange} />
      <p className="ledger-import__hint">{text('values-hint')}</p>
      {table('category', recordOptions(known.categories, mapping.create.categories, text))}
      {table('zone', recordOptions(known.zones, mapping.create.zones, text))}
      <NewZones text={text} mapping={mapping} onChange={onChange} />
      {table('team', recordOptions(known.teams, mapping.create.teams, text))}
      {table(
        'channel',
        CHANNELS.map((value) => ({ value, label: caseworkTexts(locale)(`channel.${value}`) })),
      )}
      {table(
        'status',
        LEDGER_STATES.map((value) => ({ value, label: text(`state-${value}`) })),
      )}
    </>
  )
}

/** A newly chosen column brings its own words; what was said about other columns stays. */
function onlyFor(field: LedgerField, mapping: Mapping, proposal: Pick<Mapping, 'values' | 'create'>): Partial<Mapping> {
  const { values, create } = proposal
  if (field === 'category')
    return {
      values: { ...mapping.values, category: values.category },
      create: { ...mapping.create, categories: create.categories },
    }
  if (field === 'zone')
    return { values: { ...mapping.values, zone: values.zone }, create: { ...mapping.create, zones: create.zones } }
  if (field === 'team')
    return { values: { ...mapping.values, team: values.team }, create: { ...mapping.create, teams: create.teams } }
  if (field === 'channel' || field === 'status') return { values: { ...mapping.values, [field]: values[field] } }
  return {}
}

const JOINED: ReadonlySet<LedgerField> = new Set(['description', 'result'])

function ColumnField({
  text,
  field,
  header,
  names,
  onNames,
}: {
  text: Texts
  field: LedgerField
  header: string[]
  names: string[]
  onNames(names: string[]): void
}) {
  const places = JOINED.has(field) ? [...names, ''] : [names[0] ?? '']
  return (
    <div>
      <label htmlFor={`column-${field}`}>{text(`field-${field}`)}</label>
      {places.map((name, index) => (
        <select
          key={`${field}-${name}`}
          id={index === 0 ? `column-${field}` : undefined}
          aria-label={index === 0 ? undefined : text(`field-${field}`)}
          value={name}
          onChange={(event) =>
            onNames(places.map((place, other) => (other === index ? event.currentTarget.value : place)).filter(Boolean))
          }
        >
          <option value="">{text('no-column')}</option>
          {header.map((column) => (
            <option key={column} value={column}>
              {column}
            </option>
          ))}
        </select>
      ))}
    </div>
  )
}

function DateFields({ text, mapping, onChange }: { text: Texts; mapping: Mapping; onChange(mapping: Mapping): void }) {
  return (
    <fieldset>
      <legend>{text('date-order')}</legend>
      {mapping.dateOrder === null && (
        <p role="alert" className="ledger-import__problem">
          {text('date-unknown')}
        </p>
      )}
      {DATE_ORDERS.map((order) => (
        <label key={order} className="ledger-import__choice">
          <input
            type="radio"
            name="dateOrder"
            checked={mapping.dateOrder === order}
            onChange={() => onChange({ ...mapping, dateOrder: order })}
          />
          {text(`date-${order}`)}
        </label>
      ))}
      <p>
        <label htmlFor="ledger-zone">{text('time-zone')}</label>
        <input
          id="ledger-zone"
          type="text"
          value={mapping.timeZone}
          list="time-zones"
          onChange={(event) => onChange({ ...mapping, timeZone: event.currentTarget.value })}
        />
        <datalist id="time-zones">
          {Intl.supportedValuesOf('timeZone').map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
      </p>
    </fieldset>
  )
}

const recordOptions = (known: Known[], created: Array<{ code: string; name: string }>, text: Texts): Option[] => [
  ...known.map(({ code, names }) => ({ value: code, label: names[0] ?? code })),
  ...created.map(({ code, name }) => ({ value: code, label: text('value-new', { name }) })),
]

interface WordTableProps {
  text: Texts
  title: string
  words: string[]
  meanings: Record<string, string>
  options: Option[]
  /** Codes of records that would be made: nobody should make one without having seen it. */
  created: ReadonlySet<string>
  onMeanings(meanings: Record<string, string>): void
}

/** Words of one column and what each means. A word without a meaning makes its rows refused. */
function WordTable({ text, title, words, meanings, options, created, onMeanings }: WordTableProps) {
  if (words.length === 0) return null
  const open = words.filter((word) => !Object.hasOwn(meanings, word)).length
  const isToCheck = words.some((word) => created.has(meanings[word] ?? '') || !Object.hasOwn(meanings, word))
  const choose = (word: string, meaning: string) => {
    const { [word]: _, ...others } = meanings
    onMeanings(meaning ? { ...others, [word]: meaning } : others)
  }
  return (
    <details className="ledger-import__words" open={isToCheck}>
      <summary>
        {title} {words.length - open}/{words.length}
      </summary>
      <table className="ledger-import__table">
        <thead>
          <tr>
            <th scope="col">{text('value-in-ledger')}</th>
            <th scope="col">{text('value-here')}</th>
          </tr>
        </thead>
        <tbody>
          {words.map((word) => (
            <tr key={word}>
              <th scope="row">{word}</th>
              <td>
                <select
                  aria-label={word}
                  value={meanings[word] ?? ''}
                  onChange={(event) => choose(word, event.currentTarget.value)}
                >
                  <option value="">{text('value-none')}</option>
                  {options.map(({ value, label }) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

function NewZones({ text, mapping, onChange }: { text: Texts; mapping: Mapping; onChange(mapping: Mapping): void }) {
  const { zones } = mapping.create
  if (zones.length === 0) return null
  const setHouseholds = (code: string, households: number) =>
    onChange({
      ...mapping,
      create: { ...mapping.create, zones: zones.map((zone) => (zone.code === code ? { ...zone, households } : zone)) },
    })
  return (
    <fieldset>
      <legend>{text('new-zones-heading')}</legend>
      <p className="ledger-import__hint">{text('new-zones-hint')}</p>
      <div className="ledger-import__fields">
        {zones.map(({ code, name, households }) => (
          <label key={code}>
            {name}
            <input
              type="number"
              min={0}
              step={1}
              aria-label={`${name} ${text('households')}`}
              value={households || ''}
              onChange={(event) => setHouseholds(code, Math.max(0, Math.trunc(event.currentTarget.valueAsNumber) || 0))}
            />
          </label>
        ))}
      </div>
    </fieldset>
  )
}
