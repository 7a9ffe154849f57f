import { CASE_ROLES, type CaseRole } from '@linsheng/domain/complaints'
import type { StaffRole } from '../../../access/roles.ts'

export interface DemoPerson {
  /** How plans name the person. */
  key: string
  email: string
  name: string
  /** What the login may do; the platform administrator stands outside the community. */
  role: StaffRole | 'platform'
  /** Code of the team they work in. */
  team?: DemoTeam
  /** What they can do that not everybody can. */
  skills?: readonly string[]
  /** Most open cases they take on at a time. */
  ceiling?: number
}

export type DemoTeam = 'engineering' | 'service' | 'security' | 'cleaning'

/** The first of each role are the logins to try; the others make the teams and the panel as large as real ones. */
export const DEMO_PEOPLE = [
  { key: 'platform', email: 'admin@demo.example', name: '演示管理员', role: 'platform' },
  { key: 'manager', email: 'manager@demo.example', name: '沈主任', role: 'manager' },
  {
    ...{ key: 'engineering', email: 'handler@demo.example', name: '李师傅', role: 'handler' },
    ...{ team: 'engineering', skills: ['电梯', '水泵'], ceiling: 18 },
  },
  {
    ...{ key: 'service', email: 'service@demo.example', name: '小赵', role: 'handler' },
    ...{ team: 'service', ceiling: 15 },
  },
  {
    ...{ key: 'security', email: 'security@demo.example', name: '王队长', role: 'handler' },
    ...{ team: 'security', skills: ['消防'], ceiling: 12 },
  },
  {
    ...{ key: 'cleaning', email: 'cleaning@demo.example', name: '周师傅', role: 'handler' },
    ...{ team: 'cleaning', skills: ['消杀', '绿化'], ceiling: 12 },
  },
  { key: 'committee', email: 'committee@demo.example', name: '何秘书', role: 'committee' },
  { key: 'panel', email: 'panel@demo.example', name: '许老师', role: 'panel' },
  { key: 'editor', email: 'editor@demo.example', name: '小林', role: 'editor' },
  {
    ...{ key: 'electric', email: 'electric@demo.example', name: '老吴', role: 'handler' },
    ...{ team: 'engineering', skills: ['电工', '门禁'], ceiling: 12 },
  },
  {
    ...{ key: 'reception', email: 'reception@demo.example', name: '小孙', role: 'handler' },
    ...{ team: 'service', ceiling: 15 },
  },
  {
    ...{ key: 'patrol', email: 'patrol@demo.example', name: '小冯', role: 'handler' },
    ...{ team: 'security', ceiling: 10 },
  },
  { key: 'chair', email: 'chair@demo.example', name: '秦主任', role: 'committee' },
  { key: 'lawyer', email: 'lawyer@demo.example', name: '顾律师', role: 'panel' },
  { key: 'neighbour', email: 'neighbour@demo.example', name: '梁阿姨', role: 'panel' },
  { key: 'engineer', email: 'engineer@demo.example', name: '白工', role: 'panel' },
] as const satisfies readonly DemoPerson[]
export type PersonKey = (typeof DEMO_PEOPLE)[number]['key']

export const TEAM_OF_CATEGORY: Readonly<Record<string, DemoTeam>> = {
  facilities: 'engineering',
  equipment: 'engineering',
  lift: 'engineering',
  water: 'engineering',
  power: 'engineering',
  fire: 'engineering',
  cleaning: 'cleaning',
  greening: 'cleaning',
  security: 'security',
  parking: 'security',
  renovation: 'security',
  noise: 'security',
  service: 'service',
  fees: 'service',
  other: 'service',
}

const personOf = (key: PersonKey): DemoPerson | undefined => DEMO_PEOPLE.find((person) => person.key === key)

export const nameOf = (key: PersonKey): string => personOf(key)?.name ?? ''

/** The team they work in; what belongs to no team goes to the front desk's. */
export const teamOf = (key: PersonKey): DemoTeam => personOf(key)?.team ?? 'service'

/** Who works in a team, the most experienced first. */
export const membersOf = (team: DemoTeam): PersonKey[] =>
  DEMO_PEOPLE.flatMap((person) => ('team' in person && person.team === team ? [person.key] : []))

/** What they are on a case. */
export const caseRolesOf = (key: PersonKey): CaseRole[] => CASE_ROLES.filter((role) => role === personOf(key)?.role)
