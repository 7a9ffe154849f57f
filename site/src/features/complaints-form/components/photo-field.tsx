import { PHOTO_BYTES_MAX, PHOTOS_MAX } from '@linsheng/contracts/complaints'
import type { PhotoItem, Photos } from '../hooks/use-photos.ts'
import type { FormModel } from '../model.ts'
import { type FormTexts, sayProblem, speaker } from '../problems.ts'
import { sizeText } from '../size.ts'
import { describedBy, GroupQuestion } from './question.tsx'

/** Phones turn HEIC into JPEG by themselves when HEIC is not asked for. */
const ACCEPT = 'image/jpeg,image/png,image/webp'

interface PhotoFieldProps {
  model: FormModel
  photos: Photos
  error: string | undefined
  hidden: boolean
  live: boolean
}

/** Photos: with script they go out at once, one by one; without it they travel with the form. */
export function PhotoField(props: PhotoFieldProps) {
  const { model, error, hidden, live } = props
  const say = speaker(model.texts)
  const hint = say('photos.hint', { max: PHOTOS_MAX, size: PHOTO_BYTES_MAX / (1024 * 1024) })
  return (
    <GroupQuestion
      field="photos"
      label={say('photos.label')}
      optional={say('optional')}
      hint={hint}
      error={error}
      hidden={hidden}
    >
      {live ? <LivePhotos {...props} /> : <PlainPhotos {...props} />}
    </GroupQuestion>
  )
}

/** Photos the server took with an earlier post need not be chosen again; a tick leaves one out. */
function PlainPhotos({ model }: PhotoFieldProps) {
  const say = speaker(model.texts)
  const free = Array.from({ length: PHOTOS_MAX - model.photos.length }, (_, index) => index)
  return (
    <>
      <KeptPhotos model={model} />
      {model.photos.map(({ id, name, bytes }) => (
        <div className="upload__item" key={id}>
          <p>
            <b>{name}</b> {say('photos.received', { size: sizeText(bytes) })}
          </p>
          <label className="choice">
            <input type="checkbox" name="drop" value={id} />
            {say('photos.drop', { name })}
          </label>
        </div>
      ))}
      {free.map((index) => (
        <p className="upload__file" key={index}>
          <label htmlFor={index === 0 ? 'photos' : `photo-${index}`}>
            {say('photos.file', { n: model.photos.length + index + 1 })}
          </label>
          <input id={index === 0 ? 'photos' : `photo-${index}`} type="file" name="photo" accept={ACCEPT} />
        </p>
      ))}
    </>
  )
}

/** Photos already taken, as hidden fields: id, size and name of each. */
export function KeptPhotos({ model }: { model: FormModel }) {
  return model.photos.map(({ id, name, bytes }) => (
    <input key={id} type="hidden" name="kept" value={`${id} ${bytes} ${name}`} />
  ))
}

function LivePhotos({ model, photos, error }: PhotoFieldProps) {
  const say = speaker(model.texts)
  const full = photos.items.length >= PHOTOS_MAX
  return (
    <>
      <ul className="upload" aria-live="polite">
        {photos.items.map((item) => (
          <PhotoCard key={item.key} item={item} photos={photos} texts={model.texts} />
        ))}
      </ul>
      {full ? (
        <p className="question__hint">{say('photos.full', { max: PHOTOS_MAX })}</p>
      ) : (
        <p className="upload__add">
          <label className="button button--plain" htmlFor="photos">
            {say(photos.items.length === 0 ? 'photos.add' : 'photos.more')}
          </label>
          <input
            className="visually-hidden"
            id="photos"
            type="file"
            accept={ACCEPT}
            multiple
            aria-describedby={describedBy({ field: 'photos', hint: 'given', error })}
            onChange={(event) => {
              photos.add(event.target.files ?? [])
              event.target.value = ''
            }}
          />
        </p>
      )}
    </>
  )
}

function PhotoCard({ item, photos, texts }: { item: PhotoItem; photos: Photos; texts: FormTexts }) {
  const say = speaker(texts)
  return (
    <li className="upload__item">
      {item.preview && item.state.step !== 'failed' && <img src={item.preview} alt="" />}
      <b>{item.name}</b>
      <span className="upload__state">{stateText(item, texts)}</span>
      {item.state.step === 'sending' && <progress max={100} value={item.state.percent} aria-label={item.name} />}
      <span className="upload__tools">
        {item.state.step === 'failed' && (
          <button
            className="link-button"
            type="button"
            aria-label={say('photos.retry.named', { name: item.name })}
            onClick={() => photos.retry(item.key)}
          >
            {say('photos.retry')}
          </button>
        )}
        <button
          className="link-button"
          type="button"
          aria-label={say('photos.remove.named', { name: item.name })}
          onClick={() => photos.remove(item.key)}
        >
          {say('photos.remove')}
        </button>
      </span>
    </li>
  )
}

function stateText({ state }: PhotoItem, texts: FormTexts): string {
  const say = speaker(texts)
  switch (state.step) {
    case 'waiting':
      return say('photos.waiting')
    case 'sending':
      return say('photos.sending', { percent: state.percent })
    case 'offline':
      return say('photos.offline')
    case 'failed':
      return say('photos.failed', { why: sayProblem(texts, state.code) })
    case 'done':
      return say('photos.received', { size: sizeText(state.stored.bytes) })
  }
}
