import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'

/** While somebody waits for an answer, followers get this much of the time: one turn in so many. */
const TURNS_LEFT_TO_VISITORS = 4
/** A visitor counts as waiting for this long after the last one came, in milliseconds. */
const RUSH = 20

let lastVisit = Number.NEGATIVE_INFINITY

/** Says that somebody has just given a command. */
export function noteVisit(): void {
  lastVisit = performance.now()
}

const isRush = (): boolean => performance.now() - lastVisit < RUSH

/** Between two cases: lets requests be answered first, and in a rush leaves them most of the time. */
export async function makeWay(): Promise<void> {
  await nextTurn()
  for (let turn = 0; turn < TURNS_LEFT_TO_VISITORS && isRush(); turn += 1) await pause(1)
}
