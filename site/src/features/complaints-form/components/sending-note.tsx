import type { Sender } from '../hooks/use-sending.ts'
import { type FormTexts, speaker } from '../problems.ts'

/** Why it has not gone through yet, and that nothing is lost by waiting. */
export function SendingNote({ texts, sender }: { texts: FormTexts; sender: Sender }) {
  const say = speaker(texts)
  const { state } = sender
  return (
    <div className="sending-note" role="status">
      {state.step === 'waiting' && (
        <>
          <p>{state.seconds === null ? say('send.offline') : say('send.waiting', { seconds: state.seconds })}</p>
          <button className="button button--plain" type="button" onClick={sender.hurry}>
            {say('button.retry')}
          </button>
        </>
      )}
    </div>
  )
}
