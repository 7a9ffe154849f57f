import { describe, expect, it } from 'vitest'
import { followUpsOf } from './follow-ups.ts'

describe('what follows from the demonstration’s findings', () => {
  it('is about what was found, by section, item or dimension', () => {
    const [section, item, dimension] = followUpsOf(['cleaning', 'upkeep-rated.lifts', 'responsiveness'])
    expect(section).toMatchObject({ who: '物业保洁主管' })
    expect(item).toMatchObject({ who: '物业工程主管' })
    expect(dimension).toMatchObject({ who: '物业客服主管' })
  })

  it('is not said twice of one survey while there is something else to say', () => {
    const [first, second] = followUpsOf(['value', 'value-rated.fee'])
    expect(first).not.toEqual(second)
    expect(second).toHaveProperty('reason')
  })
})
