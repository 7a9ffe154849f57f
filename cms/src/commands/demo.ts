import { bootPayload } from '../boot.ts'
import { readEnv } from '../env.ts'
import { demoLogins } from '../features/demo/logins.ts'
import { removeDemo } from '../features/demo/remove-demo.ts'
import { seedDemo } from '../features/demo/seed/seed-demo.ts'
import { preflight } from '../server/preflight.ts'
import { StartError } from '../start-error.ts'

/**
 * The demonstration community:
 *
 *   npm run demo -- seed      fills an empty database with it
 *   npm run demo -- remove    takes it away with everything of it
 *
 * Exit code 0 when done, 1 when refused, 2 on misuse.
 */
const USAGE = 'usage: npm run demo -- seed | remove'

async function seed(): Promise<void> {
  const env = readEnv(process.env)
  await preflight(env)
  const payload = await bootPayload(env)
  if (!(await seedDemo(payload, env))) {
    throw new StartError('The demonstration was not made: this database holds communities or accounts already.')
  }
  for (const { role, email, password } of demoLogins(payload)) console.log(`${role} ${email} ${password}`)
}

async function remove(): Promise<void> {
  const env = readEnv(process.env)
  const payload = await bootPayload(env)
  const removed = await removeDemo(payload, env)
  console.log(removed ? 'The demonstration is gone.' : 'There was no demonstration.')
}

const commands: Record<string, () => Promise<void>> = { seed, remove }
const [name = '', ...rest] = process.argv.slice(2)
const command = rest.length === 0 && Object.hasOwn(commands, name) ? commands[name] : undefined
if (!command) {
  console.error(USAGE)
  process.exit(2)
}
try {
  await command()
  process.exit(0)
} catch (error) {
  if (!(error instanceof StartError)) throw error
  console.error(error.message)
  process.exit(1)
}
