import { FIELD_PROBLEMS, problemCodeSchema } from '@linsheng/contracts/problem'
import { errors } from '@linsheng/i18n/catalogs/errors/index'
import { expect, it } from 'vitest'

it('has one sentence for every code an answer can carry, and none besides', () => {
  const codes = [...problemCodeSchema.options, ...FIELD_PROBLEMS.map((code) => `field-${code}`)]
  expect(Object.keys(errors['zh-Hans']).sort()).toEqual(codes.sort())
})
