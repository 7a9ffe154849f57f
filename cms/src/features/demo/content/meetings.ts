import type { AGENDA_ITEM_TYPES, MEETING_TYPES } from '@linsheng/contracts/content'
import type { PaperKey } from './papers.ts'
import type { Texts } from './texts.ts'

export interface DemoMeeting {
  slug: string
  type: (typeof MEETING_TYPES)[number]
  /** Negative: days ago. */
  inDays: number
  announcedDaysAgo: number
  title: Texts
  place: Texts
  intro: Texts
  minutes?: Texts
  papers: readonly PaperKey[]
  agenda: ReadonlyArray<{
    type: (typeof AGENDA_ITEM_TYPES)[number]
    title: Texts
    text?: Texts
    papers?: readonly PaperKey[]
  }>
}

const CLUB: Texts = {
  'zh-Hans': '会所二层多功能厅',
  'zh-Hant': '會所二層多功能廳',
  en: 'Club house, hall on the second floor',
}

export const DEMO_MEETINGS: readonly DemoMeeting[] = [
  {
    slug: 'owners-assembly',
    type: 'assembly',
    inDays: 19,
    announcedDaysAgo: 3,
    title: { 'zh-Hans': '年度业主大会', 'zh-Hant': '年度業主大會', en: 'Yearly owners’ assembly' },
    place: CLUB,
    intro: {
      'zh-Hans':
        '每户请来一人。不能到场的可以交书面票，会所和各楼大堂有票箱。\n对材料有问题，请在会前三天交给业委会，会上逐条回答。',
      'zh-Hant':
        '每戶請來一人。不能到場的可以交書面票，會所和各樓大堂有票箱。\n對材料有問題，請在會前三天交給業委會，會上逐條回答。',
      en: 'One person from each home, please. If you cannot come, put a written vote into the box in the club house or your lobby.\nQuestions sent to the committee three days before are answered one by one.',
    },
    papers: [],
    agenda: [
      {
        type: 'management-report',
        title: { 'zh-Hans': '物业服务年度报告', 'zh-Hant': '物業服務年度報告', en: 'Management report of the year' },
        text: {
          'zh-Hans': '投诉办理情况以公开看板为准，重点说明超时的案件。',
          'zh-Hant': '投訴辦理情況以公開看板為準，重點說明超時的案件。',
          en: 'Complaints as on the public board, with a word on every one that was late.',
        },
        papers: ['management'],
      },
      {
        type: 'financial-report',
        title: {
          'zh-Hans': '公共收益与维修资金',
          'zh-Hant': '公共收益與維修資金',
          en: 'Common income and maintenance fund',
        },
        papers: ['income'],
      },
      {
        type: 'important-matter',
        title: {
          'zh-Hans': '3、7号楼电梯大修（动用维修资金）',
          'zh-Hant': '3、7號樓電梯大修（動用維修資金）',
          en: 'Overhaul of the lifts in buildings 3 and 7, from the maintenance fund',
        },
        text: {
          'zh-Hans': '- 金额 28.6 万元\n- 每台停 12 天，一台一台修\n- 三家报价附后',
          'zh-Hant': '- 金額 28.6 萬元\n- 每台停 12 天，一台一台修\n- 三家報價附後',
          en: '- CNY 286,000\n- 12 days for each lift, one after the other\n- three offers enclosed',
        },
        papers: ['lift'],
      },
      {
        type: 'proposal',
        title: {
          'zh-Hans': '住户提案：地库增加充电位',
          'zh-Hant': '住戶提案：地庫增加充電位',
          en: 'Residents’ proposal: more charging places in the garages',
        },
      },
    ],
  },
  {
    slug: 'service-review-autumn',
    type: 'service-review',
    inDays: -47,
    announcedDaysAgo: 62,
    title: {
      'zh-Hans': '第三季度服务评议会',
      'zh-Hant': '第三季度服務評議會',
      en: 'Service review of the third quarter',
    },
    place: CLUB,
    intro: {
      'zh-Hans': '物业、业委会和住户代表一起看这一季度的投诉，商量怎么改。',
      'zh-Hant': '物業、業委會和住戶代表一起看這一季度的投訴，商量怎麼改。',
      en: 'The property office, the committee and residents look at the quarter’s complaints and agree what to change.',
    },
    minutes: {
      'zh-Hans':
        '# 到会\n物业 4 人，业委会 5 人，住户代表 23 人。\n# 定下的事\n- 周末垃圾清运加一次，10 月起。\n- 客服午休两人轮值，未接电话 30 分钟内回拨。\n- 西区地库加一台备用泵，11 月 15 日前装好。\n# 没有定的事\n充电位增加多少，要等供电容量测算，提交年度业主大会。',
      'zh-Hant':
        '# 到會\n物業 4 人，業委會 5 人，住戶代表 23 人。\n# 定下的事\n- 週末垃圾清運加一次，10 月起。\n- 客服午休兩人輪值，未接電話 30 分鐘內回撥。\n- 西區地庫加一台備用泵，11 月 15 日前裝好。\n# 沒有定的事\n充電位增加多少，要等供電容量測算，提交年度業主大會。',
      en: '# Present\nFour from the property office, five of the committee, 23 residents.\n# Agreed\n- One more rubbish collection at weekends, from October.\n- Two people at the telephones over lunch; missed calls are returned within 30 minutes.\n- A spare pump for the west garage by 15 November.\n# Left open\nHow many charging places: the power supply has to be measured first. It goes to the yearly assembly.',
    },
    papers: ['minutes'],
    agenda: [
      {
        type: 'management-report',
        title: {
          'zh-Hans': '本季度投诉：数量、时限、满意度',
          'zh-Hant': '本季度投訴：數量、時限、滿意度',
          en: 'Complaints of the quarter: numbers, deadlines, satisfaction',
        },
      },
      {
        type: 'other',
        title: {
          'zh-Hans': '反复出现的三个问题',
          'zh-Hant': '反覆出現的三個問題',
          en: 'Three problems that keep coming back',
        },
        text: {
          'zh-Hans': '- 周末垃圾满溢\n- 客服电话没人接\n- 西区地库积水',
          'zh-Hant': '- 週末垃圾滿溢\n- 客服電話沒人接\n- 西區地庫積水',
          en: '- bins overflow at weekends\n- nobody answers the telephone\n- water in the west garage',
        },
      },
    ],
  },
]
