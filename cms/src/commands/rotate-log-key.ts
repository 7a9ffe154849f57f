import { parseArgs } from 'node:util'
import { bootPayload } from '../boot.ts'
import { readEnv } from '../env.ts'
import { registerOf } from '../features/complaints/register.ts'
import { originOf } from '../features/transparency/keys/log-keys.ts'
import { rotateKey } from '../features/transparency/keys/rotate-key.ts'
import { preflight } from '../server/preflight.ts'
import { StartError } from '../start-error.ts'

/**
 * Lets a new key sign a community's log from now on; both sign the entry that says so. The server may be running.
 *
 *   npm run rotate-log-key -- --community SLUG
 *
 * Prints the new public key. Exit code 0 when done, 1 when refused, 2 on misuse.
 */
const USAGE = 'usage: npm run rotate-log-key -- --community SLUG'

function readArguments(args: string[]): string | undefined {
  try {
    return parseArgs({ args, options: { community: { type: 'string' } } }).values.community
  } catch {
    return undefined
  }
}

async function rotate(slug: string): Promise<string> {
  const env = readEnv(process.env)
  await preflight(env)
  const payload = await bootPayload(env)
  try {
    const register = await registerOf(payload, slug)
    if (!register) throw new StartError(`There is no community ${slug}.`)
    const origin = originOf(env.siteUrl, slug)
    return await rotateKey(payload, { dataDir: env.dataDir, community: register.id, origin })
  } finally {
    await payload.destroy()
  }
}

const slug = readArguments(process.argv.slice(2))
if (slug === undefined) {
  console.error(USAGE)
  process.exit(2)
}
try {
  console.log(await rotate(slug))
  process.exit(0)
} catch (error) {
  if (!(error instanceof StartError)) throw error
  console.error(error.message)
  process.exit(1)
}
