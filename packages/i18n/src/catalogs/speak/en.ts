export const en = {
  title: 'Speak anonymously',
  lead: 'Not open yet, so there is no form. We do not want you to write what must stay secret where it cannot yet be kept secret.',
  plan: 'Once open: encrypted in your browser, readable by the owners’ committee only, not by the property company nor by this site; a two-way talk by receipt; a first answer within 72 hours.',
  meanwhile: 'What you can do meanwhile',
  form: 'You can raise a problem without name or phone and follow it by receipt. But property staff will read what you write; it is not secret.',
  committee: 'If the property company should not know, go to the owners’ committee in person or by phone.',
  outside:
    'For breaches of law turn to the street office or the housing authority, or call 12345. In danger, call 110.',
} as const
