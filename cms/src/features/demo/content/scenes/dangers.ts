import { answers, caller, finds, gives, publishes, type Scene, says } from './scene.ts'

/** Danger, and first answers that are in time, nearly due and late. */
export const DANGERS: readonly Scene[] = [
  {
    key: 'lift-now',
    hoursAgo: 0.8,
    to: 'engineering',
    filing: {
      ...{ category: 'lift', zone: 'b7', channel: 'hotline', danger: true, impact: 'building' },
      description: '7号楼右边电梯停在 9 楼和 10 楼中间，里面困了两个人，一位是老人，对讲机能通话。',
      wish: '先把人接出来。',
      answers: [
        { question: '哪一栋、哪一部电梯？', answer: '7号楼，进门右手那部' },
        { question: '里面有没有人？', answer: '两个人，其中一位 70 多岁' },
      ],
      contact: caller('赵女士', 41),
      readBack: true,
    },
    play(on) {
      on.ago(
        0.7,
        'engineering',
        answers('李师傅已经往 7 号楼跑，维保 20 分钟内到。请让里面的人靠内侧站，不要扒门，我们一直通着话。'),
      )
      on.ago(0.65, 'engineering', {
        ...{ type: 'issue-order', to: { kind: 'contractor', contractor: 'anti' } },
        task: '7号楼右梯困人，立即到场盘车放人，之后查控制柜。',
      })
      on.ago(0.5, 'complainant', says('里面的老人说有点闷，请快一点。'))
    },
  },
  {
    key: 'burning-smell',
    hoursAgo: 6,
    to: 'electric',
    filing: {
      ...{ category: 'power', zone: 'b3-f10', danger: true, impact: 'building' },
      description: '3号楼 11 层电表间一直有焦味，走近能听到滋滋声，墙摸着是热的。',
      contact: caller('林先生', 42),
    },
    play(on) {
      on.ago(5.8, 'electric', answers('老吴带工具上来了，10 分钟内到。请先不要开电表间的门，也不要再用大功率电器。'))
      on.ago(5.2, 'electric', {
        type: 'make-safe',
        measure: '已断开 11 层这一路电，门口拉了警戒线，楼道应急灯亮着，安保守到修好为止。',
      })
      on.ago(4.4, 'electric', finds('进线端子松动，绝缘烧黑约 20 厘米。', { cause: 'defect', contractor: 'mingdian' }))
      on.ago(4, 'electric', { type: 'start' })
      on.ago(3.5, 'electric', {
        ...{ type: 'issue-order', to: { kind: 'contractor', contractor: 'mingdian' } },
        task: '更换 11 层进线端子和烧黑的一段线，测温后送电。',
      })
      on.ago(2, 'electric', says('配件已到，明电的师傅正在换，预计两小时内送电。冰箱里的东西请先别开门。'))
    },
  },
  {
    key: 'falling-tile',
    photo: 'crack',
    hoursAgo: 75,
    to: 'engineering',
    filing: {
      ...{ category: 'facilities', zone: 'b5', danger: true, impact: 'everyone', channel: 'walk-round' },
      description: '5号楼东面外墙掉下一块瓷砖，下面是孩子上学走的路，上面还有几块翘着。',
    },
    play(on) {
      on.ago(74.5, 'engineering', answers('现场已看到，先把这段路围起来，今天请高空作业的人来敲掉松动的。'))
      on.ago(73, 'engineering', {
        type: 'make-safe',
        measure: '东面 12 米已用围挡围住，改走南门，安保早晚带孩子绕行。',
      })
      on.ago(70, 'engineering', finds('粘结层空鼓，松动约 6 平方米。', { cause: 'wear', contractor: 'jianfang' }))
      on.ago(60, 'engineering', gives('粘结层老化空鼓。', '松动的 6 平方米已全部敲除，打底封闭，围挡已撤。'))
      on.ago(50, 'complainant', { type: 'confirm', rating: { speed: 5, result: 5, attitude: 5 } })
      on.ago(46, 'manager', publishes('5号楼外墙掉瓷砖：松动部分已敲除封闭，其余各栋本月排查。'))
    },
  },
  {
    key: 'unanswered',
    hoursAgo: 2.5,
    to: 'reception',
    filing: {
      ...{ category: 'service', zone: 'b9-f4', channel: 'wechat' },
      description: '快递柜旁边的信报箱 9-502 锁坏了，取不出信，问了两次前台都说登记一下。',
      wish: '换把锁就行。',
    },
    play: () => {},
  },
  {
    key: 'answer-nearly-due',
    hoursAgo: 41,
    to: 'cleaning',
    filing: {
      ...{ category: 'cleaning', zone: 'b11-f1' },
      description: '11号楼一层楼道的地拖得很湿，早上老人滑了一下，希望拖完放个牌子。',
      contact: caller('周阿姨', 43),
    },
    play: () => {},
  },
  {
    key: 'answer-late',
    hoursAgo: 56,
    to: 'patrol',
    filing: {
      ...{ category: 'noise', zone: 'b6-f7', channel: 'web' },
      description: '楼上连着三天晚上十一点后拖家具、跳绳，孩子睡不着，敲过门没有人应。',
      wish: '请帮忙去说一下，不要说是我家。',
    },
    play(on) {
      on.ago(30, 'complainant', says('昨天晚上又到十二点，请问有人看到我的投诉吗？'))
    },
  },
  {
    key: 'found-nearly-due',
    hoursAgo: 26,
    to: 'electric',
    filing: {
      ...{ category: 'equipment', zone: 'b12', impact: 'building' },
      description: '12号楼大门的可视对讲只有声音没有画面，不知道门外是谁。',
    },
    play(on) {
      on.ago(22, 'electric', answers('老吴负责，今天下班前去看主机，看完告诉您是换屏还是换线。'))
    },
  },
  {
    key: 'word-nearly-due',
    hoursAgo: 90,
    to: 'engineering',
    filing: {
      ...{ category: 'facilities', zone: 'b2-f13' },
      description: '2号楼 14 层楼道窗户关不严，下雨往里飘水，墙皮都鼓了。',
    },
    play(on) {
      on.ago(86, 'engineering', answers('李师傅今天下午去量窗，明天告诉您怎么修。'))
      on.ago(78, 'engineering', finds('窗扇合页变形，密封条脱落两米。'))
      on.ago(63, 'engineering', says('合页和密封条已经下单，厂家说三到四天到，到了先装您这一层。'))
    },
  },
]
