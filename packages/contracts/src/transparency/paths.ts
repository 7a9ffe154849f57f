import type { RuleSet } from '@linsheng/domain/transparency'

/** Paths below `/data/<community>/`. Tiles stand below `log/`, where C2SP tlog-tiles puts them. */
export const CHECKPOINT_PATH = 'log/checkpoint'
/** The key that signs now, one line (C2SP signed-note verifier key). */
export const VKEY_PATH = 'log/vkey'
export const WITNESSES_PATH = 'log/witnesses.json'
export const BOARD_PATH = 'board.json'
export const tileFilePath = (tile: string): string => `log/${tile}`
/** A version of a rule set: canonical JSON whose SHA-256 is the hash in the line and in the name. */
export const rulesPath = (rules: RuleSet, hash: string): string => `rules/${rules}-${hash}.json`
