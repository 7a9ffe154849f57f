'use client'

import type { UnsealedPhoto } from '@linsheng/anonymity/sealed'
import { formatDateTime } from '@linsheng/i18n'
import { useEffect, useState } from 'react'
import type { Inbox } from '../inbox-screen.tsx'
import { inboxTexts } from '../texts.ts'
import type { OpenedMessage, TalkDoubt } from './open-talk.ts'

const DOUBTS = {
  'not-for-you': 'talk.notForYou',
  damaged: 'talk.damaged',
  'not-here': 'talk.notHere',
  elsewhere: 'talk.elsewhere',
  foreign: 'talk.foreign',
} as const satisfies Record<TalkDoubt, string>

const AUTHORS = { reporter: 'talk.reporter', committee: 'talk.committee', note: 'talk.note' } as const

/** A message as it was opened, or why it was not. */
export function MessageView({ message, inbox }: { message: OpenedMessage; inbox: Inbox }) {
  const { locale, zone } = inbox.reader
  const text = inboxTexts(locale)
  const { from, opened, doubt } = message
  return (
    <li className={`inbox__message inbox__message--${from}`}>
      <p>
        <strong>{text(AUTHORS[from])}</strong>{' '}
        {opened && (
          <span className="quiet">
            {text('talk.at', { time: formatDateTime(locale, opened.message.sentAt, zone) })}
          </span>
        )}
      </p>
      {doubt && <p className="workspace__problem">{text(DOUBTS[doubt])}</p>}
      {opened && <p className="words">{opened.message.text}</p>}
      {opened && opened.photos.length > 0 && (
        <ul className="inbox__photos">
          {opened.photos.map((photo, at) => (
            <li key={photo.name}>
              <PhotoView photo={photo} name={text('talk.photo', { number: at + 1 })} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

/** A photo from memory: it is given back when it leaves the page. */
function PhotoView({ photo, name }: { photo: UnsealedPhoto; name: string }) {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([new Uint8Array(photo.bytes)], { type: photo.type }))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [photo])
  if (address === null) return null
  return (
    <a href={address} target="_blank" rel="noreferrer">
      <img src={address} alt={name} loading="lazy" />
    </a>
  )
}
