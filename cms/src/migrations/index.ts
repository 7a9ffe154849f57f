import * as m20261123_160341_initial from './20261123_160341_initial.ts'

export const migrations = [
  { name: '20261123_160341_initial', up: m20261123_160341_initial.up, down: m20261123_160341_initial.down },
]
