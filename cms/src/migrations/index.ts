import * as m20261130_021159_initial from './20261130_021159_initial.ts'

export const migrations = [
  { name: '20261130_021159_initial', up: m20261130_021159_initial.up, down: m20261130_021159_initial.down },
]
