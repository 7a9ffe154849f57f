import * as m20261123_124431_initial from './20261123_124431_initial.ts'

export const migrations = [
  { name: '20261123_124431_initial', up: m20261123_124431_initial.up, down: m20261123_124431_initial.down },
]
