export const CONVERSATIONS = 'report-conversations'
export const REPORT_MESSAGES = 'report-messages'
export const REPORT_CHUNKS = 'report-chunks'
export const CHANNEL_MEMBERS = 'channel-members'
export const CHANNEL_CHECKS = 'channel-checks'
export const CHANNEL_SETTINGS = 'channel-settings'
export const SPENT_PROOFS = 'spent-proofs'

/** Name of the watch that keeps the channel in order, of its lease and of the nudge that wakes it. */
export const CHANNEL_WATCH = 'channel'
