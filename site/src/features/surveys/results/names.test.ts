import { questionnaireOfTemplate } from '@linsheng/contracts/surveys'
import { describe, expect, it } from 'vitest'
import { nameOfFinding } from './names.ts'

describe('the name of a finding', () => {
  const yearly = questionnaireOfTemplate('yearly')

  it('says of a rated row what was asked about it', () => {
    const name = nameOfFinding(yearly, 'en', { kind: 'item', code: 'handled.speed' })
    expect(name).toContain('Speed')
    expect(name.length).toBeGreaterThan('Speed'.length + 10)
  })

  it('is the title of a section', () => {
    expect(nameOfFinding(yearly, 'zh-Hans', { kind: 'section', code: 'cleaning' })).toBe('保洁')
  })
})
