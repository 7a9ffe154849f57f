import type { Complaint, Joiner, Reach } from '@linsheng/domain/complaints'

/** What decides how somebody can be told. */
type Reachable = Pick<Complaint, 'contact' | 'reach'>

/** Ways by which somebody can be told: what they gave us to reach them by, and any device that can show notifications. */
export const reachesOf = ({ contact }: Reachable): Reach[] => [
  'receipt',
  ...(contact?.email === undefined ? [] : (['email'] as const)),
  ...(contact?.phone === undefined ? [] : (['call'] as const)),
  'push',
]

/** Whoever holds a receipt, as somebody to be told: the complainant, or a household that joined. */
export function reachableOf(state: Complaint, voice: string | null | undefined): Reachable {
  if (voice == null) return state
  const joiner = state.joined.find((one) => one.voice === voice)
  return { reach: joiner?.reach ?? 'receipt', ...contactOf(joiner) }
}

const contactOf = (joiner: Joiner | undefined): Pick<Complaint, 'contact'> =>
  joiner?.email === undefined ? {} : { contact: { email: joiner.email } }
