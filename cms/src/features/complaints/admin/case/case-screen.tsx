'use client'

import type { StaffCase, StaffCommandName } from '@linsheng/contracts/complaints'
import { useEffect, useRef, useState } from 'react'
import { KeysHelp } from '../keys-help.tsx'
import type { CaseOptions } from '../options.ts'
import { keysOf } from '../shortcuts.ts'
import { casePageTexts, caseStepTexts, errorTexts, type Reader } from '../texts.ts'
import { NextStep } from './act-panel.tsx'
import { isPlain } from './actions/index.ts'
import { AllCommands } from './all-commands.tsx'
import { CaseRecord } from './case-record.tsx'
import { CommandForm } from './command-form.tsx'
import { LiveBar } from './live-bar.tsx'
import { nextStep } from './next-step.ts'
import type { Open } from './open.ts'
import { CaseHead } from './panels/case-head.tsx'
import { Checklist } from './panels/checklist.tsx'
import { Clocks } from './panels/clocks.tsx'
import { Protocol } from './panels/protocol.tsx'
import { PublicPanel } from './panels/public-panel.tsx'
import { Unconfirmed } from './panels/unconfirmed.tsx'
import { Words } from './panels/words.tsx'
import { useCase } from './use-case.ts'
import { useCommandOfAddress } from './use-command-of-address.ts'
import { useLive, useNow } from './use-live.ts'

interface Props {
  id: string
  /** Id of the reader's account. */
  me: string
  initial: StaffCase
  options: CaseOptions
  reader: Reader
  /** Path of the community's public pages. */
  site: string
}

/** A case with everything that is known of it and everything that can be done about it now. */
export function CaseScreen({ id, me, initial, options, reader, site }: Props) {
  const work = useCase(id, initial, options, reader)
  const { found, newer } = work
  const [opened, setOpened] = useState<StaffCommandName | null>(null)
  const [before, setBefore] = useState<StaffCase | null>(null)
  const now = useNow(found.asOf)
  const screen = useRef<HTMLDivElement>(null)
  const text = casePageTexts(reader.locale)
  const keys = keysOf(byUse(found, me))
  const note = work.draftOf('note')
  // A form that came too late says itself what has happened.
  const told = opened !== null && work.outcome?.refused?.code === 'case-changed'

  const open: Open = (command, preset) => {
    work.settle()
    if (preset) work.write(command, preset)
    setOpened(command)
  }
  /** A button: opens its form or puts it away; a step without questions is done at once. */
  const press: Open = async (command) => {
    if (isPlain(command) && command !== 'split') await work.send(command)
    else if (opened === command) setOpened(null)
    else open(command)
  }
  const offline = useLive(id, (latest) => {
    if (latest.sequence < found.sequence) return
    if (latest.sequence > found.sequence && opened !== null) return work.setNewer(latest)
    if (latest.sequence > found.sequence) setBefore(found)
    work.show(latest)
  })
  useCommandOfAddress(found, screen, setOpened)

  return (
    <div className="workspace case" ref={screen}>
      <CaseHead found={found} reader={reader} />
      <Clocks found={found} now={now} reader={reader} />
      <LiveBar
        before={before ?? found}
        after={told ? null : (newer ?? (before && found))}
        shown={newer === null}
        offline={offline}
        reader={reader}
        onShow={() => {
          setBefore(null)
          if (newer) work.show(newer)
        }}
      />
      <Protocol
        found={found}
        now={now}
        busy={work.busy}
        reader={reader}
        onTick={(draft) => work.send('tick-step', { anyway: true, draft })}
        onOpen={open}
      />
      <div className="case__work">
        <div className="case__words">
          <Words found={found} reader={reader} />
        </div>
        <section className="case__act" aria-labelledby="case-act">
          <h2 id="case-act">{text('next.title')}</h2>
          <Done outcome={opened === null ? work.outcome : null} reader={reader} />
          <NextStep found={found} me={me} reader={reader} keys={keys} opened={opened} onPress={press} />
          {opened && (
            <CommandForm
              id={id}
              command={opened}
              found={found}
              newer={newer}
              options={options}
              draft={work.draftOf(opened)}
              busy={work.busy}
              outcome={work.outcome}
              reader={reader}
              onWrite={(changes) => work.write(opened, changes)}
              onReplace={(draft) => work.replace(opened, draft)}
              onSend={async (anyway) => {
                if (await work.send(opened, { anyway })) setOpened(null)
              }}
              onClose={() => {
                work.settle()
                setOpened(null)
              }}
              onShow={(latest) => {
                work.settle()
                work.show(latest)
              }}
              onSalvage={(draft) => {
                work.move(opened, 'note', draft)
                open('note')
              }}
            />
          )}
          <Checklist
            caseId={id}
            steps={found.checklist}
            mayNote={found.allowed.includes('note')}
            reader={reader}
            onOpen={open}
          />
        </section>
        <div className="case__record">
          <Unconfirmed
            found={found}
            busy={work.busy}
            reader={reader}
            onConfirm={(draft) => work.send('confirm-household', { anyway: true, draft })}
            onOpen={open}
          />
          <CaseRecord id={id} found={found} reader={reader} onOpen={open} />
        </div>
        <div className="case__more">
          <AllCommands found={found} reader={reader} keys={keys} opened={opened} onPress={press} />
          <PublicPanel
            found={found}
            reader={reader}
            draft={opened === 'note' && note.audience === 'public' ? (note.text ?? '') : ''}
            address={`${site}/complaints/${found.number}/`}
          />
        </div>
      </div>
      <KeysHelp
        keys={Object.fromEntries([...keys].map(([command, key]) => [key, () => open(command)]))}
        locale={reader.locale}
      />
    </div>
  )
}

/** What can be done now, the next step first: it has its key even where another step shares it. */
function byUse(found: StaffCase, me: string): StaffCommandName[] {
  const { first } = nextStep(found, me)
  return first ? [first, ...found.allowed.filter((command) => command !== first)] : found.allowed
}

/** Says what was done, or why a step without a form was not, and takes the focus there. */
function Done({ outcome, reader }: { outcome: ReturnType<typeof useCase>['outcome']; reader: Reader }) {
  const ref = useRef<HTMLParagraphElement>(null)
  const turn = outcome?.turn ?? 0
  useEffect(() => {
    if (turn > 0) ref.current?.focus()
  }, [turn])
  const refused = outcome?.refused ?? null
  return (
    <p ref={ref} role="status" tabIndex={-1} className={refused ? 'case__done case__done--refused' : 'case__done'}>
      {outcome &&
        (refused ? errorTexts(reader.locale)(refused.code) : caseStepTexts(reader.locale)(`done.${outcome.command}`))}
    </p>
  )
}
