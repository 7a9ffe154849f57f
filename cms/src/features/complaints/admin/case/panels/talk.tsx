'use client'

import type { StaffCase, StaffTimelineItem } from '@linsheng/contracts/complaints'
import { useState } from 'react'
import { casePageTexts, type Reader } from '../../texts.ts'
import { conversationOf, internalNotesOf } from '../conversation.ts'
import type { Open } from '../open.ts'
import { Said } from './said.tsx'
import { Section } from './section.tsx'
import { When } from './when.tsx'

/** Messages shown before the earlier ones are asked for. */
const SHOWN = 5

interface Props {
  found: StaffCase
  reader: Reader
  onOpen: Open
}

/** What resident and staff said to each other, the latest last, as in a letter. Internal notes are never in it. */
export function Talk({ found, reader, onOpen }: Props) {
  const text = casePageTexts(reader.locale)
  const [all, setAll] = useState(false)
  const messages = conversationOf(found)
  const hidden = all ? 0 : Math.max(0, messages.length - SHOWN)
  const reply = found.allowed.includes('note') && (
    <button type="button" className="link" onClick={() => onOpen('note', { audience: 'complainant' })}>
      {text('talk.reply')}
    </button>
  )
  return (
    <Section id="talk" title={text('talk.title')} aside={reply}>
      {messages.length === 0 && <p className="quiet">{text('talk.none')}</p>}
      {hidden > 0 && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          {text('talk.earlier', { count: hidden })}
        </button>
      )}
      <ol className="talk">
        {messages.slice(hidden).map((item) => (
          <Message key={`${item.sequence}-${item.what}`} item={item} found={found} reader={reader} onOpen={onOpen} />
        ))}
      </ol>
    </Section>
  )
}

function Message({ item, found, reader, onOpen }: Props & { item: StaffTimelineItem }) {
  const text = casePageTexts(reader.locale)
  const { at, who, by, what, note } = item
  const ours = who !== 'complainant'
  return (
    <li className={ours ? 'talk__message talk__message--ours' : 'talk__message'}>
      <p className="talk__head quiet">
        <b>{ours ? (by ?? text(`who.${who}`)) : text('talk.theirs')}</b> <When at={at} reader={reader} />{' '}
        {what !== 'noted' && text(`step.${what}`)}
        {ours && note !== undefined && found.allowed.includes('correct') && (
          <button type="button" className="link" onClick={() => onOpen('correct', { note: `${note}` })}>
            {text('talk.correct')}
          </button>
        )}
      </p>
      <Said item={item} reader={reader} />
    </li>
  )
}

/** What staff wrote for each other. */
export function InternalNotes({ found, reader, onOpen }: Props) {
  const text = casePageTexts(reader.locale)
  const notes = internalNotesOf(found)
  if (notes.length === 0) return null
  const add = found.allowed.includes('note') && (
    <button type="button" className="link" onClick={() => onOpen('note', { audience: 'internal' })}>
      {text('notes.add')}
    </button>
  )
  return (
    <Section id="notes" title={text('notes.title')} hint={text('notes.hint')} className="internal-notes" aside={add}>
      <ol>
        {notes.map((item) => (
          <li key={item.sequence}>
            <p className="quiet">
              <b>{item.by ?? text(`who.${item.who}`)}</b> <When at={item.at} reader={reader} />
            </p>
            <Said item={item} reader={reader} />
          </li>
        ))}
      </ol>
    </Section>
  )
}
