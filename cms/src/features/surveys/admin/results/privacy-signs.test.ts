import { describe, expect, it } from 'vitest'
import { privacySigns } from './privacy-signs.ts'

describe('a text households wrote', () => {
  it.each([
    ['我的电话 138-0013-8000，请回电', ['phone']],
    ['我的电话１３８００１３８０００', ['phone']],
    ['3号楼 1202 室楼上总是漏水', ['door']],
    ['3-2-1202 漏水', ['door']],
    ['沪A12345 天天占道', ['plate']],
    ['加我微信说', ['mail']],
    ['门岗的张师傅态度很好', ['person']],
    ['Mr. Lee is rude', ['person']],
    ['希望电梯再快一点，绿化多一点', []],
    ['Two more benches, please.', []],
  ])('%s', (text, signs) => {
    expect(privacySigns(text)).toEqual(signs)
  })
})
