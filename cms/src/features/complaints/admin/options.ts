import { inLocale } from '@linsheng/contracts/text'
import type { Locale } from '@linsheng/i18n'
import type { Payload } from 'payload'
import type { StaffRole } from '../../../access/roles.ts'
import { referenceId } from '../reference-id.ts'
import type { NamedCode, Register } from '../register.ts'

export interface Option {
  value: string
  label: string
  /** What it is called in other languages: whoever types may use any of them. */
  names?: string[]
}

/** What staff can choose from: the community's own codes, and its people by what they may do. */
export interface CaseOptions {
  categories: Option[]
  zones: Option[]
  teams: Option[]
  contractors: Option[]
  /** Those who work on cases. */
  people: Option[]
  /** Those who may sit on an appeal panel. */
  panel: Option[]
}

const active = (names: ReadonlyMap<string, NamedCode>, locale: Locale): Option[] =>
  [...names]
    .filter(([, { active }]) => active)
    .map(([value, { name }]) => ({ value, label: inLocale(name, locale), names: namesOf(name) }))

const namesOf = (name: NamedCode['name']): string[] => Object.values(name).flatMap((one) => (one ? [one] : []))

export async function caseOptions(payload: Payload, register: Register, locale: Locale): Promise<CaseOptions> {
  const staff = await staffOf(payload, register.id)
  const withRole = (...roles: StaffRole[]): Option[] =>
    staff.filter((account) => account.roles.some((role) => roles.includes(role)))
  return {
    categories: active(register.categories, locale),
    zones: active(register.zones, locale),
    teams: active(register.teams, locale),
    contractors: active(register.contractors, locale),
    people: withRole('handler', 'manager').map(toOption),
    panel: withRole('committee', 'panel').map(toOption),
  }
}

const toOption = ({ value, label }: Option): Option => ({ value, label })

/** Accounts of a community by name, with what they are in it. */
async function staffOf(payload: Payload, community: string): Promise<Array<Option & { roles: StaffRole[] }>> {
  const { docs } = await payload.find({
    collection: 'users',
    where: { 'communities.community': { equals: community } },
    sort: 'name',
    depth: 0,
    pagination: false,
    limit: 0,
  })
  return docs.map(({ id, name, communities }) => ({
    value: String(id),
    label: name,
    roles: (communities ?? []).filter((row) => referenceId(row.community) === community).flatMap((row) => row.roles),
  }))
}
