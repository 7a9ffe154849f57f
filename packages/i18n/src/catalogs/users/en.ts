export const en = {
  singular: 'Account',
  plural: 'Accounts',
  name: 'Name',
  platform: 'Platform administrator',
  'platform.help': 'Manages every community and account.',
  communities: 'Communities',
  roles: 'Roles',
  'role.manager': 'Manager',
  'role.handler': 'Handler',
  'role.committee': 'Committee member',
  'role.panel': 'Panel member',
  'role.editor': 'Editor',
  tooManyAttempts: 'Too many attempts. Please try again in fifteen minutes.',
  passwordLength: 'The password needs at least {shortest} characters.',
  inviteOwnOnly:
    'You can give the roles manager, handler and editor, in communities you manage. Others come from the platform administrator.',
  skills: 'Skills',
  'skills.help': 'Routing looks for people by skill; one word each.',
  ceiling: 'Most open cases',
  'ceiling.help': 'Whoever has this many open cases is passed over. Empty means no limit.',
  'handOver.membership':
    'There are still open cases in this name ({count}). First give them to others under “Hand over all”.',
  'handOver.account':
    'There are still open cases in this name ({count}), so the account cannot be deleted. First give them to others under “Hand over all”.',
} as const
