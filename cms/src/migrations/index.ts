import * as m20261123_163332_initial from './20261123_163332_initial.ts'

export const migrations = [
  { name: '20261123_163332_initial', up: m20261123_163332_initial.up, down: m20261123_163332_initial.down },
]
