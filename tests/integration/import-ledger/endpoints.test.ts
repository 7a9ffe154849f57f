import { existsSync } from 'node:fs'
import { createCommunity } from '@linsheng/cms/src/features/communities/operations/create-community.ts'
import { ledgerFile } from '@linsheng/cms/src/features/import-ledger/import-record.ts'
import { importCountsSchema, mappingSchema } from '@linsheng/contracts/import-ledger'
import { handleEndpoints } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { createTestCms, type TestCms } from '../../support/payload.ts'
import { rest, signedIn, type TestAccount } from '../../support/rest.ts'
import { waitFor } from '../../support/wait.ts'

const LEDGER = [
  '编号,受理时间,办结时间,状态,类别,楼栋,投诉内容,处理结果',
  '1,2024-03-01 09:00,2024-03-02 10:00,已办结,电梯,1栋,电梯异响不停,换了钢丝绳',
  '2,2024-03-05 08:00,2024-03-04 08:00,已办结,电梯,1栋,=HYPERLINK("http://x"),没有',
].join('\n')

const uploadedSchema = z.object({ id: z.string(), mapping: mappingSchema })
const recordSchema = z.object({ state: z.string(), counts: importCountsSchema.nullish() })

let cms: TestCms
let community: string
let manager: TestAccount
let handler: TestAccount
let stranger: TestAccount

beforeAll(async () => {
  cms = await createTestCms()
  community = String((await createCommunity(cms.payload, { slug: 'here', name: '这里' })).id)
  const elsewhere = String((await createCommunity(cms.payload, { slug: 'elsewhere', name: '别处' })).id)
  manager = await signedIn(cms, 'manager@here.example', { community, roles: ['manager'] })
  handler = await signedIn(cms, 'handler@here.example', { community, roles: ['handler'] })
  stranger = await signedIn(cms, 'manager@elsewhere.example', { community: elsewhere, roles: ['manager'] })
})
afterAll(() => cms.close())

async function upload(account: TestAccount): Promise<Response> {
  const request = new Request(`http://localhost:3000/api/ledger-imports/upload?community=${community}&name=2024.csv`, {
    method: 'POST',
    headers: { Authorization: `JWT ${account.token}`, 'Content-Type': 'application/octet-stream' },
    body: LEDGER,
  })
  return handleEndpoints({ config: cms.payload.config, request, payloadInstanceCacheKey: cms.key })
}

async function finished(id: string, state: string) {
  return waitFor(
    async () => {
      const answer = await rest(cms, `/ledger-imports/${id}`, { token: manager.token })
      const record = recordSchema.parse(answer.body)
      return record.state === state && record
    },
    { what: `the import being ${state}` },
  )
}

it('lets only a manager of the community upload', async () => {
  expect((await upload(handler)).status).toBe(403)
  expect((await upload(stranger)).status).toBe(403)
})

it('proposes, tries, imports and hands out what was refused, then deletes the ledger', async () => {
  const { id, mapping } = uploadedSchema.parse(await (await upload(manager)).json())
  const post = (path: string, account: TestAccount, body: unknown) =>
    rest(cms, `/ledger-imports/${id}/${path}`, { method: 'POST', token: account.token, body })

  expect((await post('check', stranger, mapping)).status).toBe(403)
  expect((await post('check', manager, { ...mapping, dateOrder: null })).status).toBe(422)
  expect((await post('check', manager, mapping)).status).toBe(202)
  expect((await finished(id, 'checked')).counts).toMatchObject({ rows: 2, added: 1, refused: 1 })
  expect((await cms.payload.count({ collection: 'commits' })).totalDocs).toBe(0)

  expect((await post('run', manager, mapping)).status).toBe(202)
  expect((await finished(id, 'done')).counts).toMatchObject({ added: 1, refused: 1 })
  await waitFor(() => !existsSync(ledgerFile(cms.payload, id)), { what: 'the uploaded file being gone' })
  expect((await post('run', manager, mapping)).status).toBe(410)

  expect((await rest(cms, `/ledger-imports/${id}/refused`, { token: stranger.token })).status).toBe(403)
  const refused = await rest(cms, `/ledger-imports/${id}/refused`, { token: manager.token })
  expect(refused.text).toContain(`"'=HYPERLINK(""http://x"")"`)
})
