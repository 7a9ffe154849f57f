export * from './questionnaire.ts'
export * from './templates.ts'
