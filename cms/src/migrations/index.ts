import * as m20261129_234840_initial from './20261129_234840_initial.ts'

export const migrations = [
  { name: '20261129_234840_initial', up: m20261129_234840_initial.up, down: m20261129_234840_initial.down },
]
