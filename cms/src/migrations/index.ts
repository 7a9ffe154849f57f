import * as m20261130_030531_initial from './20261130_030531_initial.ts'

export const migrations = [
  { name: '20261130_030531_initial', up: m20261130_030531_initial.up, down: m20261130_030531_initial.down },
]
