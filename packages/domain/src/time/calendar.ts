/**
 * When clocks run. `always`: round the clock. `windows`: only inside the given local working windows of each weekday
 * (1 = Monday … 7 = Sunday, minutes after local midnight, end exclusive); `holidays` rest although they are weekdays,
 * `workdays` work although they are weekend days (ISO dates). Deadlines that reach past `knownUntil` (ISO date) meet a
 * year whose holidays the state has not announced and are refused, never guessed.
 */
export type Calendar =
  | { type: 'always' }
  | {
      type: 'windows'
      windows: Record<number, Array<{ from: number; to: number }>>
      holidays: string[]
      workdays: string[]
      knownUntil: string
    }
