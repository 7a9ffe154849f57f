'use client'

import type { StaffCase } from '@linsheng/contracts/complaints'
import { casePageTexts, type Reader } from '../texts.ts'
import { Changes } from './changes.tsx'

interface Props {
  /** The case as the reader saw it. */
  before: StaffCase
  after: StaffCase | null
  /** Whether it is shown already, so that there is nothing left to show. */
  shown: boolean
  offline: boolean
  reader: Reader
  onShow(): void
}

/** Says what somebody else has just done with the case. */
export function LiveBar({ before, after, shown, offline, reader, onShow }: Props) {
  const text = casePageTexts(reader.locale)
  return (
    <div role="status" className="live-bar">
      {offline && <p>{text('live.offline')}</p>}
      {after && (
        <>
          <b>{text('live.title')}</b>
          <Changes before={before} after={after} reader={reader} />
          <button type="button" className="button button--plain" onClick={onShow}>
            {text(shown ? 'live.seen' : 'live.show')}
          </button>
        </>
      )}
    </div>
  )
}
