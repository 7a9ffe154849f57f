export * from './files.ts'
export * from './line.ts'
export * from './record.ts'
export * from './rules.ts'
