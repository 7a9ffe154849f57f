export * from './calendar.ts'
export * from './instant.ts'
export * from './local.ts'
export * from './working-time.ts'
