import {
  answersTo,
  checklistOf,
  loadCategoryDetails,
  protocolOf,
} from '@linsheng/cms/src/features/categories/details.ts'
import { exportCommunities } from '@linsheng/cms/src/features/publishing/export/community-content.ts'
import { ValidationError } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestCms, type TestCms } from '../../support/payload.ts'
import { newCommunity } from '../../support/rest.ts'

let cms: TestCms
beforeAll(async () => {
  cms = await createTestCms()
})
afterAll(() => cms.close())

async function idsByCode(community: string): Promise<Map<string, string>> {
  const where = { community: { equals: community } }
  const { docs } = await cms.payload.find({ collection: 'categories', where, pagination: false, depth: 0 })
  return new Map(docs.map(({ code, id }) => [code, id]))
}
const update = (id: string | undefined, data: object) =>
  cms.payload.update({ collection: 'categories', id: id ?? '', data })

describe('the categories of a new community', () => {
  it('ask, guide the work, and say what to do first when it is dangerous, in three languages', async () => {
    const { id } = await newCommunity(cms, 'guided')
    const details = await loadCategoryDetails(cms.payload, id)
    for (const [code, { questions, checklist }] of details) {
      expect(questions.length, code).toBeGreaterThan(0)
      expect(questions.length, code).toBeLessThanOrEqual(10)
      expect(checklist.length, code).toBeGreaterThan(1)
      for (const text of [...questions, ...checklist])
        expect(
          Object.values(text).filter((line) => line?.trim()),
          code,
        ).toHaveLength(3)
    }
    const urgent = [...details].filter(([, { protocol }]) => protocol.length > 0)
    expect(urgent.map(([code]) => code).sort()).toEqual(['fire', 'lift', 'power', 'water'])
    for (const [code, { parent, protocol }] of urgent) {
      expect(parent, code).toBe('equipment')
      const minutes = protocol.map(({ withinMinutes }) => withinMinutes)
      expect(minutes, code).toEqual([...minutes].sort((a, b) => a - b))
      for (const { text } of protocol) expect(Object.values(text).filter(Boolean), code).toHaveLength(3)
    }
    const [first, , third] = await protocolOf(cms.payload, id, 'lift')
    expect(first).toMatchObject({
      text: { en: 'Speak to those inside: how many, is anybody unwell; ask them not to force the doors' },
      withinMinutes: 5,
      call: { en: 'Lift intercom' },
    })
    expect(third).not.toHaveProperty('call')
    expect(await protocolOf(cms.payload, id, 'cleaning')).toEqual([])
    expect(checklistOf(undefined, 'en')).toEqual([])
  })

  it('keep answers with the questions as they were worded, and drop what answers nothing', async () => {
    const { id } = await newCommunity(cms, 'answering')
    const answers = ['3 栋东边那部', '', '停在 7 层', '多出来的']
    expect(await answersTo(cms.payload, id, { category: 'lift', answers })).toEqual({
      answers: [
        { question: '哪一栋、哪一部电梯？', answer: '3 栋东边那部' },
        { question: '停在哪一层，有没有异响或下坠？', answer: '停在 7 层' },
      ],
    })
    expect(await answersTo(cms.payload, id, { category: 'lift', answers: ['', ''] })).toEqual({})
    expect(await answersTo(cms.payload, id, { category: 'nothing', answers: ['3 栋'] })).toEqual({})
  })

  it('give the site their questions', async () => {
    await newCommunity(cms, 'asking')
    const [exported] = await exportCommunities(cms.payload, 'asking')
    const lift = exported?.content.categories.find(({ code }) => code === 'lift')
    expect(lift).toMatchObject({ group: 'facilities', name: { 'zh-Hans': '电梯', en: 'Lifts' } })
    expect(lift?.questions.map((question) => question['zh-Hans'])).toContain('里面有没有人？')
  })
})

describe('a category that is given up', () => {
  it('merges into another: no longer offered, its code stays what old cases say, the last one stands for it', async () => {
    const { id } = await newCommunity(cms, 'merging')
    const ids = await idsByCode(id)
    await update(ids.get('water'), { mergedInto: ids.get('equipment') })
    await update(ids.get('equipment'), { mergedInto: ids.get('facilities') })
    const details = await loadCategoryDetails(cms.payload, id)
    expect(details.get('water')?.mergedInto).toBe('facilities')
    expect(details.get('facilities')?.mergedInto).toBeNull()
    const [exported] = await exportCommunities(cms.payload, 'merging')
    expect(exported?.content.categories.find(({ code }) => code === 'water')).toMatchObject({
      retired: true,
      mergedInto: 'equipment',
    })
    await expect(update(ids.get('facilities'), { mergedInto: ids.get('water') })).rejects.toThrow(ValidationError)
  })

  it('is renamed without losing its code', async () => {
    const { id } = await newCommunity(cms, 'renaming')
    const ids = await idsByCode(id)
    await update(ids.get('water'), { name: '水' })
    await expect(update(ids.get('water'), { code: 'aqua' })).rejects.toThrow(ValidationError)
    const [exported] = await exportCommunities(cms.payload, 'renaming')
    expect(exported?.content.categories.find(({ code }) => code === 'water')?.name['zh-Hans']).toBe('水')
  })
})

describe('the tree', () => {
  it('has three levels at most, no circle, and stays in its community', async () => {
    const [{ id }, { id: other }] = [await newCommunity(cms, 'tree'), await newCommunity(cms, 'tree-other')]
    const [ids, strangers] = [await idsByCode(id), await idsByCode(other)]
    await expect(update(ids.get('equipment'), { parent: ids.get('lift') })).rejects.toThrow(ValidationError)
    await expect(update(ids.get('lift'), { parent: ids.get('lift') })).rejects.toThrow(ValidationError)
    await expect(update(ids.get('lift'), { parent: strangers.get('equipment') })).rejects.toThrow(ValidationError)
    await update(ids.get('equipment'), { parent: ids.get('facilities') })
    const fourth = {
      community: id,
      code: 'door',
      name: '轿门',
      parent: ids.get('lift') ?? null,
      group: 'other' as const,
    }
    await expect(cms.payload.create({ collection: 'categories', data: fourth })).rejects.toThrow(ValidationError)
  })

  it('takes ten questions and not eleven', async () => {
    const { id } = await newCommunity(cms, 'curious')
    const ids = await idsByCode(id)
    const questions = (count: number) => ({
      questions: Array.from({ length: count }, (_, n) => ({ text: `问题 ${n}` })),
    })
    await update(ids.get('other'), questions(10))
    await expect(update(ids.get('other'), questions(11))).rejects.toThrow(ValidationError)
    expect((await loadCategoryDetails(cms.payload, id)).get('other')?.questions).toHaveLength(10)
  })
})
