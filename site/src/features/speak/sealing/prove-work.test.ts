import { challengeSchema } from '@linsheng/contracts/feedback'
import { createChallenge, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { expect, it } from 'vitest'
import { proveWork } from './prove-work.ts'

const secrets = { hmacSignatureSecret: 'a', hmacKeySignatureSecret: 'b' }

it('solves a challenge to the satisfaction of a server’s own arithmetic', async () => {
  const made = await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: 50,
    counter: 37,
    deriveKey,
    data: { community: 'demo', price: 1 },
    expiresAt: Math.floor(Date.now() / 1000) + 600,
    ...secrets,
  })
  const proof = await proveWork(challengeSchema.parse(made))
  const { challenge, solution } = JSON.parse(atob(proof ?? ''))
  expect(solution.counter).toBe(37)
  expect(await verifySolution({ challenge, solution, deriveKey, ...secrets })).toMatchObject({ verified: true })
  const withoutSignature = { hmacSignatureSecret: secrets.hmacSignatureSecret }
  expect(await verifySolution({ challenge, solution, deriveKey, ...withoutSignature })).toMatchObject({
    verified: true,
  })
})
