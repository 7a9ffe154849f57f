/** Name of the dispatcher's lease and of the nudge that wakes it. */
export const DISPATCHER = 'dispatcher'
