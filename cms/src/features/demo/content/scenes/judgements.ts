import type { CasePlay } from '../../plan/case-play.ts'
import type { PersonKey } from '../people.ts'
import { begin, caller, finds, gives, hear, notes, publishes, type Scene, says } from './scene.ts'

const JUDGES = ['panel', 'lawyer', 'engineer'] as const satisfies readonly PersonKey[]

function vote(on: CasePlay, at: number, votes: readonly ('upheld' | 'partly' | 'rejected')[]): void {
  for (const [index, judge] of JUDGES.entries()) on.ago(at, judge, { type: 'vote', vote: votes[index] ?? 'upheld' })
}

/** Results that wait, are disputed, appealed against and judged. */
export const JUDGEMENTS: readonly Scene[] = [
  {
    key: 'result-waits',
    photo: 'rubbish',
    hoursAgo: 70,
    to: 'cleaning',
    filing: {
      ...{ category: 'cleaning', zone: 'b4-f1' },
      description: '4号楼垃圾投放点中午就满了，一下午都敞着，苍蝇很多。',
      wish: '中午加收一次。',
    },
    play(on) {
      begin(
        on,
        'cleaning',
        60,
        '周师傅今天中午在那里看着，晚上告诉您怎么改。',
        48,
        finds('下午一点到五点没有人收，桶少一只。', { cause: 'rule' }),
      )
      on.ago(26, 'cleaning', {
        ...{ type: 'propose-result', found: '中午以后四小时没有人收，桶也少一只。' },
        ...{ done: '加了一只桶，每天 13:30 加收一次，周末也收。' },
        ...{ follows: '两周后看一次满桶记录，不够再加。', followsAt: on.now + 14 * 24 * 3_600_000 },
      })
    },
  },
  {
    key: 'disputed-once',
    photo: 'blocked',
    hoursAgo: 110,
    to: 'security',
    filing: {
      ...{ category: 'parking', zone: 'garage-west', channel: 'wechat' },
      description: '我的固定车位 B-117 连着四天被同一辆车占，保安说联系不上车主。',
      answers: [{ question: '哪个车位、哪个充电桩？', answer: '西区 B-117' }],
      contact: caller('王先生', 54),
    },
    play(on) {
      begin(
        on,
        'security',
        100,
        '王队长今晚守到车主来，您先停 B-090 临时位。',
        90,
        finds('占位的是 6 号楼住户的亲戚，没有登记。', { cause: 'neighbour' }),
      )
      on.ago(60, 'security', gives('访客车没有登记，进来后自己找位停。', '已联系车主移车，登记了车牌。'))
      on.ago(16, 'complainant', {
        type: 'dispute',
        reason: '移走了一天，昨晚又停回来，等于没有解决。',
        rating: { speed: 3, result: 1 },
      })
    },
  },
  {
    key: 'disputed-twice',
    photo: 'lamp',
    hoursAgo: 230,
    to: 'engineering',
    filing: {
      ...{ category: 'facilities', zone: 'b8-f4', channel: 'hotline' },
      description: '8号楼 5 层楼道的灯修了又坏，晚上黑得看不见台阶。',
      contact: caller('周阿姨', 55),
    },
    play(on) {
      begin(on, 'engineering', 220, '李师傅今天换灯，换完拍照给您看。', 210, finds('感应头进水。'))
      on.ago(200, 'engineering', gives('感应头进水失灵。', '换了感应头。'))
      on.ago(186, 'complainant', { type: 'dispute', reason: '亮了一晚上又不亮了。' })
      on.ago(170, 'engineering', { type: 'start' })
      on.ago(140, 'engineering', gives('线路接头松动。', '重新压了接头，灯亮了。'))
      on.ago(50, 'complainant', {
        type: 'dispute',
        reason: '还是一样，老人昨天差点摔了，请领导来看。',
        rating: { speed: 2, result: 1, attitude: 3 },
      })
      on.ago(44, 'manager', says('我是沈主任，今天下午和李师傅一起来您这层看，整层的线路重查一遍。您也可以申请复核。'))
      on.ago(40, 'engineering', { type: 'start' })
    },
  },
  {
    key: 'appeal-in-progress',
    hoursAgo: 300,
    to: 'reception',
    filing: {
      ...{ category: 'service', zone: 'b2-f7', channel: 'email' },
      description: '报修时前台接线的人说“你们这种老房子就这样”，我录了音。要求道歉，不是口头一句。',
      wish: '书面道歉，并说明以后怎么避免。',
      contact: { name: '黄伯', phone: '5550 0156' },
    },
    play(on) {
      begin(
        on,
        'reception',
        290,
        '小孙负责，今天听录音，明天答复您。',
        280,
        finds('录音属实，用语不当。', { cause: 'attitude' }),
      )
      on.ago(260, 'reception', gives('接线同事用语不当，录音属实。', '本人已电话道歉，班组学了一次接线用语。'))
      on.ago(240, 'complainant', { type: 'dispute', reason: '说好书面，只打了一个电话。' })
      on.ago(200, 'reception', says('书面道歉要主任签，正在走流程。'))
      on.ago(120, 'complainant', {
        ...{ type: 'appeal', about: 'result', reason: '拖了一个多礼拜没有书面，请业委会的人评一评。' },
        wish: '书面道歉，贴在公示栏。',
      })
      on.ago(112, 'committee', {
        type: 'acknowledge-appeal',
        message: '复核申请已收到，三位没有经手此事的委员会在 10 个工作日内给您书面决定，需要您到场会提前说。',
      })
      hear(on, 104, { judges: JUDGES, recused: 'neighbour' })
      on.ago(80, 'committee', { type: 'seat-panel', members: [...JUDGES] })
      on.ago(30, 'panel', { type: 'vote', vote: 'partly' })
    },
  },
  {
    key: 'appeal-new',
    hoursAgo: 210,
    to: 'security',
    filing: {
      ...{ category: 'renovation', zone: 'b5-f10', channel: 'web' },
      description: '楼上把卫生间改到我家卧室上面，物业说备过案，我不同意。',
      contact: caller('陈女士', 57),
    },
    play(on) {
      const found = finds('备案图与现场一致，未见违规。', { verdict: 'not-confirmed', cause: 'rule' })
      begin(on, 'security', 204, '王队长今天调备案图，带图上门量一次。', 190, found)
      on.ago(150, 'security', says('量过了，和备案图一致。不合意的话您可以申请复核，这里就可以点。'))
      on.ago(80, 'security', says('还在等楼上业主给防水试验的记录。'))
      on.ago(14, 'complainant', {
        ...{ type: 'appeal', about: 'verdict', reason: '备案图本身就不合规，卧室上面不能做卫生间，请懂图纸的人看。' },
        wish: '恢复原样。',
      })
    },
  },
  {
    key: 'appeal-upheld',
    hoursAgo: 900,
    to: 'engineering',
    filing: {
      ...{ category: 'facilities', zone: 'b11-f16', channel: 'web' },
      description: '顶楼渗水三年，年年补年年漏，物业说保修期过了要我自己出钱。',
      contact: caller('赵女士', 58),
    },
    play(on) {
      begin(on, 'engineering', 890, '李师傅明天上屋面看。', 876, finds('屋面防水层超年限。', { cause: 'cost' }))
      on.ago(850, 'engineering', {
        type: 'close',
        outcome: 'unfounded',
        reason: '屋面过了保修期，室内渗水由业主自行处理。',
      })
      on.ago(760, 'complainant', {
        ...{ type: 'appeal', about: 'refusal', reason: '屋面是共用部位，不该由一家出钱。' },
        wish: '用维修资金做整段防水。',
      })
      on.ago(740, 'chair', { type: 'acknowledge-appeal', message: '已收到，委员会按程序组成复核小组。' })
      hear(on, 720, { judges: JUDGES })
      vote(on, 600, ['upheld', 'upheld', 'partly'])
      on.ago(590, 'panel', {
        type: 'decide-appeal',
        decision: 'upheld',
        facts: '渗水点在屋面防水层，属共用部位；三年内补过四次，每次都在同一段。',
        rule: '《住宅专项维修资金管理办法》第二条：屋面属共用部位，维修由维修资金列支。',
        reasons: '以保修期为由让一户承担，没有依据。',
        changes: '撤销原答复，两周内提出整段防水的方案并启动维修资金。',
      })
      on.ago(580, 'engineering', finds('整段 26 米防水层老化。', { contractor: 'jianfang' }))
      on.ago(560, 'engineering', says('两家报价都拿到了，已报维修资金，批下来就开工。'))
      on.ago(520, 'engineering', {
        type: 'pause',
        reason: 'awaiting-authority',
        until: on.now - 80 * 3_600_000,
        note: '等维修资金批复，大约两周。',
      })
      on.ago(460, 'engineering', says('维修资金的公示今天贴出，七天后可以用。'))
      on.ago(390, 'engineering', says('公示没有人反对，批复已交房管局。'))
      on.ago(320, 'engineering', says('房管局说这周能批，坚防的人已经备料。'))
      on.ago(250, 'engineering', says('材料到场，等批复一到就开工。'))
      on.ago(180, 'engineering', says('批复下来了，定在后天开工，每天早八点到晚六点。'))
      on.ago(110, 'engineering', says('开工第一天，铲到 11 米处发现一处裂缝，一并处理。'))
      on.ago(50, 'engineering', says('附加层做完，正在闭水试验，明天请您一起看。'))
    },
  },
  {
    key: 'appeal-rejected',
    hoursAgo: 1_500,
    to: 'security',
    filing: {
      ...{ category: 'parking', zone: 'garage-east', impact: 'building', channel: 'front-desk' },
      description: '我要求把我的车位换到电梯口，先来的人凭什么占好位置。',
      contact: caller('徐先生', 59),
    },
    play(on) {
      begin(
        on,
        'security',
        1_490,
        '王队长查一下车位分配的规则，明天答复。',
        1_476,
        finds('车位按抽签分，没有空的电梯口车位。', { verdict: 'not-confirmed', cause: 'rule' }),
      )
      on.ago(1_460, 'security', {
        type: 'close',
        outcome: 'unfounded',
        reason: '车位是抽签定的，三年一换，明年十月重新抽，您可以参加。',
      })
      on.ago(1_330, 'complainant', { type: 'appeal', about: 'refusal', reason: '我家有老人，应该照顾。' })
      on.ago(1_310, 'committee', { type: 'acknowledge-appeal', message: '已收到，十个工作日内答复。' })
      hear(on, 1_290, { judges: JUDGES })
      vote(on, 1_240, ['rejected', 'rejected', 'partly'])
      on.ago(1_230, 'lawyer', {
        type: 'decide-appeal',
        decision: 'rejected',
        facts: '车位由业主大会抽签分配，电梯口 12 个都已分出。',
        rule: '《车位分配办法》第五条：三年一抽，其间不调换。',
        reasons: '有老人的住户占三成，单独照顾一户对别人不公平。',
        changes: '原答复不变；建议下一轮抽签时设照顾签，由业主大会讨论。',
      })
      on.ago(1_100, 'committee', {
        type: 'record-outside',
        door: 'mediation',
        outcome: '街道调解一次，住户接受等明年抽签。',
      })
      on.ago(1_000, 'security', { type: 'follow-up', day: 7, outcome: 'holds', note: '住户说明年再抽，没有别的意见。' })
      on.ago(480, 'security', { type: 'follow-up', day: 30, outcome: 'holds' })
    },
  },
  {
    key: 'goodwill',
    hoursAgo: 600,
    to: 'reception',
    filing: {
      ...{ category: 'service', zone: 'b6-f13', impact: 'building', channel: 'hotline' },
      description: '说好早上九点停水一小时，停到下午三点没有人通知，家里有婴儿。',
      contact: caller('吴女士', 60),
    },
    play(on) {
      begin(
        on,
        'reception',
        594,
        '对不起，小孙马上送两桶水上来，今天查清楚为什么没有通知。',
        584,
        finds('施工拖延，通知群里没有人发。', { cause: 'no-information' }),
      )
      on.ago(
        560,
        'reception',
        gives('施工拖延五小时，没有人通知。', '以后停水延长必须在半小时内发群和贴告示，已写进值班表。'),
      )
      on.ago(540, 'complainant', { type: 'confirm', rating: { speed: 2, result: 3, attitude: 2 } })
      on.ago(520, 'manager', {
        type: 'offer-goodwill',
        text: '沈主任上门致歉，送了两箱饮用水；下次停水前会单独给有婴儿的家庭打电话。',
      })
      on.ago(500, 'complainant', { type: 'rate', rating: { speed: 4, result: 5, attitude: 5 } })
      on.ago(
        490,
        'manager',
        publishes('停水延长没有通知：以后延长要在半小时内发群、贴告示，有婴儿和老人的家庭单独打电话。'),
      )
      on.ago(362, 'reception', { type: 'follow-up', day: 7, outcome: 'holds', note: '住户说上周停水提前接到了电话。' })
    },
  },
  {
    key: 'came-back',
    hoursAgo: 420,
    to: 'engineering',
    filing: {
      ...{ category: 'equipment', zone: 'b1', impact: 'building', channel: 'qr' },
      description: '1号楼单元门门锁吸不住，一拉就开，晚上不安全。',
    },
    play(on) {
      begin(
        on,
        'engineering',
        414,
        '李师傅今天看磁力锁。',
        404,
        finds('磁力锁电源电压低。', { contractor: 'mingdian' }),
      )
      on.ago(380, 'engineering', gives('电源老化，电压不够。', '换了电源，吸力正常。'))
      on.ago(360, 'complainant', { type: 'confirm', rating: { speed: 5, result: 4 } })
      on.ago(180, 'engineering', {
        type: 'follow-up',
        day: 7,
        outcome: 'came-back',
        note: '回访时门又吸不住，是锁体的问题。',
      })
      on.ago(176, 'engineering', { type: 'reopen', reason: '回访发现又坏，上次只换了电源，锁体也要换。' })
      on.ago(170, 'engineering', { type: 'start' })
      on.ago(160, 'engineering', finds('锁体磁极生锈。', { cause: 'defect', contractor: 'mingdian' }))
      on.ago(130, 'engineering', gives('锁体磁极生锈，换电源只好了几天。', '锁体换新，拉力测到 280 公斤。'))
      on.ago(100, 'complainant', { type: 'confirm', rating: { speed: 3, result: 5, attitude: 5 } })
    },
  },
  {
    key: 'corrections',
    hoursAgo: 52,
    to: 'service',
    filing: {
      ...{ category: 'fees', zone: 'b3-f1', channel: 'web' },
      description: '十月电费公摊比九月多一倍，请说明怎么算的。',
    },
    play(on) {
      begin(
        on,
        'service',
        46,
        '小赵查抄表记录，今天告诉您。',
        42,
        finds('十月抄表日晚了六天。', { cause: 'no-information' }),
      )
      on.ago(38, 'service', says('十月多抄了八天，所以看起来多，十一月会少。'))
      on.ago(36, 'service', { type: 'correct', note: 0, text: '更正：是晚抄六天，不是八天，抱歉写错了。' })
      on.ago(24, 'complainant', says('那我家 103 的单子上为什么写九月三十一日？'))
      on.ago(23, 'complainant', { type: 'correct', note: 1, text: '写错了，是十月三十一日。' })
      on.ago(10, 'service', notes('系统打印的日期是对的，是公示栏的手写表写错了，已换。'))
      on.ago(9.5, 'service', says('公示栏的手写表写错一个日期，已经换了新的，单子上的是对的。'))
    },
  },
]
