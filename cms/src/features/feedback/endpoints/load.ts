import { isPaid, isRoomFor, type Load, loadAt, priceOf, type Written } from '@linsheng/domain/feedback'

/** How busy the channels of this process are. Kept in memory alone. */
export interface Loads {
  /** How many times the usual work a message costs now. */
  price(community: string): number
  /** Whether work done at this price is enough now. */
  isPaid(community: string, price: number): boolean
  /** Whether one more is taken; counts it if so. */
  take(community: string, what: Written): boolean
}

export function createLoads(now: () => number = Date.now): Loads {
  const loads = new Map<string, Load>()
  const load = (community: string): number => loadAt(loads.get(community) ?? { messages: 0, at: 0 }, now())
  return {
    price: (community) => priceOf(load(community)),
    isPaid: (community, price) => isPaid(price, load(community)),
    take(community, what) {
      const messages = load(community)
      if (!isRoomFor(what, messages)) return false
      loads.set(community, { messages: messages + 1, at: now() })
      return true
    },
  }
}
