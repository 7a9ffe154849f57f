import { canonicalJson } from '@linsheng/contracts/transparency'
import { hashOf } from '@linsheng/tlog'

/** SHA-256 of a value's canonical JSON (RFC 8785), as the log has it of questions and results. @throws Error for what JSON cannot say */
export const hashOfJson = (value: object): string => hashOf(new TextEncoder().encode(canonicalJson(value)))
