import type { Complaint, Reach } from '@linsheng/domain/complaints'

/** Ways by which this complainant can be told: what they gave us to reach them by. Push is chosen on the device itself. */
export const reachesOf = ({ contact, reach }: Pick<Complaint, 'contact' | 'reach'>): Reach[] => [
  'receipt',
  ...(contact?.email === undefined ? [] : (['email'] as const)),
  ...(contact?.phone === undefined ? [] : (['call'] as const)),
  ...(reach === 'push' ? (['push'] as const) : []),
]
