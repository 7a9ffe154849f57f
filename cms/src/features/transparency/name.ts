/** Name of the log writer's lease and of the nudge that wakes it. */
export const LOG_WRITER = 'log-writer'
