import type { Walk } from '../hooks/use-walk.ts'
import { type FormTexts, speaker } from '../problems.ts'

interface FormButtonsProps {
  texts: FormTexts
  walk: Walk
  live: boolean
  busy: boolean
  onBack: () => void
}

export function FormButtons({ texts, walk, live, busy, onBack }: FormButtonsProps) {
  const say = speaker(texts)
  const checking = walk.screen.part === 'check'
  return (
    <p className="button-row">
      <button className="button" type="submit" name="intent" value={checking ? 'send' : 'check'} disabled={busy}>
        {say(busy ? 'button.sending' : nextLabel(walk, live))}
      </button>
      {checking && !live && (
        <button className="button button--plain" type="submit" name="intent" value="edit">
          {say('button.change.all')}
        </button>
      )}
      {live && walk.index > 0 && (
        <button className="link-button" type="button" onClick={onBack}>
          {say('button.back')}
        </button>
      )}
    </p>
  )
}

/** A button says where it leads. */
function nextLabel(walk: Walk, live: boolean): string {
  if (walk.screen.part === 'check') return 'button.send'
  const next = walk.screens[walk.index + 1]?.part
  if (!live || next === 'check') return 'button.check'
  return next === 'contact' ? 'button.contact' : 'button.next'
}
