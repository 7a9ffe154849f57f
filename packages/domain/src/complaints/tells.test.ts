import { describe, expect, it } from 'vitest'
import type { ComplaintEvent } from './events.ts'
import { tellsComplainant } from './tells.ts'
import { ACTORS, type Persona } from './testing/scenario.ts'

const note = (audience: 'internal' | 'complainant' | 'public'): ComplaintEvent => ({
  type: 'noted',
  audience,
  text: '…',
})
const closed = (
  outcome: 'silent' | 'unfounded' | 'merged' | 'recorded' | 'confirmed' | 'answered',
): ComplaintEvent => ({
  type: 'closed',
  outcome,
})
const corrected: ComplaintEvent = { type: 'corrected', note: 0, text: '…' }
const acknowledged: ComplaintEvent = { type: 'acknowledged', message: '…' }

describe('the complainant', () => {
  it.each<[string, ComplaintEvent, Persona]>([
    ['a message', note('complainant'), 'staff'],
    ['its correction', corrected, 'staff'],
    ['the first answer', acknowledged, 'staff'],
    ['an end with a reason', closed('unfounded'), 'staff'],
    ['an answer that ends it', closed('answered'), 'staff'],
    ['that it goes on in another case', closed('merged'), 'staff'],
    ['that their silence counted as consent', closed('silent'), 'system'],
    ['a visit that falls through', { type: 'visit-cancelled', visit: 0, reason: '…' }, 'manager'],
    ['a step to mend trust', { type: 'goodwill-offered', text: '…' }, 'manager'],
    ['that the panel has their appeal', { type: 'appeal-acknowledged', message: '…' }, 'chair'],
  ])('is told %s', (_name, event, by) => {
    expect(tellsComplainant(event, ACTORS[by])).toBe(true)
  })

  it.each<[string, ComplaintEvent, Persona]>([
    ['what they wrote themselves', note('complainant'), 'complainant'],
    ['what they corrected themselves', corrected, 'complainant'],
    ['what they ended themselves', closed('confirmed'), 'complainant'],
    ['what staff write to each other', note('internal'), 'staff'],
    ['a summary for everybody', note('public'), 'staff'],
    ['what an old ledger records', acknowledged, 'system'],
    ['the end that an old ledger records', closed('recorded'), 'system'],
    ['who works on it', { type: 'assigned', team: 'repairs', person: 'user-7' }, 'staff'],
    ['that somebody began', { type: 'started' }, 'staff'],
  ])('is not told %s', (_name, event, by) => {
    expect(tellsComplainant(event, ACTORS[by])).toBe(false)
  })
})
