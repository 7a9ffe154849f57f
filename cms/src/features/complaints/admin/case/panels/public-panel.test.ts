import type { StaffCase } from '@linsheng/contracts/complaints'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { makeCase, PUBLISHED, READER } from '../testing/make-case.ts'
import { PublicPanel } from './public-panel.tsx'

const panel = (given: Partial<StaffCase>): string =>
  renderToStaticMarkup(
    createElement(PublicPanel, { found: makeCase(given), reader: READER, draft: '', address: '/ours/complaints/1/' }),
  )

describe('the panel of what is public', () => {
  it('has a row for every public fact', () => {
    const rows = panel({}).match(/<th scope="row">/g) ?? []
    expect(rows).toHaveLength(Object.keys(PUBLISHED).length)
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
