import type { StaffCase } from '@linsheng/contracts/complaints'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { makeCase, NOON, PUBLISHED, READER } from '../testing/make-case.ts'
import { PublicPanel } from './public-panel.tsx'

// Dates are told without their year in that year.
beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-30T12:00:00+08:00') }))
afterAll(() => void vi.useRealTimers())

const panel = (given: Partial<StaffCase>): string =>
  renderToStaticMarkup(
    createElement(PublicPanel, { found: makeCase(given), reader: READER, draft: '', address: '/ours/complaints/1/' }),
  )

describe('the panel of what is public', () => {
  it('has a row for every public fact', () => {
    const rows = panel({}).match(/<th scope="row">/g) ?? []
    expect(rows).toHaveLength(Object.keys(PUBLISHED).length)
  })

  it('says on which day each step becomes public that is not yet', () => {
    const from = Date.parse('2026-12-07T00:00:00+08:00')
    const unpublished = [
      { type: 'filed' as const, at: NOON, from: from - 7 * 86_400_000 },
      { type: 'responded' as const, at: NOON, from },
    ]
    const markup = panel({ unpublished })
    expect(markup).toContain('还没有公开的步骤')
    expect(markup).toMatch(/首次答复<\/th><td>11月23日 周一 14:30<\/td><td>12月7日 周一<\/td>/)
    expect(markup).toMatch(/<td>11月30日 周一<\/td>/)
    expect(panel({})).not.toContain('还没有公开的步骤')
  })

  it.each([
    [['manager'], true],
    [['committee'], true],
    [['handler', 'manager'], true],
    [['handler'], false],
    [['panel'], false],
  ] as const)('for %j offers the file for an auditor: %s', (roles, offered) => {
    expect(panel({ roles: [...roles] }).includes('href="/api/complaints/case/seals"')).toBe(offered)
  })
})
