import type { ProblemCode } from '@linsheng/contracts/problem'
import type { Answer } from './requests.ts'

/** How far a message is. */
export type Step =
  | { step: 'keys' | 'sealing' | 'proof' }
  /** More work than usual, because many messages come. */
  | { step: 'proof-long' }
  | { step: 'sending'; bytes: number }
  /** Not through yet; `seconds` until the next try, null while the device says that it is offline. */
  | { step: 'waiting'; seconds: number | null }

/** What whoever waits for a message can see and do. */
export interface Control {
  onStep(step: Step): void
  /** Waits before the n-th further try (from 1); false: whoever writes does not want to try again. */
  pause(attempt: number): Promise<boolean>
}

/** The ways a message takes. */
export interface Carriage {
  bytes: number
  /** A solved proof of work; null: the device could not solve it. */
  prove(): Promise<Answer<string | null>>
  send(proof: string): Promise<Answer<true>>
  /** Whether a message that got no answer has arrived all the same. */
  arrived(): Promise<boolean>
}

export type Delivered =
  | { kind: 'taken' }
  | { kind: 'refused'; code: ProblemCode | 'failed' }
  /** Whoever writes stopped it; it did not arrive. */
  | { kind: 'stopped' }

/** A spent or expired proof is made anew so often. */
const PROOFS_MAX = 3
const FAULTY_PROOF: ReadonlySet<string> = new Set<ProblemCode>(['proof-missing', 'proof-spent'])

/** Sends a message until it is there, is refused, or is stopped. The same message never arrives twice. */
export async function deliver(carriage: Carriage, control: Control): Promise<Delivered> {
  for (let [attempt, proofs] = [1, 1]; ; ) {
    const answer = await tryOnce(carriage, control)
    if (answer.kind === 'ok') return { kind: 'taken' }
    if (answer.kind === 'refused') {
      if (!FAULTY_PROOF.has(answer.code) || proofs >= PROOFS_MAX) return answer
      proofs += 1
    } else {
      if (!(await control.pause(attempt))) return (await carriage.arrived()) ? { kind: 'taken' } : { kind: 'stopped' }
      attempt += 1
    }
    if (await carriage.arrived()) return { kind: 'taken' }
  }
}

async function tryOnce(
  { bytes, prove, send }: Carriage,
  { onStep }: Control,
): Promise<Answer<true> | { kind: 'refused'; code: 'failed' }> {
  onStep({ step: 'proof' })
  const proof = await prove()
  if (proof.kind !== 'ok') return proof
  if (proof.value === null) return { kind: 'refused', code: 'failed' }
  onStep({ step: 'sending', bytes })
  return send(proof.value)
}
