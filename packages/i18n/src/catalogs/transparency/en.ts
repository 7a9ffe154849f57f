export const en = {
  witness: 'Witness',
  witnesses: 'Witnesses',
  'witness.name': 'Name',
  'witness.vkey': 'Public key',
  'witness.vkey.help': 'The line the witness gave you; it begins with its name, such as witness.example+1a2b3c4d+BA….',
  'witness.vkey.wrong': 'This is no witness’s public key: paste the line it gave you as it is.',
  'witness.size': 'Entries at its last cosignature',
} as const
