import type { AnswerOutcome, Kind } from '@linsheng/domain/complaints'

/** What staff and residents say along the way. `{who}` is a colleague's name, `{h}` an hour. */
export const ACKNOWLEDGEMENTS = [
  '已收到。{who}今天 {h} 点前到现场看，看完当面或电话告诉您。',
  '您好，这件事由{who}负责，{h} 点前先去看，晚上给您回话。',
  '已安排{who}处理，先查原因，24 小时内告诉您怎么办、什么时候办好。',
  '谢谢您说得这么清楚。{who}马上过去，处理前会先给您打电话。',
  '收到，{who}在路上了。今天能办完就今天办完，办不完也会告诉您到哪一步。',
] as const

export const NOTES_TO_COMPLAINANT = [
  '配件已经订了，预计后天到，到了就装。',
  '今天看过现场，原因基本清楚，明天上午处理。',
  '需要和维保单位一起看，约在明天 10 点，您方便的话可以在场。',
  '因为下雨，室外的活顺延一天，抱歉让您多等。',
] as const

export const INTERNAL_NOTES = [
  '这家有老人，进门前先打电话。',
  '和上个月那件是同一个地方，请一起看。',
  '费用走日常维修，不用另外审批。',
  '已经拍了前后照片存档。',
] as const

export const COMPLAINANT_NOTES = [
  '还没有人来过，请问什么时候？',
  '今天又发生了一次。',
  '晚上 7 点以后家里才有人。',
] as const

export const DISPUTE_REASONS = [
  '好了一天又和以前一样，没有真正解决。',
  '只处理了一半，另一边没有动。',
  '师傅来看了一眼就走了，不能算处理完。',
] as const

export const REOPEN_REASONS = ['过了不到一个月，又出现同样的问题。', '昨天开始又不行了，请再来看看。'] as const

/** Empty: no reason given. */
export const WITHDRAW_REASONS = ['已经自己解决了，谢谢。', '弄错了，不是小区的问题。', ''] as const

export const REASONED_CLOSINGS = [
  {
    outcome: 'unfounded',
    reason: '到现场看过两次，又查了记录，没有发现您说的情况。再出现请马上告诉我们，我们重新看。',
  },
  { outcome: 'duplicate', reason: '同一件事已有住户先报，正在处理，结果会在公开页面上更新。' },
  { outcome: 'not-ours', reason: '这段路归街道管养，已转到 12345，单号和联系人发给您了。' },
] as const

/** What goes to the street office before a case is closed as not ours. */
export const FORWARDING = {
  office: 'street-office',
  name: '街道办事处市政科',
  contact: '5550 0112',
  letter: '居民反映的路段归街道管养，情况和照片附后，请安排处理，并告知大致时间。',
} as const

export interface OneStepAnswer {
  outcome: AnswerOutcome
  text: string
}

/** Answers to what is no complaint. */
export const ONE_STEP_ANSWERS: Readonly<Record<Exclude<Kind, 'complaint'>, readonly OneStepAnswer[]>> = {
  suggestion: [
    { outcome: 'planned', text: '这个建议我们采纳，已列入下季度的安排，做之前会贴通知。' },
    { outcome: 'adopted', text: '说得对，已经照您的办法改了，这周起就是这样做，有不顺手的地方请再告诉我们。' },
    {
      outcome: 'declined',
      text: '我们算过费用，也问了同栋的住户，愿意的不到三成，今年先不做。明年预算会上再提一次，会提前告诉您时间。',
    },
  ],
  question: [
    { outcome: 'answered', text: '您问的情况已查清，答复贴在服务中心，也可以来前台当面问。' },
    { outcome: 'answered', text: '查了当时的记录和合同，明细已打印好放在前台，您随时来取，有疑问当面说清楚。' },
  ],
  praise: [{ outcome: 'thanked', text: '谢谢您专门告诉我们，这句话已经转给他本人和他的班组。' }],
}

export const INTERIM_MEASURES = [
  '已拉警戒线，安排人看守，闲人进不去。',
  '已断开这一路电源，贴了告示，应急照明能用。',
  '人已安全离开，现场先封起来，电梯停用。',
  '已关阀止水，地面清干，不会再滑倒人。',
] as const

export const FOLLOW_UP_NOTES = [
  '电话里说没有再出现。',
  '住户说一切正常，谢谢。',
  '当面问过，满意。',
  '顺路看了现场，完好。',
] as const

export const NOT_REACHED_NOTES = ['响了两次没有人接，明天再打。', '手机关机。'] as const

export const CAME_BACK_NOTES = ['住户说前天又有一次，和原来一样。', '回访时现场又坏了。'] as const

export const SECOND_FINDINGS = '回访发现旧问题又出现，上次换的件质量不好。'

export const HANDOVER_REASONS = [
  '这处要动水电，我们班组没有资质。',
  '住户在另一片，请那边的责任人接着办。',
  '我明天起调休，办到一半不好等。',
] as const

export const SECOND_RESULT = {
  found: '上次只处理了表面，根子还在。',
  done: '重新做了一遍，主管到场验收，三天后再回访一次。',
} as const

export const CALLERS = ['陈女士', '王先生', '周阿姨', '林先生', '赵女士', '黄伯', '吴女士', '徐先生'] as const
