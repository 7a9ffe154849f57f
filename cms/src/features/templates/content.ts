import type { StaffCommandName } from '@linsheng/contracts/complaints'

/** Steps that say something to somebody in free words. */
export const TEMPLATE_COMMANDS = [
  'acknowledge',
  'note',
  'make-safe',
  'schedule-visit',
  'cancel-visit',
  'propose-plan',
  'pause',
  'propose-result',
  'answer',
  'close',
  'offer-goodwill',
  'forward',
  'acknowledge-appeal',
] as const satisfies readonly StaffCommandName[]

/** Templates that a new community starts with; their texts are the `templates` catalog's. */
export const STARTER_TEMPLATES = [
  { code: 'ack-visit', commands: ['acknowledge'] },
  { code: 'ack-urgent', commands: ['acknowledge'] },
  { code: 'ack-ask', commands: ['acknowledge', 'note'] },
  { code: 'note-cause', commands: ['note'] },
  { code: 'note-late', commands: ['note'] },
  { code: 'note-access', commands: ['note'] },
  { code: 'visit', commands: ['schedule-visit'] },
  { code: 'safe', commands: ['make-safe'] },
  { code: 'pause', commands: ['pause'] },
  { code: 'result', commands: ['propose-result'] },
  { code: 'adopted', commands: ['answer'] },
  { code: 'declined', commands: ['answer'] },
  { code: 'thanked', commands: ['answer'] },
  { code: 'not-ours', commands: ['close'] },
  { code: 'unfounded', commands: ['close'] },
  { code: 'goodwill', commands: ['offer-goodwill'] },
  { code: 'letter', commands: ['forward'] },
] as const satisfies ReadonlyArray<{ code: string; commands: ReadonlyArray<(typeof TEMPLATE_COMMANDS)[number]> }>
