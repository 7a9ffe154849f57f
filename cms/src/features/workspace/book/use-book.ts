'use client'

import {
  BOOK_ROWS_MAX,
  bookAnswerSchema,
  type FileForCaller,
  fileForCallerSchema,
} from '@linsheng/contracts/complaints'
import { fieldProblems, problem, problemSchema } from '@linsheng/contracts/problem'
import type { Locale } from '@linsheng/i18n'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import { faultsOf } from '../../complaints/admin/problem-fields.ts'
import { post } from '../../complaints/admin/requests.ts'
import { errorTexts, type Reader } from '../../complaints/admin/texts.ts'
import { BOOK_COLUMNS, type BookColumn, type ColumnSpec } from './columns.ts'
import { type BookRow, blockOf, bookRowSchema, isBlank, newRow, paste, requestOf, todayIn, withCell } from './rows.ts'

export const ROWS_AT_ONCE = 10
type CellFaults = Partial<Record<BookColumn, string>>
export type Faults = Record<string, { cells: CellFaults; whole: string | null }>
export interface Sending {
  done: number
  total: number
}

const blankRows = (): BookRow[] => Array.from({ length: ROWS_AT_ONCE }, newRow)

function readKept(place: string): BookRow[] | null {
  try {
    return (
      z
        .array(bookRowSchema)
        .min(1)
        .safeParse(JSON.parse(localStorage.getItem(place) ?? 'null')).data ?? null
    )
  } catch {
    return null
  }
}

/** The rows of a book, kept in this browser until they are filed, and how their filing goes. */
export function useBook(community: string, user: string, specs: ColumnSpec[], { locale, zone }: Reader) {
  const place = `linsheng-book-${community}-${user}`
  const [rows, setRows] = useState<BookRow[]>([])
  const [faults, setFaults] = useState<Faults>({})
  const [sending, setSending] = useState<Sending | null>(null)
  const [result, setResult] = useState<{ done: number; wrong: number } | null>(null)
  const [problemText, setProblem] = useState('')

  useEffect(() => setRows(readKept(place) ?? blankRows()), [place])

  function keep(next: (rows: BookRow[]) => BookRow[]) {
    setRows((before) => {
      const after = next(before)
      try {
        localStorage.setItem(place, JSON.stringify(after))
      } catch {
        // A browser that keeps nothing still files what is on the page.
      }
      return after
    })
  }

  const check = (row: BookRow) => checkRow(row, requestOf(row, community, todayIn(zone)), specs, locale)

  async function sendAll() {
    const waiting = rows.filter((row) => !isBlank(row))
    const checked = waiting.map((row) => ({ row, ...check(row) }))
    const found: Faults = Object.fromEntries(checked.flatMap(({ row, fault }) => (fault ? [[row.key, fault]] : [])))
    const ready = checked.flatMap(({ request }) => (request ? [request] : []))
    setProblem('')
    let done = 0
    for (let from = 0; from < ready.length; from += BOOK_ROWS_MAX) {
      setSending({ done, total: ready.length })
      const part = ready.slice(from, from + BOOK_ROWS_MAX)
      const answer = await post('/api/complaints/file-book', bookAnswerSchema, { rows: part })
      if (!answer.ok) {
        setProblem(errorTexts(locale)(answer.problem.code))
        break
      }
      const filed = new Map(answer.value.rows.flatMap((row) => (row.ok ? [[row.key, row.filed] as const] : [])))
      for (const row of answer.value.rows) if (!row.ok) found[row.key] = faultOfCode(row.code, locale)
      done += filed.size
      keep((before) =>
        before.map((row) => {
          const one = filed.get(row.key)
          return one ? { ...row, filed: { number: one.number, receipt: one.receipt } } : row
        }),
      )
    }
    setSending(null)
    setFaults(found)
    setResult({ done, wrong: Object.keys(found).length })
  }

  return {
    ...{ rows, faults, sending, result, problem: problemText, sendAll },
    change: (key: string, column: BookColumn, value: string) =>
      keep((before) => before.map((row) => (row.key === key ? withCell(row, column, value) : row))),
    pasteAt: (at: { row: number; column: number }, text: string) =>
      keep((before) => paste(before, at, blockOf(text), { specs, today: todayIn(zone) })),
    more: () => keep((before) => [...before, ...blankRows()]),
    clear: () => {
      setResult(null)
      keep((before) => {
        const left = before.filter(({ filed }) => !filed)
        return left.length > 0 ? left : blankRows()
      })
    },
  }
}

type Checked = { request: FileForCaller & { key: string }; fault?: never } | { fault: Faults[string]; request?: never }

/** The request of a row, or what is wrong at its cells. */
function checkRow(row: BookRow, asked: Record<string, string>, specs: ColumnSpec[], locale: Locale): Checked {
  const parsed = fileForCallerSchema.safeParse(asked, { reportInput: true })
  if (parsed.success) return { request: { ...parsed.data, key: row.key } }
  const { fields, whole } = faultsOf(
    problem('invalid-request', fieldProblems(parsed.error)),
    specs.map(({ name }) => name),
    locale,
  )
  return { fault: { cells: fields, whole } }
}

function faultOfCode(code: string, locale: Locale): Faults[string] {
  const known = problemSchema.shape.code.safeParse(code)
  const { fields, whole } = faultsOf(problem(known.data ?? 'unavailable'), [...BOOK_COLUMNS], locale)
  return { cells: fields, whole }
}
