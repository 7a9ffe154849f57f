export * from './entry.ts'
export * from './line.ts'
export * from './ratings.ts'
