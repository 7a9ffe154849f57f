import type { PageTexts } from '../../complaints-form/problems.ts'
import { sizeText } from '../../complaints-form/size.ts'
import type { Step } from '../channel/deliver.ts'
import type { Sender } from '../hooks/use-sender.ts'
import { sayer } from '../sayer.ts'

/** How far a message is, in words; while it waits, a way to hurry and one to go on writing. */
export function SendingNote({ texts, sender }: { texts: PageTexts; sender: Sender }) {
  const say = sayer(texts)
  const { step, hurry, stop } = sender
  return (
    <>
      <div className="sending-note" role="status">
        {step && (
          <>
            <p>{stepText(texts, step)}</p>
            {step.step !== 'waiting' && <progress aria-label={stepText(texts, step)} />}
          </>
        )}
      </div>
      {step?.step === 'waiting' && (
        <p className="button-row">
          <button className="button" type="button" onClick={hurry}>
            {say('step.now')}
          </button>
          <button className="button button--plain" type="button" onClick={stop}>
            {say('step.stop')}
          </button>
        </p>
      )}
    </>
  )
}

function stepText(texts: PageTexts, step: Step): string {
  const say = sayer(texts)
  if (step.step === 'waiting') {
    return step.seconds === null ? say('step.offline') : say('step.waiting', { seconds: step.seconds })
  }
  return step.step === 'sending' ? say('step.sending', { size: sizeText(step.bytes) }) : say(`step.${step.step}`)
}
