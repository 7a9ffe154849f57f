import { constants, randomBytes, randomUUID, sign } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { encodeToken, type SigningKey, tokenMessage } from '@linsheng/anonymity/survey-tokens/server'
import { bootPayload } from '@linsheng/cms/src/boot.ts'
import { readEnv } from '@linsheng/cms/src/env.ts'
import { createCommunity } from '@linsheng/cms/src/features/communities/operations/create-community.ts'
import { HOUSEHOLDS } from '@linsheng/cms/src/features/households/name.ts'
import { runSurveyCommand } from '@linsheng/cms/src/features/surveys/operations/run-command.ts'
import { keyOf } from '@linsheng/cms/src/features/surveys/running/survey-key.ts'
import { sweepSurveys } from '@linsheng/cms/src/features/surveys/running/sweep.ts'
import { questionnaireOfTemplate, surveyStandSchema } from '@linsheng/contracts/surveys'
import { imaginedResponses } from '@linsheng/domain/surveys'
import { DAY } from '@linsheng/domain/time'
import { startServer } from '../support/server.ts'
import { waitFor } from '../support/wait.ts'
import { atLeast, type Figure } from './figure.ts'
import { sendAll } from './filing/load.ts'

const COMMUNITY = 'bench'
const SURVEY = 'bench'
const CONNECTIONS = 10
const WARM_UP = 500
const ROUND = 2000
const ROUNDS = 3
const settings = { LINSHENG_DEMO: '0' }
const questionnaire = questionnaireOfTemplate('yearly')

/**
 * Responses accepted over HTTP at 10 connections by the server as it runs in production, on SQLite that waits for the disk:
 * each a whole yearly questionnaire with a token of its own, made beforehand. The median of the rounds.
 */
export async function measureResponses(): Promise<Figure[]> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'linsheng-voices-'))
  const bodies = bodiesSignedWith(await openSurvey(dataDir))
  const server = await startServer({ env: { ...settings, NODE_ENV: 'production' }, dataDir })
  const base = `${server.url}/api/public/v1/${COMMUNITY}/surveys/${SURVEY}`
  try {
    await waitFor(async () => surveyStandSchema.parse(await (await fetch(base)).json()).logIndex !== null)
    const send = (from: number, count: number) =>
      sendAll(`${base}/responses`, bodies.slice(from, from + count), { connections: CONNECTIONS, status: 200 })
    await send(0, WARM_UP)
    const rounds: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await send(WARM_UP + round * ROUND, ROUND))
    const median = rounds.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0
    return [atLeast(500, 'responses_accepted_per_s', Math.round(median), '1/s')]
  } finally {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** A survey that is open, in a database of its own. @returns the key that signs its tokens */
async function openSurvey(dataDir: string): Promise<SigningKey> {
  const env = readEnv({ ...settings, DATA_DIR: dataDir })
  const payload = await bootPayload(env, { key: 'voices' })
  const { id: community } = await createCommunity(payload, { name: '测速小区', slug: COMMUNITY })
  const zone = await payload.create({
    collection: 'zones',
    data: { community, name: '1号楼', code: 'bench-1', kind: 'building', households: 10 },
  })
  for (let door = 101; door <= 110; door += 1)
    await payload.create({ collection: HOUSEHOLDS, data: { community, zone: zone.id, door: `${door}`, normal: '' } })
  const [stream, now] = [randomUUID(), Date.now()]
  const arrangement = {
    opensAt: now,
    closesAt: now + 7 * DAY,
    repeats: null,
    targetPercent: 40,
    wave: 1,
    follows: null,
  }
  const command = { type: 'prepare', questionnaire, ...arrangement } as const
  await runSurveyCommand(payload, { community, stream, slug: SURVEY, actor: 'system', now, command })
  await sweepSurveys(payload, env, now)
  const key = await keyOf(payload, stream)
  await payload.destroy()
  if (!key) throw new Error('the survey did not open')
  return key.signing
}

/** Responses with tokens as households would have them, signed without blinding. */
function bodiesSignedWith({ privateKey }: SigningKey): string[] {
  const message = tokenMessage(COMMUNITY, SURVEY)
  const options = { key: privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 }
  return imaginedResponses(questionnaire, WARM_UP + ROUNDS * ROUND, 7).map((answers) => {
    const prepared = new Uint8Array(Buffer.concat([randomBytes(32), message]))
    const token = encodeToken({ prepared, signature: new Uint8Array(sign('sha384', prepared, options)) })
    return JSON.stringify({ token, nonce: randomBytes(32).toString('base64'), answers: JSON.stringify(answers) })
  })
}
