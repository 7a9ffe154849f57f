import type { FlattenedField } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createTestCms, type TestCms } from '../../support/payload.ts'
import { newCommunity, rest, signedIn } from '../../support/rest.ts'

let cms: TestCms
let token: string
let community: string

beforeAll(async () => {
  cms = await createTestCms()
  community = (await newCommunity(cms, 'rows')).id
  token = (await signedIn(cms, 'platform@rows.example', 'platform')).token
})
afterAll(() => cms?.close())

const rowsSchema = z.object({ questions: z.array(z.object({ id: z.string(), text: z.string() })) })
const docSchema = rowsSchema.extend({ id: z.string() })

const category = async (code: string) => {
  const answer = await rest(cms, `/categories?where[community][equals]=${community}&where[code][equals]=${code}`, {
    token,
  })
  const [found] = z.object({ docs: z.array(docSchema) }).parse(answer.body).docs
  if (!found) throw new Error(`there is no category ${code}`)
  return found
}
const patch = (id: string, questions: object[]) =>
  rest(cms, `/categories/${id}`, { method: 'PATCH', token, body: { questions } })

describe('a row of a list', () => {
  it('that has the id of another document’s row is refused at its place, and both stay as they were', async () => {
    const [lift, water] = [await category('lift'), await category('water')]
    const [own, stolen] = [lift.questions[0], water.questions[0]]
    const answer = await patch(lift.id, [{ ...own }, { id: stolen?.id, text: '新的问题？' }])
    expect(answer.status, answer.text).toBe(400)
    expect(answer.text).toContain('questions.1.id')
    expect([await category('lift'), await category('water')]).toEqual([lift, water])
  })

  it('is refused when it comes twice, and when a new document brings it', async () => {
    const { id, questions } = await category('power')
    const [row] = questions
    expect((await patch(id, [{ ...row }, { ...row }])).status).toBe(400)
    const body = { community, code: 'other-power', name: '用电', group: 'other', questions: [row] }
    const answer = await rest(cms, '/categories', { method: 'POST', token, body })
    expect(answer.status, answer.text).toBe(400)
  })

  it('keeps its id where it was, in another order too, and may bring a new one', async () => {
    const { id, questions } = await category('fire')
    const fresh = { id: 'f'.repeat(24), text: '新的问题？' }
    const answer = await patch(id, [fresh, ...questions.toReversed()])
    expect(answer.status, answer.text).toBe(200)
    expect((await category('fire')).questions.map((row) => row.id)).toEqual([
      fresh.id,
      ...questions.map((row) => row.id).toReversed(),
    ])
  })
})

/** Bodies with one row in each list, which has this id. */
function withRow(fields: FlattenedField[], id: string): Array<Record<string, unknown>> {
  return fields.flatMap((field): Array<Record<string, unknown>> => {
    if (field.type === 'group' || field.type === 'tab')
      return withRow(field.flattenedFields, id).map((inner) => ({ [field.name]: inner }))
    if (field.type !== 'array') return []
    const inner = withRow(field.flattenedFields, id).map((row) => ({ [field.name]: [row] }))
    return [{ [field.name]: [{ id }, { id }] }, ...inner]
  })
}

it('no list of any collection makes the server fail for an id that comes twice', async () => {
  const failed: string[] = []
  for (const { slug, flattenedFields, endpoints } of cms.payload.config.collections) {
    if (!endpoints) continue
    for (const body of withRow(flattenedFields, 'a'.repeat(24))) {
      const answer = await rest(cms, `/${slug}?draft=true`, { method: 'POST', token, body: { community, ...body } })
      if (answer.status >= 500 || answer.status < 400) failed.push(`${slug} ${JSON.stringify(body)} ${answer.status}`)
    }
  }
  expect(failed).toEqual([])
})
