import { type Instant, MINUTE } from '../time/instant.ts'

/** What a community's channel has taken lately, all writers together: nobody is told apart in it. */
export interface Load {
  /** Messages, forgotten little by little. */
  messages: number
  /** When that was so. */
  at: Instant
}

/** What is written into the channel from outside. */
export type Written = 'report' | 'follow-up'

/** After so long half of what was taken is forgotten. */
export const LOAD_HALVES_AFTER = 20 * MINUTE
/** So many messages more double the price; fewer than that cost one. More than a community writes in an hour. */
export const PRICE_DOUBLES_EVERY = 10
/** An old phone works some minutes for it: nobody shall be kept out by their device. */
export const PRICE_MAX = 16
/**
 * At so many nothing more is taken: some three hundred reports an hour, far above what a community needs. What lies
 * between the two is kept for conversations that go on.
 */
export const LOAD_MAX = { report: 150, 'follow-up': 200 } as const satisfies Record<Written, number>

/** What is left of a load by now. A clock that was put back forgets nothing. */
export const loadAt = ({ messages, at }: Load, now: Instant): number =>
  messages * 2 ** (-Math.max(0, now - at) / LOAD_HALVES_AFTER)

/** How many times the usual work a message costs. The one who floods the channel raises it, message by message. */
export const priceOf = (load: number): number => Math.min(PRICE_MAX, 2 ** Math.floor(load / PRICE_DOUBLES_EVERY))

/** Whether work done at a price is enough now. One step less is: the load may have grown while it was done. */
export const isPaid = (price: number, load: number): boolean => price * 2 >= priceOf(load)

/** Whether one more is taken. */
export const isRoomFor = (what: Written, load: number): boolean => load + 1 <= LOAD_MAX[what]
