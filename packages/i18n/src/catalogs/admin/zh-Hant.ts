export const zhHant = {
  'nav.intake': '受理',
  'nav.allocation': '分派',
  'nav.tracking': '追蹤',
  'nav.analysis': '分析',
  'nav.knowledge': '案例',
  'nav.improvement': '改進',
  'nav.publishing': '公示',
  'nav.settings': '設定',
  'login.note': '這裡是工作人員的工作台。居民反映問題不需要帳號，請回到小區首頁。',
  'firstAccount.title': '還沒有帳號',
  'firstAccount.how': '第一個帳號在伺服器上用這條命令建立：',
} as const
