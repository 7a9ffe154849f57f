import * as m20261130_021019_initial from './20261130_021019_initial.ts'

export const migrations = [
  { name: '20261130_021019_initial', up: m20261130_021019_initial.up, down: m20261130_021019_initial.down },
]
