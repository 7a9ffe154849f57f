import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { badgeStage } from '@linsheng/cms/src/features/open-data/badge/stage.ts'
import { open311Stage } from '@linsheng/cms/src/features/open311/stage.ts'
import { writeBoard } from '@linsheng/cms/src/features/statistics/board-file.ts'
import { emptyFold } from '@linsheng/domain/statistics'
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { newCommunity } from '../complaints/setup.ts'
import type { Filed } from '../handling/world.ts'
import { openPublicWorld, type PublicWorld, rename } from './setup.ts'

let world: PublicWorld
let server: Server
let url: string
let lift: Filed
let fees: Filed

beforeAll(async () => {
  world = await openPublicWorld()
  const { payload, cms, file, take, staff, publish, pass } = world
  const manager = await staff('manager')
  lift = await file({ category: 'equipment', zone: [...world.register.zones.keys()][0] })
  await take(manager, lift, { type: 'note', audience: 'public', text: '门机 <已换> & "好"' })
  await take(manager, lift, { type: 'close', outcome: 'unfounded', reason: '查过，没有问题。' })
  fees = await file({ category: 'fees' })
  await pass(8 * 24)
  await rename(world, 'categories', 'fees', '收费 & <物业>')
  await publish()
  const stages = [badgeStage(payload, cms.env), open311Stage(payload, cms.env)]
  server = createServer(async (req, res) => {
    const path = (req.url ?? '/').split('?', 1)[0] ?? '/'
    for (const stage of stages) if (await stage(req, res, path)) return
    res.writeHead(404).end('left to the next')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  url = typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : ''
})
afterAll(async () => {
  server?.close()
  await world?.close()
})

const get = (path: string, query: Record<string, string> = {}, init: RequestInit = {}) =>
  fetch(`${url}/open311/v2/${path}?${new URLSearchParams({ jurisdiction_id: world.register.slug, ...query })}`, init)

const requestsSchema = z.array(z.looseObject({ service_request_id: z.string(), status: z.enum(['open', 'closed']) }))
async function requests(query: Record<string, string> = {}) {
  const answer = await get('requests.json', query)
  expect(answer.status).toBe(200)
  return requestsSchema.parse(await answer.json())
}
const numbers = async (query: Record<string, string> = {}) =>
  (await requests(query)).map(({ service_request_id }) => service_request_id)

interface Node {
  name: string
  text: string
  children: Node[]
}

/** A document as a strict parser reads it. @throws where it is not well-formed */
function parseXml(document: string): Node {
  const top: Node = { name: '', text: '', children: [] }
  const open = [top]
  const parser = new SaxesParser()
  parser.on('opentag', ({ name }) => {
    const node = { name, text: '', children: [] }
    open.at(-1)?.children.push(node)
    open.push(node)
  })
  parser.on('text', (text) => {
    const node = open.at(-1)
    if (node) node.text += text
  })
  parser.on('closetag', () => void open.pop())
  parser.write(document).close()
  const [root] = top.children
  if (!root) throw new Error('no root element')
  return root
}

/** What both formats say, in one shape: null and nothing are the same in XML. */
function plain(node: Node): unknown {
  if (node.children.length === 0) return node.text
  const names = new Set(node.children.map(({ name }) => name))
  const isList = /s$/.test(node.name) && names.size === 1
  return isList
    ? node.children.map(plain)
    : Object.fromEntries(node.children.map((child) => [child.name, plain(child)]))
}
function written(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? '' : value.map(written)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, written(inner)]))
  return value === null ? '' : String(value)
}

