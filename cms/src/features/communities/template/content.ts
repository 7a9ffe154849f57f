import type { CATEGORY_GROUPS } from '@linsheng/contracts/content'

interface Starter {
  code: string
  group: (typeof CATEGORY_GROUPS)[number]
  /** Code of the category it is a finer kind of; comes before it. */
  parent?: string
  sensitive?: true
  /** Minutes from receipt for each step of its emergency protocol. */
  protocol?: readonly number[]
}

/** The categories of the published procedure, for the `communities` catalog's texts. */
export const TEMPLATE_CATEGORIES = [
  { code: 'facilities', group: 'facilities' },
  { code: 'equipment', group: 'facilities' },
  { code: 'cleaning', group: 'environment' },
  { code: 'greening', group: 'environment' },
  { code: 'security', group: 'safety' },
  { code: 'parking', group: 'safety' },
  { code: 'renovation', group: 'safety' },
  { code: 'service', group: 'service' },
  { code: 'fees', group: 'service', sensitive: true },
  { code: 'noise', group: 'other', sensitive: true },
  { code: 'other', group: 'other' },
] as const satisfies readonly Starter[]

/** Finer kinds, each with what to do first when it is dangerous; for the `starter` catalog's texts. */
export const TEMPLATE_EMERGENCIES = [
  { code: 'lift', group: 'facilities', parent: 'equipment', protocol: [5, 10, 15, 30, 60] },
  { code: 'water', group: 'facilities', parent: 'equipment', protocol: [15, 20, 30, 45, 120] },
  { code: 'power', group: 'facilities', parent: 'equipment', protocol: [5, 10, 15, 20, 30] },
  { code: 'fire', group: 'facilities', parent: 'equipment', protocol: [1, 3, 5, 10, 15] },
] as const satisfies readonly Starter[]

export const TEMPLATE_TEAMS = ['engineering', 'cleaning', 'security', 'service'] as const

/** China's national numbers; a community adds its own office. */
export const TEMPLATE_CONTACTS = [
  { code: 'police', phone: '110', emergency: true },
  { code: 'fire', phone: '119', emergency: true },
  { code: 'ambulance', phone: '120', emergency: true },
] as const
