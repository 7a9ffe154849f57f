export * from './file.ts'
export * from './public-case.ts'
export * from './staff.ts'
export * from './track.ts'
