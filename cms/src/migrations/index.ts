import * as m20261130_015657_initial from './20261130_015657_initial.ts'

export const migrations = [
  { name: '20261130_015657_initial', up: m20261130_015657_initial.up, down: m20261130_015657_initial.down },
]
