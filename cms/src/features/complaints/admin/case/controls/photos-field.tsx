'use client'

import { attachmentSchema, STAFF_PHOTOS_MAX } from '@linsheng/contracts/complaints'
import { useRef, useState } from 'react'
import { postFile } from '../../requests.ts'
import { caseStepTexts, errorTexts } from '../../texts.ts'
import { idsIn } from '../draft.ts'
import type { CaseFieldProps } from './case-field.tsx'
import { FieldFrame } from './field-frame.tsx'
import { PhotoStage } from './photo-stage.tsx'

/** Photos sent ahead of the form, from a phone's camera or its album; the form carries their ids. */
export function PhotosField({ spec, form, draft, errors, optionalWord, reader, caseId, onWrite }: CaseFieldProps) {
  const text = caseStepTexts(reader.locale)
  const { sending, problem, previews, add } = usePhotos(caseId, reader.locale)
  const ids = idsIn(draft[spec.name])
  const marked = { before: idsIn(draft.before), after: idsIn(draft.after) }
  const write = (next: string[], { before, after } = marked) => {
    const left = (list: string[]) => list.filter((photo) => next.includes(photo)).join(',')
    onWrite({ [spec.name]: next.join(','), before: left(before), after: left(after) })
  }
  const mark = (photo: string, stage: 'before' | 'after' | null) => {
    const others = (list: string[]) => list.filter((other) => other !== photo)
    const [before, after] = [others(marked.before), others(marked.after)]
    write(ids, {
      before: stage === 'before' ? [...before, photo] : before,
      after: stage === 'after' ? [...after, photo] : after,
    })
  }
  const input = useRef<HTMLInputElement>(null)
  const id = `${form}-${spec.name}`
  return (
    <FieldFrame spec={spec} form={form} error={problem ?? errors[spec.name]} optionalWord={optionalWord}>
      {ids.length > 0 && (
        <ul className="photos">
          {ids.map((photo, index) => (
            <li key={photo} className="photos__sent">
              {previews.has(photo) ? (
                // biome-ignore lint/performance/noImgElement: a preview of a local file has no address to optimise.
                <img src={previews.get(photo)} alt={text('photos.added', { n: index + 1 })} />
              ) : (
                <span>{text('photos.added', { n: index + 1 })}</span>
              )}
              <PhotoStage
                n={index + 1}
                stage={marked.before.includes(photo) ? 'before' : marked.after.includes(photo) ? 'after' : null}
                reader={reader}
                onChoose={(stage) => mark(photo, stage)}
              />
              <button
                type="button"
                className="link"
                onClick={() => write(ids.filter((other) => other !== photo))}
                aria-label={text('photos.remove', { n: index + 1 })}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        ref={input}
        id={id}
        type="file"
        accept="image/*"
        multiple
        className="visually-hidden"
        tabIndex={-1}
        aria-label={text('photos.add')}
        onChange={async (event) => {
          const files = [...(event.currentTarget.files ?? [])].slice(0, STAFF_PHOTOS_MAX - ids.length)
          const added = await add(files)
          write([...ids, ...added])
          if (input.current) input.current.value = ''
        }}
      />
      <button
        type="button"
        className="button button--plain"
        disabled={sending || ids.length >= STAFF_PHOTOS_MAX}
        onClick={() => input.current?.click()}
      >
        {sending ? text('photos.sending') : text('photos.add')}
      </button>
    </FieldFrame>
  )
}

/** Sends photos one after the other and keeps a preview of each while the page is open. */
function usePhotos(caseId: string, locale: CaseFieldProps['reader']['locale']) {
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [previews, setPreviews] = useState<ReadonlyMap<string, string>>(new Map())

  async function add(files: File[]): Promise<string[]> {
    setSending(true)
    setProblem(undefined)
    const sent: string[] = []
    for (const file of files) {
      const answer = await postFile(`/api/complaints/photos?case=${caseId}`, attachmentSchema, file)
      if (!answer.ok) {
        setProblem(errorTexts(locale)(answer.problem.code))
        break
      }
      const { id } = answer.value
      sent.push(id)
      setPreviews((before) => new Map(before).set(id, URL.createObjectURL(file)))
    }
    setSending(false)
    return sent
  }

  return { sending, problem, previews, add }
}
