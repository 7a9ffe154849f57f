export const en = {
  title: 'How to complain and what happens',
  lead: 'Who does what, and how long it takes, from the first word to the result.',
  how: 'How to raise it',
  'how.site': 'Here on the site: no account, and no name needed. You get a receipt code, the only key to your case.',
  'how.phone': 'By phone or at the desk: staff enter it for you and you get a receipt all the same.',
  'how.danger': 'In danger, call first and enter it afterwards.',
  steps: 'What happens',
  'step.1': 'The clock starts on receipt; you get a case number and a receipt.',
  'step.2': 'A person replies: who acts, what comes next, by when. An automatic receipt is no reply.',
  'step.3': 'A team gets it. Handing it on needs a reason; the first team asked stays responsible.',
  'step.4': 'When done you get the result: what was found, what was done, what follows.',
  'step.5':
    'You confirm or dispute. If you dispute, work goes on. No answer within {silence} days counts as accepted, and is marked so.',
  'step.6': 'If it comes back within {reopen} days after closing, reopen it with your receipt.',
  deadlines: 'Deadlines',
  'deadlines.note': 'All counted from receipt. A missed deadline shows on the public board.',
  priority: 'Priority',
  example: 'For example',
  'example.critical': 'Somebody hurt, trapped in a lift, smell of gas, live wires',
  'example.major': 'A building without water or power, a lift out of service, broken fire equipment',
  'example.ordinary': 'Everything else',
  response: 'First reply',
  resolution: 'Resolved',
  public: 'What is public and what is not',
  'public.yes':
    'Public: category, place, priority, the time of every step, which team has it, and the summary staff write.',
  'public.no':
    'Not public: who you are, what you wrote, photos. For sensitive matters such as noise, not even the place.',
  disagree: 'Still not satisfied',
  'disagree.text':
    'First dispute the result with your reasons under Track; you can also turn to the owners’ committee. After that: the street office, mediation, or the hotline 12345.',
  who: 'Who to turn to',
} as const
