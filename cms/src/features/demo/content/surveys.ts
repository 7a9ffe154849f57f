import type { SurveyTemplate } from '@linsheng/domain/surveys'
import type { WrittenHousehold } from '../../households/operations/add-households.ts'
import { DAY } from '../plan/moments.ts'
import { DEMO_ZONES } from './places.ts'
import type { Texts } from './texts.ts'

/** Every home of the compound, for its register: those of a band are spread over its three floors. */
export const DEMO_HOMES: readonly WrittenHousehold[] = DEMO_ZONES.flatMap(({ code, kind, parent, households }) => {
  if (kind !== 'floor' || parent === null) return []
  const lowest = Number(code.split('-f')[1])
  return Array.from({ length: households }, (_, at) => {
    const door = String(Math.floor(at / 3) + 1).padStart(2, '0')
    return { zone: parent, door: `${lowest + (at % 3)}${door}` }
  })
}).map((home, at) => ({ line: at + 1, ...home }))

/** A survey of the demonstration: when it was open, counted back from now, and who answered. */
export interface DemoSurvey {
  slug: string
  template: SurveyTemplate
  repeats: 'quarter' | 'year'
  /** Slug of the wave before. */
  follows: string | null
  opened: number
  closed: number
  /** Null: not closed yet. */
  published: number | null
  responses: number
  seed: number
}

/** Earlier waves first. */
export const DEMO_SURVEYS: readonly DemoSurvey[] = [
  {
    ...{ slug: 'satisfaction', template: 'yearly', repeats: 'year', follows: null },
    ...{ opened: -430 * DAY, closed: -416 * DAY, published: -409 * DAY, responses: 486, seed: 11 },
  },
  {
    ...{ slug: 'service-quality', template: 'servqual', repeats: 'quarter', follows: null },
    ...{ opened: -95 * DAY, closed: -81 * DAY, published: -74 * DAY, responses: 522, seed: 12 },
  },
  {
    ...{ slug: 'satisfaction-w2', template: 'yearly', repeats: 'year', follows: 'satisfaction' },
    ...{ opened: -65 * DAY, closed: -51 * DAY, published: -44 * DAY, responses: 629, seed: 13 },
  },
  {
    ...{ slug: 'service-quality-w2', template: 'servqual', repeats: 'quarter', follows: 'service-quality' },
    ...{ opened: -4 * DAY, closed: 10 * DAY, published: null, responses: 214, seed: 14 },
  },
]

/** Households whose letters of the open survey are told to whoever starts the demonstration. */
export const DEMO_LETTERS = 3

/** What households wrote in the yearly survey; those not released say too much of who wrote them. */
export const WRITTEN: ReadonlyArray<{ text: string; released: boolean }> = [
  { text: '电梯晚上十点以后声音很大，希望能查一查。', released: true },
  { text: '垃圾房周末没人清，夏天味道重。', released: true },
  { text: '希望物业收到报修后先回个话，哪怕只说什么时候来。', released: true },
  { text: '我家在一楼东边第二户，孩子每天被装修吵醒。', released: false },
  { text: '儿童滑梯旁边的地垫翘起来了，老人容易绊倒。', released: true },
  { text: '保安小哥很热心，帮我搬过两次东西，谢谢。', released: true },
  { text: '希望把公共收益的账写得让人看得懂。', released: true },
]

interface DemoInterview {
  survey: string
  kind: 'interview' | 'discussion'
  heldOn: number
  topic: Texts
  participants: number
  themes: readonly Texts[]
  quotes: ReadonlyArray<{ quote: string; consent: boolean }>
}

export const DEMO_INTERVIEWS: readonly DemoInterview[] = [
  {
    survey: 'satisfaction-w2',
    kind: 'discussion',
    heldOn: -48 * DAY,
    topic: {
      'zh-Hans': '报修之后多久该有人回话',
      'zh-Hant': '報修之後多久該有人回話',
      en: 'How soon somebody should answer a repair request',
    },
    participants: 14,
    themes: [
      {
        'zh-Hans': '等不可怕，没人回话才急',
        'zh-Hant': '等不可怕，沒人回話才急',
        en: 'Waiting is bearable; silence is not',
      },
      { 'zh-Hans': '周末没人接电话', 'zh-Hant': '週末沒人接電話', en: 'Nobody answers at weekends' },
    ],
    quotes: [
      { quote: '你告诉我明天来，我就安心了。', consent: true },
      { quote: '上次漏水我等了三天，楼下都泡了。', consent: false },
    ],
  },
  {
    survey: 'satisfaction-w2',
    kind: 'interview',
    heldOn: -46 * DAY,
    topic: {
      'zh-Hans': '老人怎么看小区的公告和通知',
      'zh-Hant': '長者怎麼看小區的公告和通知',
      en: 'How older residents read notices',
    },
    participants: 5,
    themes: [
      {
        'zh-Hans': '字太小，贴得太高',
        'zh-Hant': '字太小，貼得太高',
        en: 'Letters too small, posted too high',
      },
    ],
    quotes: [{ quote: '电梯里贴一张大字的，比手机好用。', consent: true }],
  },
]
