export const en = {
  communities: 'Communities',
  'communities.lead': 'Choose where you live.',
  'communities.none': 'There is no community here yet. An administrator has to create one first.',
} as const
