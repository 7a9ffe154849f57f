'use client'

import type { KeyPair } from '@linsheng/anonymity/sealed'
import type { ChannelMember, StaffChannel } from '@linsheng/contracts/feedback'
import { useState } from 'react'
import type { Inbox } from '../inbox-screen.tsx'
import { SureButton } from '../sure-button.tsx'
import { inboxTexts } from '../texts.ts'
import { KeyDownload, MakeKey } from './make-key.tsx'
import { UnlockKey } from './unlock-key.tsx'
import { IDLE_MINUTES, type useOwnKey } from './use-own-key.ts'

interface Props {
  own: ReturnType<typeof useOwnKey>
  channel: StaffChannel
  inbox: Inbox
  /** A key was announced. */
  onChange(): void
}

/** The member's own key: made, brought along, unlocked, locked. */
export function KeyPanel({ own, channel, inbox, onChange }: Props) {
  const text = inboxTexts(inbox.reader.locale)
  const mine = channel.members.find(({ isMine, left }) => isMine && left === null)
  const isOf = ({ recipient }: { recipient: string }) =>
    own.key.state === 'open' && recipient === own.key.pair.recipient
  return (
    <section aria-labelledby="inbox-key">
      <h2 id="inbox-key">{text('key.title')}</h2>
      {own.key.state === 'open' ? (
        <OpenKey own={own} file={own.key.file} doubt={doubtOf(channel.members.find(isOf))} inbox={inbox} />
      ) : (
        <ShutKey own={own} hasAnnounced={mine !== undefined} inbox={inbox} onChange={onChange} />
      )}
      <details className="inbox__more">
        <summary>{text('key.lost')}</summary>
        <p>{text('key.lost.what')}</p>
      </details>
    </section>
  )
}

type KeyDoubt = 'key.foreign' | 'key.retired'

/** What is to be said of the open key. @param member under whose name it was announced */
function doubtOf(member: ChannelMember | undefined): KeyDoubt | null {
  if (!member?.isMine) return 'key.foreign'
  return member.left === null ? null : 'key.retired'
}

function OpenKey({ own, file, doubt, inbox }: Pick<Props, 'own' | 'inbox'> & { file: string; doubt: KeyDoubt | null }) {
  const text = inboxTexts(inbox.reader.locale)
  return (
    <>
      {doubt && <p className="workspace__problem">{text(doubt)}</p>}
      <div className="workspace__tools">
        <button type="button" className="button button--plain" onClick={own.lock}>
          {text('key.lock')}
        </button>
        <KeyDownload file={file} label={text('key.download')} />
        <SureButton
          label={text('key.forget')}
          question={text('key.forget.sure')}
          locale={inbox.reader.locale}
          onSure={own.forget}
        />
      </div>
    </>
  )
}

function ShutKey({ own, hasAnnounced, inbox, onChange }: Omit<Props, 'channel'> & { hasAnnounced: boolean }) {
  const { community, reader } = inbox
  const text = inboxTexts(reader.locale)
  const kept = own.key.state === 'locked' ? own.key.file : null
  const [isMaking, setMaking] = useState(kept === null && !hasAnnounced)
  const ready = (file: string, pair: KeyPair) => {
    own.open(file, pair)
    onChange()
  }
  return (
    <>
      <p>{kept === null ? text('key.none') : text('key.locked', { minutes: IDLE_MINUTES })}</p>
      {isMaking ? (
        <MakeKey community={community} locale={reader.locale} onReady={ready} />
      ) : (
        <UnlockKey locale={reader.locale} kept={kept} onReady={own.open} />
      )}
      <p>
        <button type="button" className="link" onClick={() => setMaking(!isMaking)}>
          {isMaking ? text(kept === null ? 'key.import' : 'key.unlock') : text('key.make')}
        </button>
      </p>
    </>
  )
}
