import { constants, privateDecrypt } from 'node:crypto'
import { newKeyPair, type Photo, seal, unseal } from '@linsheng/anonymity/sealed'
import { blind, readSurveyKey } from '@linsheng/anonymity/survey-tokens'
import { blindSign, generateSurveyKey, readSigningKey, tokenMessage } from '@linsheng/anonymity/survey-tokens/server'
import { atMost, type Figure, measured } from './figure.ts'
import { measureResponses } from './voices-responses.ts'
import { measureResults } from './voices-results.ts'

/** What the promises of surveys and anonymous feedback cost. */
export const name = 'voices'
export const needsBuild = true

const ROUNDS = 11
const TURNS = 60
const SEALED_BYTES = 10_000_000
const SEALINGS = 5

export async function* run(): AsyncIterable<Figure> {
  yield* await measureSigning()
  yield* await measureSealing()
  yield* measureResults()
  yield* await measureResponses()
}

/**
 * Signing blindly, with its checks, beside OpenSSL's bare private operation with the same key. Both take turns at every single
 * one, so that whatever else the machine does meets both; medians of the rounds.
 */
async function measureSigning(): Promise<Figure[]> {
  const made = await generateSurveyKey()
  const signingKey = readSigningKey(made.privateKey)
  const key = must(await readSurveyKey(made.publicKey, made.publicKeyHash))
  const { blinded } = await blind(key, tokenMessage('bench', 'bench'))
  const bareKey = { key: signingKey.privateKey, padding: constants.RSA_NO_PADDING }
  const rounds = Array.from({ length: ROUNDS }, () => {
    let [bare, blindly] = [0, 0]
    for (let turn = 0; turn < TURNS; turn += 1) {
      bare += milliseconds(() => privateDecrypt(bareKey, blinded))
      blindly += milliseconds(() => blindSign(signingKey, blinded))
    }
    return { bare: bare / TURNS, blindly: blindly / TURNS, ratio: blindly / bare }
  })
  return [
    measured('private_operation_ms', rounded(median(rounds.map(({ bare }) => bare))), 'ms'),
    measured('blind_signing_ms', rounded(median(rounds.map(({ blindly }) => blindly))), 'ms'),
    atMost(1.3, 'times_private_operation', rounded(median(rounds.map(({ ratio }) => ratio))), 'x'),
  ]
}

function milliseconds(work: () => void): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

/** A report with photos, sealed to two members as the browser does it, and opened by one; the slowest of a few. */
async function measureSealing(): Promise<Figure[]> {
  const [chair, deputy] = await Promise.all([newKeyPair(), newKeyPair()])
  const recipients = [chair.recipient, deputy.recipient]
  const photo: Photo = { type: 'image/jpeg', bytes: new Uint8Array(SEALED_BYTES / 4).fill(7) }
  const report = {
    kind: 'report',
    format: 1,
    community: 'bench',
    sentAt: 0,
    text: '电梯间的灯坏了。',
    category: 'other',
    replyTo: deputy.recipient,
    mayHandOn: true,
  } as const
  const times = { seal: [] as number[], unseal: [] as number[] }
  for (let round = 0; round < SEALINGS; round += 1) {
    const started = performance.now()
    const sealed = must(await seal(report, [photo, photo, photo, photo], recipients))
    const between = performance.now()
    must(await unseal(sealed, chair.identity))
    times.seal.push((between - started) / 1000)
    times.unseal.push((performance.now() - between) / 1000)
  }
  return [
    atMost(1, 'seal_10_mb_s', rounded(Math.max(...times.seal)), 's'),
    measured('unseal_10_mb_s', rounded(Math.max(...times.unseal)), 's'),
  ]
}

function must<Value>(decision: { ok: true; value: Value } | { ok: false; code: string }): Value {
  if (!decision.ok) throw new Error(decision.code)
  return decision.value
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const rounded = (value: number): number => Math.round(value * 100) / 100
