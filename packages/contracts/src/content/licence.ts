import { z } from 'zod'

/** What open data may be used under. `name` is an identifier of the Open Definition, null for a licence of one's own. */
export const licenceSchema = z.object({
  name: z.string().nullable(),
  title: z.string(),
  path: z.url({ protocol: /^https?$/ }),
})
export type Licence = z.infer<typeof licenceSchema>

/** Open licences for data, by their SPDX identifiers (https://opendefinition.org/licenses/); the first is the default. */
export const LICENCES = {
  'CC-BY-4.0': {
    title: 'Creative Commons Attribution 4.0 International',
    path: 'https://creativecommons.org/licenses/by/4.0/',
  },
  'CC-BY-SA-4.0': {
    title: 'Creative Commons Attribution-ShareAlike 4.0 International',
    path: 'https://creativecommons.org/licenses/by-sa/4.0/',
  },
  'CC0-1.0': {
    title: 'Creative Commons CC0 1.0 Universal',
    path: 'https://creativecommons.org/publicdomain/zero/1.0/',
  },
  'ODbL-1.0': {
    title: 'Open Data Commons Open Database License 1.0',
    path: 'https://opendatacommons.org/licenses/odbl/1-0/',
  },
  'ODC-By-1.0': {
    title: 'Open Data Commons Attribution License 1.0',
    path: 'https://opendatacommons.org/licenses/by/1-0/',
  },
} as const satisfies Record<string, Omit<Licence, 'name'>>
export type LicenceName = keyof typeof LICENCES
export const DEFAULT_LICENCE: LicenceName = 'CC-BY-4.0'

const isKnown = (name: string): name is LicenceName => Object.hasOwn(LICENCES, name)

/** A licence by what a community has chosen: a known one's name, or else its own title and address where both are given. */
export function licenceOf(
  chosen: { kind?: string | null; title?: string | null; path?: string | null } | null | undefined,
): Licence {
  const { kind, title, path } = chosen ?? {}
  if (kind && isKnown(kind)) return { name: kind, ...LICENCES[kind] }
  const own = licenceSchema.safeParse({ name: null, title: title || undefined, path })
  return own.success ? own.data : { name: DEFAULT_LICENCE, ...LICENCES[DEFAULT_LICENCE] }
}
