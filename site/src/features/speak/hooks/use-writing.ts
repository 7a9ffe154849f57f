import { MESSAGE_TEXT_MAX } from '@linsheng/anonymity/sealed/sizes'
import { useState } from 'react'
import type { PageTexts } from '../../complaints-form/problems.ts'
import type { Written } from '../channel/send.ts'
import { sizeStep } from '../photos/size-step.ts'
import { sayer } from '../sayer.ts'
import { type Photos, usePhotos } from './use-photos.ts'

/** The questions of these pages, in the order they are asked. */
export type Field = 'category' | 'text' | 'photos'
export interface FieldMessage {
  field: Field
  message: string
}

export interface Writing {
  text: string
  setText(text: string): void
  photos: Photos
  mayHandOn: boolean
  setMayHandOn(may: boolean): void
  /** Bytes the message is filled up to; null: the photos are too large together. */
  size: number | null
  isBlank: boolean
  /** What has to be mended before it can be sent. */
  messages(): FieldMessage[]
  written(): Written
  clear(): void
}

/** What is being written. It is nowhere but in this page's memory: phones are shared. */
export function useWriting(texts: PageTexts, mayHandOnAtFirst = false): Writing {
  const [text, setText] = useState('')
  const [mayHandOn, setMayHandOn] = useState(mayHandOnAtFirst)
  const photos = usePhotos()
  const size = sizeStep(text, photos.ready)
  return {
    text,
    setText,
    photos,
    mayHandOn,
    setMayHandOn,
    size,
    isBlank: text.trim() === '' && photos.items.length === 0,
    messages() {
      const say = sayer(texts)
      const length = text.trim().length
      const found: Array<FieldMessage | false> = [
        length === 0 && { field: 'text', message: say('error.text') },
        length > MESSAGE_TEXT_MAX && {
          field: 'text',
          message: say('error.text.long', { count: length, max: MESSAGE_TEXT_MAX }),
        },
        photos.hasFailed && { field: 'photos', message: say('error.photos.failed') },
        photos.isWorking && { field: 'photos', message: say('error.photos.working') },
        size === null && { field: 'photos', message: say('error.photos') },
      ]
      return found.filter((message) => message !== false)
    },
    written: () => ({ text, photos: photos.ready, mayHandOn }),
    clear() {
      setText('')
      photos.clear()
    },
  }
}
