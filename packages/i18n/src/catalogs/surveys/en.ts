export const en = {
  title: 'Surveys',
  lead: 'Not open yet. Once open: one response per household, nobody can tell whose is whose, and all results are published.',
  meanwhile: 'What you can do meanwhile',
  raise: 'If you are unhappy with the service or have a suggestion, raise it now: it gets a deadline and an answer.',
  rate: 'When a case is done, rate speed, result and attitude with your receipt. Those ratings are on the board.',
  meetings: 'You can also bring it to a meeting; see dates and agendas.',
} as const
