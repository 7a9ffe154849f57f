export { questionnaireFaults } from './check-questionnaire.ts'
export { SURVEY_CODE } from './codes.ts'
export * from './condition.ts'
export {
  ANSWER_FAULTS,
  type AnswerFault,
  type AnswerFaultCode,
  DEFINITION_FAULTS,
  type DefinitionFault,
  type DefinitionFaultCode,
  type Fault,
  type Parsed,
} from './faults.ts'
export { imaginedResponses } from './imagined.ts'
export type { Estimate } from './intervals.ts'
export * from './lifecycle/index.ts'
export * from './pages.ts'
export * from './question.ts'
export * from './questionnaire.ts'
export { CHOICES_MAX } from './questions/choices.ts'
export {
  choiceCodesOf,
  conditionsOn,
  parseAnswer,
  QUESTION_TYPES,
  readAnswer,
  showAnswer,
} from './questions/index.ts'
export { CUTS_MAX } from './questions/number.ts'
export type { FormFields, ScoredItem, ShownLine } from './questions/rule.ts'
export { ANSWER_TEXT_MAX } from './questions/text.ts'
export * from './response.ts'
export * from './results/findings.ts'
export * from './results/results.ts'
export {
  type DimensionGap,
  type Index,
  QUADRANTS,
  type Quadrant,
  type SectionScore,
  type Servqual,
} from './results/scores.ts'
export { writtenAnswers } from './results/texts.ts'
export * from './results/waves.ts'
export * from './templates/index.ts'
export { LABEL_MAX, type LocalizedText, PROSE_MAX } from './text.ts'
