import * as m20261123_130112_initial from './20261123_130112_initial.ts'

export const migrations = [
  { name: '20261123_130112_initial', up: m20261123_130112_initial.up, down: m20261123_130112_initial.down },
]
