export const en = {
  title: 'Surveys',
  lead: 'One response per household, and nobody can tell whose is whose. After closing all results are published, with what follows from them.',
  open: 'Open now',
  'open.none': 'No survey is open now. Before the next one every household gets a letter.',
  'open.until': 'open until {when}',
  'open.who': 'One response per household; all {households} households can take part.',
  'open.minutes': { one: 'About {count} minute.', other: 'About {count} minutes.' },
  'open.reminded': 'All households were reminded on {when}. Nobody knows who has not answered yet.',
  'open.answer': 'Answer it',
  past: 'Results',
  'past.none': 'No survey is over yet.',
  'past.date': 'Closed',
  'past.survey': 'Survey',
  'past.rate': 'Took part',
  'past.taken': '{n} of {households} households',
  'past.counting': 'results not published yet',
  wave: 'wave {wave}',

  facts: 'At a glance',
  'facts.until': 'Open until',
  'facts.who': 'For whom',
  'facts.who.text': 'One response per household ({households} households), with the code from the letter.',
  'facts.time': 'How long',
  'facts.time.text': {
    one: 'About {count} minute, {pages} pages. You can stop and go back at any time.',
    other: 'About {count} minutes, {pages} pages. You can stop and go back at any time.',
  },
  'facts.target': 'Target',
  'facts.target.text': 'at least {percent} of households take part',
  'facts.results': 'Results',
  'facts.results.text':
    'On this page within 14 days after closing. Until then nobody sees an answer, or how many there are.',
  asks: 'What it asks',
  'asks.count': { one: '{count} question', other: '{count} questions' },

  why: 'Why nobody can tell what you said',
  'why.note': 'It is not a promise: it cannot be done.',
  'why.1':
    'When you press “Send”, this device makes a random ticket and hands it to the server in an envelope. The server checks your code, sees that your household has had no stamp yet, and stamps through the envelope: it cannot see the ticket inside.',
  'why.2':
    'Your device takes the envelope off; the stamp stays on the ticket. After a random time your answers go out with that ticket, without the code and without any login.',
  'why.knows':
    'The server knows which codes have had a stamp, and the stamped answers it received. It cannot know which ticket it stamped for whom. Answers are stored without time, order or network address.',
  'why.key':
    'There is one key for stamping. It was put into the public log before opening and is destroyed at closing. Your device checks it; a key made just to recognise you would be noticed, and nothing would be sent.',
  'why.letters':
    'Whoever prints letters sees their codes. With a new letter the old code is void; how many were replaced is published with the results, never whose. If your code is said to be unknown and you got no newer letter, somebody replaced yours: tell the owners’ committee and your neighbours.',
  'why.limits':
    'What this does not stop: somebody looking over your shoulder; words that show who you are; somebody watching the network at that very moment. That is why answers go out later, at a random time.',

  script: 'Answering needs JavaScript',
  'script.why':
    'The envelope has to be closed on your own device, so this page cannot be answered without JavaScript. Otherwise the server would see what your household wrote.',
  help: 'If you need help',
  'help.text':
    'Somebody may help you open this page, or you can use the shared tablet at the service desk. Helpers never fill it in or press “Send” for you, or it would no longer be true that nobody knows.',
  'help.call': 'Ask by telephone:',
  loading: 'Opening…',

  'closed.lead': 'Closed on {when}. The results appear here by {by} at the latest.',
  back: 'All surveys',
} as const
