import type { StaffSurvey } from '@linsheng/contracts/surveys'
import { formatDateTime } from '@linsheng/i18n'
import { registerAddress, screenAddress } from '../addresses.ts'
import type { SurveyPlace } from '../page.tsx'
import { surveyTexts } from '../texts.ts'
import { checklistOf, type Step } from './checklist.ts'

interface Props {
  survey: StaffSurvey
  place: SurveyPlace
}

/** Everything that belongs to a survey from its questions to what came of it: who does it, and whether it is done. */
export function Checklist({ survey, place }: Props) {
  const text = surveyTexts(place.reader.locale)
  const steps = checklistOf(survey)
  if (steps.length === 0) return null
  return (
    <section aria-labelledby="survey-steps">
      <h3 id="survey-steps">{text('steps')}</h3>
      <ol className="checklist">
        {steps.map((step) => (
          <li key={step.name} className={`checklist__step checklist__step--${shownState(step)}`}>
            <span className="checklist__state">{text(`step.state.${shownState(step)}`)}</span>
            <StepLine step={step} survey={survey} place={place} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What is due by itself nobody has to do. */
const shownState = ({ by, state }: Step) => (by === 'system' && state === 'due' ? 'waiting' : state)

function StepLine({ step, survey, place }: Props & { step: Step }) {
  const { locale, zone } = place.reader
  const text = surveyTexts(locale)
  const address = addressOf(step, survey, place)
  const name = text(`step.${step.name}`)
  const when = step.at === null ? '' : formatDateTime(locale, step.at, zone)
  return (
    <span>
      {address && step.state !== 'later' ? <a href={address}>{name}</a> : name}
      {step.left !== null && step.left > 0 && <b> {text('step.left', { count: step.left })}</b>}
      <span className="quiet checklist__who">
        {text(`step.by.${step.by}`)}
        {when && step.state !== 'done' && ` · ${step.by === 'system' ? when : text('step.until', { time: when })}`}
      </span>
    </span>
  )
}

function addressOf({ screen }: Step, survey: StaffSurvey, { community }: SurveyPlace): string | null {
  if (screen === null) return null
  return screen === 'households' ? registerAddress(community.id) : screenAddress(screen, community.id, survey.id)
}
