import { derivedReceipt, formatReceipt, receiptHash } from '@linsheng/anonymity/receipts/server'
import type { Joined, JoinRequest } from '@linsheng/contracts/complaints'
import type { Answer } from '@linsheng/contracts/site-api'
import { isStruck, knownToAll } from '@linsheng/domain/complaints'
import type { Payload } from 'payload'
import { COMMITS } from '../collections/commits.ts'
import { keyed, keyFor } from '../keys.ts'
import type { Register } from '../register.ts'
import { findByNumber, type NumberedCase } from './find-by-number.ts'
import { householdOfDoor } from './household-of-door.ts'
import { runCommand } from './run-command.ts'
import { type StoredCommit, toCommit } from './stored-commit.ts'

export interface JoinInput {
  number: string
  request: JoinRequest
  idempotencyKey: string
  now: number
}

/**
 * Another household says "me too" on an open case and gets a receipt of its own. A household counts once for each case:
 * only a keyed hash of its door is stored. A door that joined before is answered like any other, in the same number of
 * steps: whoever tries doors does not learn from the answer who has joined. The same idempotency key with the same content
 * is answered again. A door that is not on the list of the community's homes is refused. Where nobody has written such a
 * list, one that does not look like a door gets a receipt too, as does one that staff have struck from this case: they
 * count once staff have confirmed them.
 */
export async function joinCase(payload: Payload, register: Register, input: JoinInput): Promise<Answer<Joined>> {
  const { number, request, idempotencyKey, now } = input
  const found = await findByNumber(payload, register.id, number)
  if (!found || !(await isPublic(register, found, now))) return { ok: false, code: 'unknown-case' }
  const { stream } = found
  const { household, finding } = await householdOfDoor(payload, register.id, request.door)
  const key = keyFor(payload, 'receipts')
  const receipt = derivedReceipt(key, `${register.id}\njoin\n${stream}\n${idempotencyKey}`)
  const hash = receiptHash(key, receipt)
  const fingerprint = fingerprintOf(payload, stream, household, request)
  const joined: Answer<Joined> = { ok: true, value: { number, receipt: formatReceipt(receipt) } }
  const again = async (): Promise<Answer<Joined> | null> => {
    const before = await commitOf(payload, register.id, hash)
    if (!before) return null
    return before.fingerprint === fingerprint ? joined : { ok: false, code: 'idempotency-key-reused' }
  }
  const repeated = await again()
  if (repeated) return repeated
  if (finding === 'unlisted') return { ok: false, code: 'unknown-door' }
  const waits = finding === 'unclear' || isStruck(found.state, household)
  const voice = keyed(payload, 'households', hash).toString('base64url')
  const done = await runCommand(payload, {
    community: register,
    stream,
    command: { type: 'join', household, voice, ...(waits && { typedDoor: request.door }), ...saidIn(request) },
    actor: { kind: 'complainant', household },
    now,
    key: { claim: `join/${stream}/${voice}`, receiptHash: hash, fingerprint },
  })
  return done.ok ? joined : ((await again()) ?? done)
}

/** What is not public yet is answered like a number that does not exist. */
const isPublic = async (register: Register, { history }: NumberedCase, now: number): Promise<boolean> =>
  knownToAll(history.map(toCommit), await register.rules(), now).length > 0

const saidIn = ({ text, email, locale }: JoinRequest) => ({
  ...(text !== undefined && { text }),
  ...(email !== undefined && { email }),
  ...(locale !== undefined && { locale }),
})

const fingerprintOf = (payload: Payload, stream: string, household: string, { text, email }: JoinRequest): string =>
  keyed(payload, 'fingerprints', JSON.stringify([stream, household, text ?? null, email ?? null])).toString('base64url')

/** The commit that a repetition of the same request has made before. */
async function commitOf(payload: Payload, community: string, hash: string): Promise<StoredCommit | null> {
  const { docs } = await payload.db.find<StoredCommit>({
    collection: COMMITS,
    where: { and: [{ receiptHash: { equals: hash } }, { community: { equals: community } }] },
    limit: 1,
    pagination: false,
  })
  return docs[0] ?? null
}
