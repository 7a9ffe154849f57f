import type { RoutingRule } from '@linsheng/domain/routing'
import type { DemoTeam, PersonKey } from './people.ts'
import { buildingCode } from './places.ts'

const EVERYTHING = { categories: [], groups: [], zones: [], priorities: [], kinds: [], channels: [], skill: null }

/** Where cases go, in the order in which it is looked up. */
export const DEMO_RULES = [
  { ...EVERYTHING, categories: ['lift'], team: 'engineering', skill: '电梯' },
  { ...EVERYTHING, categories: ['power'], team: 'engineering', skill: '电工' },
  { ...EVERYTHING, groups: ['facilities'], team: 'engineering' },
  { ...EVERYTHING, groups: ['environment'], team: 'cleaning' },
  { ...EVERYTHING, categories: ['noise'], team: 'security' },
  { ...EVERYTHING, groups: ['safety'], team: 'security' },
  { ...EVERYTHING, groups: ['service', 'other'], team: 'service' },
] as const satisfies readonly RoutingRule[]

/** Position, from 1, of the rule that a category's cases match. */
export function rulePosition(category: string, team: DemoTeam): number {
  const own = DEMO_RULES.findIndex(({ categories }) => categories.some((code) => code === category))
  return 1 + (own >= 0 ? own : DEMO_RULES.findIndex((rule) => rule.team === team && rule.categories.length === 0))
}

/** Who looks after a place, by its code. */
export const STEWARDS: Readonly<Record<string, PersonKey>> = {
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((number) => [buildingCode(number), 'service' as const])),
  ...Object.fromEntries([7, 8, 9, 10, 11, 12].map((number) => [buildingCode(number), 'reception' as const])),
  'garage-east': 'security',
  'garage-west': 'patrol',
  gate: 'security',
  garden: 'cleaning',
}

export interface DemoShift {
  person: PersonKey
  team: DemoTeam
  /** 1 is Monday. */
  days: readonly number[]
  /** As `HH:MM`; `to` at or before `from` is the next morning. */
  from: string
  to: string
  onCall?: true
  phone?: string
}

const WORKDAYS = [1, 2, 3, 4, 5]
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]

/** Somebody works, and somebody can be called, at every hour of the week. */
export const DEMO_SHIFTS: readonly DemoShift[] = [
  { person: 'engineering', team: 'engineering', days: WORKDAYS, from: '08:00', to: '17:00' },
  { person: 'electric', team: 'engineering', days: [2, 3, 4, 5, 6], from: '12:00', to: '21:00' },
  {
    ...{ person: 'engineering', team: 'engineering', days: EVERY_DAY, from: '07:00', to: '19:00' },
    ...{ onCall: true, phone: '5550 0121' },
  },
  {
    ...{ person: 'electric', team: 'engineering', days: EVERY_DAY, from: '19:00', to: '07:00' },
    ...{ onCall: true, phone: '5550 0122' },
  },
  { person: 'service', team: 'service', days: WORKDAYS, from: '08:00', to: '16:30' },
  { person: 'reception', team: 'service', days: [3, 4, 5, 6, 7], from: '11:30', to: '20:00' },
  { person: 'security', team: 'security', days: EVERY_DAY, from: '08:00', to: '20:00' },
  { person: 'patrol', team: 'security', days: EVERY_DAY, from: '20:00', to: '08:00' },
  {
    ...{ person: 'security', team: 'security', days: EVERY_DAY, from: '00:00', to: '00:00' },
    ...{ onCall: true, phone: '5550 0123' },
  },
  { person: 'cleaning', team: 'cleaning', days: [1, 2, 3, 4, 5, 6], from: '07:00', to: '16:00' },
]

export interface DemoAbsence {
  person: PersonKey
  /** Days from now; before it where negative. */
  from: number
  to: number
  substitute?: PersonKey
  reason: string
}

export const DEMO_ABSENCES: readonly DemoAbsence[] = [
  { person: 'patrol', from: -1, to: 2, substitute: 'security', reason: '孩子住院，请假三天。' },
  { person: 'engineering', from: 12, to: 14, substitute: 'electric', reason: '参加电梯安全管理员复训。' },
  { person: 'reception', from: -40, to: -33, substitute: 'service', reason: '年休假。' },
]

export interface DemoContractor {
  code: string
  name: string
  trades: ReadonlyArray<'lift' | 'electrics' | 'plumbing' | 'fire' | 'waterproofing' | 'pest' | 'access-control'>
  contact: string
  phone: string
  note: string
}

/** Firms of nobody, with numbers of nobody. */
export const DEMO_CONTRACTORS: readonly DemoContractor[] = [
  {
    ...{ code: 'anti', name: '安梯电梯维保（演示）', trades: ['lift'], contact: '陆工', phone: '5550 0131' },
    note: '合同要求困人 30 分钟内到场；今年两次超过，已书面提醒。',
  },
  {
    ...{ code: 'haoshui', name: '好水泵业（演示）', trades: ['plumbing'], contact: '唐师傅', phone: '5550 0132' },
    note: '备件齐，报价偏高，超过 2000 元先要第二家报价。',
  },
  {
    ...{ code: 'jianfang', name: '坚防防水（演示）', trades: ['waterproofing'], contact: '丁经理', phone: '5550 0133' },
    note: '质保五年。雨季要提前一周约。',
  },
  {
    ...{ code: 'mingdian', name: '明电机电（演示）', trades: ['electrics', 'access-control', 'fire'], contact: '蒋工' },
    ...{ phone: '5550 0134', note: '夜里能叫到人。' },
  },
  {
    ...{ code: 'jinghu', name: '净户消杀（演示）', trades: ['pest'], contact: '杜师傅', phone: '5550 0135' },
    note: '每季度一次全区消杀，住户室内另约。',
  },
]
