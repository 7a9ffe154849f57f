import { createInterface } from 'node:readline'
import {
  type Message,
  newKeyPair,
  type Photo,
  seal,
  type Unsealed,
  unseal,
  writeKeyFile,
} from '@linsheng/anonymity/sealed'
import { inspectSealed } from '@linsheng/anonymity/sealed/server'
import { blind, finalize, readSurveyKey } from '@linsheng/anonymity/survey-tokens'
import {
  blindSign,
  generateSurveyKey,
  readSigningKey,
  tokenMessage,
  verifyToken,
} from '@linsheng/anonymity/survey-tokens/server'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { hasGo, runGo, startGo } from '../support/go.ts'

const PROGRAM = 'checkvoices'
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const bytes = z.string().transform((text) => new Uint8Array(Buffer.from(text, 'base64')))

function must<Value>(decision: { ok: true; value: Value } | { ok: false; code: string }): Value {
  if (!decision.ok) throw new Error(decision.code)
  return decision.value
}

describe.runIf(hasGo)('Cloudflare’s circl', async () => {
  const made = await generateSurveyKey()
  const key = must(await readSurveyKey(made.publicKey, made.publicKeyHash))
  const message = tokenMessage('demo', 'satisfaction-2026')
  const publicKey = base64(made.publicKey)

  it('accepts our tokens, and none that was altered', async () => {
    const blinding = await blind(key, message)
    const signed = must(blindSign(readSigningKey(made.privateKey), blinding.blinded))
    const { prepared, signature } = must(await finalize(key, blinding, signed))
    const token = { publicKey, prepared: base64(prepared), signature: base64(signature) }
    expect(await runGo(PROGRAM, ['verify-token'], token)).toEqual({})
    const altered = { ...token, prepared: base64(prepared.with(0, (prepared[0] ?? 0) ^ 1)) }
    expect(await runGo(PROGRAM, ['verify-token'], altered)).toEqual({ error: expect.any(String) })
  })

  it('signs what our browser blinds', async () => {
    const blinding = await blind(key, message)
    const asked = { privateKey: made.privateKey, blinded: base64(blinding.blinded) }
    const answer = z.object({ blindSignature: bytes }).parse(await runGo(PROGRAM, ['sign-token'], asked))
    const token = must(await finalize(key, blinding, answer.blindSignature))
    expect(verifyToken(readSigningKey(made.privateKey), token, message)).toBe(true)
  })

  it('gets tokens from our server', async () => {
    const signingKey = readSigningKey(made.privateKey)
    const program = startGo(PROGRAM, ['ask-token'])
    const lines = createInterface({ input: program.stdout })[Symbol.asyncIterator]()
    const answer = async () => JSON.parse((await lines.next()).value ?? 'null')
    program.stdin.write(JSON.stringify({ publicKey, message: base64(message) }))
    const { blinded } = z.object({ blinded: bytes }).parse(await answer())
    program.stdin.end(JSON.stringify({ blindSignature: base64(must(blindSign(signingKey, blinded))) }))
    const token = z.object({ prepared: bytes, signature: bytes }).parse(await answer())
    expect(verifyToken(signingKey, token, message)).toBe(true)
  })
})

describe.runIf(hasGo)('age and tar in Go', async () => {
  const [chair, deputy, successor] = await Promise.all([newKeyPair(), newKeyPair(), newKeyPair()])
  const passphrase = 'three 石榴 trees at the gate'
  const keyFile = must(await writeKeyFile(chair, passphrase))
  const message: Message = {
    kind: 'report',
    format: 1,
    community: 'demo',
    sentAt: Date.UTC(2026, 10, 29, 22),
    text: '物业经理收了装修队的钱。',
    category: 'service',
    replyTo: deputy.recipient,
    mayHandOn: false,
  }
  const photo: Photo = { type: 'image/webp', bytes: Uint8Array.from({ length: 90_000 }, (_, at) => at % 251) }
  const sealed = must(await seal(message, [photo], [chair.recipient, deputy.recipient]))

  it('open our sealed messages with a member’s key file', async () => {
    const opened = await runGo(PROGRAM, ['unseal'], { sealed: base64(sealed), keyFile, passphrase })
    const { files } = z.object({ files: z.record(z.string(), bytes) }).parse(opened)
    const [name = '', ...others] = Object.keys(files).filter((file) => file !== 'message.json')
    expect(others).toEqual([])
    expect(files[name]).toEqual(photo.bytes)
    expect(JSON.parse(Buffer.from(files['message.json'] ?? []).toString())).toEqual(message)
  })

  it('do not open them when a byte was altered', async () => {
    const altered = base64(sealed.with(-1, (sealed.at(-1) ?? 0) ^ 1))
    expect(await runGo(PROGRAM, ['unseal'], { sealed: altered, keyFile, passphrase })).toHaveProperty('error')
  })

  it('seal messages that ours opens', async () => {
    const recipients = [deputy, successor].map(({ recipient }) => recipient)
    const given = { sealed: base64(sealed), keyFile, passphrase, recipients }
    const again = z.object({ sealed: bytes }).parse(await runGo(PROGRAM, ['reseal'], given)).sealed
    expect(inspectSealed(again)).toMatchObject({ ok: true, value: { recipients: 2 } })
    const unsealed: Unsealed = must(await unseal(again, successor.identity))
    expect(unsealed.message).toEqual(message)
    expect(unsealed.photos).toEqual([expect.objectContaining(photo)])
  })
})
