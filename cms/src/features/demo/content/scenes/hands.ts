import { DAY, HOUR } from '../../plan/moments.ts'
import { answers, begin, caller, finds, gives, notes, type Scene, says } from './scene.ts'

/** Who is responsible: offers, transfers, work given to others, letters to offices outside. */
export const HANDS: readonly Scene[] = [
  {
    key: 'offered-to-person',
    hoursAgo: 20,
    to: 'service',
    filing: {
      ...{ category: 'other', zone: 'club', channel: 'front-desk' },
      description: '会所活动室的投影仪插座冒火花，老年合唱队不敢用了。',
      contact: caller('吴女士', 50),
    },
    play(on) {
      on.ago(18, 'service', answers('先把那个插座封了，今天请电工来看，活动室别的插座可以用。'))
      on.ago(4, 'service', {
        ...{ type: 'offer-handover', team: 'engineering', person: 'electric' },
        reason: '要动电，前台没有资质，请老吴接着办，钥匙在我这里。',
      })
    },
  },
  {
    key: 'offered-to-team',
    photo: 'water',
    hoursAgo: 60,
    to: 'cleaning',
    filing: {
      ...{ category: 'cleaning', zone: 'garage-east', impact: 'building' },
      description: '东区地库进口的排水沟堵了，下雨积水到脚面，泥都带进电梯。',
    },
    play(on) {
      begin(
        on,
        'cleaning',
        50,
        '周师傅先清一遍沟，看是不是管子的问题。',
        40,
        finds('沟清了还不走水，是管道塌了一段。', { cause: 'wear' }),
      )
      on.ago(29, 'cleaning', {
        ...{ type: 'offer-handover', team: 'engineering' },
        reason: '要开挖换管，我们班组做不了，请工程组接。',
      })
    },
  },
  {
    key: 'three-departments',
    hoursAgo: 150,
    to: 'service',
    filing: {
      ...{ category: 'other', zone: 'gate', channel: 'wechat' },
      description: '大门口外卖柜占了盲道，电动车也停一排，推婴儿车要走到马路上。',
      wish: '盲道清出来，外卖柜换个地方。',
    },
    play(on) {
      on.ago(140, 'service', answers('小赵先去拍照，今天问清楚外卖柜归谁管。'))
      on.ago(136, 'service', {
        ...{ type: 'offer-handover', team: 'security', person: 'patrol' },
        reason: '停车和秩序归秩序组，请小冯接手。',
      })
      on.ago(130, 'patrol', { type: 'accept-handover' })
      on.ago(124, 'patrol', finds('电动车已清，外卖柜要断电移位。', { cause: 'rule' }))
      on.ago(110, 'patrol', {
        ...{ type: 'offer-handover', team: 'engineering', person: 'engineering' },
        reason: '移柜要改电，请工程组接手。',
      })
      on.ago(100, 'engineering', { type: 'accept-handover' })
      on.ago(96, 'engineering', says('李师傅接着办：先停柜子，后天把电引到西侧墙边再移过去。'))
      on.ago(40, 'engineering', says('新位置的电已经通了，柜子公司明天来搬，盲道今天起不再停车。'))
    },
  },
  {
    key: 'orders-open',
    hoursAgo: 44,
    to: 'reception',
    filing: {
      ...{ category: 'other', zone: 'b7-f1', impact: 'building', channel: 'web' },
      description: '7号楼一层大厅漏水、灯坏、地砖松三样一起，进出都得踮脚。',
    },
    play(on) {
      begin(
        on,
        'reception',
        40,
        '小孙负责盯到底，三样分给三家，做完一样告诉您一样。',
        32,
        finds('空调冷凝水管脱开，带坏了灯和地砖。', { cause: 'defect' }),
      )
      const give = (task: string, team: 'engineering' | 'cleaning', due: number) =>
        on.ago(30, 'reception', { type: 'issue-order', to: { kind: 'team', team }, task, due: on.now + due * HOUR })
      give('接回冷凝水管，换大厅灯两盏。', 'engineering', 10)
      give('地面清干，松动处先放提示牌。', 'cleaning', 6)
      on.ago(28, 'reception', {
        ...{ type: 'issue-order', to: { kind: 'contractor', contractor: 'jianfang' } },
        ...{ task: '重铺松动地砖约 4 平方米。', due: on.now + 2 * DAY },
      })
      on.ago(20, 'cleaning', { type: 'finish-order', order: 2, done: '已清干，放了两块提示牌。', minutes: 45 })
      on.ago(9, 'reception', says('水已经不滴了，地面清干了，灯今天换，地砖后天铺。'))
    },
  },
  {
    key: 'orders-done',
    hoursAgo: 80,
    to: 'electric',
    filing: {
      ...{ category: 'equipment', zone: 'garage-east', impact: 'building', channel: 'qr' },
      description: '东区地库道闸抬杆慢，早上排队排到马路上。',
    },
    play(on) {
      const found = finds('电机碳刷磨损，控制板程序旧。', { contractor: 'mingdian', howMuch: '影响早高峰约 120 辆车' })
      begin(on, 'electric', 74, '老吴明早高峰在道闸旁边看，先手动抬杆。', 66, found)
      on.ago(60, 'electric', {
        ...{ type: 'issue-order', to: { kind: 'contractor', contractor: 'mingdian' } },
        task: '更换道闸碳刷，升级控制板程序。',
      })
      on.ago(34, 'electric', {
        ...{ type: 'finish-order', order: 1, done: '碳刷已换，程序升级，抬杆 1.2 秒。', minutes: 140 },
        ...{ parts: '碳刷 1 副、控制板 1 块', costCents: 186_000 },
      })
      on.ago(
        30,
        'electric',
        gives('碳刷磨损，抬杆变慢。', '换了碳刷和控制板，抬杆从 4 秒到 1.2 秒，早高峰看了两天不再排队。'),
      )
    },
  },
  {
    key: 'forwarded',
    hoursAgo: 84,
    to: 'patrol',
    filing: {
      ...{ category: 'security', zone: 'gate', channel: 'email' },
      description: '北门外的路灯连着五盏不亮，晚上放学的孩子摸黑走。',
      contact: { name: '陈女士', phone: '5550 0151' },
    },
    play(on) {
      begin(
        on,
        'patrol',
        76,
        '小冯今晚带人去看，先在门口加一盏临时灯。',
        68,
        finds('路灯归市政照明所，配电箱跳闸。', { verdict: 'not-ours', cause: 'outside' }),
      )
      on.ago(64, 'patrol', {
        ...{ type: 'forward', office: 'street-office', name: '市政照明所', contact: '5550 0160 卫工' },
        ...{ letter: '北门外 5 盏路灯不亮，系配电箱跳闸，请尽快派人，现场照片附后。', followUpAt: on.now + 2 * DAY },
      })
      on.ago(62, 'patrol', says('已转市政照明所，单号 LZ-3391，两天后我们再去问，门口的临时灯一直亮着。'))
      on.ago(10, 'patrol', says('照明所回话说已排进明后天的班，临时灯会留到修好为止。'))
    },
  },
  {
    key: 'forward-late',
    hoursAgo: 168,
    to: 'service',
    filing: {
      ...{ category: 'other', zone: 'garden', channel: 'hotline' },
      description: '花园围墙外的工地清晨五点半就打桩，窗户都震。',
      contact: caller('林先生', 52),
    },
    play(on) {
      begin(
        on,
        'service',
        160,
        '小赵今天去工地看夜间施工证，下午给您回话。',
        150,
        finds('工地无夜间施工许可。', { verdict: 'not-ours', cause: 'outside' }),
      )
      on.ago(146, 'service', {
        ...{ type: 'forward', office: 'street-office', name: '街道城管所', contact: '5550 0161 顾队' },
        ...{ letter: '工地连续三天 5:30 打桩，附录音和照片，请依法处理并告知结果。', followUpAt: on.now - 80 * HOUR },
      })
      on.ago(78, 'service', {
        ...{ type: 'record-forward-answer', forward: 0, answer: '城管所说已开整改通知，等工地回复。' },
        followUpAt: on.now - 8 * HOUR,
      })
      on.ago(76, 'service', says('城管已开整改通知，这两天还响的话请告诉我时间，我再去催。'))
    },
  },
  {
    key: 'escalated-by-hand',
    hoursAgo: 62,
    to: 'service',
    filing: {
      ...{ category: 'fees', zone: 'b10-f13', channel: 'front-desk' },
      description: '公共收益今年上半年的账贴出来只有总数，没有明细，问了三次没有人答。',
      wish: '给我看明细。',
      contact: caller('徐先生', 53),
    },
    play(on) {
      begin(
        on,
        'service',
        56,
        '小赵去财务拿明细，明天下班前给您看。',
        46,
        finds('明细在财务，对外要主任签字。', { cause: 'rule' }),
      )
      on.ago(26, 'service', { type: 'escalate', reason: '要不要公开明细，前台定不了，请主任决定。' })
      on.ago(22, 'manager', notes('可以公开，抹去个人姓名后放前台，同时贴公示栏。'))
      on.ago(9, 'service', says('主任已同意公开，明细正在整理，明天上午放前台，您可以拍照。'))
    },
  },
]
