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

/** Somebody who works on cases. */
export interface Colleague extends Option {
  /** Codes of their teams. */
  teams: string[]
}

/** Who can be named beside a team: its members; everybody where it has none. */
export function inTeam(people: readonly Colleague[], team: string | undefined): Option[] {
  const members = people.filter(({ teams }) => team !== undefined && teams.includes(team))
  return (members.length > 0 ? members : people).map(({ value, label }) => ({ value, label }))
}

/** What staff can choose from: the community's own codes, and its people by what they may do. */
export interface CaseOptions {
  categories: Option[]
  zones: Option[]
  teams: Option[]
  contractors: Option[]
  /** Those who work on cases. */
  people: Colleague[]
  /** Those who may sit on an appeal panel. */
  panel: Option[]
}

const active = (names: ReadonlyMap<string, NamedCode>, locale: Locale): Option[] =>
  [...names]
    .filter(([, { active }]) => active)
    .map(([value, { name }]) => ({ value, label: inLocale(name, locale), names: namesOf(name) }))

const namesOf = (name: NamedCode['name']): string[] => Object.values(name).flatMap((one) => (one ? [one] : []))

export async function caseOptions(payload: Payload, register: Register, locale: Locale): Promise<CaseOptions> {
  const [staff, teamsOf] = await Promise.all([staffOf(payload, register.id), teamsByMember(payload, register.id)])
  const withRole = (...roles: StaffRole[]): Option[] =>
    staff.filter((account) => account.roles.some((role) => roles.includes(role)))
  return {
    categories: active(register.categories, locale),
    zones: active(register.zones, locale),
    teams: active(register.teams, locale),
    contractors: active(register.contractors, locale),
    people: withRole('handler', 'manager').map((one) => ({ ...toOption(one), teams: teamsOf.get(one.value) ?? [] })),
    panel: withRole('committee', 'panel').map(toOption),
  }
}

const toOption = ({ value, label }: Option): Option => ({ value, label })

/** Codes of the teams that each account belongs to. */
async function teamsByMember(payload: Payload, community: string): Promise<Map<string, string[]>> {
  const { docs } = await payload.find({
    collection: 'teams',
    where: { community: { equals: community } },
    depth: 0,
    pagination: false,
    limit: 0,
  })
  const teams = new Map<string, string[]>()
  for (const { code, members } of docs) {
    for (const account of (members ?? []).flatMap((who) => referenceId(who) ?? []))
      teams.set(account, [...(teams.get(account) ?? []), code])
  }
  return teams
}

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
