import type { UnsealedPhoto } from '@linsheng/anonymity/sealed'
import { formatDateTime } from '@linsheng/i18n/format'
import { useEffect, useState } from 'react'
import type { PageTexts } from '../../complaints-form/problems.ts'
import type { Said } from '../channel/said.ts'
import type { SpeakModel } from '../model.ts'
import { sayer } from '../sayer.ts'

/** One message, or why it is not shown. */
export function SaidItem({ said, model }: { said: Said; model: SpeakModel }) {
  const say = sayer(model.texts)
  const { locale } = model.texts
  return (
    <li className={`said__item said__item--${said.from}`} data-from={said.from}>
      <p className="said__who">
        <b>{say(`talk.from.${said.from}`)}</b>
        {said.kind === 'shown' && (
          <time dateTime={new Date(said.message.sentAt).toISOString()}>
            {formatDateTime(locale, said.message.sentAt, model.timeZone)}
          </time>
        )}
      </p>
      {said.kind === 'shown' ? (
        <>
          <p className="said__text">{said.message.text}</p>
          {said.photos.map((photo, at) => (
            <PhotoOf key={photo.name} photo={photo} n={at + 1} texts={model.texts} />
          ))}
        </>
      ) : (
        <p className="said__unshown">{say(`talk.${said.why}`)}</p>
      )}
    </li>
  )
}

function PhotoOf({ photo, n, texts }: { photo: UnsealedPhoto; n: number; texts: PageTexts }) {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([new Uint8Array(photo.bytes)], { type: photo.type }))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [photo])
  return address ? <img className="said__photo" src={address} alt={sayer(texts)('talk.photo', { n })} /> : null
}
