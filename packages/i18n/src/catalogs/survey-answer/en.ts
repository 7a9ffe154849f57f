export const en = {
  'start.title': 'Start with the code from your letter',
  'start.begin': 'Start',
  'start.resume': 'Go on where you stopped',
  'code.label': 'Code',
  'code.hint':
    '17 letters and digits, printed in your letter; capitals and dashes do not matter. Without the letter at hand you can look at the questions first and enter it before sending.',
  'code.hint.send': 'For sending, enter the 17 letters and digits printed in your letter.',
  'code.there': 'The code is there already.',
  'code.empty': 'The code is missing. It is printed in your letter.',
  'code.too-short':
    '{count} too few: the code has {length} characters, and {characters} are here. Please compare with your letter.',
  'code.too-long':
    '{count} too many: the code has {length} characters, and {characters} are here. Please compare with your letter.',
  'code.odd-character':
    'It has a character that no code has: a code is made of digits and letters, without U. Please compare with your letter.',
  'code.mistyped':
    'The length is right, but a character is wrong, or two are swapped. Please compare them one by one with your letter.',
  required: 'has to be answered',
  choose: 'Choose',
  clear: 'Leave this out',
  'clear.of': 'Leave this out: {question}',
  'multiple.any': 'Choose any number.',
  'multiple.most': 'Choose at most {most}.',
  'number.range': '{min} to {max}',
  'text.note': 'Leave out what shows who you are. A person reads it before it is published.',
  'text.count': '{count} / {max}',
  'ranking.note': 'Put the most important first, with the buttons or by choosing a place.',
  'ranking.none': 'Nothing is ranked yet.',
  'ranking.order': 'Order now: {order}',
  'ranking.between': ', ',
  'ranking.no-place': 'no place',
  'ranking.place': 'place {place}',
  'ranking.add': 'Add',
  'ranking.up': 'Up',
  'ranking.down': 'Down',
  line: '{name}: {value}',

  progress: 'Page {page} of {pages}',
  'progress.check': 'Check',
  'progress.answered': '; {answered} of {asked} answered',
  next: 'Next page',
  'next.check': 'Check your answers',
  back: 'Back',
  errors: { one: '{count} answer needs another look', other: '{count} answers need another look' },
  kept: 'Your answers are in this browser only, and deleted once they are sent.',
  'kept.not': 'This browser keeps nothing: they are gone when you close the page.',
  'kept.assisted': 'Shared device: nothing is kept, and all is wiped after three minutes without a touch.',
  'kept.delete': 'Delete and start over',

  'check.title': 'Check your answers',
  'check.lead': 'Once it is sent it cannot be changed: nobody could find it.',
  'check.blank':
    'You have not answered anything. Sent like this, it counts as your household’s response, and there is no other.',
  'check.change': 'Change',
  'check.change.of': 'Change: {question}',
  'check.promise':
    'When you press “Send”, this device checks the key and has a ticket stamped that shows nobody’s name. The answers go out at a random time within 1 to 10 minutes, without the code.',
  'check.promise.assisted':
    'Please press “Send” yourself. On a shared device it goes out at once: somebody who watches you here and the server’s network at the same time could guess. If that worries you, use a device of your own.',
  send: 'Send',
  'send.again': 'Try again',
  'send.preparing': 'Checking the key, getting the stamp…',
  'send.sending': 'Sending…',

  'waiting.title': 'Stamped. Your answers go out by themselves',
  'waiting.lead': 'They go out at a random time within 10 minutes, so that the time tells nobody it was you.',
  'waiting.stays':
    'Please leave this page open. If you close it nothing is lost: open it again on this device before the survey closes, and they go out.',
  'waiting.leaves':
    'Please leave this page open until they are sent: this browser keeps nothing, and closing it would lose them.',
  'waiting.now': 'Send now',
  'waiting.now.note':
    'You can also send them now. Somebody who happens to watch the network would then see stamp and answers come from the same place, one right after the other.',
  'waiting.uncertain':
    'If an earlier try did arrive in time, it counts. You can check with this receipt on the results page.',
  'waiting.over': 'Your answers were not sent',

  'trouble.offline': 'No connection',
  'trouble.offline.next': 'Nothing is lost. Try again when the network is back; the same ticket never counts twice.',
  'trouble.busy': 'The server is busy',
  'trouble.busy.next': 'Nothing is lost. Try again in a minute.',
  'trouble.unknown-code': 'This survey has no such code',
  'trouble.unknown-code.next':
    'The code is typed correctly but is not one of this survey: it may be in the letter of another survey, or a newer letter has made it void. Use the code in your newest letter about this survey; if you cannot find it, ask the owners’ committee for another. Your answers are still here.',
  'trouble.code-used': 'This code was used elsewhere already',
  'trouble.code-used.next':
    'There is one response per household. If somebody at home used it on another device, finish there. If nobody did, tell the owners’ committee. Your answers are still here.',
  'trouble.closed': 'The survey is closed',
  'trouble.closed.next': 'No response is taken after that. You can delete what is on this device.',
  'trouble.key-refused': 'The key is not the published one. Nothing was sent',
  'trouble.key-refused.next':
    'The server’s key is not the one in the public log; a stamp made with it could show who you are. Open the page again later; if it stays like this, tell the owners’ committee and your neighbours. Your answers are still here.',
  'trouble.opened-twice': 'The public log opens this survey twice. Nothing was sent',
  'trouble.opened-twice.next':
    'The second time may be with another key, given to some households only, and a stamp made with it could show who they are. Please do not try again; tell the owners’ committee and your neighbours. Your answers are still here.',
  'trouble.questions-refused': 'The questions on this page are not the published ones. Nothing was sent',
  'trouble.questions-refused.next':
    'You may have been shown other questions than your neighbours. Open the page again later; if it stays like this, tell the owners’ committee and your neighbours. Your answers are still here.',
  'trouble.log-too-long': 'The public log is too long for this page to check. Nothing was sent',
  'trouble.log-too-long.next':
    'More than 16,000 lines were added since the survey opened; without reading them all the page cannot be sure that there is only one key. Please tell the owners’ committee. Your answers are still here.',
  'trouble.bad-signature': 'The server’s stamp is not genuine',
  'trouble.bad-signature.next':
    'Your answers were not sent and are still here. Try again later; if it stays like this, tell the owners’ committee.',
  'trouble.token-spent': 'This ticket came with other answers before',
  'trouble.token-spent.next': 'Only the first counts, and it has been counted.',
  'trouble.refused': 'The server did not take it',
  'trouble.refused.next':
    'This page may be out of date. Open it again and retry; if it stays like this, tell the owners’ committee.',
  'trouble.no-crypto': 'This browser cannot encrypt',
  'trouble.no-crypto.next': 'Please use a newer browser, and open this page by its address that begins with https.',

  'sent.title': 'Received. Thank you',
  'sent.lead': 'Your household’s response counts. Nobody knows which one it is.',
  'sent.wiped': 'What you wrote is deleted from this browser.',
  'sent.wiped.assisted':
    'What you wrote is deleted from this device. Copy or photograph the receipt: it is gone when “Next household” is pressed.',
  'sent.surveys': 'All surveys',
  'sent.another': 'Another household answers on this device',
  'receipt.title': 'Survey receipt',
  'receipt.use': 'After closing you can check on the results page with it that your response was counted.',
  'receipt.secret':
    'It does not show what you wrote. But whoever can see all the data and has this receipt can tell which response it belongs to: keep it to yourself.',
  'receipt.download': 'Save as a file',
  'receipt.print': 'Print',
  'receipt.copy': 'Copy',
  'receipt.copied': 'Copied.',
  'receipt.copy.failed': 'It could not be copied. Please write it down or save it.',

  'assisted.begin': 'Answer on a shared device',
  'assisted.note': 'Shared device: nothing is kept. Please fill it in and press “Send” yourself.',
  'assisted.next': 'Next household',
  idle: 'Are you still there? Without a touch all answers will be wiped in a moment.',
  'idle.stay': 'Yes, go on',
} as const
