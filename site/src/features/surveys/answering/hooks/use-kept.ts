import { type Answers, type AnswerValue, withoutHidden } from '@linsheng/domain/surveys'
import { useRef, useState } from 'react'
import { deviceStorage } from '../../../complaints-form/hooks/use-draft.ts'
import { readFragment } from '../code.ts'
import { deviceKeeper, forgetfulKeeper, type Keeper, type Kept, NOTHING_KEPT } from '../kept.ts'
import type { SurveyModel } from '../model.ts'

export interface KeptSurvey {
  kept: Kept
  /** Whether it will be there again when the page is opened again. */
  stays: boolean
  assisted: boolean
  change(changed: Partial<Kept>): void
  answer(code: string, value: AnswerValue | null): void
  /** Everything gone, from the page and from the browser. */
  wipe(): void
  assist(): void
}

/**
 * What has been answered so far, kept in this browser until it is sent. In assisted mode several households use one device
 * one after the other, and nothing is kept.
 */
export function useKept(model: SurveyModel): KeptSurvey {
  const [assisted, setAssisted] = useState(() => readFragment(location.hash).assisted)
  const [stays, setStays] = useState(!assisted)
  const keeper = assisted ? forgetfulKeeper : deviceKeeperOf(model)
  const [kept, setKept] = useState<Kept>(() => ({ ...NOTHING_KEPT, ...keeper.open(Date.now()) }))
  const latest = useRef(kept)

  function change(changed: Partial<Kept>) {
    latest.current = { ...latest.current, ...changed }
    setKept(latest.current)
    setStays(keeper.save(latest.current, Date.now()))
  }

  function wipe() {
    latest.current = NOTHING_KEPT
    setKept(NOTHING_KEPT)
    keeper.wipe()
  }

  return {
    kept,
    stays,
    assisted,
    change,
    wipe,
    answer(code, value) {
      const { [code]: _before, ...others } = latest.current.answers
      const answers: Answers = value === null ? others : { ...others, [code]: value }
      change({ answers: withoutHidden(model.questionnaire, answers) })
    },
    assist() {
      wipe()
      history.replaceState(history.state, '', '#assisted')
      setAssisted(true)
      setStays(false)
    },
  }
}

function deviceKeeperOf({ community, survey }: SurveyModel): Keeper {
  const storage = deviceStorage()
  return storage ? deviceKeeper(storage, community, survey) : forgetfulKeeper
}
