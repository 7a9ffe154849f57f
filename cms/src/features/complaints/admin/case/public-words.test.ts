import type { PublishedCase } from '@linsheng/contracts/complaints'
import { publicCaseSchema } from '@linsheng/contracts/transparency'
import {
  APPEAL_DECISIONS,
  CASE_ENTRY_TYPES,
  CAUSES,
  CHANNELS,
  ESCALATION_LEVELS,
  KINDS,
  OUTCOMES,
  PAUSE_REASONS,
  PRIORITIES,
  STATUSES,
  VERDICTS,
} from '@linsheng/domain/complaints'
import { DAY } from '@linsheng/domain/time'
import { LOCALES } from '@linsheng/i18n'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factName, factsChanged, factWords, lineWords, PUBLIC_GROUP_NAMES, PUBLIC_GROUPS } from './public-words.ts'
import { NOON, PUBLISHED, READER } from './testing/make-case.ts'

const FACTS = PUBLIC_GROUP_NAMES.flatMap((group) => [...PUBLIC_GROUPS[group]])
const garden = { code: 'garden', name: { 'zh-Hans': '花园', 'zh-Hant': '花園', en: 'Garden' } }
const one = <Value>(values: readonly Value[]) => fc.constantFrom(...values)
const oneOrNone = <Value>(values: readonly Value[]) => fc.option(one(values))
const changes = fc.record<Partial<PublishedCase>>({
  kind: one(KINDS),
  status: one(STATUSES),
  channel: one(CHANNELS),
  priority: one(PRIORITIES),
  precision: one(['exact', 'week']),
  zone: oneOrNone([garden]),
  team: oneOrNone([garden]),
  outcome: oneOrNone(OUTCOMES),
  pausedFor: oneOrNone(PAUSE_REASONS),
  pausedUntil: oneOrNone([NOON]),
  respondedAt: oneOrNone([NOON]),
  escalated: oneOrNone(ESCALATION_LEVELS),
  verdict: oneOrNone(VERDICTS),
  cause: oneOrNone(CAUSES),
  appeal: oneOrNone(['pending', ...APPEAL_DECISIONS]),
  mergedInto: oneOrNone(['2026-7']),
  summary: oneOrNone(['已经修好']),
})
const published = changes.map((change): PublishedCase => ({ ...PUBLISHED, ...change }))
const readers = one(LOCALES).map((locale) => ({ ...READER, locale }))

describe('what is public, in words', () => {
  it('has every public fact once, and the summary', () => {
    expect(FACTS.toSorted()).toEqual([...Object.keys(publicCaseSchema.shape), 'summary'].toSorted())
  })

  it('is said in every language, never as a code or nothing', () => {
    fc.assert(
      fc.property(published, readers, (given, reader) => {
        for (const fact of FACTS) {
          const words = factWords(given, fact, reader)
          expect(words).not.toMatch(/^$|undefined|null|^[a-z]+\.[a-z]/)
          if (fact !== 'number' && fact !== 'mergedInto' && fact !== 'summary') expect(words).not.toBe(given[fact])
          expect(factName(fact, reader)).not.toMatch(/^$|\.|^[a-z]/)
        }
      }),
    )
  })

  it('tells times in the zone of the community', () => {
    const given = { ...PUBLISHED, respondedAt: NOON }
    expect(factWords(given, 'respondedAt', READER)).toContain('14:30')
    expect(factWords(given, 'respondedAt', { ...READER, zone: 'UTC' })).toContain('06:30')
    expect(factWords(given, 'month', READER)).toBe('2026年11月')
    expect(factWords(given, 'resolvedAt', READER)).toBe('没有')
  })

  it('explains the week, and names no moment where only the week is told', () => {
    const receivedAt = Date.parse('2026-11-23T00:00:00+08:00')
    const given = {
      ...{ ...PUBLISHED, precision: 'week' as const, receivedAt, respondedAt: receivedAt + 2 * DAY },
      ...{ responseDue: receivedAt + 8 * DAY, resolutionDue: receivedAt + 4 * DAY, resolvedAt: receivedAt + 5 * DAY },
      ...{ pausedFor: 'weather' as const, pausedUntil: receivedAt + 15 * DAY },
    }
    expect(factWords(given, 'precision', READER)).toContain('写成那一周的星期一')
    expect(factWords(given, 'receivedAt', READER)).toBe('2026年11月23日 起的那一周')
    expect(factWords(given, 'respondedAt', READER)).toBe('收到后 2 天内')
    expect(factWords(given, 'responseDue', READER)).toBe('2026年11月23日 起的那一周')
    expect(factWords(given, 'resolutionDue', READER)).toBe('没有做到')
    expect(factWords(given, 'pausedUntil', READER)).toBe('2026年11月30日 起的那一周')
    for (const fact of FACTS) expect(factWords(given, fact, READER), fact).not.toContain('00:00')
  })

  it('differs by exactly the facts that were changed', () => {
    fc.assert(
      fc.property(published, published, (before, after) => {
        const merged = Object.fromEntries(factsChanged(before, after).map((fact) => [fact, after[fact]]))
        expect({ ...before, ...merged }).toEqual(after)
        expect(factsChanged(before, structuredClone(before))).toEqual([])
      }),
    )
  })

  it('has words for every kind of line', () => {
    for (const locale of LOCALES) {
      const words = CASE_ENTRY_TYPES.map((type) => lineWords(type, { ...READER, locale }))
      expect(words.filter((word) => word === '' || word.startsWith('step.'))).toEqual([])
      expect(new Set(words).size).toBe(CASE_ENTRY_TYPES.length)
    }
  })
})
