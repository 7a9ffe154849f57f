import type { StaffRole } from '../../../access/roles.ts'

export interface DemoPerson {
  /** How plans name the person. */
  key: string
  email: string
  name: string
  /** What the login may do; the platform administrator stands outside the community. */
  role: StaffRole | 'platform'
  /** Code of the team they work in. */
  team?: string
}

export const DEMO_PEOPLE = [
  { key: 'platform', email: 'admin@demo.example', name: '演示管理员', role: 'platform' },
  { key: 'manager', email: 'manager@demo.example', name: '沈主任', role: 'manager' },
  { key: 'engineering', email: 'handler@demo.example', name: '李师傅', role: 'handler', team: 'engineering' },
  { key: 'service', email: 'service@demo.example', name: '小赵', role: 'handler', team: 'service' },
  { key: 'security', email: 'security@demo.example', name: '王队长', role: 'handler', team: 'security' },
  { key: 'cleaning', email: 'cleaning@demo.example', name: '周师傅', role: 'handler', team: 'cleaning' },
  { key: 'committee', email: 'committee@demo.example', name: '何秘书', role: 'committee' },
  { key: 'panel', email: 'panel@demo.example', name: '许老师', role: 'panel' },
  { key: 'editor', email: 'editor@demo.example', name: '小林', role: 'editor' },
] as const satisfies readonly DemoPerson[]
export type PersonKey = (typeof DEMO_PEOPLE)[number]['key']

export const HANDLER_OF_CATEGORY: Readonly<Record<string, 'engineering' | 'service' | 'security' | 'cleaning'>> = {
  facilities: 'engineering',
  equipment: 'engineering',
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

export const nameOf = (key: PersonKey): string => DEMO_PEOPLE.find((person) => person.key === key)?.name ?? ''
