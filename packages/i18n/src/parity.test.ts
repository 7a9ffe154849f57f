import { describe, expect, it } from 'vitest'
import { type Message, type Messages, placeholdersOf } from './catalog.ts'
import { catalogs } from './catalogs/index.ts'

/** Characters that exist only in simplified writing: one of them in a traditional text is a missed translation. */
const ONLY_SIMPLIFIED =
  /[们这个来时说对发现处过还进问题单电话邮区业东乐习书买乱争产亲亿仅从仓众优会伤传体余侧侨债倾内写决况冻减几击划则刚创别动务势区医华协单卖厅历压双变号听启员响围国图圆场坏块坚声复够头夹奖妇妈宁实审宽对寻导层岁岛师带帮广庄应开张弹归当录忆总恶态惊户护报担拟拥择挂挡换损据摆数断无旧时显晓术权条来极构标树样栏检欢欧残毁汇汉沟没泽洁测济浏浓涂润涨温湾湿满滤灭灯灵炼热爱牵犹独环现电画疗监盖盘离种积称稳穷竞笔签简类粮紧约级纪纯线练组细织终经结给络绝统继绩续维绿缓编网罚罗职联聪脏舰艺节药营蓝虑补装见观规视览觉触订计认讨让训议讯记许论设访证评识诉词译试话询该详语误说请诸读课谁调谈谢谱贝负财责败货质贩贫购费贺资赔赖赛赞赶趋车转轮软轻载较辆辑输边达过运还进远违连适选递逻遗邮邻释钟钢钱铁银销锁错键长门闭问闲间闹闻阅队阳阴阵阶际陆陈险随难页顶项顺须预领频题颜额风飞馆驱验鱼鲜鸟麦黄齐龙]/u

const features: Array<[string, Record<'zh-Hans' | 'zh-Hant' | 'en', Messages>]> = Object.entries(catalogs)
const formsOf = (message: Message): string[] => (typeof message === 'string' ? [message] : Object.values(message))

describe.each(features)('texts of %s', (_name, catalog) => {
  it.each(['zh-Hant', 'en'] as const)('%s has exactly the keys of zh-Hans', (locale) => {
    expect(Object.keys(catalog[locale]).sort()).toEqual(Object.keys(catalog['zh-Hans']).sort())
  })

  it.each(['zh-Hant', 'en'] as const)('%s has the placeholders of zh-Hans in each text', (locale) => {
    const wrong = Object.entries(catalog['zh-Hans']).filter(([key, message]) =>
      formsOf(catalog[locale][key] ?? '').some(
        (form) => placeholdersOf(form).join() !== placeholdersOf(message).join(),
      ),
    )
    expect(wrong.map(([key]) => key)).toEqual([])
  })

  it('zh-Hant is written in traditional characters', () => {
    const wrong = Object.entries(catalog['zh-Hant']).filter(([, text]) =>
      formsOf(text).some((form) => ONLY_SIMPLIFIED.test(form)),
    )
    expect(wrong).toEqual([])
  })

  it('no text is empty', () => {
    const texts = Object.values(catalog).flatMap((messages) => Object.values(messages).flatMap(formsOf))
    expect(texts.filter((text) => text.trim() === '')).toEqual([])
  })
})
