'use client'

import type { StaffCase, StaffCommandName } from '@linsheng/contracts/complaints'
import { formatDateTime } from '@linsheng/i18n'
import { casePageTexts, caseStepTexts, type Reader } from '../texts.ts'
import { firstDue } from './clock-state.ts'
import { nextStep } from './next-step.ts'
import type { Open } from './open.ts'

interface Props {
  found: StaffCase
  /** Id of the reader's account. */
  me: string
  reader: Reader
  keys: ReadonlyMap<StaffCommandName, string>
  opened: StaffCommandName | null
  onPress: Open
}

/** What is usually done next, as one button; a few others that are often taken; and what the case waits for. */
export function NextStep({ found, me, reader, keys, opened, onPress }: Props) {
  const text = casePageTexts(reader.locale)
  const { first, also } = nextStep(found, me)
  const step = (command: StaffCommandName, plain: boolean) => (
    <StepButton
      command={command}
      plain={plain}
      hint={keys.get(command)}
      expanded={opened === command}
      reader={reader}
      onPress={() => onPress(command)}
    />
  )
  return (
    <>
      <p className="next-step__due">{waitsFor(found, reader)}</p>
      {first === null && also.length === 0 && <p>{text('next.none')}</p>}
      <p className="next-step">
        {first && step(first, false)}
        {also.length > 0 && <span className="quiet next-step__also">{text('next.also')}</span>}
        {also.map((command) => (
          <span key={command}>{step(command, true)}</span>
        ))}
      </p>
    </>
  )
}

/** Who has to act and by when, in a sentence. */
function waitsFor({ next, status, deliveredAt, duties }: StaffCase, { locale, zone }: Reader): React.ReactNode {
  const text = casePageTexts(locale)
  const at = (instant: number) => formatDateTime(locale, instant, zone)
  if (next.kind === 'ended') {
    return next.reopenUntil === null ? null : text('next.reopenUntil', { until: at(next.reopenUntil) })
  }
  if (status === 'result-proposed' && deliveredAt === null) return text('next.undelivered')
  if (next.due === null) return null
  // Something else is due before: the clocks above say so, and a later day here would contradict them.
  if (next.kind === 'work' && (firstDue(duties)?.due ?? next.due) < next.due) return null
  const theirs = next.kind === 'your-answer' || next.kind === 'plan-answer'
  const sentence = text(next.overdue ? `next.late.${next.kind}` : `next.due.${next.kind}`, { due: at(next.due) })
  return <span className={next.overdue && !theirs ? 'state state--overdue' : undefined}>{sentence}</span>
}

interface ButtonProps {
  command: StaffCommandName
  plain: boolean
  hint: string | undefined
  expanded: boolean
  reader: Reader
  onPress(): void
}

/** A step's button with the key that presses it. */
export function StepButton({ command, plain, hint, expanded, reader, onPress }: ButtonProps) {
  return (
    <button
      type="button"
      className={plain ? 'button button--plain' : 'button'}
      aria-expanded={expanded}
      onClick={onPress}
    >
      {caseStepTexts(reader.locale)(`name.${command}`)} {hint && <kbd>{hint}</kbd>}
    </button>
  )
}
