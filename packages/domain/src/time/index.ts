export * from './calendar.ts'
export * from './instant.ts'
