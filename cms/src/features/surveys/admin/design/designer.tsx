'use client'

import { type Questionnaire, questionnaireFaults, SECTIONS_MAX } from '@linsheng/domain/surveys'
import { useEffect, useState } from 'react'
import type { OnScreen } from '../loaded.tsx'
import { surveyTexts } from '../texts.ts'
import { useLeaveGuard } from '../use-leave-guard.ts'
import { DesignContext, idAt } from './context.ts'
import { addSection } from './edit.ts'
import { FaultLines } from './fault-lines.tsx'
import { FaultList } from './fault-list.tsx'
import { HeadFields } from './head-fields.tsx'
import { foldOf, sameFold, upwards } from './places.ts'
import { Preview } from './preview/preview.tsx'
import { SaveBar } from './save-bar.tsx'
import { SectionRow } from './section-row.tsx'
import { useQuestionnaire } from './use-questionnaire.ts'

/** The questions of a draft, changed on the screen beside how a resident will see them. */
export function Designer({ on }: { on: OnScreen }) {
  const { locale } = on.place.reader
  const text = surveyTexts(locale)
  const design = useQuestionnaire(on)
  const { draft, isChanged, save } = design
  const [open, setOpen] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const go = useGoing(setOpen)
  useLeaveGuard(isChanged, text('leave'))
  useSaveKey(() => {
    if (isChanged && !on.busy) save()
  })
  const faults = questionnaireFaults(draft)

  function change(next: Questionnaire, what = '') {
    setOpen(sameFold(open, draft, next))
    design.change(next)
    setSaid(what)
  }
  return (
    <DesignContext value={{ locale, text, faults }}>
      <div className="designer">
        <div className="designer__fields">
          <SaveBar on={on} design={design} />
          <FaultList questionnaire={draft} onGo={go} />
          <HeadFields questionnaire={draft} onChange={change} />
          <FaultLines pointer="/sections" />
          <ol className="design__sections">
            {draft.sections.map((section, at) => (
              <SectionRow
                key={section.code}
                at={at}
                section={section}
                questionnaire={draft}
                open={open}
                onOpen={setOpen}
                onChange={change}
              />
            ))}
          </ol>
          {draft.sections.length < SECTIONS_MAX && (
            <p>
              <button
                type="button"
                className="button button--plain"
                onClick={() => {
                  change(addSection(draft), text('said.added'))
                  setOpen(`/sections/${draft.sections.length}`)
                }}
              >
                {text('section.add')}
              </button>
            </p>
          )}
          <p className="visually-hidden" role="status">
            {said}
          </p>
        </div>
        <Preview questionnaire={draft} locale={locale} />
      </div>
    </DesignContext>
  )
}

/** Opens the place of a pointer and puts the cursor there, once its fields are on the page. */
function useGoing(open: (fold: string | null) => void) {
  const [target, setTarget] = useState<{ pointer: string; turn: number } | null>(null)
  useEffect(() => {
    if (!target) return
    const field = upwards(target.pointer)
      .map((pointer) => document.getElementById(idAt(pointer)))
      .find((element) => element !== null)
    field?.focus()
  }, [target])
  return (pointer: string) => {
    open(foldOf(pointer))
    setTarget((before) => ({ pointer, turn: (before?.turn ?? 0) + 1 }))
  }
}

/** Ctrl S saves, as everywhere. */
function useSaveKey(save: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return
      event.preventDefault()
      save()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [save])
}
