import { questionnaireOfTemplate, type StaffSurvey, staffSurveySchema } from '@linsheng/contracts/surveys'
import { DAY } from '@linsheng/domain/time'

/** A survey as staff see it: a draft of the yearly one that opens on day 1 and closes on day 15. */
export const staffSurvey = (part: Partial<StaffSurvey> = {}): StaffSurvey =>
  staffSurveySchema.parse({
    ...{ id: 'one', slug: 'yearly-2026', title: { 'zh-Hans': '满意度调查' }, status: 'draft', wave: 1 },
    ...{ opensAt: DAY, closesAt: 15 * DAY, households: null, responses: null, targetPercent: 40, openFindings: 0 },
    ...{ sequence: 1, questionnaire: questionnaireOfTemplate('yearly'), version: 1, repeats: 'year', follows: null },
    ...{ keyHash: null, remindedAt: [], closedAt: null, publishedAt: null, findings: [], results: null },
    ...{ refusals: {}, letters: { households: 60, printed: 0 } },
    ...part,
  })
