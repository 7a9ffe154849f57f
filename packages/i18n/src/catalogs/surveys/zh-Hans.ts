/** The list of surveys and the page of one: what it asks, who may answer, why nobody can tell who said what. */
export const zhHans = {
  title: '调查',
  lead: '每户一份，谁也看不出哪份是哪家的。截止以后，结果全部公布，并写明接下来做什么。',
  open: '正在进行',
  'open.none': '现在没有正在进行的调查。下一次开始前，每户会收到一封信。',
  'open.until': '{when} 截止',
  'open.who': '每户一份，全小区 {households} 户都可以参加。',
  'open.minutes': '大约 {count} 分钟。',
  'open.reminded': '{when} 已提醒过所有住户。没有人知道哪家还没填。',
  'open.answer': '去填写',
  past: '结果',
  'past.none': '还没有结束的调查。',
  'past.date': '截止',
  'past.survey': '调查',
  'past.rate': '参加',
  'past.taken': '{n} / {households} 户',
  'past.counting': '结果还没公布',
  wave: '第 {wave} 次',

  facts: '基本情况',
  'facts.until': '截止',
  'facts.who': '谁可以填',
  'facts.who.text': '每户一份（{households} 户）。要用信上的码。',
  'facts.time': '要多久',
  'facts.time.text': '大约 {count} 分钟，{pages} 页，可以随时停下、回头改。',
  'facts.target': '目标',
  'facts.target.text': '至少 {percent} 的住户参加',
  'facts.results': '什么时候看结果',
  'facts.results.text': '截止后 14 天内在这一页公布。截止前谁也看不到一份回答，也看不到已经收了几份。',
  asks: '问些什么',
  'asks.count': '{count} 题',

  why: '为什么没有人知道是您家写的',
  'why.note': '不是靠保证，是做不到。',
  'why.1':
    '您按“交卷”时，这台设备先做一张随机的“票”，装进信封再交给服务器。服务器对照信上的码，确认您家还没领过，就隔着信封盖章：它看不见里面的票。',
  'why.2': '您的设备拆掉信封，章还在票上。过一段随机的时间，回答和这张票一起发出，不带码，不带登录信息。',
  'why.knows':
    '服务器知道：哪些码领过章；收到了哪些带章的回答。不知道的是：哪张票是给哪家盖的。回答不存时间、顺序和网络地址。',
  'why.key':
    '盖章用的钥匙只有一把，开始前已写进公开记录，截止时销毁。您的设备会核对；给您家单独换一把来认出您，会被发现，什么也不会发出。',
  'why.letters':
    '印信的人看得到码。重印一封信，旧码马上作废；一共重印过多少封，会和结果一起公布，不写是哪家。旧码说“没有这个码”、又没收到新信，就是有人重印了您家的信：请告诉业委会和邻居。',
  'why.limits':
    '挡不住的：有人站在您身后看；您写下认得出是谁的话；有人当场盯着网络，看几点几分从您家发出了什么。所以回答晚一点、不定时地发。',

  script: '填写要用 JavaScript',
  'script.why': '信封要在您自己的设备上封，所以这一页不开 JavaScript 填不了。不这样，服务器就会看到您家写了什么。',
  help: '需要帮忙',
  'help.text':
    '可以请人帮您打开这一页，或者到服务处用公用平板填。帮忙的人不替您按“交卷”，也不替您填：那样就说不上没人知道了。',
  'help.call': '打电话问：',
  loading: '正在打开…',

  'closed.lead': '{when} 已截止。回答正在整理，最晚 {by} 在这里公布。',
  back: '全部调查',
} as const
