import type { UseFormReturn } from 'react-hook-form'
import type { Photos } from '../hooks/use-photos.ts'
import type { FormModel } from '../model.ts'
import { speaker } from '../problems.ts'
import type { Field, FormValues } from '../values.ts'
import { AnswersField } from './answers-field.tsx'
import {
  CategoryField,
  DangerField,
  DescriptionField,
  ImpactField,
  KindField,
  LineField,
  ReachField,
  UrgencyField,
  WishField,
} from './fields.tsx'
import { PhotoField } from './photo-field.tsx'
import { LiveSimilarCases } from './similar-cases.tsx'
import { ZoneField } from './zone-field.tsx'

interface QuestionsProps {
  model: FormModel
  form: UseFormReturn<FormValues>
  photos: Photos
  errors: ReadonlyMap<Field, string>
  /** Whether this screen asks it. The rest stays in the page, out of sight, with what was typed. */
  asked: (field: Field) => boolean
  live: boolean
}

/** All questions in their order. Danger comes first: who has to call should not read on. */
export function Questions({ model, form, photos, errors, asked, live }: QuestionsProps) {
  const say = speaker(model.texts)
  const about = (field: Field) => ({ model, form, error: errors.get(field), hidden: !asked(field) })
  return (
    <>
      <div className="form-page__questions">
        <DangerField {...about('danger')} />
        <KindField {...about('kind')} />
        <CategoryField {...about('category')} />
        <ZoneField {...about('zone')} live={live} />
        <DescriptionField {...about('description')} />
        {asked('description') && <LiveSimilarCases model={model} form={form} live={live} />}
        <AnswersField {...about('answers')} />
        <ImpactField {...about('impact')} />
        <UrgencyField {...about('urgency')} />
        <WishField {...about('wish')} />
        <PhotoField {...about('photos')} photos={photos} live={live} />
      </div>
      <div className="form-page__questions" hidden={!asked('name')}>
        {!live && <h2 className="form-page__part">{say('step.contact')}</h2>}
        <p className="form-page__lead">{say('contact.lead')}</p>
        <LineField {...about('name')} field="name" />
        <LineField {...about('phone')} field="phone" />
        <LineField {...about('email')} field="email" />
        <ReachField {...about('reach')} />
      </div>
    </>
  )
}
