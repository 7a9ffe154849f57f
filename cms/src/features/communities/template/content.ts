/** The categories of the published procedure; their names and hints are texts of the `communities` catalog. */
export const TEMPLATE_CATEGORIES = [
  { code: 'facilities', group: 'facilities', sensitive: false },
  { code: 'equipment', group: 'facilities', sensitive: false },
  { code: 'cleaning', group: 'environment', sensitive: false },
  { code: 'greening', group: 'environment', sensitive: false },
  { code: 'security', group: 'safety', sensitive: false },
  { code: 'parking', group: 'safety', sensitive: false },
  { code: 'renovation', group: 'safety', sensitive: false },
  { code: 'service', group: 'service', sensitive: false },
  { code: 'fees', group: 'service', sensitive: true },
  { code: 'noise', group: 'other', sensitive: true },
  { code: 'other', group: 'other', sensitive: false },
] as const

export const TEMPLATE_TEAMS = ['engineering', 'cleaning', 'security', 'service'] as const

/** China's national numbers; a community adds its own office. */
export const TEMPLATE_CONTACTS = [
  { code: 'police', phone: '110', emergency: true },
  { code: 'fire', phone: '119', emergency: true },
  { code: 'ambulance', phone: '120', emergency: true },
] as const
