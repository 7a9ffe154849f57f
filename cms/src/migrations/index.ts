import * as m20261130_030505_initial from './20261130_030505_initial.ts'

export const migrations = [
  { name: '20261130_030505_initial', up: m20261130_030505_initial.up, down: m20261130_030505_initial.down },
]
