export const zhHant = {
  witness: '見證方',
  witnesses: '見證方',
  'witness.name': '名稱',
  'witness.vkey': '公鑰',
  'witness.vkey.help': '見證方給的那一行，以名稱開頭，如 witness.example+1a2b3c4d+BA…。',
  'witness.vkey.wrong': '這不是見證方的公鑰：請把對方給的那一行原樣貼上。',
  'witness.size': '最近一次見證到第幾條',
} as const
