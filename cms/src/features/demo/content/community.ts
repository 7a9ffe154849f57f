import type { Texts } from './texts.ts'

export const DEMO_SLUG = 'demo'

export const DEMO_NAME: Texts = { 'zh-Hans': '青桐里小区', 'zh-Hant': '青桐里小區', en: 'Qingtong Court' }

export const DEMO_TAGLINE: Texts = {
  'zh-Hans': '1186 户 · 12 栋楼 · 有事说得出，办得怎样看得见',
  'zh-Hant': '1186 戶 · 12 棟樓 · 有事說得出，辦得怎樣看得見',
  en: '1,186 homes, 12 buildings: say what is wrong, see what becomes of it',
}

export interface DemoContact {
  label: Texts
  phone: string
  note: Texts | null
  emergency: boolean
}

const everywhere = (text: string): Texts => ({ 'zh-Hans': text, 'zh-Hant': text, en: text })

/** Numbers that begin with 5550 01 are nobody's. */
export const DEMO_CONTACTS: readonly DemoContact[] = [
  {
    label: { 'zh-Hans': '24 小时值班', 'zh-Hant': '24 小時值班', en: 'On duty, day and night' },
    phone: '5550 0110',
    note: {
      'zh-Hans': '漏水、停电、电梯困人',
      'zh-Hant': '漏水、停電、電梯困人',
      en: 'Leaks, power cuts, stuck lifts',
    },
    emergency: true,
  },
  {
    label: { 'zh-Hans': '客服中心', 'zh-Hant': '客服中心', en: 'Front desk' },
    phone: '5550 0111',
    note: everywhere('8:00–20:00'),
    emergency: false,
  },
  {
    label: { 'zh-Hans': '业主委员会', 'zh-Hant': '業主委員會', en: 'Owners’ committee' },
    phone: '5550 0112',
    note: { 'zh-Hans': '周三 19:00–21:00', 'zh-Hant': '週三 19:00–21:00', en: 'Wednesdays 19:00–21:00' },
    emergency: false,
  },
  { label: { 'zh-Hans': '报警', 'zh-Hant': '報警', en: 'Police' }, phone: '110', note: null, emergency: true },
  { label: { 'zh-Hans': '火警', 'zh-Hant': '火警', en: 'Fire' }, phone: '119', note: null, emergency: true },
  { label: { 'zh-Hans': '急救', 'zh-Hant': '急救', en: 'Ambulance' }, phone: '120', note: null, emergency: true },
]
