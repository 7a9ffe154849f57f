export type { BoardPage } from './page.ts'
export { boardQueryOf, type Misread, misreadIn, searchOf } from './query.ts'

import { type Board, type BoardJson, DIMENSIONS, decodeBoard } from '@linsheng/domain/statistics'

/**
 * The board in a `board.json`, or null where it is not one: another version, cut off, an error page. Written by hand,
 * without a schema library, because it also runs on the board's page, which has no room for one.
 */
export function boardFrom(json: unknown): Board | null {
  if (!isBoardJson(json)) return null
  try {
    return decodeBoard(json)
  } catch {
    return null
  }
}

/** Whether a value read from outside has the shape of a `board.json`, whatever its version. */
export function isBoardJson(json: unknown): json is BoardJson {
  return (
    isRecord(json) &&
    [json.version, json.asOf, json.entries].every(Number.isFinite) &&
    isRecord(json.codes) &&
    isRecord(json.by) &&
    isRecord(json.pairs) &&
    isListOf(json.total, isFigure) &&
    isListOf(json.periods, isText) &&
    isListOf(json.overdue, isOverdue) &&
    DIMENSIONS.every((name) => isListOf(valueAt(json.codes, name), isText) && isTable(valueAt(json.by, name))) &&
    Object.values(json.pairs).every((pair) => isListOf(pair, (row) => isListOf(row, isRowOrNothing)))
  )
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const valueAt = (value: unknown, key: string): unknown => (isRecord(value) ? value[key] : undefined)
const isText = (value: unknown): boolean => typeof value === 'string'
const isFigure = (value: unknown): boolean => value === null || Number.isFinite(value)
const isListOf = (value: unknown, is: (item: unknown) => boolean): boolean => Array.isArray(value) && value.every(is)
const isRow = (value: unknown): boolean => isListOf(value, isFigure)
const isRowOrNothing = (value: unknown): boolean => value === null || isRow(value)
const isTable = (value: unknown): boolean => isListOf(value, isRow)
const isOverdue = (value: unknown): boolean =>
  Array.isArray(value) &&
  isText(value[0]) &&
  isText(value[1]) &&
  isText(value[3]) &&
  Number.isFinite(value[4]) &&
  isText(value[5])
