export const zhHant = {
  title: '調查',
  lead: '每戶一份，誰也看不出哪份是哪家的。截止以後，結果全部公布，並寫明接下來做什麼。',
  open: '正在進行',
  'open.none': '現在沒有正在進行的調查。下一次開始前，每戶會收到一封信。',
  'open.until': '{when} 截止',
  'open.who': '每戶一份，全社區 {households} 戶都可以參加。',
  'open.minutes': '大約 {count} 分鐘。',
  'open.reminded': '{when} 已提醒過所有住戶。沒有人知道哪家還沒填。',
  'open.answer': '去填寫',
  past: '結果',
  'past.none': '還沒有結束的調查。',
  'past.date': '截止',
  'past.survey': '調查',
  'past.rate': '參加',
  'past.taken': '{n} / {households} 戶',
  'past.counting': '結果還沒公布',
  wave: '第 {wave} 次',

  facts: '基本情況',
  'facts.until': '截止',
  'facts.who': '誰可以填',
  'facts.who.text': '每戶一份（{households} 戶）。要用信上的碼。',
  'facts.time': '要多久',
  'facts.time.text': '大約 {count} 分鐘，{pages} 頁，可以隨時停下、回頭改。',
  'facts.target': '目標',
  'facts.target.text': '至少 {percent} 的住戶參加',
  'facts.results': '什麼時候看結果',
  'facts.results.text': '截止後 14 天內在這一頁公布。截止前誰也看不到一份回答，也看不到已經收了幾份。',
  asks: '問些什麼',
  'asks.count': '{count} 題',

  why: '為什麼沒有人知道是您家寫的',
  'why.note': '不是靠保證，是做不到。',
  'why.1':
    '您按「交卷」時，這台設備先做一張隨機的「票」，裝進信封再交給伺服器。伺服器對照信上的碼，確認您家還沒領過，就隔著信封蓋章：它看不見裡面的票。',
  'why.2': '您的設備拆掉信封，章還在票上。過一段隨機的時間，回答和這張票一起發出，不帶碼，不帶登入資訊。',
  'why.knows':
    '伺服器知道：哪些碼領過章；收到了哪些帶章的回答。不知道的是：哪張票是給哪家蓋的。回答不存時間、順序和網路位址。',
  'why.key':
    '蓋章用的鑰匙只有一把，開始前已寫進公開記錄，截止時銷毀。您的設備會核對；給您家單獨換一把來認出您，會被發現，什麼也不會發出。',
  'why.letters':
    '印信的人看得到碼。重印一封信，舊碼馬上作廢；一共重印過多少封，會和結果一起公佈，不寫是哪家。舊碼說「沒有這個碼」、又沒收到新信，就是有人重印了您家的信：請告訴業委會和鄰居。',
  'why.limits':
    '擋不住的：有人站在您身後看；您寫下認得出是誰的話；有人當場盯著網路，看幾點幾分從您家發出了什麼。所以回答晚一點、不定時地發。',

  script: '填寫要用 JavaScript',
  'script.why': '信封要在您自己的設備上封，所以這一頁不開 JavaScript 填不了。不這樣，伺服器就會看到您家寫了什麼。',
  help: '需要幫忙',
  'help.text':
    '可以請人幫您打開這一頁，或者到服務處用公用平板填。幫忙的人不替您按「交卷」，也不替您填：那樣就說不上沒人知道了。',
  'help.call': '打電話問：',
  loading: '正在打開…',

  'closed.lead': '{when} 已截止。回答正在整理，最晚 {by} 在這裡公布。',
  back: '全部調查',
} as const
