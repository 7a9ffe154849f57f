import { blind, encodeToken, finalize, readSurveyKey, tokenMessage } from '@linsheng/anonymity/survey-tokens'
import { now } from '@linsheng/cms/src/clock.ts'
import { HOUSEHOLDS } from '@linsheng/cms/src/features/households/name.ts'
import {
  printedLettersSchema,
  type StaffSurvey,
  type StaffSurveyCommand,
  type SurveyStand,
  staffSurveySchema,
  surveyStandSchema,
  tokenSignedSchema,
} from '@linsheng/contracts/surveys'
import type { Answers, Questionnaire } from '@linsheng/domain/surveys'
import { fromBase64, toBase64 } from '@linsheng/tlog'
import { z } from 'zod'
import type { TestServer } from '../support/server.ts'
import type { ServerClock } from '../support/server-clock.ts'
import { PASSWORD, startStaffedServer } from '../support/staffed-server.ts'
import { waitFor } from '../support/wait.ts'

export const COMMUNITY = 'ours'
const CHAIR = 'chair@ours.example'
const DAY = 86_400_000
/** Longer than a survey takes from being arranged until the page of it is published. */
const PATIENCE = 120_000

export interface SurveyTown {
  server: TestServer
  /** Prepares a survey that opens at once and waits until its page is there. */
  open(slug: string, questionnaire: Questionnaire): Promise<{ survey: StaffSurvey; codes: string[] }>
  order(survey: StaffSurvey, command: StaffSurveyCommand): Promise<StaffSurvey>
  seen(survey: StaffSurvey): Promise<StaffSurvey>
  stand(slug: string): Promise<SurveyStand>
  /** Answers as a household does whose device does the same as the page. */
  respond(slug: string, code: string, answers: Answers): Promise<void>
  /** Waits until a page reads so. */
  page(path: string, text: string): Promise<void>
}

/** A real server with a community of eight households and somebody of the committee. */
export async function startSurveyTown(clock: ServerClock): Promise<SurveyTown> {
  let communityId = ''
  const server = await startStaffedServer(async ({ payload, community, account }) => {
    communityId = await community(COMMUNITY)
    await account(CHAIR, communityId, 'committee')
    const zone = { community: communityId, name: '1栋', code: 'b1', kind: 'building' as const, households: 8 }
    const { id } = await payload.create({ collection: 'zones', data: zone })
    for (let door = 101; door <= 108; door += 1)
      await payload.create({
        collection: HOUSEHOLDS,
        data: { community: communityId, zone: id, door: `${door}`, normal: '' },
      })
  }, clock.env)
  const token = await signIn(server)
  const staff = async (path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`${server.url}/api/surveys${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { Authorization: `JWT ${token}`, 'Content-Type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`)
    return JSON.parse(text)
  }
  const town: SurveyTown = {
    server,
    async open(slug, questionnaire) {
      const times = { opensAt: now() + 3000, closesAt: now() + 7 * DAY, repeats: null, targetPercent: 40 }
      const asked = { community: communityId, slug, from: { template: 'yearly' }, ...times }
      const draft = staffSurveySchema.parse(await staff('/prepare', asked))
      const revised = await town.order(draft, { type: 'revise', questionnaire })
      await waitFor(async () => (await town.stand(slug)).logIndex !== null, { timeout: PATIENCE })
      // Shortly before the opening nothing is printed: households are being counted.
      const printed = await staff(`/${revised.id}/letters`, { zones: null, onlyNew: false })
      const { letters } = printedLettersSchema.parse(printed)
      await town.page(`surveys/${slug}/`, 'survey-answering')
      return { survey: await town.seen(revised), codes: letters.map(({ code }) => code) }
    },
    order: async ({ id, sequence }, command) =>
      staffSurveySchema.parse(await staff(`/${id}/commands`, { command, seen: sequence })),
    seen: async ({ id }) => staffSurveySchema.parse(await staff(`/${id}/staff`)),
    stand: async (slug) => surveyStandSchema.parse(await (await fetch(surveyAt(server, slug))).json()),
    respond: (slug, code, answers) => respond(server, slug, code, answers),
    page: async (path, text) => {
      await waitFor(async () => (await (await fetch(`${server.url}/${COMMUNITY}/${path}`)).text()).includes(text), {
        timeout: PATIENCE,
        what: `${text} on ${path}`,
      })
    },
  }
  return town
}

const surveyAt = ({ url }: TestServer, slug: string, rest = '') =>
  `${url}/api/public/v1/${COMMUNITY}/surveys/${slug}${rest}`

async function signIn(server: TestServer): Promise<string> {
  const answer = await fetch(`${server.url}/api/users/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: CHAIR, password: PASSWORD }),
  })
  const cookie = /payload-token=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1]
  return cookie ?? z.object({ token: z.string() }).parse(await answer.json()).token
}

async function respond(server: TestServer, slug: string, code: string, answers: Answers): Promise<void> {
  const stand = surveyStandSchema.parse(await (await fetch(surveyAt(server, slug))).json())
  const key = await readSurveyKey(bytesOf(stand.key), stand.keyHash ?? '')
  if (!key.ok) throw new Error(key.code)
  const blinding = await blind(key.value, tokenMessage(COMMUNITY, slug))
  const signed = tokenSignedSchema.parse(
    await post(surveyAt(server, slug, '/tokens'), { code, blinded: toBase64(blinding.blinded) }),
  )
  const token = await finalize(key.value, blinding, bytesOf(signed.signature))
  if (!token.ok) throw new Error(token.code)
  const nonce = toBase64(crypto.getRandomValues(new Uint8Array(32)))
  await post(surveyAt(server, slug, '/responses'), {
    token: encodeToken(token.value),
    nonce,
    answers: JSON.stringify(answers),
  })
}

const bytesOf = (text: string | null) => new Uint8Array(fromBase64(text ?? '') ?? [])

async function post(url: string, body: object): Promise<unknown> {
  const headers = { 'Content-Type': 'application/json' }
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${text}`)
  return JSON.parse(text)
}
