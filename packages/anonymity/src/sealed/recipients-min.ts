/** Recipients of a sealed message at least: one of them may lose the key. */
export const RECIPIENTS_MIN = 2
