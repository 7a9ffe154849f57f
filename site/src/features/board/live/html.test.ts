import { describe, expect, it } from 'vitest'
import { html } from './html.ts'

describe('html', () => {
  it('escapes what is filled in, in text and in attributes', () => {
    const name = `<img src=x onerror="alert('1')">&`
    expect(html`<b title="${name}">${name}</b>`.markup).not.toMatch(/<img|="alert|'1'/)
    expect(html`${name}`.markup).toBe('&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;')
  })
  it('keeps markup it made, in lists too, and leaves out what is absent', () => {
    expect(html`<ul>${[html`<li>${1}</li>`, html`<li>${2}</li>`]}${null}${false}</ul>`.markup).toBe(
      '<ul><li>1</li><li>2</li></ul>',
    )
  })
})
