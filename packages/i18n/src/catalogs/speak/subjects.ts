/** What an anonymous report is about, in the words of the form and of the inbox alike. */
export const subjects = {
  'zh-Hans': {
    'category.money': '钱和账目',
    'category.conduct': '工作人员的行为',
    'category.safety': '安全隐患',
    'category.pressure': '施压、报复',
    'category.neighbours': '邻里之间',
    'category.other': '别的事',
  },
  'zh-Hant': {
    'category.money': '錢和帳目',
    'category.conduct': '工作人員的行為',
    'category.safety': '安全隱患',
    'category.pressure': '施壓、報復',
    'category.neighbours': '鄰里之間',
    'category.other': '別的事',
  },
  en: {
    'category.money': 'Money and accounts',
    'category.conduct': 'How staff behave',
    'category.safety': 'A danger',
    'category.pressure': 'Pressure or retaliation',
    'category.neighbours': 'Between neighbours',
    'category.other': 'Something else',
  },
} as const
