'use client'

import type { KeyboardEvent } from 'react'
import { useRef } from 'react'
import type { CaseOptions } from '../../complaints/admin/options.ts'
import type { Reader } from '../../complaints/admin/texts.ts'
import { type WorkTexts, workTexts } from '../texts.ts'
import { Cell, TypedList } from './cell.tsx'
import { type ColumnSpec, columnSpecs } from './columns.ts'
import { beginningWith } from './pick.ts'
import { type BookRow, cellOf, isBlank, meant, todayIn } from './rows.ts'
import { type Faults, useBook } from './use-book.ts'

interface Props {
  community: { id: string; name: string }
  user: string
  options: CaseOptions
  reader: Reader
}

/** A table like the paper's: typed or pasted, sent when it is ready, each row for itself. */
export function BookScreen({ community, user, options, reader }: Props) {
  const { locale } = reader
  const text = workTexts(locale)
  const specs = columnSpecs(options, locale)
  const book = useBook(community.id, user, specs, reader)
  const table = useRef<HTMLTableElement>(null)
  const waiting = book.rows.filter((row) => !isBlank(row)).length
  const anyFiled = book.rows.some(({ filed }) => filed)

  const focusCell = (row: number, column: number) =>
    table.current?.querySelector<HTMLElement>(`[data-cell="${row}-${column}"]`)?.focus()

  function onKey(event: KeyboardEvent, row: number, column: number) {
    if (event.nativeEvent.isComposing) return
    const step = stepOf(event)
    if (step === 0) return
    event.preventDefault()
    if (step > 0 && row === book.rows.length - 1) book.more()
    // A row that was just added is there after the next paint.
    requestAnimationFrame(() => focusCell(row + step, column))
  }

  return (
    <>
      <p className="quiet">{text('book.intro')}</p>
      <p className="quiet">{text('book.columns', { columns: specs.map(({ label }) => label).join(' · ') })}</p>
      {book.problem && <p className="workspace__problem">{book.problem}</p>}
      <div className="book">
        <table ref={table}>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{text('book.row', { n: '' })}</span>
              </th>
              {specs.map(({ name, label }) => (
                <th key={name} scope="col" className={`book__${name}`}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          {book.rows.map((row, index) => (
            <Line
              key={row.id}
              row={row}
              index={index}
              specs={specs}
              fault={book.faults[row.key]}
              reader={reader}
              onChange={(name, value) => book.change(row.key, name, value)}
              onKey={onKey}
              onPaste={(column, pasted) => book.pasteAt({ row: index, column }, pasted)}
            />
          ))}
        </table>
      </div>
      {specs.map(
        ({ name, options, typed }) => typed && options && <TypedList key={name} name={name} options={options} />,
      )}
      <p role="status">
        {book.sending
          ? text('book.sending', { done: book.sending.done, total: book.sending.total })
          : book.result && text('book.result', { done: book.result.done, wrong: book.result.wrong })}
      </p>
      <p className="command-form__actions">
        <button
          type="button"
          className="button"
          disabled={book.sending !== null || waiting === 0}
          onClick={() => book.sendAll()}
        >
          {text('book.send', { count: waiting })}
        </button>
        <button type="button" className="button button--plain" onClick={book.more}>
          {text('book.more')}
        </button>
        {anyFiled && (
          <button type="button" className="button button--plain" onClick={book.clear}>
            {text('book.clear')}
          </button>
        )}
      </p>
      {anyFiled && <Receipts rows={book.rows} community={community.name} locale={locale} />}
    </>
  )
}

/** Down on Enter and the arrow, up on Shift+Enter and the arrow; a list keeps its own arrows. */
function stepOf({ key, shiftKey, currentTarget }: KeyboardEvent): -1 | 0 | 1 {
  const isList =
    currentTarget instanceof HTMLSelectElement ||
    (currentTarget instanceof HTMLInputElement && currentTarget.list !== null)
  if (key === 'Enter') return shiftKey ? -1 : 1
  if (isList) return 0
  return key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
}

interface LineProps {
  row: BookRow
  index: number
  specs: ColumnSpec[]
  fault: Faults[string] | undefined
  reader: Reader
  onChange(name: ColumnSpec['name'], value: string): void
  onKey(event: KeyboardEvent, row: number, column: number): void
  onPaste(column: number, text: string): void
}

function Line({ row, index, specs, fault, reader: { locale, zone }, onChange, onKey, onPaste }: LineProps) {
  const text = workTexts(locale)
  return (
    <tbody className={fault ? 'book__wrong' : undefined}>
      <tr>
        <th scope="row">{index + 1}</th>
        {row.filed ? (
          <td colSpan={specs.length} className="book__filed">
            <span className="book__kept">{text('book.filed', row.filed)}</span> {row.cells.description}
          </td>
        ) : (
          specs.map((spec, column) => {
            const id = `book-${index}-${spec.name}`
            const error = fault?.cells[spec.name]
            const cell = {
              ...{ spec, id, value: cellOf(row, spec.name), place: `${index}-${column}`, faulty: Boolean(error) },
              label: text('book.cell', { column: spec.label, n: index + 1 }),
              onKeyDown: (event: KeyboardEvent) => onKey(event, index, column),
              onValue: (value: string) => onChange(spec.name, value),
              read: (typed: string) => meant(spec, typed, todayIn(zone)),
            }
            return (
              <td
                key={spec.name}
                className={`book__${spec.name}`}
                onPaste={(event) => {
                  const pasted = event.clipboardData.getData('text/plain')
                  if (!/[\t\n]/.test(pasted.trimEnd()) && !spec.options) return
                  event.preventDefault()
                  onPaste(column, pasted)
                }}
              >
                <Cell {...cell} />
                {error && (
                  <p id={`${id}-error`} className="field__error">
                    {faultOf(spec, cell.value, error, text)}
                  </p>
                )}
              </td>
            )
          })
        )}
      </tr>
      {fault?.whole && (
        <tr>
          <td colSpan={specs.length + 1} className="field__error">
            {fault.whole}
          </td>
        </tr>
      )}
    </tbody>
  )
}

/** What is wrong with a cell, and how it is put right: what was meant among several, or how it is written. */
function faultOf({ options, example }: ColumnSpec, value: string, error: string, text: WorkTexts): string {
  if (value === '') return error
  if (options === undefined) return [error, example].filter(Boolean).join(' ')
  if (options.some((option) => option.value === value)) return error
  const names = beginningWith(options, value).map(({ label }) => label)
  return names.length > 1
    ? text('book.several', { value, names: names.slice(0, SEVERAL_NAMED).join(text('book.or')) })
    : text('book.unknown', { value })
}

/** More of a list than this is not read in a cell. */
const SEVERAL_NAMED = 4

/** Receipts of what was just filed, to print and hand out. */
function Receipts({ rows, community, locale }: { rows: BookRow[]; community: string; locale: Reader['locale'] }) {
  const text = workTexts(locale)
  return (
    <section className="book__receipts">
      <p>{text('book.receipts')}</p>
      <ul className="slip">
        {rows.flatMap(({ key, filed, cells }) =>
          filed
            ? [
                <li key={key}>
                  {community} {filed.number} {cells.name} <b>{filed.receipt}</b>
                </li>,
              ]
            : [],
        )}
      </ul>
      <button type="button" className="button button--plain" onClick={() => window.print()}>
        {text('book.print')}
      </button>
    </section>
  )
}
