import { WatchTenantCollection as WatchTenantCollection_1d0591e3cf4f332c83a86da13a0de59a } from '@payloadcms/plugin-multi-tenant/client'
import { TenantField as TenantField_1d0591e3cf4f332c83a86da13a0de59a } from '@payloadcms/plugin-multi-tenant/client'
import { AssignTenantFieldTrigger as AssignTenantFieldTrigger_1d0591e3cf4f332c83a86da13a0de59a } from '@payloadcms/plugin-multi-tenant/client'
import { RowText as RowText_f884c6f7680626cb04d1e660b7f64cd1 } from '../../../../src/features/categories/admin/row-text.tsx'
import { AllocationScreens as AllocationScreens_0d4d457d57f9446cd5dc5d284e0842b5 } from '../../../../src/features/roster/admin/screens.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { NameCell as NameCell_9a9253738ae2aa46700ae3366c06d563 } from '../../../../src/features/complaints/cells/name-cell.tsx'
import { DueCell as DueCell_9c1fc18712f5096554b20055aad4200c } from '../../../../src/features/complaints/cells/due-cell.tsx'
import { InstantCell as InstantCell_e8434817efc0a41b1eb36dafab4058a9 } from '../../../../src/features/complaints/cells/instant-cell.tsx'
import { CaseView as CaseView_4f3603940b2ab0ef166cc3baf10f78b0 } from '../../../../src/features/complaints/admin/case/case-view.tsx'
import { VersionSince as VersionSince_74a43cb5b4fb68d361da75c092082e34 } from '../../../../src/features/policies/admin/version-since.tsx'
import { VersionChanges as VersionChanges_950205073bb78919037aa3e8103e2aea } from '../../../../src/features/policies/admin/version-changes.tsx'
import { InterviewsOfSurvey as InterviewsOfSurvey_b935a38f65ab36881b3cc993b39a38bb } from '../../../../src/features/surveys/admin/interviews/interviews-of-survey.tsx'
import { Icon as Icon_eb58636b4f959a7d1e7b067d98c6b605 } from '../../../../src/admin/brand.tsx'
import { Logo as Logo_eb58636b4f959a7d1e7b067d98c6b605 } from '../../../../src/admin/brand.tsx'
import { AlertBell as AlertBell_a30e816967096189f0d2f9103c1dd07f } from '../../../../src/features/messages/alerts/admin/alert-bell.tsx'
import { GlobalViewRedirect as GlobalViewRedirect_d6d5f193a167989e2ee7d14202901e62 } from '@payloadcms/plugin-multi-tenant/rsc'
import { LoginNote as LoginNote_9dcf2de0daaa4099abad6806b0122818 } from '../../../../src/admin/login-note.tsx'
import { TenantSelector as TenantSelector_d6d5f193a167989e2ee7d14202901e62 } from '@payloadcms/plugin-multi-tenant/rsc'
import { NavLinks as NavLinks_d070bf539d243227e1a24b48df70c8ff } from '../../../../src/features/workspace/nav-links.tsx'
import { TenantSelectionProvider as TenantSelectionProvider_d6d5f193a167989e2ee7d14202901e62 } from '@payloadcms/plugin-multi-tenant/rsc'
import { FirstAccount as FirstAccount_aa2e3f3961547b0f6058039fda246ef4 } from '../../../../src/admin/first-account.tsx'
import { Dashboard as Dashboard_9c647692909cec2c2b13539808c8e402 } from '../../../../src/features/complaints/admin/dashboard.tsx'
import { FileView as FileView_750b48156abb828abc2c7b477b7fa4e1 } from '../../../../src/features/complaints/admin/file/file-view.tsx'
import { BookView as BookView_7cd20d67fdbe979d44733b60f9e671d1 } from '../../../../src/features/workspace/book/book-view.tsx'
import { BoardView as BoardView_f25a5b4467de3baee2983bffa67e357c } from '../../../../src/features/workspace/board/board-view.tsx'
import { CommitteeView as CommitteeView_6e8fbe37ccfa69103aa073d16214a5f7 } from '../../../../src/features/workspace/committee/committee-view.tsx'
import { FiguresView as FiguresView_2179c1ddde38bb72e2cd1b6f6af63f3d } from '../../../../src/features/workspace/own-figures/figures-view.tsx'
import { ImportView as ImportView_8ddd1571718a29f2e761e0dbffe24f87 } from '../../../../src/features/import-ledger/admin/import-view.tsx'
import { RosterView as RosterView_7ed630adc9964f3fb78007a735cdc04d } from '../../../../src/features/roster/admin/roster-view.tsx'
import { RoutingView as RoutingView_59298312fca39ffc345960e889f81502 } from '../../../../src/features/routing/admin/routing-view.tsx'
import { AlertsView as AlertsView_c5c2188c7b7b7818ae72e9f166d33d62 } from '../../../../src/features/messages/alerts/admin/alerts-view.tsx'
import { InboxView as InboxView_ed3c6c5e379e3179d233bef0a731504b } from '../../../../src/features/feedback/admin/inbox-view.tsx'
import { HandoverView as HandoverView_30b66097e7b8d9b1ea9d30bf11e9f0fe } from '../../../../src/features/routing/handover/handover-view.tsx'
import { SurveyListView as SurveyListView_8e28c4de53098d3b92087a783518bf56 } from '../../../../src/features/surveys/admin/list/list-view.tsx'
import { SurveyView as SurveyView_aa0c0aa7ad22af77621d19aa56673db7 } from '../../../../src/features/surveys/admin/overview/overview-view.tsx'
import { SurveyDesignView as SurveyDesignView_2d3c124bed608b5da0bdf642ea08a396 } from '../../../../src/features/surveys/admin/design/design-view.tsx'
import { SurveyLettersView as SurveyLettersView_c30eceee0dd78bc944d42b0ca452569f } from '../../../../src/features/surveys/admin/letters/letters-view.tsx'
import { SurveyResultsView as SurveyResultsView_0040d847100cb6cdbd4f16fa4a762078 } from '../../../../src/features/surveys/admin/results/results-view.tsx'
import { HouseholdsView as HouseholdsView_f040e16350861fb39c954064182ba61b } from '../../../../src/features/surveys/admin/households/households-view.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "@payloadcms/plugin-multi-tenant/client#WatchTenantCollection": WatchTenantCollection_1d0591e3cf4f332c83a86da13a0de59a,
  "@payloadcms/plugin-multi-tenant/client#TenantField": TenantField_1d0591e3cf4f332c83a86da13a0de59a,
  "@payloadcms/plugin-multi-tenant/client#AssignTenantFieldTrigger": AssignTenantFieldTrigger_1d0591e3cf4f332c83a86da13a0de59a,
  "/src/features/categories/admin/row-text.tsx#RowText": RowText_f884c6f7680626cb04d1e660b7f64cd1,
  "/src/features/roster/admin/screens.tsx#AllocationScreens": AllocationScreens_0d4d457d57f9446cd5dc5d284e0842b5,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/features/complaints/cells/name-cell.tsx#NameCell": NameCell_9a9253738ae2aa46700ae3366c06d563,
  "/src/features/complaints/cells/due-cell.tsx#DueCell": DueCell_9c1fc18712f5096554b20055aad4200c,
  "/src/features/complaints/cells/instant-cell.tsx#InstantCell": InstantCell_e8434817efc0a41b1eb36dafab4058a9,
  "/src/features/complaints/admin/case/case-view.tsx#CaseView": CaseView_4f3603940b2ab0ef166cc3baf10f78b0,
  "/src/features/policies/admin/version-since.tsx#VersionSince": VersionSince_74a43cb5b4fb68d361da75c092082e34,
  "/src/features/policies/admin/version-changes.tsx#VersionChanges": VersionChanges_950205073bb78919037aa3e8103e2aea,
  "/src/features/surveys/admin/interviews/interviews-of-survey.tsx#InterviewsOfSurvey": InterviewsOfSurvey_b935a38f65ab36881b3cc993b39a38bb,
  "/src/admin/brand.tsx#Icon": Icon_eb58636b4f959a7d1e7b067d98c6b605,
  "/src/admin/brand.tsx#Logo": Logo_eb58636b4f959a7d1e7b067d98c6b605,
  "/src/features/messages/alerts/admin/alert-bell.tsx#AlertBell": AlertBell_a30e816967096189f0d2f9103c1dd07f,
  "@payloadcms/plugin-multi-tenant/rsc#GlobalViewRedirect": GlobalViewRedirect_d6d5f193a167989e2ee7d14202901e62,
  "/src/admin/login-note.tsx#LoginNote": LoginNote_9dcf2de0daaa4099abad6806b0122818,
  "@payloadcms/plugin-multi-tenant/rsc#TenantSelector": TenantSelector_d6d5f193a167989e2ee7d14202901e62,
  "/src/features/workspace/nav-links.tsx#NavLinks": NavLinks_d070bf539d243227e1a24b48df70c8ff,
  "@payloadcms/plugin-multi-tenant/rsc#TenantSelectionProvider": TenantSelectionProvider_d6d5f193a167989e2ee7d14202901e62,
  "/src/admin/first-account.tsx#FirstAccount": FirstAccount_aa2e3f3961547b0f6058039fda246ef4,
  "/src/features/complaints/admin/dashboard.tsx#Dashboard": Dashboard_9c647692909cec2c2b13539808c8e402,
  "/src/features/complaints/admin/file/file-view.tsx#FileView": FileView_750b48156abb828abc2c7b477b7fa4e1,
  "/src/features/workspace/book/book-view.tsx#BookView": BookView_7cd20d67fdbe979d44733b60f9e671d1,
  "/src/features/workspace/board/board-view.tsx#BoardView": BoardView_f25a5b4467de3baee2983bffa67e357c,
  "/src/features/workspace/committee/committee-view.tsx#CommitteeView": CommitteeView_6e8fbe37ccfa69103aa073d16214a5f7,
  "/src/features/workspace/own-figures/figures-view.tsx#FiguresView": FiguresView_2179c1ddde38bb72e2cd1b6f6af63f3d,
  "/src/features/import-ledger/admin/import-view.tsx#ImportView": ImportView_8ddd1571718a29f2e761e0dbffe24f87,
  "/src/features/roster/admin/roster-view.tsx#RosterView": RosterView_7ed630adc9964f3fb78007a735cdc04d,
  "/src/features/routing/admin/routing-view.tsx#RoutingView": RoutingView_59298312fca39ffc345960e889f81502,
  "/src/features/messages/alerts/admin/alerts-view.tsx#AlertsView": AlertsView_c5c2188c7b7b7818ae72e9f166d33d62,
  "/src/features/feedback/admin/inbox-view.tsx#InboxView": InboxView_ed3c6c5e379e3179d233bef0a731504b,
  "/src/features/routing/handover/handover-view.tsx#HandoverView": HandoverView_30b66097e7b8d9b1ea9d30bf11e9f0fe,
  "/src/features/surveys/admin/list/list-view.tsx#SurveyListView": SurveyListView_8e28c4de53098d3b92087a783518bf56,
  "/src/features/surveys/admin/overview/overview-view.tsx#SurveyView": SurveyView_aa0c0aa7ad22af77621d19aa56673db7,
  "/src/features/surveys/admin/design/design-view.tsx#SurveyDesignView": SurveyDesignView_2d3c124bed608b5da0bdf642ea08a396,
  "/src/features/surveys/admin/letters/letters-view.tsx#SurveyLettersView": SurveyLettersView_c30eceee0dd78bc944d42b0ca452569f,
  "/src/features/surveys/admin/results/results-view.tsx#SurveyResultsView": SurveyResultsView_0040d847100cb6cdbd4f16fa4a762078,
  "/src/features/surveys/admin/households/households-view.tsx#HouseholdsView": HouseholdsView_f040e16350861fb39c954064182ba61b,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
