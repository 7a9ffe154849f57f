import { problem } from '@linsheng/contracts/problem'
import { describe, expect, it } from 'vitest'
import { pauseBefore } from './pause-before.ts'
import { resultOf } from './sending.ts'
import { uploadResultOf } from './uploading.ts'

const filed = {
  number: '2026-1',
  receipt: '7QQH-6C9F-JDVW-35R42',
  receivedAt: 1,
  responseDue: 2,
  resolutionDue: 3,
  publicFrom: null,
}

describe('an answer to a sent complaint', () => {
  it('is filed only with a whole receipt', () => {
    expect(resultOf(201, filed)).toEqual({ kind: 'filed', filed })
    expect(resultOf(201, { number: '2026-1' })).toEqual({ kind: 'unclear' })
  })

  it('is a refusal where we say so in our own words', () => {
    const errors = [{ pointer: '/zone', code: 'malformed' as const }]
    expect(resultOf(422, problem('invalid-request', errors))).toEqual({
      kind: 'refused',
      code: 'invalid-request',
      problems: errors,
    })
  })

  it.each([
    [500, null],
    [503, problem('unavailable')],
    [429, problem('too-many-requests')],
    [200, '<html>sign in to this network</html>'],
    [403, null],
  ])('leaves it open after %i', (status, answer) => {
    expect(resultOf(status, answer)).toEqual({ kind: 'unclear' })
  })

  it('waits longer each time, never longer than half a minute', () => {
    expect([1, 2, 3, 4, 5, 9].map(pauseBefore)).toEqual([2, 4, 8, 16, 30, 30])
  })
})

describe('an answer to a photo', () => {
  const photo = { id: '5b0ff9dc-7a0b-4f4e-8a77-6f0c9d1f0a11', width: 1, height: 1, bytes: 9 }
  it.each([
    [201, JSON.stringify(photo), { kind: 'done', id: photo.id, bytes: 9 }],
    [415, JSON.stringify(problem('unsupported-media')), { kind: 'refused', code: 'unsupported-media' }],
    [413, '<html>', { kind: 'refused', code: 'too-large' }],
    [502, '<html>', { kind: 'no-connection' }],
    [200, '', { kind: 'no-connection' }],
  ])('%i %s', (status, text, expected) => {
    expect(uploadResultOf(status, text)).toEqual(expected)
  })
})
