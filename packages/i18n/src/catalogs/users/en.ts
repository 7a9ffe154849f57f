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
} as const
