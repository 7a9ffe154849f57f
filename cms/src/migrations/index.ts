import * as m20261129_223553_initial from './20261129_223553_initial.ts'

export const migrations = [
  { name: '20261129_223553_initial', up: m20261129_223553_initial.up, down: m20261129_223553_initial.down },
]
