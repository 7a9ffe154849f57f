import * as m20261129_224043_initial from './20261129_224043_initial.ts'

export const migrations = [
  { name: '20261129_224043_initial', up: m20261129_224043_initial.up, down: m20261129_224043_initial.down },
]
