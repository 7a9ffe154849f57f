import { DANGERS } from './dangers.ts'
import { HANDS } from './hands.ts'
import { JUDGEMENTS } from './judgements.ts'
import { PLANS } from './plans.ts'
import type { Scene } from './scene.ts'
import { VOICES } from './voices.ts'

export type { Scene } from './scene.ts'

/** Everything that a screen of the staff can show, at least once. */
export const SCENES: readonly Scene[] = [...DANGERS, ...PLANS, ...HANDS, ...JUDGEMENTS, ...VOICES]
