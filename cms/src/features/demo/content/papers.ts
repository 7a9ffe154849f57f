export interface DemoPaper {
  /** File name. */
  name: string
  title: string
  lines: readonly string[]
}

/** Papers by the key under which notices and meetings name them. */
export const DEMO_PAPERS = {
  income: {
    name: '上半年公共收益明细.pdf',
    title: 'Common income, January to June',
    lines: [
      'Lift advertising      CNY 46,800',
      'Garage visitors       CNY 31,250',
      'Club house hire       CNY  9,600',
      'Total                 CNY 87,650',
      'Demonstration paper: figures are invented.',
    ],
  },
  management: {
    name: '物业服务年度报告.pdf',
    title: 'Management report',
    lines: [
      'Complaints received, answered and resolved: see the public board.',
      'Lifts: 24 inspected, 3 door belts replaced.',
      'Garage pumps: float switches replaced, spare pump added.',
      'Demonstration paper.',
    ],
  },
  lift: {
    name: '电梯大修方案.pdf',
    title: 'Overhaul of the lifts in buildings 3 and 7',
    lines: [
      'Scope: control cabinet, door machine, steel ropes.',
      'Cost: CNY 286,000, from the maintenance fund.',
      'Duration: 12 days for each lift, one at a time.',
      'Demonstration paper.',
    ],
  },
  minutes: {
    name: '会议纪要签字页.pdf',
    title: 'Minutes, signature page',
    lines: ['Chair, secretary and two witnesses have signed.', 'Demonstration paper.'],
  },
} as const satisfies Record<string, DemoPaper>
export type PaperKey = keyof typeof DEMO_PAPERS
