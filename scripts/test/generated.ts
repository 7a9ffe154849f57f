import { root } from '../launcher/paths.mjs'
import type { Check } from './checks.ts'

/** A file or folder that a program writes and git keeps. */
export interface Generated {
  name: string
  output: string
  /** For Node, in the directory. */
  command: string[]
  directory: string
}

const payload = 'node_modules/payload/bin.js'

export const generated: Generated[] = [
  {
    name: 'admin import map',
    output: 'cms/src/app/(payload)/admin/importMap.js',
    command: [payload, 'generate:importmap', '--disable-transpile'],
    directory: 'cms',
  },
  {
    name: 'collection types',
    output: 'cms/src/payload-types.ts',
    command: [payload, 'generate:types', '--disable-transpile'],
    directory: 'cms',
  },
  {
    name: 'migrations',
    output: 'cms/src/migrations',
    command: [payload, 'migrate:create', 'missing', '--skip-empty', '--disable-transpile'],
    directory: 'cms',
  },
]

/** Each fails when writing the files again would change them. */
export const generatedChecks: Check[] = generated.map(({ name }) => ({
  name: `generated ${name}`,
  command: ['scripts/test/check-generated.ts', name],
  directory: root,
}))
