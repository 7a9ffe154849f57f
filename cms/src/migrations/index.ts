import * as m20261123_153924_initial from './20261123_153924_initial.ts'

export const migrations = [
  { name: '20261123_153924_initial', up: m20261123_153924_initial.up, down: m20261123_153924_initial.down },
]
