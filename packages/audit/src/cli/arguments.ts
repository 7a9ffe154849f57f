import { parseArgs } from 'node:util'
import { type Locale, t } from '@linsheng/i18n'
import { Misuse } from './misuse.ts'

export interface Arguments {
  where: string
  community: string | undefined
  json: boolean
  state: string | undefined
  records: string | undefined
}

/** @throws Misuse with the usage */
export function readArguments(args: readonly string[], locale: Locale): Arguments {
  const usage = () => new Misuse(t(locale, 'verify.cli-usage'))
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        community: { type: 'string' },
        json: { type: 'boolean', default: false },
        state: { type: 'string' },
        records: { type: 'string' },
      },
    })
    const [where, ...rest] = positionals
    if (!where || rest.length > 0 || (isAddress(where) && !URL.canParse(where))) throw usage()
    const { community, json, state, records } = values
    return { where, community, json, state, records }
  } catch {
    throw usage()
  }
}

/** Whether a place is an address, not a directory. */
export const isAddress = (where: string): boolean => /^https?:/.test(where)
