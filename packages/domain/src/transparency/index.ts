export * from './entry.ts'
export * from './key-statement.ts'
export * from './line.ts'
export * from './ratings.ts'
