export const en = {
  'nav.intake': 'Intake',
  'nav.allocation': 'Allocation',
  'nav.tracking': 'Tracking',
  'nav.analysis': 'Analysis',
  'nav.knowledge': 'Knowledge',
  'nav.improvement': 'Improvement',
  'nav.publishing': 'Publishing',
  'nav.settings': 'Settings',
  'login.note': 'This page is for staff. Residents need no account: please go back to the community’s home page.',
  'firstAccount.title': 'There is no account yet',
  'firstAccount.how': 'The first account is made on the server, with this command:',
} as const
