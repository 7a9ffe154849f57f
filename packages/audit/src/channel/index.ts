export * from './check-keys.ts'
