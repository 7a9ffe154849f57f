import { once } from 'node:events'
import { createServer } from 'node:http'
import {
  type Blinding,
  blind,
  encodeToken,
  finalize,
  readSurveyKey,
  tokenMessage,
} from '@linsheng/anonymity/survey-tokens'
import { HOUSEHOLDS } from '@linsheng/cms/src/features/households/name.ts'
import { sweepSurveys } from '@linsheng/cms/src/features/surveys/running/sweep.ts'
import { startLogWriter } from '@linsheng/cms/src/features/transparency/log/writer.ts'
import { publicApiStage } from '@linsheng/cms/src/server/public-api-stage.ts'
import { routeThrough } from '@linsheng/cms/src/server/route.ts'
import { problemSchema } from '@linsheng/contracts/problem'
import {
  type PrintedLetters,
  printedLettersSchema,
  type StaffSurvey,
  type StaffSurveyCommand,
  staffSurveySchema,
  surveyStandSchema,
  tokenSignedSchema,
} from '@linsheng/contracts/surveys'
import type { SurveyTemplate } from '@linsheng/domain/surveys'
import { DAY, HOUR } from '@linsheng/domain/time'
import { fromBase64, toBase64 } from '@linsheng/tlog'
import { createTestCms } from '../../support/payload.ts'
import { rest, signedIn } from '../../support/rest.ts'
import { waitFor } from '../../support/wait.ts'
import { newCommunity } from '../complaints/setup.ts'

/** A community that asks its households, with a clock that can be put forward and a server that answers as the real one does. */
export type SurveyWorld = Awaited<ReturnType<typeof openSurveyWorld>>

export interface Posted {
  status: number
  /** Why not; null: done. */
  code: string | null
  body: unknown
  headers: Headers
}

