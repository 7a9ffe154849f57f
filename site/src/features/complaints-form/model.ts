import type { ProblemCode } from '@linsheng/contracts/problem'
import type { FieldMessage, FormTexts } from './problems.ts'
import type { ReceiptFacts } from './receipt/receipt-text.ts'
import type { Similar } from './similar.ts'
import type { FormValues, KeptPhoto } from './values.ts'
import type { ZoneGroup } from './zones.ts'

/** One line of the promise beside the form, already in words. */
export interface PromiseLine {
  title: string
  text: string
}
export interface DangerContact {
  label: string
  phone: string
  note: string
}
export interface CategoryOption {
  code: string
  name: string
  hint: string
  /** Its own questions, in order. */
  questions: string[]
}
/** Who can be reached in danger, now; `until` is already a time in words. */
export interface Duty {
  team: string
  phone: string
  until: string
}

/** Everything the form shows, as plain data: the server draws it and the browser's script goes on from the same. */
export interface FormModel {
  community: string
  communityName: string
  timeZone: string
  texts: FormTexts
  categories: CategoryOption[]
  zones: ZoneGroup[]
  contacts: DangerContact[]
  /** Null where nobody is on the roster now. */
  duty: Duty | null
  promises: PromiseLine[]
  /** Where the form is posted without script: the page's own path. */
  action: string
  /** Path of the tracking page, and of the register's public list. */
  trackPath: string
  casesPath: string
  values: FormValues
  photos: KeptPhoto[]
  /** One case at most comes of this key. */
  key: string
  /** `check` after a post without script that had no errors. */
  stage: 'edit' | 'check'
  messages: FieldMessage[]
  refusal: ProblemCode | null
  /** What others filed; only beside the answers to check, without script. */
  similar: Similar | null
  /** The page answers a post: what it shows is newer than any draft. */
  posted: boolean
}

/** What the page shows: the form, or the receipt that answers a post without script. */
export type PageModel =
  | { kind: 'form'; model: FormModel }
  | { kind: 'receipt'; facts: ReceiptFacts; texts: FormTexts; formPath: string }
