'use client'

import type { StaffCase } from '@linsheng/contracts/complaints'
import type { Reader } from '../texts.ts'
import type { Open } from './open.ts'
import { Appeals } from './panels/appeals.tsx'
import { Calls, FollowUps, Pauses } from './panels/dues.tsx'
import { Forwards } from './panels/forwards.tsx'
import { Investigation } from './panels/investigation.tsx'
import { Orders } from './panels/orders.tsx'
import { PhotoPairs } from './panels/photo-pairs.tsx'
import { Plan } from './panels/plan.tsx'
import { Related } from './panels/related.tsx'
import { InternalNotes, Talk } from './panels/talk.tsx'
import { Timeline } from './panels/timeline.tsx'

interface Props {
  id: string
  found: StaffCase
  reader: Reader
  onOpen: Open
}

/** All that was said and done about a case; what is still owed stands before what is settled. */
export function CaseRecord({ id, found, reader, onOpen }: Props) {
  const part = { found, reader, onOpen }
  return (
    <>
      <Calls {...part} />
      <FollowUps {...part} />
      <Appeals found={found} reader={reader} />
      <Talk {...part} />
      <InternalNotes {...part} />
      <Investigation {...part} />
      <PhotoPairs found={found} reader={reader} />
      <Plan found={found} reader={reader} />
      <Orders {...part} />
      <Forwards {...part} />
      <Pauses found={found} reader={reader} />
      {found.roles.some((role) => role !== 'panel') && <Related caseId={id} {...part} />}
      <Timeline items={found.timeline} reader={reader} />
    </>
  )
}
