import { pbkdf2, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import type { CollectionBeforeOperationHook } from 'payload'

const derive = promisify(pbkdf2)
/** As Payload hashes passwords: PBKDF2-SHA256, a salt of 32 bytes written as hex. */
const ITERATIONS = 600_000
const BYTES = 32

/** Makes a login to an account that does not exist cost what a wrong password costs: the time must not tell who has one. */
export const evenLogin: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login') return args
  const { email, password } = args.data ?? {}
  if (typeof email !== 'string' || typeof password !== 'string') return args
  const where = { email: { equals: email.toLowerCase().trim() } }
  const { totalDocs } = await req.payload.db.count({ collection: 'users', where })
  if (totalDocs === 0) await derive(password, randomBytes(BYTES).toString('hex'), ITERATIONS, BYTES, 'sha256')
  return args
}
