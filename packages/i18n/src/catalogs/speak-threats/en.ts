export const en = {
  title: 'How far this protects you',
  lead: 'Whom this keeps out and what it cannot keep out. Read what it cannot do before you decide what to write, and where.',

  safe: 'Kept out',
  'safe.note': 'By encryption, not by anybody’s promise.',
  'safe.company': 'The property company',
  'safe.company.text':
    'It has no key and can open nothing. Its accounts do not reach the members’ inbox, and do not get the encrypted messages either.',
  'safe.site': 'This site and those who run it',
  'safe.site.text':
    'It stores the encrypted message, the category you chose and the week it came in. Not your address, your device or the hour; there is no account and no cookie.',
  'safe.theft': 'Whoever steals the database or a backup',
  'safe.theft.text':
    'They get what they cannot open. Without a member’s key it stays unreadable however long they wait.',
  'safe.network': 'Whoever watches the network',
  'safe.network.text':
    'They see that somebody opened this site, not what was written. Messages come in a few sizes only, so their length tells nothing.',
  'safe.former': 'A member who has left',
  'safe.former.text':
    'The key is taken off the list that day. What is written afterwards it does not open; what was written to it before, and was kept, it still does.',
  'safe.slipped': 'Whoever wants to slip onto the list',
  'safe.slipped.text':
    'Who can open reports stands in the public log, before everybody’s eyes, and nobody can change it quietly. Your browser checks it before each message and sends nothing if it differs.',

  unsafe: 'Not kept out',
  'unsafe.note': 'Only you can guard against these.',
  'unsafe.words': 'How you write, and details',
  'unsafe.words.text':
    'Favourite phrases, the mistakes you always make, things only you were there to see: all of them point to you. Write what matters, in plain words. Reflections, a view from a window or a hand in a photo can be recognised too.',
  'unsafe.timing': 'The time',
  'unsafe.timing.text':
    'A report right after a quarrel is easy to guess. Whoever watches the network or the server can see at what hour something was sent. If it can wait, wait a day or two and send it from somewhere else.',
  'unsafe.few': 'A matter that few know of',
  'unsafe.few.text': 'If only two or three people know of it, it is easy to guess who told.',
  'unsafe.committee': 'The members themselves',
  'unsafe.committee.text':
    'Those on the list read every word, and only they can keep it to themselves. If you do not trust one of them, do not write here.',
  'unsafe.coercion': 'Somebody who forces you',
  'unsafe.coercion.text':
    'Made to open the page or to give up your receipt, no encryption helps you. Do not keep the receipt where others may look.',
  'unsafe.behind': 'A person or a camera behind you',
  'unsafe.behind.text': 'In the lift, at the gate, in the property office: a screen can be seen there.',
  'unsafe.device': 'A device that is watched',
  'unsafe.device.text':
    'A computer at work, a phone that somebody else set up or a public machine may record each letter. Browsers remember that this page was opened: use a private window and close it afterwards.',
  'unsafe.flood': 'Somebody who floods the channel',
  'unsafe.flood.text':
    'Nobody is told apart here, so nobody can be shut out. Each flood makes the sum before a message longer, up to sixteen times, for you as well; at some three hundred reports an hour the site takes no new ones for a while, and what goes on in a conversation has a part of its own. Many strong computers can keep that up for hours. If it is busy, wait, leave out photos, or go to a member in person.',
  'unsafe.script': 'A site that sends altered script',
  'unsafe.script.text':
    'The script that encrypts comes from this site. Whoever has taken over the server can send another one that reads along before anything is encrypted. This cannot be ruled out. It can only be made impossible to hide; see below.',

  script: 'How to check the script',
  'script.text':
    'The SHA-256 of every script file that these pages use is in the public log, which can only grow and never be changed. Each new version adds a line of type script. An altered script does not match it; and if the log was altered too, witnesses outside notice.',
  'script.how': 'To check it yourself:',
  'script.step.open':
    'On a computer open “Write a report”, press F12, find the .js files below /_astro/ under “Network”, and save them.',
  'script.step.hash':
    'Work out the SHA-256: on Windows with certutil -hashfile FILE SHA256, on a Mac or Linux with shasum -a 256 FILE.',
  'script.step.compare':
    'Find the newest line with "type":"script" and "page":"speak" in the public log, and compare by file name.',
  'script.step.differ': 'If one differs, do not write. Tell the committee and your neighbours, and keep the file.',
  'script.data': 'Where the public log is, and how to read it',

  keys: 'How keys are held',
  'keys.text':
    'Each member’s key is made in that member’s own browser, locked with a passphrase, and never given to this site. At least two members have one. Either opens everything, so that one lost key loses nothing.',
  'keys.lost':
    'If every key is lost, nobody can open what had not been opened, and we have no spare one. New keys are then published, and we would have to ask you to write again.',
  'keys.yours':
    'Your receipt is your key. Without it you cannot read the answer or add anything. The members read what you wrote all the same.',
  'keys.kept':
    'Some time after its end a report is really wiped from the database; one that never ends is wiped {open} weeks after it came in. Only the number of those wiped stays, in the public log.',

  age: 'Opening a report without this site',
  'age.text':
    'Reports are encrypted in the public format of age. A member who saves the encrypted message and their own key file can open it with the ordinary age tool, without trusting our programs:',
  'age.after': 'Inside are message.json and the photos.',
} as const
