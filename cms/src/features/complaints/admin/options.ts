import { inLocale } from '@linsheng/contracts/text'
import type { Locale } from '@linsheng/i18n'
import type { Payload } from 'payload'
import { referenceId } from '../reference-id.ts'
import type { NamedCode, Register } from '../register.ts'

export interface Option {
  value: string
  label: string
}

/** What staff can choose from: the community's categories, places and teams, and the people who work on cases. */
export interface CaseOptions {
  categories: Option[]
  zones: Option[]
  teams: Option[]
  people: Option[]
}

const WORKERS: ReadonlySet<string> = new Set(['handler', 'manager'])

const active = (names: ReadonlyMap<string, NamedCode>, locale: Locale): Option[] =>
  [...names].filter(([, { active }]) => active).map(([value, { name }]) => ({ value, label: inLocale(name, locale) }))

export async function caseOptions(payload: Payload, register: Register, locale: Locale): Promise<CaseOptions> {
  return {
    categories: active(register.categories, locale),
    zones: active(register.zones, locale),
    teams: active(register.teams, locale),
    people: await workersOf(payload, register.id),
  }
}

async function workersOf(payload: Payload, community: string): Promise<Option[]> {
  const { docs } = await payload.find({
    collection: 'users',
    where: { 'communities.community': { equals: community } },
    sort: 'name',
    depth: 0,
    pagination: false,
    limit: 0,
  })
  return docs
    .filter(({ communities }) =>
      communities?.some(
        (row) => referenceId(row.community) === community && row.roles.some((role) => WORKERS.has(role)),
      ),
    )
    .map(({ id, name }) => ({ value: String(id), label: name }))
}
