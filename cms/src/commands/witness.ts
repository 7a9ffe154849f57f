import { hostname } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { StartError } from '../start-error.ts'
import { Inconsistent } from './witness/check.ts'
import { type LogClient, logClient, Unreachable } from './witness/log-client.ts'
import { openState, type WitnessState } from './witness/state.ts'
import { Unlisted, vkeyOf, witnessOnce } from './witness/witness.ts'

/**
 * An outside witness of a log. It needs no database and nothing of the server but its public files:
 *
 *   npm run witness -- https://linsheng.example/data/SLUG/log [--once] [--state DIR] [--name NAME]
 *
 * Prints its public key the first time; the community enters it under its witnesses. Then looks every minute, or once.
 * Exit code 0 when done, 1 when the log is inconsistent (or, with --once, cannot be reached or does not list the witness yet),
 * 2 on misuse.
 */
const USAGE = `usage: npm run witness -- https://HOST/data/SLUG/log [--once] [--state DIR] [--name NAME]
DIR (witness-state) keeps the key and what was seen, NAME (witness.${hostname()}) is the key's.`

const EVERY = 60_000

const options = {
  once: { type: 'boolean', default: false },
  state: { type: 'string', default: 'witness-state' },
  name: { type: 'string', default: `witness.${hostname()}` },
} as const

function readArguments(args: string[]) {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const [address, ...more] = positionals
    const log = address === undefined || more.length > 0 ? null : logClient(address)
    return address !== undefined && log ? { ...values, address: address.replace(/\/$/, ''), log } : null
  } catch {
    return null
  }
}

async function look(log: LogClient, address: string, state: WitnessState, isOnce: boolean): Promise<void> {
  try {
    console.log(`${new Date().toISOString()} ${await witnessOnce(log, address, state)}`)
  } catch (error) {
    const passes = error instanceof Unreachable || error instanceof Unlisted
    if (!passes || isOnce) throw error
    const what = error instanceof Unreachable ? 'not reached: ' : ''
    console.error(`${new Date().toISOString()} ${what}${error.message}`)
  }
}

const given = readArguments(process.argv.slice(2))
if (given === null) {
  console.error(USAGE)
  process.exit(2)
}
try {
  const { address, log, once } = given
  const state = await openState(path.resolve(process.env.INIT_CWD ?? process.cwd(), given.state), given.name)
  if (state.isNew) console.log(vkeyOf(state))
  for (;;) {
    await look(log, address, state, once)
    if (once) process.exit(0)
    await pause(EVERY)
  }
} catch (error) {
  if (error instanceof Inconsistent) console.error(`INCONSISTENT LOG at ${given.address}. ${error.message}`)
  else if (error instanceof StartError || error instanceof Unreachable || error instanceof Unlisted)
    console.error(error.message)
  else throw error
  process.exit(1)
}
