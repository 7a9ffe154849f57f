import { publicCase } from '@linsheng/domain/complaints/testing/public-case'
import { boardOf, emptyFold, encodeBoard, fold } from '@linsheng/domain/statistics'
import { entriesOfCases, momentAfter, moments } from '@linsheng/domain/statistics/testing/entries'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boardJsonSchema, boardSchemaDocument } from './board-schema.ts'
import { COLUMNS } from './columns.ts'

describe('the schema of board.json', () => {
  it('holds for every board there can be', () => {
    fc.assert(
      fc.property(entriesOfCases(5), moments, (entries, wait) => {
        const state = emptyFold()
        for (const entry of entries) fold(state, entry)
        const json = JSON.parse(JSON.stringify(encodeBoard(boardOf(state, momentAfter(entries, wait)))))
        expect(boardJsonSchema.safeParse(json).error).toBeUndefined()
      }),
    )
  })
  it('does not hold for another version, nor where a part is missing or too much', () => {
    const board = encodeBoard(boardOf(emptyFold(), 0))
    expect(boardJsonSchema.safeParse(board).success).toBe(true)
    expect(boardJsonSchema.safeParse({ ...board, version: board.version + 1 }).success).toBe(false)
    expect(boardJsonSchema.safeParse({ ...board, more: 1 }).success).toBe(false)
    for (const name of Object.keys(board)) {
      expect(boardJsonSchema.safeParse({ ...board, [name]: undefined }).success, name).toBe(false)
    }
  })
  it('is published as JSON Schema under its own address', () => {
    const document = boardSchemaDocument('https://example.org/data/demo/board.schema.json')
    expect(document).toMatchObject({ $id: expect.stringContaining('/demo/'), type: 'object', properties: {} })
    expect(JSON.stringify(document)).toContain('2020-12')
  })
})

describe('the columns of complaints.csv', () => {
  it('are all public facts, in their order, and names beside codes', () => {
    const names = COLUMNS.map(({ name }) => name)
    const facts = names.filter((name) => !name.endsWith('Name'))
    expect(facts).toEqual(Object.keys(publicCase()))
    for (const name of names.filter((name) => name.endsWith('Name')))
      expect(names[names.indexOf(name) - 1]).toBe(name.slice(0, -'Name'.length))
  })
  it('have the types that their values have', () => {
    const of = (name: string) => COLUMNS.find((column) => column.name === name)
    expect(of('receivedAt')).toEqual({ name: 'receivedAt', type: 'datetime', required: true, values: null })
    expect(of('resolvedAt')).toMatchObject({ type: 'datetime', required: false })
    expect(of('month')).toMatchObject({ type: 'yearmonth', required: true })
    expect(of('households')).toMatchObject({ type: 'integer', required: true })
    expect(of('outcome')).toMatchObject({ type: 'string', required: false })
    expect(of('outcome')?.values).toContain('confirmed')
    expect(of('kind')?.values).toEqual(['complaint', 'suggestion', 'question', 'praise'])
  })
})
