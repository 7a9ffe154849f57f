'use client'

import type { StaffChannel } from '@linsheng/contracts/feedback'
import { useState } from 'react'
import type { CaseOptions } from '../../complaints/admin/options.ts'
import { errorTexts, type Reader } from '../../complaints/admin/texts.ts'
import { ChannelCheck } from './channel/channel-check.tsx'
import { Holders } from './channel/holders.tsx'
import { Retention } from './channel/retention.tsx'
import { KeyPanel } from './keys/key-panel.tsx'
import { type OwnKey, useOwnKey } from './keys/use-own-key.ts'
import { ReportList } from './report-list.tsx'
import { TalkScreen } from './talk/talk-screen.tsx'
import { inboxTexts } from './texts.ts'
import { useInbox } from './use-inbox.ts'

/** Whose inbox it is. */
export interface Inbox {
  /** Id and slug of the community. */
  community: string
  slug: string
  reader: Reader
}

interface Props extends Inbox {
  /** Id of the signed-in member. */
  account: string
  options: CaseOptions
}

/** The committee's inbox: the member's key first, and what it opens. */
export function InboxScreen({ account, options, ...inbox }: Props) {
  const { community, reader } = inbox
  const text = inboxTexts(reader.locale)
  const own = useOwnKey({ community, account })
  const { loaded, refused, load, setChannel } = useInbox(community)
  const [shown, setShown] = useState<string | null>(null)
  if (refused) return <Failed sentence={errorTexts(reader.locale)(refused)} again={text('again')} onAgain={load} />
  if (!loaded || own.key.state === 'loading') return <p role="status">{text('loading')}</p>
  const identity = identityIn(own.key)
  const back = () => {
    setShown(null)
    load()
  }
  return (
    <>
      <p className="quiet">{text('intro')}</p>
      <KeyPanel own={own} channel={loaded.channel} inbox={inbox} onChange={load} />
      {identity !== null && shown !== null && (
        <TalkScreen
          key={shown}
          id={shown}
          identity={identity}
          channel={loaded.channel}
          inbox={inbox}
          options={options}
          onBack={back}
        />
      )}
      {shown === null && (
        <>
          {identity !== null && (
            <ReportList reports={loaded.reports} identity={identity} inbox={inbox} onShow={setShown} />
          )}
          <Holders channel={loaded.channel} identity={identity} inbox={inbox} onChange={setChannel} />
          <Testing channel={loaded.channel} identity={identity} inbox={inbox} onChange={setChannel} />
          <Retention channel={loaded.channel} inbox={inbox} onChange={setChannel} />
        </>
      )}
    </>
  )
}

const identityIn = (key: OwnKey): string | null => (key.state === 'open' ? key.pair.identity : null)

interface TestingProps {
  channel: StaffChannel
  identity: string | null
  inbox: Inbox
  onChange(channel: StaffChannel): void
}

const Testing = ({ identity, ...props }: TestingProps) =>
  identity === null ? null : <ChannelCheck identity={identity} {...props} />

/** What went wrong, and the way to try again. */
export function Failed({ sentence, again, onAgain }: { sentence: string; again: string; onAgain(): void }) {
  return (
    <>
      <p role="alert" className="workspace__problem">
        {sentence}
      </p>
      <button type="button" className="button button--plain" onClick={onAgain}>
        {again}
      </button>
    </>
  )
}
