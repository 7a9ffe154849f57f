export const en = {
  singular: 'Reply template',
  plural: 'Reply templates',
  'field.title': 'Name',
  'field.text': 'Text',
  'field.text.help':
    'Fields: {fields}. They are filled in on the case; one without a value stays a gap. Mark what the writer must add with [ ].',
  'field.commands': 'For which step',
  'field.active': 'In use',
  unknownField: 'There is no field {field}. These can be used: {fields}.',
  'gap.number': '[number]',
  'gap.category': '[category]',
  'gap.place': '[place]',
  'gap.team': '[team]',
  'gap.due': '[date]',
  'gap.name': '[name]',
  neighbour: 'neighbour',
  'gap.me': '[your name]',
  'title.ack-visit': 'Will go and look',
  'text.ack-visit':
    'Hello {name}. We have your report about {category} ({place}); {team} looks after it. I am {me}, and I will be there at [time today]. Once I have looked I will tell you what we do. It will be done by {due} at the latest; if not, you hear from us before.',
  'title.ack-urgent': 'On the way',
  'text.ack-urgent':
    '{me} is on the way to {place} and will be there in about [minutes] minutes. Please keep away from the danger and touch nothing. We call you on arrival.',
  'title.ack-ask': 'One more question',
  'text.ack-ask':
    'We have it as {number}; {team} looks after it. One thing is missing to find the cause: [question]. A line here is enough, and we go on at once. By [day] you will know what we do.',
  'title.note-cause': 'The cause is found',
  'text.note-cause':
    'About {category} at {place}: the cause is [cause]. Next we [what], done by [day]. Until then you can [what to do].',
  'title.note-late': 'We will be late',
  'text.note-late':
    'We said today, and it will not be done today because [reason]. That is our fault, and we are sorry. The new time is [day and hour]; {me} will tell you then.',
  'title.note-access': 'When may we come in',
  'text.note-access':
    'We have to come in to find the cause. When are you at home on [day]? A time is enough, evenings and weekends too; we come when it suits you.',
  'title.visit': 'A visit',
  'text.visit':
    '{me} of {team} comes with tools, for about [minutes] minutes, [at what charge]. If the time does not suit you, a line here is enough and we change it.',
  'title.safe': 'Fenced off',
  'text.safe':
    '{place} is fenced off and signed, with a light at night; please go round by [way]. This only keeps people safe; we tell you when it is mended.',
  'title.pause': 'Waiting',
  'text.pause':
    'We are waiting for [what]; it is not put aside. Work goes on as soon as it is there, and if it is not by [day] we tell you that too.',
  'title.result': 'Done',
  'text.result':
    'We did [what], tested it by [how], and it works. {team} looks at it again next week. If it fails again or you disagree, say so here and we do it over.',
  'title.adopted': 'Suggestion adopted',
  'text.adopted':
    'We take up your suggestion: [what], done by [day] by {team}, and posted when it is. Thank you for thinking of it.',
  'title.declined': 'Not this time',
  'text.declined':
    'We talked your suggestion over and did not take it up this time, because [reason]. If [what] changes we look at it again.',
  'title.thanked': 'Praise passed on',
  'text.thanked': 'We read your words to {team}, and they were glad of them. Thank you for writing.',
  'title.not-ours': 'Not ours, passed on',
  'text.not-ours':
    'This belongs to [office]. We passed it on on [day]; their number for it is [number], their telephone [telephone]. We ask again on [day] and tell you what they say.',
  'title.unfounded': 'Looked and found nothing',
  'text.unfounded':
    '{team} went to {place} on [day] and [day] and checked [what], and did not find what you describe. If it happens again tell us at once, best with a photo. If you disagree you can appeal here.',
  'title.goodwill': 'Making up for it',
  'text.goodwill':
    'This took long and was a trouble to you; we are sorry. We would like to [what], if that is all right with you. From now on {me} looks after such things directly.',
  'title.letter': 'Letter to an office',
  'text.letter':
    '[Office]:\nA resident of our compound reports a problem of {category} at {place}: [what]. We looked on [day] and found [what]. This is within your duties; please see to it and answer by [day]. Our number is {number}, contact {me}, telephone [telephone].',
} as const
