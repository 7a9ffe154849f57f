import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { rest, signedIn } from '../../support/rest.ts'
import { type Filed, openWorld, type World } from '../handling/world.ts'

let world: World
let platform: string
let manager: string
let filed: Filed

beforeAll(async () => {
  world = await openWorld()
  platform = (await signedIn(world.cms, 'platform@ids.example', 'platform')).token
  manager = (await signedIn(world.cms, 'manager@ids.example', { community: world.register.id })).token
  filed = await world.file()
  await world.settle()
})
afterAll(() => world?.close())

const called = { kind: 'complaint', category: 'lift', channel: 'hotline', danger: 'no', impact: 'home' }
const routed = { kind: 'complaint', category: 'lift', zone: null, priority: 'major', channel: 'web' }

it.each(['x', '000000000000000000000000', randomUUID(), "' or 1=1 --", '__proto__', '%00'])(
  'an id that no document has, such as %s, is not found and nothing fails',
  async (id) => {
    const [part, { id: community }] = [encodeURIComponent(id), world.register]
    const posted: Array<[string, object]> = [
      [`/complaints/${part}/commands`, { command: { type: 'start' }, sequence: 1 }],
      ['/complaints/file', { ...called, community: id, description: '三号楼电梯昨晚停了两次。' }],
      ['/routing-rules/where', { ...routed, community: id }],
      ['/routing-rules/try', { community: id, rules: [] }],
      ['/routing-rules/people', { community: id, person: id, skills: [], ceiling: null }],
      ['/routing-rules/people', { community, person: id, skills: [], ceiling: null }],
      ['/staff-alerts/read', { ids: [id] }],
    ]
    const asked = [
      `/complaints/${part}/case`,
      `/complaints/${part}/related`,
      `/complaints/similar?community=${part}&q=a`,
      `/complaints/export?community=${part}&format=csv`,
      `/complaints/work-mark?community=${part}`,
      `/routing-rules/suggestion/${part}`,
      `/templates/for-case?case=${part}&command=note`,
      `/complaints?where[id][equals]=${part}`,
      `/complaints?where[id][in]=${part}`,
      `/users?where[id][not_in]=${part}`,
      `/users?where[communities.community][equals]=${part}`,
      `/users/${part}`,
      `/teams?where[members][in]=${part}`,
      `/complaints?where[community][in]=${part}`,
    ]
    for (const token of [platform, manager]) {
      const headers = { 'Idempotency-Key': randomUUID() }
      for (const [path, body] of posted) {
        const { status, text } = await rest(world.cms, path, { method: 'POST', token, body, headers })
        expect(status, `${path}: ${text}`).toBeLessThan(500)
      }
      for (const path of asked) {
        const { status, text } = await rest(world.cms, path, { token })
        expect(status, `${path}: ${text}`).toBeLessThan(500)
      }
    }
    const steps = [
      { type: 'assign', team: world.teams[0], person: id },
      { type: 'offer-handover', team: world.teams[0], person: id, reason: '请接手。' },
      { type: 'issue-order', to: { kind: 'team', team: world.teams[0], person: id }, task: '请看一下。' },
      { type: 'seat-panel', members: [id, `${id}1`, `${id}2`] },
    ]
    for (const command of steps) {
      const body = { command, sequence: 1, anyway: true }
      const path = `/complaints/${filed.id}/commands`
      const { status, text } = await rest(world.cms, path, { method: 'POST', token: manager, body })
      expect([400, 403, 422], `${command.type}: ${text}`).toContain(status)
    }
  },
)
