import { expect, it } from 'vitest'
import { licenceOf } from './licence.ts'

it('is the one that was chosen, a community’s own, or the default', () => {
  expect(licenceOf(undefined).name).toBe('CC-BY-4.0')
  expect(licenceOf({ kind: 'ODbL-1.0' })).toMatchObject({
    name: 'ODbL-1.0',
    title: expect.stringContaining('Open Database'),
  })
  const own = { kind: 'other', title: '小区数据约定', path: 'https://example.org/licence' }
  expect(licenceOf(own)).toEqual({ name: null, title: own.title, path: own.path })
  expect(licenceOf({ ...own, path: 'javascript:alert(1)' }).name).toBe('CC-BY-4.0')
})
