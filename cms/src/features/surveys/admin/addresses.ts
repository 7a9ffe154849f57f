/** Where a screen about surveys is, for one community and, except of the list and the register, one survey. */
export type SurveyScreen = 'survey' | 'survey-design' | 'survey-letters' | 'survey-results'

export const listAddress = (community: string): string => `/admin/surveys?${new URLSearchParams({ community })}`

export const registerAddress = (community: string): string =>
  `/admin/survey-households?${new URLSearchParams({ community })}`

export const screenAddress = (screen: SurveyScreen, community: string, survey: string): string =>
  `/admin/${screen}?${new URLSearchParams({ community, survey })}`

/** Interviews recorded beside surveys: an ordinary collection. */
export const INTERVIEWS_ADDRESS = '/admin/collections/survey-interviews'

/** The list of one survey's interviews, as the collection's own filter has it. */
export const interviewsAddress = (survey: string): string =>
  `${INTERVIEWS_ADDRESS}?${new URLSearchParams({ 'where[or][0][and][0][survey][equals]': survey })}`

/** The form of a new one, with the survey filled in. */
export const newInterviewAddress = (survey: string): string =>
  `${INTERVIEWS_ADDRESS}/create?${new URLSearchParams({ survey })}`
