import * as m20261129_233456_initial from './20261129_233456_initial.ts'

export const migrations = [
  { name: '20261129_233456_initial', up: m20261129_233456_initial.up, down: m20261129_233456_initial.down },
]
