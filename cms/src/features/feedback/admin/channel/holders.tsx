'use client'

import { formatFingerprint, RECIPIENTS_MIN } from '@linsheng/anonymity/sealed'
import type { ChannelMember, StaffChannel } from '@linsheng/contracts/feedback'
import { formatDay } from '@linsheng/i18n'
import { useState } from 'react'
import { errorTexts } from '../../../complaints/admin/texts.ts'
import type { Inbox } from '../inbox-screen.tsx'
import { retireKey } from '../requests.ts'
import { SureButton } from '../sure-button.tsx'
import { inboxTexts } from '../texts.ts'
import { type ResealProgress, resealAll } from './reseal-all.ts'
import { useSealingKeys } from './use-sealing-keys.ts'

interface Props {
  channel: StaffChannel
  /** Of the member's open key; null while it is locked. */
  identity: string | null
  inbox: Inbox
  onChange(channel: StaffChannel): void
}

/** Whose keys open reports, as everybody sees it on the public page, with what members can do about them. */
export function Holders({ channel, identity, inbox, onChange }: Props) {
  const { locale } = inbox.reader
  const text = inboxTexts(locale)
  const [refused, setRefused] = useState<string | null>(null)
  const active = channel.members.filter(({ left }) => left === null)

  async function retire(member: string): Promise<void> {
    const answer = await retireKey({ community: inbox.community, member })
    if (answer.ok) onChange(answer.value)
    setRefused(answer.ok ? null : errorTexts(locale)(answer.problem.code))
  }
  return (
    <section aria-labelledby="inbox-holders">
      <h2 id="inbox-holders">{text('holders.title')}</h2>
      {active.length < RECIPIENTS_MIN && (
        <p className="workspace__note">{text('holders.few', { count: active.length })}</p>
      )}
      <ul className="inbox__holders">
        {active.map((member) => (
          <Holder key={member.id} member={member} inbox={inbox} onRetire={() => retire(member.id)} />
        ))}
      </ul>
      {refused && (
        <p role="alert" className="workspace__problem">
          {refused}
        </p>
      )}
      <FormerHolders members={channel.members} inbox={inbox} />
      {identity !== null && active.length >= RECIPIENTS_MIN && (
        <Reseal channel={channel} identity={identity} inbox={inbox} />
      )}
    </section>
  )
}

function Holder({ member, inbox, onRetire }: { member: ChannelMember; inbox: Inbox; onRetire(): void }) {
  const { locale } = inbox.reader
  const text = inboxTexts(locale)
  const { name, office, fingerprint, since, isMine } = member
  return (
    <li>
      <p>
        <strong>{name}</strong> {office} {isMine && <span className="quiet">({text('holders.you')})</span>}{' '}
        <span className="quiet">{text('holders.since', { date: formatDay(locale, since) })}</span>
      </p>
      <p className="quiet">
        {text('holders.fingerprint')} <code>{formatFingerprint(fingerprint)}</code>
      </p>
      <SureButton
        label={text('holders.leave')}
        question={text('holders.leave.sure', { name })}
        locale={locale}
        onSure={onRetire}
      />
    </li>
  )
}

/** Keys that were taken out: they still open what was sealed to them. */
function FormerHolders({ members, inbox }: { members: readonly ChannelMember[]; inbox: Inbox }) {
  const { locale } = inbox.reader
  const text = inboxTexts(locale)
  const former = members.filter(({ left }) => left !== null)
  if (former.length === 0) return null
  return (
    <details className="inbox__more">
      <summary>{text('holders.former')}</summary>
      <p>{text('holders.former.what')}</p>
      <ul>
        {former.map(({ id, name, office, since, left }) => (
          <li key={id}>
            {name} {office}{' '}
            <span className="quiet">
              {text('holders.until', { from: formatDay(locale, since), to: formatDay(locale, left ?? since) })}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Reseal({ channel, identity, inbox }: { channel: StaffChannel; identity: string; inbox: Inbox }) {
  const { community, slug, reader } = inbox
  const text = inboxTexts(reader.locale)
  const sealing = useSealingKeys(channel, slug)
  const [progress, setProgress] = useState<ResealProgress | null>(null)
  const [busy, setBusy] = useState(false)
  if (sealing === null) return null
  if ('refused' in sealing) return <p className="workspace__problem">{errorTexts(reader.locale)(sealing.refused)}</p>

  async function run(keys: Exclude<typeof sealing, { refused: unknown } | null>): Promise<void> {
    setBusy(true)
    await resealAll({ community, slug, identity, sealing: keys }, setProgress)
    setBusy(false)
  }
  return (
    <details className="inbox__more">
      <summary>{text('holders.reseal')}</summary>
      <p>{text('holders.reseal.what')}</p>
      <button type="button" className="button button--plain" disabled={busy} onClick={() => run(sealing)}>
        {text('holders.reseal')}
      </button>
      <div role="status">{progress && <ResealResult progress={progress} busy={busy} text={text} />}</div>
    </details>
  )
}

interface ResultProps {
  progress: ResealProgress
  busy: boolean
  text: ReturnType<typeof inboxTexts>
}

function ResealResult({ progress: { done, failed, count }, busy, text }: ResultProps) {
  if (busy) return <p>{text('holders.reseal.progress', { done: done + failed, count })}</p>
  return (
    <>
      <p>{text('holders.reseal.done', { count: done })}</p>
      {failed > 0 && <p className="workspace__problem">{text('holders.reseal.some', { count: failed })}</p>}
    </>
  )
}
