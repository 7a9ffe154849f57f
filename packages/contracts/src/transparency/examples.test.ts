import { CASE_ENTRY_TYPES } from '@linsheng/domain/complaints'
import { isCaseEntry, LineReader } from '@linsheng/domain/transparency'
import { describe, expect, it } from 'vitest'
import { LINE_EXAMPLES } from './examples.ts'
import { canonicalJson, logLineSchema, voicesLineSchemas } from './line.ts'
import { readLine } from './read-line.ts'

describe('examples of lines', () => {
  it('show every type once', () => {
    const voices = voicesLineSchemas.map(({ shape }) => shape.type.value)
    const types = [...CASE_ENTRY_TYPES, 'ratings', 'rules', 'key', 'erased', ...voices]
    expect(LINE_EXAMPLES.map(({ type }) => type)).toEqual(types)
  })

  it.each(LINE_EXAMPLES)('$type is a line to both readers, in its one form', ({ type, text }) => {
    const line = logLineSchema.parse(JSON.parse(text))
    expect(readLine(text)).toEqual(line)
    expect(line.type).toBe(type)
    expect(canonicalJson(line)).toBe(text)
  })

  it.each(LINE_EXAMPLES)('$type follows in a log from the lines before it', ({ type, text }) => {
    const reader = new LineReader()
    const [first] = LINE_EXAMPLES
    if (first && type !== 'filed') reader.read(logLineSchema.parse(JSON.parse(first.text)))
    const entry = reader.read(logLineSchema.parse(JSON.parse(text)))
    if (isCaseEntry(entry)) expect(entry.is.number).toBe('2026-1508')
  })
})
