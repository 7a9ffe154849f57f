import { randomUUID } from 'node:crypto'
import { isMongo } from '@linsheng/cms/src/database/is-mongo.ts'
import { insertTogether } from '@linsheng/cms/src/database/together.ts'
import { createCommunity } from '@linsheng/cms/src/features/communities/operations/create-community.ts'
import { COMMITS } from '@linsheng/cms/src/features/complaints/collections/commits.ts'
import { COMPLAINTS } from '@linsheng/cms/src/features/complaints/collections/complaints.ts'
import { newDocument } from '@linsheng/cms/src/features/complaints/dispatcher/project.ts'
import { publishedSummary } from '@linsheng/cms/src/features/complaints/published-summary.ts'
import { type Register, registerById } from '@linsheng/cms/src/features/complaints/register.ts'
import {
  type Actor,
  apply,
  type Commit,
  type Complaint,
  type ComplaintCommand,
  decide,
  disclose,
  type PublicCase,
} from '@linsheng/domain/complaints'
import { DAY, HOUR, MINUTE } from '@linsheng/domain/time'
import type { CollectionSlug, Payload } from 'payload'

const PLACES = ['电梯', '楼道灯', '水管', '门禁', '垃圾桶', '车位', '绿化带', '消防栓', '单元门', '屋顶']
const FAULTS = [
  '坏了三天没有人修',
  '晚上一直响',
  '漏水到楼下',
  '打不开',
  '堆满了没有清运',
  '被人占用',
  '有异味',
  '掉了一块',
]
const SUMMARIES = ['已更换配件，恢复正常。', '已联系维保单位，今天下午到场。', '已清理，并增加巡查。']

/** Cases written with one statement. */
const BATCH = 200
/** Commits and cases of one kind that the others are copies of. */
const PATTERNS = 200

export interface Place {
  register: Register
  people: string[]
}

/** A community with so many handlers. */
export async function openPlace(payload: Payload, handlers: number): Promise<Place> {
  const { id } = await createCommunity(payload, { name: '测试小区', slug: `bench-${randomUUID().slice(0, 8)}` })
  const people: string[] = []
  for (let at = 0; at < handlers; at++) {
    const data = {
      email: `${randomUUID()}@example.org`,
      password: 'correct horse battery',
      name: `处理人 ${at}`,
      communities: [{ community: id, roles: ['handler' as const] }],
    }
    people.push((await payload.create({ collection: 'users', data })).id)
  }
  const register = await registerById(payload, id)
  if (!register) throw new Error('the community that was just made is gone')
  return { register, people }
}

const textOf = (at: number): string =>
  `${(at % 40) + 1}号楼${PLACES[at % PLACES.length]}${FAULTS[Math.floor(at / 7) % FAULTS.length]}，第 ${at} 次反映`

interface Pattern {
  events: Commit['events'][]
  state: Complaint
}

/** A case by the rules: filed at `receivedAt` and, unless it stays open, resolved and confirmed. */
async function patternOf(
  { register, people }: Place,
  at: number,
  receivedAt: number,
  ended: boolean,
): Promise<Pattern> {
  const policy = await register.policy()
  const categories = [...register.categories.keys()]
  const zones = [...register.zones.keys()]
  const team = [...register.teams.keys()][at % register.teams.size] ?? ''
  const person = people[at % people.length] ?? ''
  const handler: Actor = { kind: 'staff', user: person, roles: ['handler'] }
  const events: Commit['events'][] = []
  let state: Complaint | null = null
  const step = (actor: Actor, now: number, command: ComplaintCommand) => {
    const decision = decide(state, command, { now, actor, policy })
    if (!decision.ok) throw new Error(`${command.type}: ${decision.code}`)
    events.push(decision.value)
    const commit = { complaint: '', sequence: events.length, at: now, actor, events: decision.value }
    state = apply(state, commit)
  }
  step({ kind: 'complainant' }, receivedAt, {
    type: 'file',
    number: '0',
    kind: 'complaint',
    category: categories[at % categories.length] ?? '',
    zone: zones[at % zones.length] ?? null,
    channel: 'web',
    description: textOf(at),
    danger: false,
    impact: 'building',
    attachments: [],
    receivedAt,
    route: { team, person, because: [] },
  })
  if (ended) {
    step(handler, receivedAt + HOUR, { type: 'acknowledge', message: '已收到，今天到现场看。' })
    step(handler, receivedAt + 5 * HOUR, { type: 'propose-result', found: '配件损坏', done: '已更换' })
    const text = SUMMARIES[at % SUMMARIES.length] ?? ''
    step(handler, receivedAt + 5 * HOUR, { type: 'note', audience: 'public', text })
    step({ kind: 'complainant' }, receivedAt + 6 * HOUR, { type: 'confirm' })
  }
  if (!state) throw new Error('a pattern without a case')
  return { events, state }
}

