import { DAY, HOUR } from '../../plan/moments.ts'
import { begin, caller, finds, gives, type Scene, says } from './scene.ts'

/** Plans in every state, visits, and clocks that stand still. */
export const PLANS: readonly Scene[] = [
  {
    key: 'plan-waits',
    photo: 'water',
    hoursAgo: 50,
    to: 'engineering',
    filing: {
      ...{ category: 'facilities', zone: 'b4-f16', channel: 'web' },
      description: '4号楼顶层卧室天花板渗水，下雨就滴，去年补过一次又漏了。',
      wish: '把屋面彻底做一遍，不要只补一块。',
      contact: caller('徐先生', 44),
    },
    play(on) {
      const found = finds('女儿墙根部防水层开裂约 3 米，去年只补了表面。', {
        contractor: 'jianfang',
        where: '4号楼屋面东南角',
      })
      begin(on, 'engineering', 45, '李师傅明早上屋面看，您在家的话也请看一下屋里的水印。', 36, found)
      on.ago(20, 'engineering', {
        type: 'propose-plan',
        steps: [
          { text: '铲开女儿墙根部 3 米，重做防水附加层', who: '坚防防水' },
          { text: '闭水试验 24 小时，请您一起看', who: '李师傅' },
          { text: '室内干透后补白', who: '工程组' },
        ],
        date: on.now + 5 * DAY,
        costCents: 860_000,
        payer: 'maintenance-fund',
      })
    },
  },
  {
    key: 'plan-agreed',
    hoursAgo: 70,
    to: 'electric',
    filing: {
      ...{ category: 'equipment', zone: 'garage-west', impact: 'building', channel: 'qr' },
      description: '西区地库 C 区充电桩有 4 个插上没反应，天天排队。',
    },
    play(on) {
      const found = finds('4 个桩的计量板受潮。', { cause: 'defect', contractor: 'mingdian' })
      begin(on, 'electric', 60, '老吴今天去逐个测，晚上告诉您几个能马上好。', 52, found)
      on.ago(46, 'electric', {
        type: 'propose-plan',
        steps: [{ text: '先烘干恢复 2 个' }, { text: '另外 2 个换计量板', who: '明电机电' }],
        date: on.now + 9 * HOUR,
        costCents: 128_000,
        payer: 'property',
      })
      on.ago(40, 'complainant', { type: 'accept-plan' })
      on.ago(24, 'electric', says('2 个已经好了，另外 2 个的板子明天上午到。'))
    },
  },
  {
    key: 'plan-by-silence',
    hoursAgo: 120,
    to: 'cleaning',
    filing: {
      ...{ category: 'greening', zone: 'garden', channel: 'walk-round' },
      description: '中心花园两棵香樟的枝条伸到健身步道上，下雨天一碰一身水。',
    },
    play(on) {
      begin(
        on,
        'cleaning',
        110,
        '周师傅这周带人来看，修剪前会贴通知。',
        100,
        finds('两棵枝条过低，净高不到 1.8 米。', { cause: 'no-information' }),
      )
      on.ago(95, 'cleaning', {
        type: 'propose-plan',
        steps: [{ text: '把步道上方枝条提到 2.5 米以上' }, { text: '枯枝一并清走' }],
        date: on.now + 2 * DAY,
        payer: 'property',
      })
      on.ago(48, 'cleaning', says('剪枝车约在后天上午，到时步道封两个小时。'))
    },
  },
  {
    key: 'plan-changed',
    hoursAgo: 140,
    to: 'engineering',
    filing: {
      ...{ category: 'equipment', zone: 'b10', channel: 'hotline' },
      description: '10号楼左梯运行时哐当响，到站抖一下，孩子说像要掉下去。',
      contact: caller('吴女士', 45),
    },
    play(on) {
      const found = finds('导靴磨损超过 2 毫米，对重侧缺油。', {
        asset: '10号楼左梯',
        contractor: 'anti',
        why: '保养漏了一次',
      })
      begin(on, 'engineering', 132, '李师傅和维保约在今天下午一起看，晚饭前告诉您结果。', 122, found)
      on.ago(118, 'engineering', {
        type: 'propose-plan',
        steps: [{ text: '更换导靴四只', who: '安梯维保' }, { text: '全程加油调整' }],
        date: on.now + 4 * DAY,
        costCents: 320_000,
        payer: 'property',
      })
      on.ago(104, 'complainant', {
        type: 'ask-plan-changes',
        text: '能不能避开早上七点到九点？我们楼老人多，走楼梯吃不消。',
      })
      on.ago(80, 'engineering', {
        type: 'propose-plan',
        steps: [
          { text: '晚上九点到凌晨两点施工，更换导靴四只', who: '安梯维保' },
          { text: '第二天早上李师傅跟梯一小时' },
        ],
        date: on.now + 30 * HOUR,
        costCents: 380_000,
        payer: 'property',
        reason: '按您说的改到夜里施工，人工费多 600 元，由物业出。',
      })
      on.ago(70, 'complainant', { type: 'accept-plan' })
      on.ago(30, 'engineering', says('导靴已到，今晚九点开始，楼下贴了通知，施工时另一部梯照常。'))
    },
  },
  {
    key: 'plan-declined',
    hoursAgo: 66,
    to: 'reception',
    filing: {
      ...{ category: 'service', zone: 'b8-f7', channel: 'front-desk' },
      description: '装修垃圾清运收了两次钱，第二次说是超重，没有称过也没有单子。',
      wish: '退第二次的 180 元，以后当面称。',
      why: '师傅说看着就超了。',
      possible: '按方数算也可以，但要先讲好。',
      readBack: true,
      contact: caller('王先生', 46),
    },
    play(on) {
      const found = finds('清运登记上第二次没有重量，只有金额。', { cause: 'rule' })
      begin(on, 'reception', 60, '小孙负责，今天查清运登记，明天给您回话。', 50, found)
      on.ago(40, 'reception', {
        type: 'propose-plan',
        steps: [{ text: '退还一半，90 元' }],
        date: on.now + 2 * DAY,
        costCents: 9_000,
        payer: 'property',
      })
      on.ago(28, 'complainant', { type: 'decline-plan', reason: '没有称重就不该收，要退全部，不是一半。' })
      on.ago(20, 'reception', says('您说得有道理，我去找沈主任批全额，今天下班前答复。'))
    },
  },
  {
    key: 'plan-broken',
    hoursAgo: 160,
    to: 'engineering',
    filing: {
      ...{ category: 'facilities', zone: 'b1-f4', channel: 'email' },
      description: '1号楼 5 层消防门闭门器坏了，门砰砰响，半夜吓人。',
      contact: { name: '黄伯', email: 'huang@demo.example' },
    },
    play(on) {
      begin(on, 'engineering', 150, '李师傅明天去看闭门器，能调就当场调好。', 140, finds('闭门器漏油，要换新的。'))
      on.ago(132, 'engineering', {
        type: 'propose-plan',
        steps: [{ text: '更换闭门器一只，调到关门不超过 3 秒' }],
        date: on.now - 26 * HOUR,
        costCents: 24_000,
        payer: 'property',
      })
      on.ago(120, 'complainant', { type: 'accept-plan' })
      on.ago(70, 'engineering', says('闭门器已订，快递说昨天发出。'))
    },
  },
  {
    key: 'visit-tomorrow',
    hoursAgo: 30,
    to: 'engineering',
    filing: {
      ...{ category: 'water', zone: 'b6-f1', channel: 'web' },
      description: '6号楼 2 层卫生间下水反味，地漏晚上冒泡，楼上一冲水就响。',
      contact: caller('陈女士', 47),
    },
    play(on) {
      const message = '李师傅来家里看，时间由您挑，看之前先打电话。'
      begin(
        on,
        'engineering',
        26,
        message,
        9,
        finds('初看是立管通气不畅，要开检查口确认。', { cause: 'unknown', verdict: 'partly' }),
      )
      on.ago(8, 'engineering', {
        ...{ type: 'schedule-visit', from: on.now + 22 * HOUR, to: on.now + 23 * HOUR },
        note: '李师傅和疏通师傅两个人来，开检查口，大约四十分钟，请把洗手间地上的东西挪开。',
      })
    },
  },
  {
    key: 'visit-moved',
    hoursAgo: 100,
    to: 'service',
    filing: {
      ...{ category: 'noise', zone: 'b3-f7', channel: 'hotline' },
      description: '隔壁空调外机整夜嗡嗡响，贴着我家卧室墙，睡不好两个礼拜了。',
      contact: caller('黄伯', 48),
    },
    play(on) {
      begin(
        on,
        'service',
        92,
        '小赵先联系隔壁，再约您一起听，今晚给您回话。',
        84,
        finds('外机支架胶垫老化，墙体传声，夜间 42 分贝。', { cause: 'neighbour' }),
      )
      on.ago(80, 'service', {
        ...{ type: 'schedule-visit', from: on.now - 50 * HOUR, to: on.now - 49 * HOUR },
        note: '小赵带分贝仪上门，和隔壁一起听。',
      })
      on.ago(56, 'service', { type: 'cancel-visit', visit: 0, reason: '隔壁临时出差，改到后天晚上，抱歉。' })
      on.ago(55, 'service', {
        ...{ type: 'schedule-visit', from: on.now + 28 * HOUR, to: on.now + 29 * HOUR },
        note: '改到晚上八点，隔壁答应在家，师傅带胶垫来当场换。',
      })
    },
  },
  {
    key: 'paused-parts',
    hoursAgo: 96,
    to: 'engineering',
    filing: {
      ...{ category: 'equipment', zone: 'b9', impact: 'building' },
      description: '9号楼地下一层的排污泵一开就跳闸，积水有一股味。',
    },
    play(on) {
      begin(
        on,
        'engineering',
        90,
        '李师傅马上去看，先用移动泵抽，不会淹到电梯。',
        82,
        finds('主泵电机绕组烧了，要原厂件。', { cause: 'defect', contractor: 'haoshui' }),
      )
      on.ago(60, 'engineering', {
        ...{ type: 'pause', reason: 'awaiting-parts', until: on.now + 5 * DAY },
        note: '原厂电机五天后到，这几天每天早晚用移动泵抽水，您不用管。',
      })
      on.ago(12, 'engineering', says('移动泵每天抽两次，今天量过水位正常，电机的物流单号贴在楼下了。'))
    },
  },
  {
    key: 'paused-access',
    hoursAgo: 130,
    to: 'engineering',
    filing: {
      ...{ category: 'water', zone: 'b12-f10', channel: 'hotline' },
      description: '12号楼 10 层厨房顶上滴水，应该是楼上的，楼上一直没有人。',
      contact: caller('赵女士', 49),
    },
    play(on) {
      begin(
        on,
        'engineering',
        124,
        '李师傅已关了楼上这一路阀门，先不滴，今天联系楼上业主。',
        116,
        finds('楼上软管老化漏水，业主在外地。', { cause: 'neighbour' }),
      )
      on.ago(112, 'engineering', {
        ...{ type: 'pause', reason: 'awaiting-access', until: on.now - 40 * HOUR },
        note: '楼上业主周末回来，等他开门，阀门一直关着。',
      })
      on.ago(52, 'engineering', { type: 'resume' })
      on.ago(48, 'engineering', says('楼上业主今天回来了，约好明天下午一起换软管。'))
      on.ago(
        14,
        'engineering',
        gives('楼上厨房软管老化。', '软管和角阀都换了，放水两小时不漏，您家吊顶干后由楼上业主出钱补。'),
      )
    },
  },
]
