import type { Payload } from 'payload'
import type { Env } from '../../env.ts'
import type { StartupTask } from '../../startup.ts'
import { channelLines } from './channel-keys.ts'
import { demoLogins } from './logins.ts'
import { demoState, hasDemo, isEmpty } from './marker.ts'
import { seedDemo } from './seed/seed-demo.ts'
import { letterLines } from './survey-letters.ts'

/** Seeds the demonstration where it is wanted and nobody uses the database yet, and says how to sign in to it. */
export const demoStartupTask: StartupTask = {
  name: 'demo',
  async run(payload, env) {
    if (await isWanted(payload, env)) await seedDemo(payload, env)
    return (await hasDemo(payload)) ? linesOf(payload, env) : []
  },
}

/** One that was cut short is finished, whatever is set now is about a first start. */
async function isWanted(payload: Payload, { demo, production }: Env): Promise<boolean> {
  if (demo === false) return false
  if ((await demoState(payload)) === 'seeding') return true
  return (demo ?? !production) && (await isEmpty(payload))
}

const linesOf = (payload: Payload, { dataDir }: Env): string[] => [
  ...demoLogins(payload).map(({ role, email, password }) => `${role.padEnd(10)} ${email.padEnd(24)} ${password}`),
  ...letterLines(payload),
  ...channelLines(payload, dataDir),
]
