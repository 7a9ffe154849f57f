import { DAY } from '../plan/moments.ts'

/** What follows from a finding, or the reason why nothing does. */
export type DemoFollowUp =
  /** `within` counts from publication. */
  { what: string; who: string; within: number } | { reason: string }

const GROUNDS: readonly DemoFollowUp[] = [
  { what: '周末和节假日各加一班保洁，楼栋群里公布排班', who: '物业保洁主管', within: 30 * DAY },
  { what: '每月和业委会走一遍公共场地，看到的当周处理', who: '物业环境主管', within: 60 * DAY },
]
const EQUIPMENT: readonly DemoFollowUp[] = [
  { what: '和电梯维保单位约定每月夜间巡检一次，结果张贴在轿厢', who: '物业工程主管', within: 60 * DAY },
  { what: '保养和维修的日期提前一周贴在单元门口，做完当天打勾', who: '物业工程主管', within: 45 * DAY },
]
const SAFETY: readonly DemoFollowUp[] = [
  { what: '上门人员一律亮工牌、留单据，单据上写投诉电话', who: '物业经理', within: 30 * DAY },
  { reason: '单元门禁的更换要动用维修资金，等年度业主大会表决。' },
]
const ANSWERS: readonly DemoFollowUp[] = [
  { what: '报修两小时内先电话回复处理人和上门时间', who: '物业客服主管', within: 30 * DAY },
  { what: '服务处周三延长到晚上八点，周六上午有人值班', who: '物业客服主管', within: 60 * DAY },
  { what: '办完第二天回访，没办好的当场重开', who: '物业客服主管', within: 75 * DAY },
]
const ACCOUNTS: readonly DemoFollowUp[] = [
  { what: '公共收益按季公示，附收支明细和问答', who: '业委会秘书', within: 75 * DAY },
  { what: '意见箱每周五打开，答复贴在旁边', who: '业委会秘书', within: 45 * DAY },
]
const CHARGES: readonly DemoFollowUp[] = [
  { what: '收费项目和标准做成一张表，贴在每个大堂', who: '物业财务', within: 45 * DAY },
  { reason: '收费标准写在物业服务合同里，明年六月到期时由业主大会再议。' },
]

/** By the word that codes of sections, items and dimensions begin with. */
const BY_TOPIC: Readonly<Record<string, readonly DemoFollowUp[]>> = {
  ...{ cleaning: GROUNDS, greening: GROUNDS, tangibles: GROUNDS },
  ...{ upkeep: EQUIPMENT, reliability: EQUIPMENT },
  ...{ security: SAFETY, assurance: SAFETY },
  ...{ service: ANSWERS, requests: ANSWERS, handled: ANSWERS, responsiveness: ANSWERS, empathy: ANSWERS },
  ...{ openness: ACCOUNTS, value: CHARGES },
}

/** What follows from each of a survey's findings, in their order: about what was found, and no two alike while there are others. */
export function followUpsOf(codes: readonly string[]): DemoFollowUp[] {
  const given = new Map<readonly DemoFollowUp[], number>()
  return codes.map((code) => {
    const fitting = BY_TOPIC[/^[a-z]+/.exec(code)?.[0] ?? ''] ?? ACCOUNTS
    const before = given.get(fitting) ?? 0
    given.set(fitting, before + 1)
    return fitting[before % fitting.length] ?? { reason: '' }
  })
}
