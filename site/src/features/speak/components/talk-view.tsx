import { useEffect, useRef, useState } from 'react'
import { consentIn } from '../channel/said.ts'
import type { Talk } from '../channel/talk.ts'
import { leaveFor } from '../exit/leave.ts'
import type { SpeakModel } from '../model.ts'
import { sayer } from '../sayer.ts'
import type { Sealer } from '../sealing/ask.ts'
import { FollowUp } from './follow-up.tsx'
import { SaidItem } from './said-item.tsx'
import { TalkFacts } from './talk-facts.tsx'

interface TalkViewProps {
  model: SpeakModel
  sealer: Sealer
  talk: Talk
  onTalk: (talk: Talk) => void
}

/** A conversation: how it stands, what both sides said, and a place to go on. */
export function TalkView({ model, sealer, talk, onTalk }: TalkViewProps) {
  const say = sayer(model.texts)
  const heading = useRef<HTMLHeadingElement>(null)
  const [added, setAdded] = useState(0)
  useEffect(() => heading.current?.focus(), [])
  const onTaken = async () => {
    const { refreshTalk } = await import('../channel/talk.ts')
    onTalk(await refreshTalk(talk, { community: model.community, sealer, onMessage: () => {} }))
    setAdded(added + 1)
  }
  return (
    <div className="flow">
      <TalkFacts model={model} talk={talk} />
      <h2 tabIndex={-1} ref={heading}>
        {say('talk.messages')}
      </h2>
      <ol className="said">
        {talk.said.map((said) => (
          <SaidItem key={said.n} said={said} model={model} />
        ))}
      </ol>
      <p role="status">{added > 0 && say('follow.sent')}</p>
      <FollowUp
        key={added}
        model={model}
        sealer={sealer}
        talk={talk}
        mayHandOn={consentIn(talk.said) ?? false}
        onTaken={() => void onTaken()}
      />
      <p>
        <button className="button button--plain" type="button" onClick={() => leaveFor(model.harmless)}>
          {say('talk.close')}
        </button>
      </p>
    </div>
  )
}
