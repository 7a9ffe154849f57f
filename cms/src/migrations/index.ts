import * as m20261130_030437_initial from './20261130_030437_initial.ts'

export const migrations = [
  { name: '20261130_030437_initial', up: m20261130_030437_initial.up, down: m20261130_030437_initial.down },
]
