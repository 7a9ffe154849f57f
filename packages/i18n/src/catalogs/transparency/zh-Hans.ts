export const zhHans = {
  witness: '见证方',
  witnesses: '见证方',
  'witness.name': '名称',
  'witness.vkey': '公钥',
  'witness.vkey.help': '见证方给的那一行，以名称开头，如 witness.example+1a2b3c4d+BA…。',
  'witness.vkey.wrong': '这不是见证方的公钥：请把对方给的那一行原样粘贴。',
  'witness.size': '最近一次见证到第几条',
} as const
