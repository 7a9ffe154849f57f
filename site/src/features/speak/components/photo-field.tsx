import { MESSAGE_PHOTOS_MAX } from '@linsheng/anonymity/sealed/sizes'
import { describedBy, GroupQuestion } from '../../complaints-form/components/question.tsx'
import type { PageTexts } from '../../complaints-form/problems.ts'
import { sizeText } from '../../complaints-form/size.ts'
import type { DrawnPhoto, Photos } from '../hooks/use-photos.ts'
import { sayer } from '../sayer.ts'

interface PhotoFieldProps {
  texts: PageTexts
  photos: Photos
  /** Bytes the message is filled up to; null: too large. */
  size: number | null
  error: string | undefined
}

/** Photos, as they will be sent. */
export function PhotoField({ texts, photos, size, error }: PhotoFieldProps) {
  const say = sayer(texts)
  const hint = say('photos.hint', { max: MESSAGE_PHOTOS_MAX })
  return (
    <GroupQuestion field="photos" label={say('photos.label')} optional={say('optional')} hint={hint} error={error}>
      {photos.items.length > 0 && (
        <ul className="upload">
          {photos.items.map((item, at) => (
            <PhotoCard key={item.key} item={item} n={at + 1} photos={photos} texts={texts} />
          ))}
        </ul>
      )}
      {photos.isFull ? (
        <p className="question__hint">{say('photos.full', { max: MESSAGE_PHOTOS_MAX })}</p>
      ) : (
        <p className="upload__add">
          <label className="button button--plain" htmlFor="photos">
            {say(photos.items.length === 0 ? 'photos.add' : 'photos.more')}
          </label>
          <input
            className="visually-hidden"
            id="photos"
            type="file"
            accept="image/jpeg,image/png,image/webp"
            multiple
            aria-describedby={describedBy({ field: 'photos', hint, error })}
            onChange={(event) => {
              photos.add(event.target.files ?? [])
              event.target.value = ''
            }}
          />
        </p>
      )}
      <p className="question__hint" role="status">
        {photos.ready.length > 0 && size !== null && say('photos.step', { size: sizeText(size) })}
      </p>
    </GroupQuestion>
  )
}

interface PhotoCardProps {
  item: DrawnPhoto
  n: number
  photos: Photos
  texts: PageTexts
}

function PhotoCard({ item, n, photos, texts }: PhotoCardProps) {
  const say = sayer(texts)
  return (
    <li className="upload__item">
      {item.step === 'ready' && <img src={item.preview} alt="" />}
      <b>{say('photos.name', { n })}</b>
      <span className="upload__state">
        {item.step === 'ready' ? sizeText(item.photo.bytes.length) : say(`photos.${item.step}`)}
      </span>
      <span className="upload__tools">
        <button
          className="link-button"
          type="button"
          aria-label={say('photos.remove.named', { n })}
          onClick={() => photos.remove(item.key)}
        >
          {say('photos.remove')}
        </button>
      </span>
    </li>
  )
}
