import { admin } from './admin/index.ts'
import { board } from './board/index.ts'
import { casePage } from './case-page/index.ts'
import { caseSteps } from './case-steps/index.ts'
import { casework } from './casework/index.ts'
import { columns } from './columns/index.ts'
import { common } from './common/index.ts'
import { communities } from './communities/index.ts'
import { complaints } from './complaints/index.ts'
import { contractors } from './contractors/index.ts'
import { errors } from './errors/index.ts'
import { figures } from './figures/index.ts'
import { form } from './form/index.ts'
import { home } from './home/index.ts'
import { importLedger } from './import/index.ts'
import { inbox } from './inbox/index.ts'
import { logPage } from './log-page/index.ts'
import { meetings } from './meetings/index.ts'
import { meetingsAdmin } from './meetings-admin/index.ts'
import { messages } from './messages/index.ts'
import { notices } from './notices/index.ts'
import { noticesAdmin } from './notices-admin/index.ts'
import { opendata } from './opendata/index.ts'
import { policies } from './policies/index.ts'
import { procedure } from './procedure/index.ts'
import { publishing } from './publishing/index.ts'
import { roster } from './roster/index.ts'
import { routing } from './routing/index.ts'
import { speak } from './speak/index.ts'
import { speakThreats } from './speak-threats/index.ts'
import { starter } from './starter/index.ts'
import { surveyAnswer } from './survey-answer/index.ts'
import { surveyResults } from './survey-results/index.ts'
import { surveyRules } from './survey-rules/index.ts'
import { surveyTemplates } from './survey-templates/index.ts'
import { surveys } from './surveys/index.ts'
import { surveysAdmin } from './surveys-admin/index.ts'
import { surveysRecords } from './surveys-records/index.ts'
import { templates } from './templates/index.ts'
import { track } from './track/index.ts'
import { transparency } from './transparency/index.ts'
import { users } from './users/index.ts'
import { verify } from './verify/index.ts'
import { weekly } from './weekly/index.ts'
import { work } from './work/index.ts'
import { workspace } from './workspace/index.ts'

/** Every feature's texts; a feature's name is the first part of its keys. */
export const catalogs = {
  admin,
  board,
  'case-page': casePage,
  'case-steps': caseSteps,
  casework,
  columns,
  common,
  communities,
  complaints,
  contractors,
  errors,
  figures,
  form,
  home,
  import: importLedger,
  inbox,
  'log-page': logPage,
  meetings,
  'meetings-admin': meetingsAdmin,
  messages,
  notices,
  'notices-admin': noticesAdmin,
  opendata,
  policies,
  procedure,
  publishing,
  roster,
  routing,
  speak,
  'speak-threats': speakThreats,
  starter,
  'survey-answer': surveyAnswer,
  'survey-results': surveyResults,
  'survey-rules': surveyRules,
  'survey-templates': surveyTemplates,
  surveys,
  'surveys-admin': surveysAdmin,
  'surveys-records': surveysRecords,
  templates,
  track,
  transparency,
  users,
  verify,
  weekly,
  work,
  workspace,
}
