import { parseArgs } from 'node:util'
import { bootPayload } from '../boot.ts'
import { readEnv } from '../env.ts'
import { registerOf } from '../features/complaints/register.ts'
import { type ErasureRefusal, eraseCase } from '../features/transparency/erasure/erase-case.ts'
import { preflight } from '../server/preflight.ts'
import { StartError } from '../start-error.ts'

/**
 * Erases what is private about an ended case, for good:
 *
 *   npm run erase -- --community SLUG --case NUMBER
 *
 * Exit code 0 when erased, 1 when refused, 2 on misuse.
 */
const USAGE = 'usage: npm run erase -- --community SLUG --case NUMBER'

const REASONS: Record<ErasureRefusal | 'unknown-community', string> = {
  'unknown-community': 'There is no such community.',
  'unknown-case': 'The community has no case of that number.',
  'case-open': 'The case has not ended: close or withdraw it first.',
  'case-waiting': 'The case was changed a moment ago and is still being followed: try again.',
  'database-busy':
    'The case is erased, but others were using the database: its file may still hold the words. Run this again.',
}

function readArguments(args: string[]): { community: string; number: string } | null {
  try {
    const { values } = parseArgs({ args, options: { community: { type: 'string' }, case: { type: 'string' } } })
    return values.community && values.case ? { community: values.community, number: values.case } : null
  } catch {
    return null
  }
}

async function erase({ community, number }: { community: string; number: string }): Promise<number> {
  const env = readEnv(process.env)
  await preflight(env)
  const payload = await bootPayload(env)
  const register = await registerOf(payload, community)
  const done = register
    ? await eraseCase(payload, register.id, number)
    : { ok: false as const, code: 'unknown-community' as const }
  await payload.destroy()
  if (done.ok) console.log(`erased ${number}`)
  else console.error(REASONS[done.code])
  return done.ok ? 0 : 1
}

const args = readArguments(process.argv.slice(2))
if (args === null) {
  console.error(USAGE)
  process.exit(2)
}
try {
  process.exit(await erase(args))
} catch (error) {
  if (!(error instanceof StartError)) throw error
  console.error(error.message)
  process.exit(1)
}
