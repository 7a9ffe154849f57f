export const zhHans = {
  'nav.intake': '受理',
  'nav.allocation': '分派',
  'nav.tracking': '跟踪',
  'nav.analysis': '分析',
  'nav.knowledge': '案例',
  'nav.improvement': '改进',
  'nav.publishing': '公示',
  'nav.settings': '设置',
  'login.note': '这里是工作人员的工作台。居民反映问题不用账号，请回到小区首页。',
  'firstAccount.title': '还没有账号',
  'firstAccount.how': '第一个账号在服务器上用这条命令建立：',
} as const