export interface Seeding {
  cases: number
  /** How many of them, the newest, are open. */
  open: number
  /** When the newest was received; milliseconds since 1970. */
  until: number
  /** Whether their histories are written, too; without them cases can be listed but not opened. */
  histories: 'all' | 'open'
}

/** Writes cases as they stand, their followers done: copies of patterns that the rules made. */
export async function seedCases(payload: Payload, place: Place, seeding: Seeding): Promise<void> {
  const { cases, open, until, histories } = seeding
  const rules = await place.register.rules()
  const policy = await place.register.policy()
  const patterns = async (ended: boolean) =>
    Promise.all(
      Array.from({ length: PATTERNS }, async (_, at) => {
        const receivedAt = until - (ended ? 30 * DAY : 10 * MINUTE)
        const pattern = await patternOf(place, at, receivedAt, ended)
        const published = disclose(pattern.state, rules)
        const { state } = pattern
        return {
          ...pattern,
          receivedAt,
          published,
          document: newDocument({ ...base(place), state, policy, publicSide: wholly(state, published) }),
        }
      }),
    )
  const [closed, waiting] = [await patterns(true), await patterns(false)]
  let age = 0
  while (age < cases) {
    const documents = []
    const commits = []
    for (const last = Math.min(cases, age + BATCH); age < last; age++) {
      const at = cases - age - 1
      const isOpen = age < open
      const pattern = (isOpen ? waiting : closed)[at % PATTERNS]
      if (!pattern) continue
      const [stream, number] = [randomUUID(), `b-${at}`]
      const shift = isOpen ? 0 : -Math.floor((cases - at) * 1.5 * MINUTE)
      const receivedAt = pattern.receivedAt + shift
      const published = { ...pattern.published, number, receivedAt }
      documents.push({ ...shifted(pattern.document, shift), stream, number, description: textOf(at), published })
      if (histories === 'all' || isOpen) commits.push(...historyOf(place, pattern, stream, number))
    }
    await insert(payload, COMPLAINTS, documents)
    for (let at = 0; at < commits.length; at += BATCH) await insert(payload, COMMITS, commits.slice(at, at + BATCH))
  }
}

const TIMES = [
  'receivedAt',
  'respondedAt',
  'resolvedAt',
  'endedAt',
  'changedAt',
  'recordedAt',
  'acceptedAt',
  'followUpAt',
  'publicReceivedAt',
  'publicEndedAt',
]

/** The same case at another time. */
const shifted = (document: Record<string, unknown>, by: number): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(document).map(([name, value]) => [
      name,
      TIMES.includes(name) && typeof value === 'number' ? value + by : value,
    ]),
  )

/** Everybody knows all of it. */
const wholly = (state: Complaint, published: PublicCase) => ({
  ...{ published, publicSequence: 1, publicAt: null },
  publicSummary: publishedSummary(state),
})

const base = ({ register }: Place) => ({ community: register.id, stream: '', sequence: 1 })

function historyOf(
  place: Place,
  { events, receivedAt }: Pattern & { receivedAt: number },
  stream: string,
  number: string,
) {
  return events.map((step, index) => ({
    community: place.register.id,
    stream,
    sequence: index + 1,
    at: receivedAt + index * HOUR,
    actor: { kind: 'system' as const },
    events: step.map((event) => (event.type === 'filed' ? { ...event, number } : event)),
    claim: index === 0 ? number : `${stream}/${index + 1}`,
    storedAt: receivedAt,
    dispatched: true,
  }))
}

/** Past Payload, many at once: what stands in the database in the end is the same. */
async function insert(
  payload: Payload,
  collection: CollectionSlug,
  documents: Array<Record<string, unknown>>,
): Promise<void> {
  if (documents.length === 0) return
  if (isMongo(payload.db)) {
    await payload.db.collections[collection]?.insertMany(documents, { ordered: false })
  } else if (!(await insertTogether(payload, collection, documents))) {
    throw new Error(`the index of ${collection} refuses a case`)
  }
}
