import type { ReportCategory, ReportOutcome } from '@linsheng/domain/feedback'

/** What was said in a conversation of the demonstration, in its order. */
export interface DemoReport {
  category: ReportCategory
  /** Days before now on which it came in. */
  daysAgo: number
  /** Whether its receipt is printed at the start, so that it can be opened as its writer. */
  printed: boolean
  /** `hours` after the message before it. */
  talk: ReadonlyArray<{ from: 'reporter' | 'committee'; hours: number; text: string }>
  outcome: ReportOutcome | null
}

export const DEMO_REPORTS: readonly DemoReport[] = [
  {
    ...{ category: 'money', daysAgo: 2, printed: false, outcome: null },
    talk: [
      {
        ...{ from: 'reporter', hours: 0 },
        text: '三号楼大堂换灯，报价单上写的是每盏 380 元，同一个牌子网上只卖 120 元。希望业委会查一下合同和发票。',
      },
    ],
  },
  {
    ...{ category: 'safety', daysAgo: 9, printed: true, outcome: null },
    talk: [
      { from: 'reporter', hours: 0, text: '夜班保安常常锁着消防通道的门去睡觉，上周二、周四凌晨两点我都看见了。' },
      {
        ...{ from: 'committee', hours: 20 },
        text: '收到，谢谢您告诉我们。我们已经要求调看这两晚的监控，周末会去夜查一次，三天内再答复您。',
      },
      { from: 'reporter', hours: 30, text: '昨晚门是开着的，但灭火器箱被电动车挡住了。' },
    ],
  },
  {
    ...{ category: 'conduct', daysAgo: 38, printed: false, outcome: 'action' },
    talk: [
      { from: 'reporter', hours: 0, text: '前台有一位员工让装修的住户“意思一下”才给办出入证，我家给了两条烟。' },
      {
        ...{ from: 'committee', hours: 46 },
        text: '我们和物业公司核实过了：出入证改为网上办理，不再经过前台；这位员工已经调岗。请您放心，没有人知道是谁反映的。',
      },
    ],
  },
]
