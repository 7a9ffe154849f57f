export * from './complaints/index.ts'
export * from './routing/index.ts'
export * from './statistics/index.ts'
export * from './time/index.ts'
