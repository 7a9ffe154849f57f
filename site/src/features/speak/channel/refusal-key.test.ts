import { problemCodeSchema } from '@linsheng/contracts/problem'
import { speak } from '@linsheng/i18n/catalogs/speak/index'
import { expect, it } from 'vitest'
import { refusalKey } from './refusal-key.ts'

it('has a text for every code', () => {
  const codes = [
    ...problemCodeSchema.options,
    'offline',
    'unreachable',
    'log-unsound',
    'keys-outdated',
    'failed',
  ] as const
  expect(codes.map(refusalKey).filter((key) => !(key in speak['zh-Hans']))).toEqual([])
})

it('tells apart what asks for different steps', () => {
  const keys = (
    ['recipients-differ', 'keys-outdated', 'log-unsound', 'proof-spent', 'wrong-size', 'unavailable'] as const
  ).map(refusalKey)
  expect(keys).toEqual([
    'refused.recipients-differ',
    'refused.keys-outdated',
    'refused.log-unsound',
    'refused.proof',
    'refused.malformed',
    'refused.unavailable',
  ])
})
