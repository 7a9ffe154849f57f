import type { Sender } from '../hooks/use-sending.ts'
import type { Words } from '../words.ts'

/** Why it was not sent, and what can be done. */
export function TroubleNote({ sender, words }: { sender: Sender; words: Words }) {
  const { trouble } = sender
  return (
    <div role="alert" data-trouble={trouble ?? undefined}>
      {trouble !== null && (
        <div className="error-summary">
          <h2>{words.say(`trouble.${trouble}`)}</h2>
          <p>{words.say(`trouble.${trouble}.next`)}</p>
        </div>
      )}
    </div>
  )
}
