import { HOUR } from '../../plan/moments.ts'
import type { PersonKey } from '../people.ts'
import { answers, begin, caller, finds, gives, type Scene, says } from './scene.ts'

/** Other kinds than complaints, each with the answer it got. */
const kind = (
  key: string,
  hoursAgo: number,
  filing: Scene['filing'],
  answer?: { to: PersonKey; outcome: 'adopted' | 'planned' | 'declined' | 'answered' | 'thanked'; text: string },
): Scene => {
  const to = answer?.to ?? 'reception'
  return {
    ...{ key, hoursAgo, to, filing },
    play(on) {
      on.ago(hoursAgo - 5, to, answers('您写的已经看到，今天和负责的人商量，明天给您一个说法。'))
      if (answer) on.ago(hoursAgo - 15, to, { type: 'answer', outcome: answer.outcome, text: answer.text })
    },
  }
}

/** A row of the ledger that the register took over. */
const ledgerRow = (index: number, category: string, zone: string, description: string, done: string): Scene => ({
  key: `ledger-${index}`,
  hoursAgo: (546 - index) * 24,
  to: 'service',
  filing: { category, zone, description, channel: 'import', imported: true },
  play(on) {
    on.after(30 * HOUR, 'system', { type: 'propose-result', found: '见原台账。', done })
    on.after(HOUR, 'system', { type: 'close', outcome: 'recorded' })
  },
})