describe('Open311, the reading side', () => {
  it.each(['discovery', 'services', 'services/equipment', 'requests'])(
    '%s says the same in XML and JSON',
    async (what) => {
      const [json, xml] = await Promise.all([get(`${what}.json`), get(`${what}.xml`)])
      expect(json.headers.get('content-type')).toBe('application/json; charset=utf-8')
      expect(xml.headers.get('content-type')).toBe('text/xml; charset=utf-8')
      expect(xml.headers.get('access-control-allow-origin')).toBe('*')
      expect(plain(parseXml(await xml.text()))).toEqual(written(await json.json()))
    },
  )

  it('names the roots and elements of the standard', async () => {
    const shape = async (path: string) => {
      const root = parseXml(await (await get(path)).text())
      return `${root.name}/${root.children[0]?.name}`
    }
    expect(await shape('services.xml')).toBe('services/service')
    expect(await shape('services/equipment.xml')).toBe('service_definition/service_code')
    expect(await shape('requests.xml')).toBe('service_requests/request')
    expect(await shape(`requests/${lift.number}.xml`)).toBe('service_requests/request')
    expect(await shape('requests/nothing.xml')).toBe('errors/error')
  })

  it('tells of a request what everybody may know', async () => {
    const [found] = await requests({ service_request_id: lift.number })
    expect(found).toMatchObject({
      status: 'closed',
      service_code: 'equipment',
      description: '门机 <已换> & "好"',
      requested_datetime: expect.stringMatching(/\+08:00$/),
    })
    expect(Object.keys(found ?? {})).not.toEqual(expect.arrayContaining(['lat']))
    const [sensitive] = await requests({ service_request_id: fees.number })
    expect(sensitive).not.toHaveProperty('address')
    for (const time of ['requested_datetime', 'updated_datetime', 'expected_datetime'])
      expect(sensitive?.[time], time).toMatch(/^\d{4}-\d\d-\d\d$/)
    const [, , sunday] = ['requested_datetime', 'updated_datetime', 'expected_datetime'].map((time) =>
      new Date(String(sensitive?.[time])).getUTCDay(),
    )
    expect(sunday).toBe(0)
    expect(JSON.stringify(await requests())).not.toContain('下不了楼')
  })

  it('filters by number, service, state and time, a page at a time', async () => {
    expect(new Set(await numbers())).toEqual(new Set([lift.number, fees.number]))
    expect(await numbers({ service_request_id: `${lift.number},x-1` })).toEqual([lift.number])
    expect(await numbers({ service_code: 'fees,cleaning' })).toEqual([fees.number])
    expect(await numbers({ status: 'closed' })).toEqual([lift.number])
    expect(await numbers({ status: 'open' })).toEqual([fees.number])
    expect(await numbers({ status: 'open,closed' })).toHaveLength(2)
    expect(await numbers({ end_date: '2020-01-31T00:00:00Z' })).toEqual([])
    const pages = [await numbers({ page_size: '1' }), await numbers({ page_size: '1', page: '2' })]
    expect(pages.map((page) => page.length)).toEqual([1, 1])
    expect(new Set(pages.flat()).size).toBe(2)
    expect(await numbers({ page: '3', page_size: '1' })).toEqual([])
  })

  it('finds a case told by its week by that week alone, whatever moment is asked for', async () => {
    const [{ requested_datetime } = { requested_datetime: '' }] = await requests({ service_request_id: fees.number })
    const monday = String(requested_datetime)
    expect(await numbers({ start_date: monday, end_date: monday })).toEqual([fees.number])
    expect(await numbers({ start_date: `${monday}T00:00:00.001+08:00`, service_code: 'fees' })).toEqual([])
  })

  it('knows nothing of a case that must wait', async () => {
    const { number } = await world.file({ category: 'fees' })
    await world.publish()
    expect((await get(`requests/${number}.json`)).status).toBe(404)
    expect(await numbers({ service_request_id: number })).toEqual([])
    expect(await numbers({ service_code: 'fees' })).toEqual([fees.number])
  })

  it.each([
    [{ start_date: '2026-01-01', end_date: '2026-04-02' }, /90 days/],
    [{ start_date: '2026-02-02', end_date: '2026-02-01' }, /after/],
    [{ start_date: 'yesterday' }, /start_date/],
    [{ status: 'unknown' }, /status/],
    [{ page_size: '1001' }, /page_size/],
    [{ page: '0' }, /page/],
  ])('refuses %j', async (query, why) => {
    const answer = await get('requests.json', query)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toEqual([{ code: 400, description: expect.stringMatching(why) }])
  })

  it('takes a span of 90 days to the millisecond', async () => {
    const end = Date.UTC(2026, 3, 1)
    const span = (more: number) => ({
      start_date: new Date(end - 90 * 86_400_000 - more).toISOString(),
      end_date: new Date(end).toISOString(),
    })
    expect((await get('requests.json', span(0))).status).toBe(200)
    expect((await get('requests.json', span(1))).status).toBe(400)
  })

  it('answers with the errors of the standard, in the format of the address', async () => {
    const unknown = await get('requests.xml', { jurisdiction_id: 'nobody' })
    expect(unknown.status).toBe(404)
    expect(plain(parseXml(await unknown.text()))).toEqual([
      { code: '404', description: 'jurisdiction_id was not found' },
    ])
    for (const path of ['services/none.json', 'requests/2026-999999.json', 'requests', 'requests.html', 'x.json'])
      expect((await get(path)).status, path).toBe(404)
    expect((await get('requests.json', {}, { method: 'POST' })).status).toBe(405)
  })

  it('needs no jurisdiction while there is only one', async () => {
    expect((await fetch(`${url}/open311/v2/services.json`)).status).toBe(200)
    await newCommunity(world.payload)
    expect((await fetch(`${url}/open311/v2/services.json`)).status).toBe(400)
  })
})

describe('the badge', () => {
  const badge = (query: string, init: RequestInit = {}) =>
    fetch(`${url}/data/${world.register.slug}/badge.svg${query}`, init)

  it('is an image that may be kept and shown anywhere', async () => {
    await writeBoard(world.cms.env.dataDir, world.register.slug, emptyFold(), Date.now())
    const answer = await badge('?figure=overdue&lang=en')
    expect(answer.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8')
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    const svg = parseXml(await answer.text())
    expect(svg.children.map(({ name }) => name)).not.toContain('script')
    expect(svg.children.find(({ name }) => name === 'title')?.text).toContain('Overdue')
    const etag = answer.headers.get('etag') ?? ''
    expect((await badge('?figure=overdue&lang=en', { headers: { 'if-none-match': etag } })).status).toBe(304)
    expect((await badge('?figure=nonsense&lang=%3Cscript%3E')).status).toBe(200)
  })

  it('of a community that is not there is left to others', async () => {
    expect((await fetch(`${url}/data/nobody/badge.svg`)).status).toBe(404)
  })
})
