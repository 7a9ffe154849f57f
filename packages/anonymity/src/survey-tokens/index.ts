export { type Blinding, blind, finalize } from './blind.ts'
export { readSurveyKey, type SurveyKey, type SurveyKeyRefusal } from './public-key.ts'
export * from './responses.ts'
export { encodeToken, type SurveyToken, tokenMessage } from './token.ts'
