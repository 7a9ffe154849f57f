import { randomUUID } from 'node:crypto'
import { COMMITS } from '@linsheng/cms/src/features/complaints/collections/commits.ts'
import { startDispatcher } from '@linsheng/cms/src/features/complaints/dispatcher/dispatcher.ts'
import { fileCase } from '@linsheng/cms/src/features/complaints/operations/file-case.ts'
import { runCommand } from '@linsheng/cms/src/features/complaints/operations/run-command.ts'
import type { Payload } from 'payload'
import { createTestCms } from '../../support/payload.ts'
import { waitFor } from '../../support/wait.ts'
import { atLeast, type Figure, measured } from '../figure.ts'
import { openPlace, type Place } from './seed.ts'
import { rounded } from './timing.ts'

const CASES = 600
/** Handlers who act at the same time. */
const AT_ONCE = 20

const COMMANDS = [
  { type: 'acknowledge', message: '已收到，今天下午到现场看，晚上六点前给您答复。' },
  { type: 'note', audience: 'internal', text: '联系了维保单位。' },
  { type: 'propose-result', found: '门机皮带磨损', done: '已更换皮带并试运行' },
] as const

/** Steps of a case's work, decided, stored with a sync to disk and followed to queue and board. */
export async function measureActions(): Promise<Figure[]> {
  await using cms = await createTestCms()
  const { payload, env } = cms
  const place = await openPlace(payload, AT_ONCE)
  const dispatcher = startDispatcher(payload, { dataDir: env.dataDir })
  try {
    const streams = await fileCases(payload, place)
    await allFollowed(payload)
    return await act(payload, place, streams)
  } finally {
    await dispatcher.stop()
  }
}

const allFollowed = (payload: Payload) =>
  waitFor(
    async () =>
      (await payload.count({ collection: COMMITS, where: { dispatched: { equals: false } } })).totalDocs === 0,
    { timeout: 60_000, every: 10 },
  )

async function fileCases(payload: Payload, { register, people }: Place): Promise<string[]> {
  const [category = ''] = register.categories.keys()
  const [team = ''] = register.teams.keys()
  const now = Date.now()
  const filed = Array.from({ length: CASES }, (_, at) =>
    fileCase(payload, {
      community: register,
      command: {
        ...{ kind: 'complaint', category, zone: null, channel: 'web', impact: 'home', danger: false, attachments: [] },
        description: `第 ${at} 件：电梯门开了又关，人进不去。`,
        receivedAt: now,
        route: { team, person: people[at % people.length] ?? null, because: [] },
      },
      actor: { kind: 'complainant' },
      now,
      seed: randomUUID(),
      content: String(at),
    }),
  )
  return (await Promise.all(filed)).map((answer) => {
    if (!answer.ok) throw new Error(answer.code)
    return answer.value.stream
  })
}

async function act(payload: Payload, { register, people }: Place, streams: string[]): Promise<Figure[]> {
  const started = performance.now()
  await Promise.all(
    Array.from({ length: AT_ONCE }, async (_, worker) => {
      const actor = { kind: 'staff' as const, user: people[worker] ?? '', roles: ['manager' as const] }
      for (let at = worker; at < streams.length; at += AT_ONCE) {
        for (const command of COMMANDS) {
          const stream = streams[at] ?? ''
          const done = await runCommand(payload, { community: register, stream, command, actor, now: Date.now() })
          if (!done.ok) throw new Error(`${command.type}: ${done.code}`)
        }
      }
    }),
  )
  const stored = performance.now() - started
  await allFollowed(payload)
  const followed = performance.now() - started
  const actions = streams.length * COMMANDS.length
  return [
    measured('actions decided and stored', Math.round(actions / (stored / 1000)), 'actions/s'),
    atLeast(300, 'actions decided, stored and followed', Math.round(actions / (followed / 1000)), 'actions/s'),
    measured('last action followed after', rounded(followed - stored), 'ms'),
  ]
}
