export * from './audit.ts'
export * from './faults.ts'
export type { Read } from './log/source.ts'
export * from './report.ts'