/** Several households on one problem, other kinds than complaints, calls that are owed, and an older ledger. */
export const VOICES: readonly Scene[] = [
  {
    key: 'shared',
    hoursAgo: 58,
    to: 'engineering',
    filing: {
      ...{ category: 'water', zone: 'b10', impact: 'building', channel: 'web' },
      description: '10号楼今天早上起水是黄的，放了十分钟还是黄，不敢给孩子喝。',
      wish: '查清楚能不能喝。',
    },
    play(on, numberOf) {
      on.ago(57, 'complainant', {
        type: 'join',
        household: '10-602',
        voice: '10-602',
        text: '我们六楼也是，水里有沉淀。',
      })
      begin(
        on,
        'engineering',
        56,
        '李师傅正在看水箱，先停用，门口有桶装水可以领。',
        50,
        finds('水箱浮球阀坏，水位过低，底泥被带起。', { contractor: 'haoshui', where: '10号楼屋顶水箱' }),
      )
      on.ago(49, 'complainant', {
        type: 'join',
        household: '10-1401',
        voice: '10-1401',
        text: '十四楼早上也黄，现在清了一点。',
      })
      for (const [index, key] of ['shared-2', 'shared-3'].entries()) {
        on.ago(47 - index, 'system', { type: 'absorb', stream: key, number: numberOf(key), households: 1 })
      }
      on.ago(30, 'engineering', says('水箱已清洗消毒，浮球阀换好，水样送检，结果明天贴在楼下，在那之前请先领桶装水。'))
      on.ago(8, 'complainant', { type: 'join', household: '10-303', voice: '10-303' })
    },
  },
  ...[
    ['shared-2', 55, 'b10-f4', '10号楼 402 水龙头出黄水，洗衣服都染黄了。'] as const,
    ['shared-3', 53, 'b10-f16', '樓上水有鐵鏽味，燒開還是黃的，請派人看看水箱。'] as const,
  ].map(
    ([key, hoursAgo, zone, description], index): Scene => ({
      ...{ key, hoursAgo, to: 'engineering' },
      filing: { category: 'water', zone, description, impact: 'building' },
      play(on, numberOf) {
        on.ago(51 - index * 0.4, 'engineering', answers('这是整栋水箱的事，已经在处理，进展和先报的那一件一起告诉您。'))
        on.ago(47.5 - index, 'service', { type: 'merge', into: 'shared', number: numberOf('shared') })
      },
    }),
  ),
  {
    key: 'call-owed',
    hoursAgo: 12,
    to: 'service',
    filing: {
      ...{ category: 'service', zone: 'b5-f1', channel: 'hotline', reach: 'call' },
      description: '老人腿脚不便，问能不能把快递送到门口，驿站说要另外收钱。',
      contact: caller('黄伯', 61),
    },
    play(on) {
      on.ago(3, 'service', answers('小赵和驿站谈，70 岁以上的不收钱，谈好了打电话告诉您。'))
    },
  },
  {
    key: 'call-late',
    hoursAgo: 64,
    to: 'cleaning',
    filing: {
      ...{ category: 'greening', zone: 'b9', channel: 'front-desk', reach: 'call' },
      description: '9号楼前的桂花树长虫，掉得一地都是，晒被子不敢晒。',
      contact: caller('周阿姨', 62),
    },
    play(on) {
      on.ago(54, 'cleaning', answers('周师傅约了消杀的人，定下来打电话告诉您，到时关好窗。'))
      const { sequence } = on.state
      on.ago(44, 'cleaning', { type: 'record-call', sequence, reached: false, note: '响了没有人接。' })
      on.ago(36, 'cleaning', finds('蚧壳虫，要打两次药。', { contractor: 'jinghu', cause: 'outside' }))
    },
  },
  {
    key: 'mail-failed',
    hoursAgo: 34,
    to: 'electric',
    filing: {
      ...{ category: 'equipment', zone: 'b4-f7', reach: 'email' },
      description: '4号楼 8 层电梯厅的灯白天也亮着，晚上反而不亮。',
      contact: { name: '林先生', phone: '5550 0163', email: 'lin@demo.example' },
    },
    play(on) {
      on.ago(20, 'electric', answers('老吴今天去看定时开关，装反了就马上改。'))
      const { sequence } = on.state
      on.ago(19.6, 'system', { type: 'record-delivery', sequence, via: 'email', delivered: false })
      on.ago(9, 'electric', finds('定时开关日夜设反。', { cause: 'skill' }))
    },
  },
  {
    key: 'reached-by-phone',
    hoursAgo: 130,
    to: 'service',
    filing: {
      ...{ category: 'service', zone: 'b2-f1', channel: 'hotline', reach: 'call' },
      description: '门禁卡补办说三天，一个星期了还没有拿到。',
      contact: caller('周阿姨', 64),
    },
    play(on) {
      on.ago(124, 'service', answers('今天就给您补，小赵打电话告诉您来拿。'))
      on.ago(122, 'service', { type: 'record-call', sequence: on.state.sequence, reached: true, note: '本人接的。' })
      on.ago(110, 'service', finds('制卡机缺色带，没有告诉住户。', { cause: 'no-information' }))
      on.ago(100, 'service', gives('制卡机缺色带拖了四天。', '卡已补好，放在前台，色带备了两卷。'))
      on.ago(98, 'service', { type: 'record-call', sequence: on.state.sequence, reached: true, note: '说明天来拿。' })
    },
  },
  {
    key: 'abusive',
    hoursAgo: 400,
    to: 'service',
    filing: {
      ...{ category: 'other', zone: null, channel: 'web' },
      description: '（同一个人当天第 14 条，辱骂前台工作人员，没有说任何事情。）',
    },
    play(on) {
      on.ago(390, 'service', answers('有具体的事请告诉我们，一定办；骂人的话我们不回。'))
      on.ago(
        386,
        'service',
        finds('当天 14 条内容相同，没有可办的事。', { verdict: 'not-confirmed', cause: 'unknown' }),
      )
      on.ago(380, 'service', {
        type: 'close',
        outcome: 'abusive',
        reason: '内容是辱骂，没有可以办的事项。您有具体问题可以随时再提，不服可以申请复核。',
      })
    },
  },
  kind(
    'suggest-adopted',
    300,
    {
      kind: 'suggestion',
      category: 'greening',
      zone: 'garden',
      description: '建议花园的浇水改在晚上八点以后，白天浇一半就晒干了。',
    },
    { to: 'cleaning', outcome: 'adopted', text: '采纳了，从这周起浇水改到晚上八点，节水也少晒。' },
  ),
  kind(
    'suggest-planned',
    200,
    {
      kind: 'suggestion',
      category: 'facilities',
      zone: 'b6',
      impact: 'building',
      description: '建议每栋一层放一把应急轮椅，老人摔了好用。',
    },
    { to: 'reception', outcome: 'planned', text: '列进明年一月的预算，每两栋一把，到货前先放前台一把。' },
  ),
  kind(
    'suggest-declined',
    260,
    {
      kind: 'suggestion',
      category: 'parking',
      zone: 'garage-east',
      description: '建议把地库三分之一改成出租车位，收入补物业费。',
    },
    {
      to: 'security',
      outcome: 'declined',
      text: '车位不够，改租会让 80 户没有位停，本届不做。您不同意可以申请复核，或在业主大会提。',
    },
  ),
  kind(
    'question',
    220,
    { kind: 'question', category: 'fees', zone: 'b3', description: '请问电梯广告的收入今年是多少，用在哪里？' },
    { to: 'service', outcome: 'answered', text: '上半年 46,800 元，全部进公共收益账，明细贴在公示栏第二格。' },
  ),
  kind(
    'praise',
    150,
    {
      kind: 'praise',
      category: 'security',
      zone: 'gate',
      description: '昨天下大雨，门岗小冯帮我把老人背到楼下，谢谢他。',
    },
    { to: 'security', outcome: 'thanked', text: '谢谢您写下来，已经在早会上念给大家听，小冯很高兴。' },
  ),
  kind('suggest-open', 18, {
    kind: 'suggestion',
    category: 'other',
    zone: 'club',
    description: '建议会所活动室周末开到晚上九点，年轻人下班来不及。',
  }),
  kind('question-open', 15, {
    kind: 'question',
    category: 'parking',
    zone: 'garage-west',
    description: '请问新增充电桩什么时候装到 D 区？',
  }),
  ledgerRow(1, 'equipment', 'b2', '2号楼电梯异响，住户来电。', '维保已调整，住户认可。'),
  ledgerRow(2, 'cleaning', 'garage-east', '东区地库地面油污。', '已冲洗。'),
  ledgerRow(3, 'greening', 'garden', '花园枯树要处理。', '已移走，补种一棵。'),
  ledgerRow(4, 'security', 'gate', '门岗夜间打瞌睡。', '当班人员已谈话，加了两小时一次巡更。'),
]
