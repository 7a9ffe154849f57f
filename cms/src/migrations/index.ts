import * as m20261130_021910_initial from './20261130_021910_initial.ts'

export const migrations = [
  { name: '20261130_021910_initial', up: m20261130_021910_initial.up, down: m20261130_021910_initial.down },
]
