/** Reply templates: their settings, and the ones a new community starts with. */
export const zhHans = {
  singular: '回复模板',
  plural: '回复模板',
  'field.title': '名称',
  'field.text': '内容',
  'field.text.help': '可以用：{fields}。办案件时自动填上，填不上的留出空位。其余要写的用【】标出来。',
  'field.commands': '用在哪一步',
  'field.active': '在用',
  unknownField: '没有 {field} 这一项，可以用：{fields}。',
  'gap.number': '【编号】',
  'gap.category': '【类别】',
  'gap.place': '【地点】',
  'gap.team': '【班组】',
  'gap.due': '【期限】',
  'gap.name': '【称呼】',
  neighbour: '邻居',
  'gap.me': '【您的名字】',
  'title.ack-visit': '先去现场看',
  'text.ack-visit':
    '{name}，您好。您说的{category}（{place}）收到了，由{team}负责。我是{me}，【今天几点】到现场看，看完告诉您怎么办。最迟{due}办好，办不完也会先告诉您。',
  'title.ack-urgent': '马上到',
  'text.ack-urgent':
    '{me}已经在去{place}的路上，大约【几】分钟到。请先离危险的地方远一点，不要自己动手。到了马上给您打电话。',
  'title.ack-ask': '还要问一点',
  'text.ack-ask':
    '收到了，编号 {number}，由{team}负责。要查清楚还缺一点情况：【要问的】。您在这里回一句就行，我们收到就接着办，【哪天】前告诉您怎么办。',
  'title.note-cause': '原因查清了',
  'text.note-cause':
    '{place}的{category}，原因查清了：【原因】。下一步【做什么】，【哪天】做好。这几天您可以先【怎么用】。',
  'title.note-late': '说好的时间赶不上',
  'text.note-late':
    '说好今天办好的，今天办不完，原因是【原因】。这是我们没有赶上，对不起。新的时间是【哪天几点】，到时{me}给您回话。',
  'title.note-access': '约时间进门',
  'text.note-access': '要进门才能查。您【哪天】什么时候在家？回一个时间就行，晚上和周末也可以，我们按您的时间来。',
  'title.visit': '上门',
  'text.visit': '{team}的{me}带工具上门，大约【几】分钟，【收不收费】。时间不合适请在这里回一句，我们改。',
  'title.safe': '先围起来',
  'text.safe': '{place}已经围起来、挂了牌，晚上有灯，请从【哪里】绕。这是先保安全，修好另外告诉您。',
  'title.pause': '要等一等',
  'text.pause': '停下来是在等【等什么】，不是不办。到了就接着做；到【哪天】还没有，也会告诉您。',
  'title.result': '办好了',
  'text.result':
    '做了【做了什么】，【怎么试的】试过，现在正常。{team}下周再看一次。又不好，或者您不同意，在这里说一声，我们重办。',
  'title.adopted': '建议采纳了',
  'text.adopted': '您的建议我们采纳了：【做什么】，【哪天】前做好，由{team}负责，做好了贴出来。谢谢您想到这一点。',
  'title.declined': '这次没有采纳',
  'text.declined': '您的建议商量过了，这次没有采纳，原因是【原因】。要是【什么情况】变了，我们再拿出来看。',
  'title.thanked': '表扬转到了',
  'text.thanked': '您的话念给{team}听了，他们很高兴。谢谢您写这几句。',
  'title.not-ours': '不归我们管，已经转了',
  'text.not-ours':
    '这件事归【哪个单位】管，【哪天】已经转过去，单号【单号】，电话【电话】。【哪天】我们再问一次，把答复告诉您。',
  'title.unfounded': '去看过，没有发现',
  'text.unfounded':
    '{team}【哪天】和【哪天】去{place}看过，也查了【查了什么】，没有看到您说的情况。再出现请马上告诉我们，拍张照片更好。您不同意，可以在这里申诉。',
  'title.goodwill': '想补上一点',
  'text.goodwill': '这件事拖得久，给您添了麻烦，对不起。我们想【做什么】，您看行不行。以后这类事由{me}直接跟。',
  'title.letter': '转给外单位的信',
  'text.letter':
    '【单位】：\n我小区{place}住户反映{category}问题：【情况】。我们【哪天】查看，【查到什么】。此事属贵单位职责，请安排处理，【哪天】前回复。我方编号 {number}，联系人{me}，电话【电话】。',
} as const
