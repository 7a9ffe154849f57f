import fc from 'fast-check'
import { DAY, HOUR } from '../../time/instant.ts'
import type { ComplaintCommand } from '../commands.ts'
import { allowedCommands, CASE_COMMANDS, type ComplaintDecision } from '../decide/index.ts'
import type { Policy } from '../policy.ts'
import { apply } from '../replay.ts'
import type { Commit, Complaint } from '../state.ts'
import { BEGINNINGS } from './beginnings.ts'
import { ACTORS, attempt, PERSONAS, type Persona, POLICY } from './scenario.ts'
import { sensible } from './sensible.ts'
import { anyCommand } from './wild.ts'

const COUNTED: Policy = {
  ...POLICY,
  calendar: {
    type: 'windows',
    windows: { 1: [{ from: 540, to: 1080 }], 2: [{ from: 540, to: 1080 }], 4: [{ from: 1200, to: 1800 }] },
    holidays: ['1970-01-12'],
    workdays: ['1970-01-17'],
    knownUntil: '1970-03-01',
  },
}

/** One attempt of a history: what was tried on which state, what the rules said, and what came of it. */
export interface Attempt {
  before: Complaint | null
  actor: Persona
  command: ComplaintCommand
  now: number
  decision: ComplaintDecision
  commit: Commit | null
  after: Complaint | null
}

export interface History {
  policy: Policy
  attempts: Attempt[]
  commits: Commit[]
  final: Complaint | null
}

/** Whoever does most is there most often. */
const WHO: readonly Persona[] = [
  ...Array<Persona>(3).fill('complainant'),
  ...Array<Persona>(3).fill('staff'),
  ...Array<Persona>(2).fill('manager'),
  ...Array<Persona>(2).fill('system'),
  ...PERSONAS,
]

/** How somebody chooses what to do; see `choose`. */
type Mood = 'wild' | 'careless' | 'stubborn' | 'again' | 'sensible'

const step = fc.record({
  actor: fc.constantFrom<Persona>(...WHO),
  wild: fc.tuple(anyCommand, anyCommand, anyCommand, anyCommand, anyCommand),
  mood: fc.constantFrom<Mood>('wild', 'careless', 'stubborn', 'again', 'sensible', 'sensible', 'sensible'),
  pick: fc.noBias(fc.nat()),
  wait: fc.oneof(
    fc.integer({ min: 0, max: 5 * HOUR }),
    fc.integer({ min: -HOUR, max: 40 * DAY }),
    fc.constant(7 * DAY),
    fc.constant(30 * DAY),
  ),
})

type Turn = typeof step extends fc.Arbitrary<infer Value> ? Value : never

/** Histories of one case: any commands by anybody at any time, often enough sensible ones to get far. */
export const histories: fc.Arbitrary<History> = fc
  .tuple(
    fc.constantFrom(POLICY, COUNTED),
    fc.constantFrom(...BEGINNINGS),
    fc.array(step, { minLength: 1, maxLength: 25, size: 'max' }),
  )
  .map(([policy, beginning, turns]) => {
    const history: History = { policy, attempts: [], commits: [], final: null }
    let now = 0
    for (const [actor, command, at] of beginning) {
      now = at
      proceed(history, actor, command, at)
    }
    for (const turn of turns) {
      now += turn.wait
      const actor = whose(turn, history)
      proceed(history, actor, choose({ ...turn, actor }, history, now), now)
    }
    return history
  })

const JUDGES: readonly Persona[] = ['judge1', 'judge2', 'judge3', 'judge4', 'chair']

/** While there is an appeal its judges come more often. */
function whose({ actor, pick }: Turn, { final }: History): Persona {
  return final?.status === 'appealed' && pick % 2 === 0 ? (JUDGES[(pick >> 1) % JUDGES.length] ?? actor) : actor
}

/**
 * Wild: anything; careless: an allowed command with any words; stubborn: words in order, allowed or not; again: as just
 * before; sensible: allowed, and its words in order.
 */
function choose({ actor, mood, pick, wild }: Turn, history: History, now: number): ComplaintCommand {
  const { final, policy, attempts } = history
  const allowed = allowedCommands(final, ACTORS[actor], now, policy)
  const fitting = (names: readonly ComplaintCommand['type'][]) =>
    sensible(names[pick % names.length] ?? 'note', final, actor, now, policy, pick)
  switch (mood) {
    case 'wild':
      return wild[0]
    case 'careless':
      return wild.find((command) => allowed.includes(command.type)) ?? wild[0]
    case 'stubborn': {
      const command = fitting(CASE_COMMANDS)
      return command.type === 'close' ? { type: 'close', outcome: 'silent' } : command
    }
    case 'again':
      return attempts.at(-1)?.command ?? wild[0]
    case 'sensible':
      return fitting(allowed)
  }
}

function proceed(history: History, actor: Persona, command: ComplaintCommand, now: number): void {
  const before = history.final
  const decision = attempt(before, [actor, command, now], history.policy)
  const sequence = history.commits.length + 1
  const commit = decision.ok
    ? frozen<Commit>({ complaint: 'c1', sequence, at: now, actor: ACTORS[actor], events: decision.value })
    : null
  if (commit) {
    history.commits.push(commit)
    history.final = frozen(apply(before, commit))
  }
  history.attempts.push({ before, actor, command, now, decision, commit, after: history.final })
}

/** Deeply frozen, so that a rule that changed what it was given would throw. */
function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) frozen(part)
  }
  return value
}
