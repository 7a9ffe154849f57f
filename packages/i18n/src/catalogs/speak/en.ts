export const en = {
  title: 'Speak anonymously',
  lead: 'What you write is encrypted in this browser before it is sent. Only the people below can open it; the property company cannot, and neither can this site. No name, phone or account is asked for.',
  pages: 'Pages on speaking anonymously',
  'pages.write': 'Write a report',
  'pages.talk': 'Read the answer',
  'pages.protection': 'How far this protects you',

  exit: 'Leave at once',
  'exit.hint': 'or press Esc three times',

  readers: 'Who can read it',
  'readers.note': 'The property company and the people who run this site cannot: they have no key.',
  'readers.name': 'Name',
  'readers.office': 'Office',
  'readers.since': 'Since',
  'readers.fingerprint': 'Key fingerprint',
  'readers.log':
    'These fingerprints are entry {index} of the public log. Before sending, your browser checks them itself and sends nothing if they differ.',
  'readers.how': 'What the public log is, and how to check it yourself',

  how: 'What happens with it',
  'how.answer': 'First answer',
  'how.answer.text': 'Within 72 hours',
  'how.end': 'How it ends',
  'how.end.text':
    'Every report has a result: it becomes an ordinary complaint, something is done, or it is declined with a reason.',
  'how.checked': 'Last tested',
  'how.checked.never': 'Not yet.',
  'how.checked.note': 'Each month one member sends a test and another opens it.',
  'how.kept': 'Kept for',
  'how.kept.text':
    'Erased {weeks} weeks after it ends, or {open} weeks after it came in if it never ends. How many were erased is in the public log.',

  counts: 'How it goes',
  'counts.note': 'A quarter is published only with five reports or more. With fewer, people might guess who it was.',
  'counts.none': 'No figures can be published yet.',
  'counts.quarter': 'Quarter',
  'counts.quarter.name': 'Q{quarter} {year}',
  'counts.received': 'Received',
  'counts.in-time': 'Answered in time',
  'counts.outcomes': 'Results',
  'counts.outcome': '{outcome}: {count}',
  'counts.rest': 'Others (those under five together)',
  'outcome.case': 'Became a complaint',
  'outcome.action': 'Something was done',
  'outcome.declined': 'Declined with a reason',

  'closed.title': 'Not open now',
  'closed.lead':
    'It opens when at least two members of the committee each hold a key and the keys are in the public log. That is not so now, and so there is no form: we do not want you to write what must stay secret where it cannot really be kept secret.',
  meanwhile: 'What you can do meanwhile',
  'meanwhile.form':
    'You can raise a problem without name or phone and follow it by receipt. But property staff will read what you write; it is not secret.',
  'meanwhile.committee': 'If the property company should not know, go to the owners’ committee in person or by phone.',
  'meanwhile.outside':
    'For breaches of law turn to the street office or the housing authority, or call 12345. In danger, call 110.',

  form: 'Write a report',
  'form.lead':
    'What you write is not kept on this device: close the page and it is gone. If it will be long, think it over first.',
  'form.script':
    'This form encrypts by a script in your browser. If it does not appear, scripts are switched off or did not arrive. Without them nothing can be encrypted, and we take nothing that is not. Try another browser, or:',
  'form.insecure':
    'This page was not opened with https, so the browser will not encrypt and you cannot write here. Use the address that begins with https://.',
  'category.label': 'What is it about',
  'category.hint': 'Only this is not encrypted. The site sees nothing of the rest.',
  'category.choose': 'Choose one',
  'text.label': 'What happened',
  'text.hint':
    'When, where, what you saw. If you do not want to be recognised, leave out details that only you can know.',
  'text.count': '{count} of {max} characters',
  'photos.label': 'Photos',
  'photos.hint':
    'Up to {max}. They are drawn anew in your browser, without place, time or camera, and without their file names; what you see below is what is sent.',
  'photos.add': 'Add photos',
  'photos.more': 'Add more',
  'photos.working': 'Working on it',
  'photos.failed': 'This photo cannot be read; try another.',
  'photos.name': 'Photo {n}',
  'photos.remove': 'Remove',
  'photos.remove.named': 'Remove photo {n}',
  'photos.full': 'There are {max} already. To change one, remove one first.',
  'photos.step':
    'Encrypted, {size} will be sent. There are only a few sizes and the rest is filled up, so that nobody can tell how much you wrote.',
  'hand-on.label': 'May the committee make an ordinary complaint of it',
  'hand-on.hint':
    'A member would then write it down in their own words; the property company reads that, and everybody sees how it goes. Your own text is not passed on. You can still say yes later.',
  'hand-on.no': 'No',
  'hand-on.yes': 'Yes',
  optional: 'optional',
  send: 'Encrypt and send',
  'summary.title': {
    one: '{count} thing is missing before it can be sent',
    other: '{count} things are missing before it can be sent',
  },
  'summary.refused': 'It was not sent',
  'summary.kept': 'All that you wrote is still on this page.',
  'error.category': 'Choose what it is about.',
  'error.text': 'Write what happened.',
  'error.text.long': 'You wrote {count} characters, and {max} is the most. Please shorten it.',
  'error.photos': 'The photos are too large together. Remove one or two.',
  'error.photos.failed': 'One photo could not be read. Take it out or choose another before you send.',
  'error.photos.working': 'Photos are still being worked on. Send it in a moment.',

  'step.keys': 'Checking the keys',
  'step.sealing': 'Encrypting',
  'step.proof': 'Working out a sum that keeps floods of messages away; an old phone takes some ten seconds',
  'step.proof-long':
    'Many messages are coming in, so this sum is longer than usual; an old phone takes some minutes. Please leave the page open',
  'step.sending': 'Sending {size}. On a slow network this takes a while; please leave the page open',
  'step.waiting': 'No connection. Trying again in {seconds} seconds; nothing is lost.',
  'step.offline':
    'There is no network. It goes on as soon as there is; what you wrote is still on this page, so leave it open.',
  'step.now': 'Try now',
  'step.stop': 'Do not send yet',

  'refused.recipients-differ':
    'Nothing was sent. The keys this site gave are not those in the public log: somebody may want to read along. Do not try again; tell the committee in person or by phone.',
  'refused.log-unsound':
    'Nothing was sent. The keys cannot be found in the public log: its signature is wrong, or the entry is not in it. Do not try again; tell the committee in person or by phone.',
  'refused.keys-outdated':
    'Nothing was sent. This site named keys that are no longer the newest in the public log: somebody who has left could read along. Wait a few minutes and press send again; if it says so once more, tell the committee in person or by phone.',
  'refused.offline': 'No connection, so nothing was sent. Send again when you are connected.',
  'refused.unreachable':
    'Nothing was sent. The public log cannot be reached now, so the keys cannot be checked. Try again in a while.',
  'refused.channel-closed':
    'Nothing was sent. Anonymous reports have just been closed, and nobody could open yours. This page says who else to turn to.',
  'refused.proof': 'Nothing was sent. The sum was not accepted; press send once more.',
  'refused.too-many-requests':
    'Too many are writing now, and the site takes nothing for the moment. Your text is still here; press send again in a few minutes. Without photos it gets through sooner.',
  'refused.too-large': 'Nothing was sent. It is too large; remove a photo or two.',
  'refused.conversation-blocked': 'Nothing was sent. The committee takes no more messages in this conversation.',
  'refused.conversation-ended': 'Nothing was sent. This conversation has ended. Write a new report for a new matter.',
  'refused.unknown-receipt': 'Nothing was sent. This conversation has reached the end of its time and is erased.',
  'refused.not-found':
    'Nothing was sent. This page is out of date, or its address is wrong. Copy your text first, then reload.',
  'refused.malformed':
    'Nothing was sent. The site says that what arrived is not a whole encrypted message; this page may be out of date. Copy your text first, then reload.',
  'refused.failed':
    'Nothing was sent. The browser could not finish, perhaps for want of memory. Close other pages and press send again.',
  'refused.unavailable': 'Nothing was sent. Something went wrong on the site; your text is still here, try again soon.',

  'receipt.title': 'It has arrived. Write down the receipt',
  'receipt.lead':
    'This code is for reading the answer and for adding to your report. A first answer comes within 72 hours. Come and look: we do not know who you are and cannot tell you.',
  'receipt.once': 'Write it down now.',
  'receipt.once.why':
    'The code is on this page only; the site has not kept it. If you lose it, nobody can find it again.',
  'receipt.slip': 'Receipt of an anonymous report',
  'receipt.code': 'Receipt code',
  'receipt.copy': 'Copy',
  'receipt.copied': 'Copied. Other programs can read the clipboard too; once pasted, copy something else.',
  'receipt.copy.failed': 'The browser does not let us copy. Please write it down.',
  'receipt.print': 'Print',
  'receipt.save': 'Save as a file',
  'receipt.save.note': 'Whoever uses this device can see a saved file. Paper is safest.',
  'receipt.where': 'Open “Speak anonymously” on the community’s site, choose “Read the answer”, and enter this code.',
  'receipt.keep': 'Whoever has the code can read the conversation.',
  'receipt.noted': 'I have written it down or saved it',
  'receipt.close': 'Clear this page and leave',

  talk: 'Read the answer',
  'talk.lead':
    'Enter your receipt. It stays in this browser and is not sent; when you close the page, nothing is left behind.',
  'talk.script':
    'The answer is decrypted by a script in this browser. If no field for the receipt appears, scripts are switched off or did not arrive. Try another browser, or go to the committee in person.',
  'talk.label': 'Receipt code',
  'talk.hint': '17 characters, such as {example}. Small letters will do, and dashes can be left out.',
  'talk.open': 'Open',
  'talk.opening': 'Working out the key from your receipt; an old phone takes a few seconds',
  'talk.loading': 'Fetching message {n} of {count}',
  'talk.empty': 'Enter your receipt.',
  'talk.mistyped':
    'This code is not right: a character is wrong, missing or too many. Compare it with your receipt once more.',
  'talk.unknown':
    'Nothing was found. The code may be wrong, or the conversation was erased at the end of its time. The site does not say which, so that nobody can try codes.',
  'talk.key':
    'The conversation is there, but the key that this site keeps for it was changed, so it cannot be opened. Please tell the committee.',
  'talk.offline': 'No connection. Check your network and try again.',
  'talk.unavailable': 'The site cannot open this conversation now. Try again in a while.',
  'talk.about': 'About',
  'talk.state': 'Now',
  'talk.state.waiting': 'Waiting for the committee’s first answer, due within 72 hours.',
  'talk.state.answered': 'The committee has answered; it has not ended yet.',
  'talk.state.ended': 'Ended.',
  'talk.state.ended.case': 'Ended: an ordinary complaint was made of it.',
  'talk.state.ended.action': 'Ended: something was done; see what the committee writes.',
  'talk.state.ended.declined': 'Ended: declined, for the reason the committee gives.',
  'talk.erased': 'Erased',
  'talk.erased.after': 'After {week}.',
  'talk.erased.open':
    'The time until then begins when it has ended. If it never ends, it is erased {open} weeks after it came in.',
  'talk.consent': 'As a complaint',
  'talk.consent.yes': 'You allowed it.',
  'talk.consent.no': 'You did not allow it.',
  'talk.messages': 'Messages',
  'talk.from.reporter': 'You',
  'talk.from.committee': 'Committee',
  'talk.photo': 'Photo {n}',
  'talk.altered':
    'This message cannot be opened: it was changed after it was sent, or damaged. Please tell the committee.',
  'talk.wrong-key': 'This message cannot be opened: it was not encrypted for your receipt. Please tell the committee.',
  'talk.unknown-form':
    'This message cannot be opened: this page does not know its form. Reload the page and try again.',
  'talk.foreign':
    'This message does not belong to this conversation: it was put here by mistake or by somebody else, and so it is not shown. Please tell the committee.',
  'talk.lost': 'This message did not arrive. Please open the conversation again.',
  'talk.close': 'Clear and leave',
  'follow.title': 'Add to it',
  'follow.label': 'What you want to add',
  'follow.sent': 'Your addition has arrived.',
  'follow.ended': 'This has ended, and nothing can be added. Write a new report for a new matter.',
  'follow.blocked': 'The committee takes no more messages in this conversation.',
} as const
