/** Name of the surveys' lease and of the nudge that wakes who holds it. */
export const SURVEY_WATCH = 'surveys'
