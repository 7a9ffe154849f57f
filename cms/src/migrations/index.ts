import * as m20261130_020651_initial from './20261130_020651_initial.ts'

export const migrations = [
  { name: '20261130_020651_initial', up: m20261130_020651_initial.up, down: m20261130_020651_initial.down },
]
