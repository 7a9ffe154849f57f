import { inLocale } from '@linsheng/contracts/text'
import type { Locale } from '@linsheng/i18n'
import type { Payload } from 'payload'
import type { StaffRole } from '../../../access/roles.ts'
import { snapshotOf } from '../../routing/snapshot.ts'
import { referenceId } from '../reference-id.ts'
import type { NamedCode, Register } from '../register.ts'
import type { CaseOptions, Option } from './options.ts'

const active = (names: ReadonlyMap<string, NamedCode>, locale: Locale): Option[] =>
  [...names]
    .filter(([, { active }]) => active)
    .map(([value, { name }]) => ({ value, label: inLocale(name, locale), names: namesOf(name) }))

const namesOf = (name: NamedCode['name']): string[] => Object.values(name).flatMap((one) => (one ? [one] : []))

/** What staff of a community can choose from now, in the reader's language. */
export async function caseOptions(payload: Payload, register: Register, locale: Locale): Promise<CaseOptions> {
  const [staff, { roster }] = await Promise.all([staffOf(payload, register.id), snapshotOf(payload, register)])
  const teamsOf = (account: string): string[] =>
    roster.teams.filter(({ members }) => members.includes(account)).map(({ code }) => code)
  const withRole = (...roles: StaffRole[]): Option[] =>
    staff.filter((account) => account.roles.some((role) => roles.includes(role)))
  return {
    categories: active(register.categories, locale),
    zones: active(register.zones, locale),
    teams: active(register.teams, locale),
    contractors: active(register.contractors, locale),
    people: withRole('handler', 'manager').map((one) => ({ ...toOption(one), teams: teamsOf(one.value) })),
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
