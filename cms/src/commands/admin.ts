import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { STAFF_ROLES, type StaffRole } from '../access/roles.ts'
import { bootPayload } from '../boot.ts'
import { readEnv } from '../env.ts'
import { createAccount } from '../features/users/operations/create-account.ts'
import { preflight } from '../server/preflight.ts'
import { StartError } from '../start-error.ts'

/**
 * The first real account, and any other:
 *
 *   npm run admin -- create --email NAME@HOST --role platform
 *   npm run admin -- create --email NAME@HOST --role manager,committee --community SLUG [--name NAME] [--password-stdin]
 *
 * Exit code 0 when created, 1 when refused, 2 on misuse.
 */
const USAGE = `usage: npm run admin -- create --email ADDRESS --role platform | ROLE[,ROLE] --community SLUG [--name NAME] [--password-stdin]
roles: ${STAFF_ROLES.join(', ')}`

const argumentsSchema = z.object({
  email: z.email(),
  name: z.string().optional(),
  role: z.union([
    z.literal('platform'),
    z
      .string()
      .transform((list) => list.split(','))
      .pipe(z.array(z.enum(STAFF_ROLES)).min(1)),
  ]),
  community: z.string().optional(),
  'password-stdin': z.boolean().default(false),
})
type Arguments = z.infer<typeof argumentsSchema>

const options = {
  email: { type: 'string' },
  name: { type: 'string' },
  role: { type: 'string' },
  community: { type: 'string' },
  'password-stdin': { type: 'boolean' },
} as const

function readArguments(args: string[]): Arguments | null {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const parsed = argumentsSchema.safeParse(values)
    if (positionals.join() !== 'create' || !parsed.success) return null
    return parsed.data.role !== 'platform' && parsed.data.community === undefined ? null : parsed.data
  } catch {
    return null
  }
}

const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })

/** Asks without showing what is typed. */
async function promptForPassword(): Promise<string> {
  process.stderr.write('password: ')
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true })
  const password = await terminal.question('')
  terminal.close()
  process.stderr.write('\n')
  return password
}

async function readPassword(fromStdin: boolean): Promise<string> {
  return fromStdin ? (await text(process.stdin)).replace(/\r?\n$/, '') : promptForPassword()
}

async function create({ email, name, role, community, 'password-stdin': stdin }: Arguments): Promise<string> {
  const password = await readPassword(stdin)
  const env = readEnv(process.env)
  await preflight(env)
  const payload = await bootPayload(env)
  const roles: StaffRole[] = role === 'platform' ? [] : role
  const account = await createAccount(payload, {
    email,
    name: name ?? email,
    password,
    platform: role === 'platform',
    roles,
    community,
  })
  await payload.destroy()
  return account
}

const args = readArguments(process.argv.slice(2))
if (args === null) {
  console.error(USAGE)
  process.exit(2)
}
try {
  console.log(`created ${await create(args)}`)
  process.exit(0)
} catch (error) {
  if (!(error instanceof StartError)) throw error
  console.error(error.message)
  process.exit(1)
}
