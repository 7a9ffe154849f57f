/** Collections of surveys, by what holds them. */
export const SURVEYS = 'surveys'
export const SURVEY_COMMITS = 'survey-commits'
export const SURVEY_CODES = 'survey-codes'
export const SURVEY_KEYS = 'survey-keys'
export const SURVEY_RESPONSES = 'survey-responses'
export const SURVEY_TEXTS = 'survey-texts'
export const SURVEY_INTERVIEWS = 'survey-interviews'
