export * from './board-view.ts'
export * from './query.ts'
