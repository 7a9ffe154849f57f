export const en = {
  'questions.facilities': 'Where exactly is it?\nWhat is broken, and since when?\nHas anybody been hurt, or nearly?',
  'checklist.facilities':
    'Go and look; take photos\nWhere it is dangerous, fence it off and put up a sign\nFind out whose it is and whether we can mend it\nPhotograph it mended, beside the first photos\nTell the complainant what was done',
  'questions.equipment': 'Which one is it?\nDoes it not work at all, or off and on?\nWhich homes are affected?',
  'checklist.equipment':
    'Call the maintenance firm; note when they arrive\nTake it out of service, sign it, tell the homes affected\nNote what failed and what was replaced\nTest it before it goes back into service\nLook whether the same part failed within a year',
  'questions.lift':
    'Which building, which lift?\nIs anybody inside?\nAt which floor is it, and did it jerk or make a noise?',
  'checklist.lift':
    'Take it out of service; a sign on every floor\nThe maintenance firm inspects it; note the fault code\nWhere people were at risk, report it to the equipment authority\nRun it empty before it goes back into service\nPost cause and time of return at the lift doors',
  'protocol.lift':
    'Speak to those inside: how many, is anybody unwell; ask them not to force the doors\nCall the maintenance firm; ask how many minutes they need\nSomebody to that floor and to the machine room; power off and guarded\nAre they out? If not, call 119\nAsk how they are, call 120 if needed; out of service, with signs',
  'calls.lift': 'Lift intercom\nLift maintenance firm\n\n119\n120',
  'questions.water':
    'No water, a leak, or bad water?\nWhere does it come from and where does it go?\nIs anybody at home above and below?',
  'checklist.water':
    'Close the valve; note the time\nFind the leak: common pipe or inside a home\nTell the homes affected, and when water will be back\nTest under pressure; take photos\nRecord any damage with everybody concerned',
  'protocol.water':
    'Close the nearest valve\nWhere it reaches wiring or a lift, cut that circuit first\nWarn the homes below; go first where there are old people or children\nIf a common pipe cannot be closed, call the water company\nOnce it has stopped, find the leak and photograph it',
  'calls.water': '\nElectrician on duty\n\nWater company\n',
  'questions.power':
    'The whole building, one home, or one floor?\nAny smell of burning, sparks or noise?\nDoes anybody depend on medical equipment?',
  'checklist.power':
    'Is it the grid or our own lines?\nLook whether anybody is in a lift\nFind the cause before switching on again\nNote what was replaced\nTell the homes affected',
  'protocol.power':
    'First the lifts: anybody inside? Then as for a stuck lift\nBurning smell or sparks: cut that circuit and keep it off\nAsk the grid company whether it is theirs and until when\nCall the homes that depend on medical equipment\nCheck emergency lights, pumps and doors one by one',
  'calls.power': '\nElectrician on duty\n95598\n\n',
  'questions.fire': 'What do you smell or see?\nOn which floor, near which home?\nIs everybody out?',
  'checklist.fire':
    'Clear the way; take photos\nFind the cause with the fire brigade or gas company\nReport failed equipment the same day; somebody stands guard until it works\nCheck the same spot in the whole building\nTell the whole building',
  'protocol.fire':
    'Call 119, say building and floor; with a smell of gas no switches and no telephone until outside\nKnock on doors; everybody down the stairs, never the lift\nOpen the fire lane; somebody at the gate to meet the engine\nClose the main gas valve; call the gas company\nCount people; call 120 for anybody hurt',
  'calls.fire': '119\n\n\nGas company\n120',
  'questions.cleaning': 'Which floor, which spot?\nSince when, and every day?',
  'checklist.cleaning':
    'Clean it the same day; take photos\nLook whether the rota missed it\nLook again after three days',
  'questions.greening': 'Which tree, which patch?\nCould it fall, or does it block the way or the light?',
  'checklist.greening':
    'Where it could fall, fence it off first\nAgree a time with the gardeners\nBefore heavy pruning or moving a tree, look whether a permit is needed\nClear the cuttings; take photos',
  'questions.security': 'Is it still going on?\nWhen and where?\nWhat did the person or car look like?',
  'checklist.security':
    'If it goes on, send somebody; call the police where needed\nLook at the camera; keep that stretch\nCheck door and patrol records\nTell the complainant what was found, nothing about other people',
  'questions.parking': 'Which space, which charger?\nWhat car, last digits of the plate?\nDoes it block the fire lane?',
  'checklist.parking':
    'A blocked fire lane: have the car moved at once\nOwner cannot be reached: record it and leave a notice\nCheck the register of spaces\nA broken charger: power off, sign, then report it',
  'questions.renovation':
    'Which home is being renovated?\nAt what time, what noise or smell?\nAre walls knocked down or pipes moved?',
  'checklist.renovation':
    'Is the work registered?\nGo there; outside hours it stops at once\nLoad-bearing walls or gas: stop and report to the authority\nRubbish out within a set time\nTell the neighbours what came of it',
  'questions.service': 'Which day, which matter?\nWhat was said then, and what came of it?',
  'checklist.service':
    'Somebody else listens: nobody looks into themselves\nRead what was recorded then\nWhere an apology is due, in person\nWhat was promised and not done gets a new date, in writing',
  'questions.fees': 'Which charge, and when?\nWhat seems wrong about it?',
  'checklist.fees':
    'Check contract, published prices and receipts\nShow the sum line by line\nWhat was wrong is paid back, with the day it arrives\nAnd to every home charged the same way',
  'questions.noise':
    'What noise, from where?\nAt what hours, how often a week?\nHow should we speak to them, and may we mention you?',
  'checklist.noise':
    'Go and listen at that hour; note it down\nSpeak to the other side first, without saying who told us\nIf it is equipment, check the equipment\nWrite down what both agreed to\nAsk both again after two weeks',
  'questions.other': 'What is it, and where?\nWhat would put it right?',
  'checklist.other': 'Find the right category for it\nIf it is not ours, pass it to whoever it belongs to',
  'name.lift': 'Lifts',
  'hint.lift': 'Stuck inside? Telephone first. Say which building and which lift.',
  'name.water': 'Water and leaks',
  'hint.water': 'No water, leaks, water quality. Say where it comes from and where it goes.',
  'name.power': 'Power and lighting',
  'hint.power': 'Power cuts, tripped switches, common lights. Sparks? Telephone first.',
  'name.fire': 'Gas and fire safety',
  'hint.fire': 'Smell of gas, smoke, fire equipment, blocked ways. Fire? Call 119 first.',
} as const
