import type { NOTICE_TYPES } from '@linsheng/contracts/content'
import type { PaperKey } from './papers.ts'
import type { Texts } from './texts.ts'

export interface DemoNotice {
  slug: string
  type: (typeof NOTICE_TYPES)[number]
  issuer: 'property' | 'committee'
  /** Days before now at which it was published; negative: it will be. */
  daysAgo: number
  pinned?: true
  /** Days it is valid from its publication on. */
  validDays?: number
  title: Texts
  summary?: Texts
  /** As `richTextOf` reads it. */
  body: Texts
  papers?: readonly PaperKey[]
}

type Row = [hans: string, hant: string, en: string]
const text = ([hans, hant, en]: Row): Texts => ({ 'zh-Hans': hans, 'zh-Hant': hant, en })

/** A notice of one paragraph. */
const short = (
  daysAgo: number,
  type: DemoNotice['type'],
  slug: string,
  title: Row,
  body: Row,
  more: Partial<DemoNotice> = {},
): DemoNotice => ({ daysAgo, type, slug, issuer: 'property', title: text(title), body: text(body), ...more })

export const DEMO_NOTICES: readonly DemoNotice[] = [
  short(
    2,
    'outage',
    'water-stop-b3-b5',
    [
      '周四上午 3、5号楼停水 3 小时',
      '週四上午 3、5號樓停水 3 小時',
      'No water in buildings 3 and 5 on Thursday morning',
    ],
    [
      '周四 9:00–12:00 更换二次供水阀门，3、5号楼停水。请提前存水，恢复后先放两分钟。急用水请打值班电话，我们送上门。',
      '週四 9:00–12:00 更換二次供水閥門，3、5號樓停水。請提前存水，恢復後先放兩分鐘。急用水請打值班電話，我們送上門。',
      'A valve is replaced on Thursday from 9:00 to 12:00. Please store water before; let it run for two minutes after. If you need water urgently, call the office and we bring it.',
    ],
    { pinned: true, validDays: 6 },
  ),
  short(
    3,
    'vote',
    'assembly-announced',
    ['年度业主大会通知', '年度業主大會通知', 'The yearly owners’ assembly'],
    [
      '大会在会所二层举行，议题和材料已经公布。每户一票，可以到场也可以交书面票。',
      '大會在會所二層舉行，議題和材料已經公布。每戶一票，可以到場也可以交書面票。',
      'It is held in the club house; agenda and papers are published. One vote for each home, in person or in writing.',
    ],
    { issuer: 'committee', pinned: true, papers: ['lift'] },
  ),
  short(
    -3,
    'maintenance',
    'garage-cleaning-planned',
    ['下周清洗东区地库', '下週清洗東區地庫', 'The east garage is cleaned next week'],
    [
      '分两个晚上清洗，请按车位号在 20:00 前移车。',
      '分兩個晚上清洗，請按車位號在 20:00 前移車。',
      'Two evenings; please move your car before 20:00 by the number of your space.',
    ],
  ),
]