export async function openSurveyWorld({ households = 12 }: { households?: number } = {}) {
  const cms = await createTestCms()
  const { payload, env } = cms
  const register = await newCommunity(payload)
  const { slug: community, id: communityId } = register
  const manager = await signedIn(cms, 'manager@example.org', { community: communityId, roles: ['manager'] })
  const committee = await signedIn(cms, 'committee@example.org', { community: communityId, roles: ['committee'] })
  const handler = await signedIn(cms, 'handler@example.org', {
    community: communityId,
    roles: ['handler', 'panel', 'editor'],
  })
  const writer = startLogWriter(payload, { dataDir: env.dataDir, siteUrl: env.siteUrl, every: 50 })
  const server = createServer(routeThroughListener())
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const base = `http://127.0.0.1:${port}`
  const started = Date.now()
  let offset = 0
  globalThis.practiceClock = () => Date.now() + offset

  function routeThroughListener() {
    const handle = routeThrough([publicApiStage(payload, env)], env)
    return (...args: Parameters<typeof handle>) => void handle(...args)
  }

  const addHouseholds = async (count: number) => {
    const { docs } = await payload.find({
      collection: 'zones',
      where: { community: { equals: communityId } },
      limit: 1,
    })
    const zone =
      docs[0]?.id ??
      (
        await payload.create({
          collection: 'zones',
          data: { community: communityId, name: '1号楼', code: 'b1', kind: 'building', households: 0 },
        })
      ).id
    for (let at = 1; at <= count; at += 1)
      await payload.create({
        collection: HOUSEHOLDS,
        data: { community: communityId, zone, door: `${at}0${at}`, normal: '' },
      })
  }
  await addHouseholds(households)

  const now = () => Date.now() + offset
  const staff = async (path: string, body?: unknown, token = manager.token) =>
    rest(cms, `/surveys${path}`, { token, ...(body === undefined ? {} : { method: 'POST', body }) })
  const seen = async (id: string, token?: string): Promise<StaffSurvey> =>
    staffSurveySchema.parse((await staff(`/${id}/staff`, undefined, token)).body)

  const world = {
    cms,
    payload,
    register,
    communityId,
    community,
    base,
    manager,
    committee,
    handler,
    started,
    now,
    staff,
    seen,
    addHouseholds,
    forward: (milliseconds: number) => {
      offset += milliseconds
    },
    sweep: () => sweepSurveys(payload, env, now()),
    async prepare(slug: string, template: SurveyTemplate = 'yearly', changes: object = {}): Promise<StaffSurvey> {
      const times = { opensAt: now() + HOUR, closesAt: now() + HOUR + 7 * DAY, repeats: null, targetPercent: 40 }
      const answer = await staff('/prepare', { community: communityId, slug, from: { template }, ...times, ...changes })
      if (answer.status !== 201) throw new Error(answer.text)
      return staffSurveySchema.parse(answer.body)
    },
    async order(id: string, command: StaffSurveyCommand, sequence?: number) {
      const answer = await staff(`/${id}/commands`, { command, seen: sequence ?? (await seen(id)).sequence })
      return { status: answer.status, body: answer.body }
    },
    /** Puts the clock forward to its opening and waits until the log says so. */
    async open(survey: StaffSurvey): Promise<StaffSurvey> {
      offset += Math.max(0, survey.opensAt - now())
      await world.sweep()
      const { slug, id } = survey
      await waitFor(async () => (await world.stand(slug)).logIndex !== null)
      return seen(id)
    },
    async opened(slug: string, template?: SurveyTemplate, changes?: object) {
      const survey = await world.prepare(slug, template, changes)
      const { letters } = await world.letters(survey.id)
      return { survey: await world.open(survey), letters }
    },
    async letters(id: string, asked = { zones: null, onlyNew: false } as object): Promise<PrintedLetters> {
      const answer = await staff(`/${id}/letters`, asked)
      if (answer.status !== 200) throw new Error(answer.text)
      return printedLettersSchema.parse(answer.body)
    },
    async close({ id, closesAt }: StaffSurvey): Promise<StaffSurvey> {
      offset += Math.max(0, closesAt - now())
      await world.sweep()
      return seen(id)
    },
    async get(path: string) {
      return fetch(`${base}/api/public/v1/${community}/surveys/${path}`)
    },
    async stand(slug: string) {
      return surveyStandSchema.parse(await (await world.get(slug)).json())
    },
    async post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Posted> {
      const answer = await fetch(`${base}/api/public/v1/${community}/surveys/${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      })
      const parsed: unknown = await answer.json()
      const problem = problemSchema.safeParse(parsed)
      return {
        status: answer.status,
        code: problem.success ? problem.data.code : null,
        body: parsed,
        headers: answer.headers,
      }
    },
    async blinding(slug: string): Promise<Blinding> {
      const key = await keyFor(slug)
      return blind(key, tokenMessage(community, slug))
    },
    async askToken(slug: string, code: string, { blinded }: Blinding) {
      return world.post(`${slug}/tokens`, { code, blinded: toBase64(blinded) })
    },
    /** A token as a household's browser gets it. */
    async token(slug: string, code: string, blinding?: Blinding): Promise<string> {
      const own = blinding ?? (await world.blinding(slug))
      const answer = await world.askToken(slug, code, own)
      if (answer.code) throw new Error(answer.code)
      const { signature } = tokenSignedSchema.parse(answer.body)
      const token = await finalize(await keyFor(slug), own, fromBase64(signature) ?? new Uint8Array())
      if (!token.ok) throw new Error(token.code)
      return encodeToken(token.value)
    },
    async respond(slug: string, token: string, answers: object | string, nonce = freshNonce()) {
      const text = typeof answers === 'string' ? answers : JSON.stringify(answers)
      return world.post(`${slug}/responses`, { token, nonce, answers: text })
    },
    async end() {
      globalThis.practiceClock = undefined
      server.closeAllConnections()
      server.close()
      await writer.stop()
      await cms.close()
    },
  }

  async function keyFor(slug: string) {
    const { key, keyHash } = await world.stand(slug)
    const read = await readSurveyKey(fromBase64(key ?? '') ?? new Uint8Array(), keyHash ?? '')
    if (!read.ok) throw new Error(read.code)
    return read.value
  }
  return world
}

export const freshNonce = (): string => toBase64(crypto.getRandomValues(new Uint8Array(32)))
