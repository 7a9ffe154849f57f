/** Name of the messenger's lease and of the nudge that wakes it. */
export const MESSENGER = 'messenger'
