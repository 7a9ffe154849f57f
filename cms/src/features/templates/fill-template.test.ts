import { describe, expect, it } from 'vitest'
import { fillTemplate, TEMPLATE_FIELDS, unknownFields } from './fill-template.ts'

const gap = (field: string) => `【${field}】`

describe('a reply template', () => {
  it('is filled with what the case knows', () => {
    const text = '{name}，{place}的{category}由{team}负责，最迟{due}。{me}，{number}'
    const values = {
      ...{ number: '2026-0007', category: '电梯', place: '3 栋', team: '工程组', due: '11月26日 周四 14:30' },
      ...{ name: '陈女士', me: '王强' },
    }
    expect(fillTemplate(text, values, gap)).toBe(
      '陈女士，3 栋的电梯由工程组负责，最迟11月26日 周四 14:30。王强，2026-0007',
    )
  })

  it('leaves a readable gap where the case knows nothing', () => {
    expect(fillTemplate('{name}，您好。{place}', { name: '', place: null }, gap)).toBe('【name】，您好。【place】')
  })

  it('does not read what it filled in', () => {
    expect(fillTemplate('{name} {me}', { name: '{me}', me: '王强' }, gap)).toBe('{me} 王强')
    expect(fillTemplate('{name}', { name: '$& $1' }, gap)).toBe('$& $1')
  })

  it('names each blank that no case can fill, once', () => {
    expect(unknownFields('{name} {phone} { name } {} {phone} {')).toEqual(['phone', ' name ', ''])
    expect(unknownFields(TEMPLATE_FIELDS.map((field) => `{${field}}`).join(' '))).toEqual([])
  })
})
