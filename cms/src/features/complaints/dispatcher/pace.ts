import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'

/** While somebody waits for an answer, followers rest so many times as long as they have worked. */
const REST = 19
/** But no longer than this at once, in milliseconds. */
const LONGEST_REST = 1000
/** A visitor counts as waiting for this long after the last one came, in milliseconds: as long as a wait for the disk among others. */
const RUSH = 40

let lastVisit = Number.NEGATIVE_INFINITY
let restedUntil = 0

/** Says that somebody has just given a command. */
export function noteVisit(): void {
  lastVisit = performance.now()
}

const isRush = (): boolean => performance.now() - lastVisit < RUSH

/** Between two pieces of work: lets requests be answered first, and in a rush leaves them most of the time. */
export async function makeWay(): Promise<void> {
  const worked = performance.now() - restedUntil
  await nextTurn()
  const until = performance.now() + Math.min(worked * REST, LONGEST_REST)
  while (isRush() && performance.now() < until) await pause(RUSH / 4)
  restedUntil = performance.now()
}
