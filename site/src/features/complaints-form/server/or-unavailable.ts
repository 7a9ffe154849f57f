import type { Answer } from '@linsheng/contracts/site-api'

/** A failure of the CMS as an answer, so that the page can be drawn again with everything that was typed. */
export async function orUnavailable<Value>(answer: Promise<Answer<Value>>): Promise<Answer<Value>> {
  try {
    return await answer
  } catch (error) {
    console.error('The CMS could not answer a form:', error)
    return { ok: false, code: 'unavailable' }
  }
}

/** The same for what stands beside a form: without it the form is still whole. */
export async function orNothing<Value>(answer: Promise<Value | null>): Promise<Value | null> {
  try {
    return await answer
  } catch (error) {
    console.error('The CMS could not answer beside a form:', error)
    return null
  }
}
