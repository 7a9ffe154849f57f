export const zhHans = {
  communities: '小区',
  'communities.lead': '选您住的小区。',
  'communities.none': '这里还没有小区。请管理员先在后台建一个。',
} as const
