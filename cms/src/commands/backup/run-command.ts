import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Payload } from 'payload'
import { bootPayload } from '../../boot.ts'
import { type Env, readEnv } from '../../env.ts'
import { StartError } from '../../start-error.ts'
import type { OpenPayload } from './backup.ts'
import type { Manifest } from './manifest.ts'

interface Command {
  usage: string
  options: string[]
  done: string
  run(env: Env, directory: string, options: Set<string>, open: OpenPayload): Promise<Manifest>
}

/** Runs `npm run backup` or `npm run restore`. @returns the exit code: 1 when it failed, 2 on misuse */
export async function runBackupCommand(args: string[], command: Command): Promise<number> {
  const parsed = parse(args, command.options)
  if (parsed === null) {
    console.error(`usage: ${command.usage}`)
    return 2
  }
  let payload: Payload | undefined
  try {
    const env = readEnv(process.env)
    const directory = path.resolve(process.env.INIT_CWD ?? process.cwd(), parsed.directory)
    const open = async () => {
      payload = await bootPayload(env)
      return payload
    }
    const { files } = await command.run(env, directory, parsed.options, open)
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
    console.log(`${command.done} ${directory}: ${files.length} files, ${(bytes / 1e6).toFixed(1)} MB`)
    return 0
  } catch (error) {
    console.error(error instanceof StartError ? error.message : error)
    return 1
  } finally {
    await payload?.destroy()
  }
}

function parse(args: string[], names: string[]): { directory: string; options: Set<string> } | null {
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: 'boolean' as const }]))
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const [directory, ...rest] = positionals
    if (directory === undefined || rest.length > 0) return null
    return { directory, options: new Set(names.filter((name) => values[name] === true)) }
  } catch {
    return null
  }
}
