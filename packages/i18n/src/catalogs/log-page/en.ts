export const en = {
  title: 'Check it yourself',
  'title.note': 'You need not believe anybody; you can work it out again.',
  'what.record':
    'Each time this community makes a fact public (a complaint came in, was answered, was closed; ratings; a change of the rules), it adds an entry at the end of the public log. All figures of the board are worked out from these entries.',
  'what.sealed':
    'What is in there is neither changed nor removed. Each time it is published, all entries together make one number, and that is signed: if one word of an earlier entry were changed, or one entry missing, the number would no longer agree.',
  'what.private':
    'Who complained, in which words, and the photos are not in it, only a seal: whoever is shown the original later can check that it is the one of then.',
  'not-begun': 'The public log has not begun yet.',
  size: 'Entries',
  key: 'Public key',
  'key.text':
    'What is published is signed with the private key that belongs to it. Printed notices bear the same line at their foot: if it is not the same as here, ask why. When the key changes, the old and the new one both sign, and that is an entry.',
  witnesses: 'Who has cosigned',
  'witnesses.text':
    'Witnesses are people outside who watch the log from machines of their own: they remember what they saw, and sign only what follows from it.',
  'witnesses.none': 'Nobody has cosigned yet.',
  witness: 'Witness',
  'witness.size': 'Entries seen',
  'witness.at': 'Time',
  'witness.behind':
    'A signature stands for the entries its witness has seen. The log has {size} now; those after are signed when it looks again.',
  'witness.not-yet': 'Not yet',
  limits: 'What it cannot promise',
  'limits.fork':
    'Without witnesses, whoever runs this site could show different people different logs, each of which agrees with itself. To find that out, compare the checkpoint you see with your neighbours’, or ask somebody to be a witness.',
  'limits.truth': 'It proves that what was entered has not been changed since, not that it is true.',
  'limits.week':
    'Of sensitive matters, and of places with too few homes, only the week is told. One can see the week it came in, how many whole days each step took and whether promises were kept; not the day, not the hour, not which came first: numbers are drawn by lot, and each step is entered one to two weeks late. It does not hide a case from those who know of it anyway. Of a case that became sensitive later, what was public before keeps its times. Where deadlines count working days, whether one was kept can hint at some days of the week. What another case says when it is merged into this one has its own time.',
  'limits.missing':
    'Nor does it prove that everything was entered. If you filed a complaint and it is not on the public pages, go and ask, with your receipt.',
  check: 'How to check',
  'check.board':
    'With nothing to install: press the seal “Work it out again” on the board. The browser fetches all entries and works out the figures of that page once more.',
  'check.verify':
    'On a computer, with the source code of this software: it checks the signature, every entry and every figure of the board. With --state and the name of a file it notices later whether anything was rewritten.',
  'check.witness':
    'As a witness: it looks every minute, and signs only what follows from what it saw. The first time it prints a public key; the community enters that line under Witnesses in the admin.',
  'check.go':
    'Without this software: Go’s own packages note and tlog in golang.org/x/mod/sumdb read the log; the format is tlog-tiles of C2SP. A finished program is in tests/go/checklog of the source code.',
  files: 'Files of the public log',
  'file.checkpoint':
    'Checkpoint: name, number of entries, the one number they all make, and the signatures. To be fetched anew each time.',
  'file.vkey': 'The public key that signs now, one line.',
  'file.witnesses': 'Witnesses, and the newest checkpoint each has signed.',
  'file.tile':
    'Entries (tile/entries/) and the hashes of each level (tile/0/, tile/1/ …), 256 to a file; full ones never change.',
  'file.rules': 'Every version of the rules. The name holds its SHA-256, the same as hash in the entry rules.',
  lines: 'Types of entries',
  'lines.all': 'All {count} kinds',
  'lines.note':
    'Each entry is one line of canonical JSON (RFC 8785). v is the version of the format; at counts milliseconds since 1970; is holds the facts that changed, named as in complaints.json, with times in milliseconds too; record is the seal of the private record, text that of the published summary. The examples are made up. There will be new types: one you do not know still counts as an entry.',
  'lines.type': 'Type',
  'line.filed': 'A case came in; all its public facts',
  'line.responded': 'First answer',
  'line.classified': 'Category, priority or place were set',
  'line.assigned': 'Given to a team',
  'line.started': 'Work began',
  'line.investigated': 'The investigation has a finding',
  'line.summary': 'A summary was published',
  'line.corrected': 'A published summary was corrected',
  'line.resolved': 'Done; the complainant got the result',
  'line.confirmed': 'The complainant agreed',
  'line.disputed': 'The complainant disagreed with the result',
  'line.closed': 'Closed',
  'line.withdrawn': 'Withdrawn by the complainant',
  'line.reopened': 'Opened again',
  'line.safe': 'The danger is over',
  'line.planned': 'A plan with a date was proposed',
  'line.promised': 'The plan stands; its date is a promise',
  'line.paused': 'The clocks stand still, why, and until when at the latest',
  'line.resumed': 'The clocks run again',
  'line.escalated': 'Gone up to the manager or the committee',
  'line.forwarded': 'Passed to an outside office',
  'line.joined': 'Another household joined',
  'line.struck': 'Count corrected: one household fewer',
  'line.merged': 'Goes on in another case',
  'line.split': 'Taken apart from another case',
  'line.appealed': 'The complainant appealed',
  'line.appeal-decided': 'The panel decided',
  'line.followed-up': 'Somebody asked again after it was closed',
  'line.ratings': 'Five ratings or more, made public together',
  'line.rules':
    'Rules changed (deadlines, calendar, categories, places, what is disclosed); the new ones hold from here on',
  'line.key': 'Another key signs from now on; both keys signed that',
  'line.erased': 'The private record of a case is gone; its seals cannot be checked any more',
  'line.survey-opened': 'A survey opened; its questions and its key cannot be exchanged unnoticed any more',
  'line.survey-extended': 'A survey stays open longer',
  'line.survey-closed': 'A survey closed, its key destroyed; these responses are counted and no others',
  'line.survey-published': 'The results of a survey are public',
  'line.survey-cancelled': 'A survey was cancelled and its responses deleted',
  'line.channel-keys': 'Anonymous reports are sealed to exactly these keys from now on',
  'line.channel-checked': 'The anonymous channel was tested: one member sealed, another opened',
  'line.channel-counts': 'How the anonymous reports of a quarter came out; told of five or more only',
  'line.channel-erased': 'Anonymous reports reached the end of their time and are gone',
  'line.script': 'Fingerprints of the script of a page that encrypts',
} as const
