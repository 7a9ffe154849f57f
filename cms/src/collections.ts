import type { CollectionConfig } from 'payload'
import { categories } from './features/categories/collection.ts'
import { communities } from './features/communities/collection.ts'
import { commits } from './features/complaints/collections/commits.ts'
import { complaints } from './features/complaints/collections/complaints.ts'
import { orders } from './features/complaints/collections/orders.ts'
import { complaintPhotos } from './features/complaints/collections/photos.ts'
import { contractors } from './features/contractors/collection.ts'
import { channelChecks, channelMembers, channelSettings, spentProofs } from './features/feedback/collections/channel.ts'
import { conversations, reportChunks, reportMessages } from './features/feedback/collections/reports.ts'
import { households } from './features/households/collection.ts'
import { ledgerImports, ledgerMappings } from './features/import-ledger/collections.ts'
import { meetings } from './features/meetings/collection.ts'
import { staffAlerts } from './features/messages/alerts/collection.ts'
import { messages } from './features/messages/outbox/collection.ts'
import { pushSubscriptions } from './features/messages/push/collection.ts'
import { notices } from './features/notices/collection.ts'
import { policies } from './features/policies/collection.ts'
import { papers } from './features/publishing/papers/collection.ts'
import { releases } from './features/publishing/releases/collection.ts'
import { absences, shifts } from './features/roster/collections.ts'
import { routingRules } from './features/routing/collection.ts'
import { surveyCodes } from './features/surveys/collections/survey-codes.ts'
import { surveyCommits } from './features/surveys/collections/survey-commits.ts'
import { surveyInterviews } from './features/surveys/collections/survey-interviews.ts'
import { surveyKeys } from './features/surveys/collections/survey-keys.ts'
import { surveyResponses } from './features/surveys/collections/survey-responses.ts'
import { surveyTexts } from './features/surveys/collections/survey-texts.ts'
import { surveys } from './features/surveys/collections/surveys.ts'
import { teams } from './features/teams/collection.ts'
import { templates } from './features/templates/collection.ts'
import { logHeads } from './features/transparency/collections/log-heads.ts'
import { logKeys } from './features/transparency/collections/log-keys.ts'
import { publicEntries } from './features/transparency/collections/public-entries.ts'
import { waitingRatings } from './features/transparency/collections/waiting-ratings.ts'
import { witnesses } from './features/transparency/collections/witnesses.ts'
import { users } from './features/users/collection.ts'
import { zones } from './features/zones/collection.ts'
import { jobLeases } from './jobs/lease-collection.ts'

/**
 * Every collection, in the order they came into being. New ones go to the end: compound indexes are numbered by this
 * order in SQLite, and a migration that renumbers them fails. Ones that belong to no community are marked
 * `custom: { shared: true }`.
 */
export const collections: CollectionConfig[] = [
  communities,
  users,
  zones,
  categories,
  teams,
  papers,
  notices,
  meetings,
  releases,
  jobLeases,
  complaints,
  commits,
  publicEntries,
  complaintPhotos,
  ledgerMappings,
  ledgerImports,
  shifts,
  absences,
  routingRules,
  policies,
  orders,
  contractors,
  templates,
  messages,
  pushSubscriptions,
  staffAlerts,
  waitingRatings,
  logKeys,
  logHeads,
  witnesses,
  households,
  surveys,
  surveyCommits,
  surveyCodes,
  surveyKeys,
  surveyResponses,
  surveyTexts,
  surveyInterviews,
  conversations,
  reportMessages,
  reportChunks,
  channelMembers,
  channelChecks,
  channelSettings,
  spentProofs,
]
