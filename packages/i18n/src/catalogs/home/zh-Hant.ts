export const zhHant = {
  communities: '社區',
  'communities.lead': '選您住的社區。',
  'communities.none': '這裡還沒有社區。請管理員先在後台建一個。',
} as const
