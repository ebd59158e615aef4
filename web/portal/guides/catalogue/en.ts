import type { GuideKey } from './zh.ts';

export const en: Readonly<Record<GuideKey, string>> = {
  'index.title': 'Guides',
  'index.lead': 'A few minutes to know how to write, whom to turn to, and when you will hear.',
  'index.phone': 'Rather not read? Call 12309, and somebody will take you through it step by step.',
  'guide.others': 'Other guides',
  'guide.submit': 'Submit a petition',
  'guide.law': 'Source:',

  'write.lead': 'Clear facts matter more than fine words. One matter, one petition; no legal terms are needed.',
  'write.1': 'Think of these first',
  'write.1.text': `- When and where it was
- Who did it, a person or an organisation
- What was done, and how you know
- What came of it
- Whom you turned to before, and what they said
- What you ask for`,
  'write.2': 'Write it in order of time',
  'write.2.text': `Begin with what came first; one paragraph for each event, with its date. If you do not remember a date, write “about” and do not guess.
Keep what you saw apart from what others told you. Where you are not sure, say so: it will not count against you.`,
  'write.3': 'Add what can prove it',
  'write.3.text': `- Judgments, rulings, decisions, notices that a case was or was not opened
- Contracts, notes of debt, transfers of money, screenshots of chats
- Photos, recordings, videos
- Who could testify, and how to reach them
Keep the originals; photos or scans are enough.`,
  'write.4': 'Please leave out',
  'write.4.text': `- Passwords of bank cards, codes from text messages
- The private life of others that has nothing to do with it
- Insults and exaggeration: they hide what matters
Making up facts to accuse others is punishable; a mistake is not.`,
  'write.5': 'An example',
  'write.5.text':
    '“On 5 March 2026 I was hurt on a building site in a district of this city. The foreman, Wang, took me to hospital and was not seen again. On 20 March I reported it to the police station; they took my papers, and to this day I have no answer and no notice whether a case was opened. I have the hospital records and the phone numbers of three workmates. Please have the police explain why they opened no case.”',

  'kinds.lead':
    'The closest kind will do. Staff correct a wrong choice; it neither holds up your petition nor sends it back.',
  'kinds.1': 'What a procuratorate cannot do itself',
  'kinds.1.text': `- Danger at this moment, a crime that just happened: call 110
- Contracts, debts, neighbours or marriage, when no court has decided yet: the court, or a mediator nearby
- Services and decisions of an authority: that authority, or the petitions office
- Wages not paid: the labour authority, phone 12333
- No money for a lawyer: legal aid, phone 12348
If in doubt, submit it. When it is not for us, we tell you where to turn, or pass it on as the law says.`,
  'kinds.2': 'What procuratorates handle',

  'next.lead':
    'Every step has a deadline, and every deadline its last day. Look at any time with your reference and query code.',
  'next.1': 'At once: reference, query code and receipt',
  'next.1.text':
    'When it is submitted, it is registered. The receipt is signed: anybody can verify when we received it and that nothing was changed.',
  'next.2': 'Within 7 days: whether it is accepted',
  'next.2.text': `You will be told one of these:
- Accepted: this procuratorate handles it
- Transferred to the competent body
- Which body you should turn to
- The facts are looked into first
- More materials are needed: one list of everything, and time runs anew from the day they are complete
- Not accepted, with the ground`,
  'next.2.law': "Rules of Criminal Procedure for People's Procuratorates, article 161",
  'next.3': 'Within 7 days: who handles it',
  'next.3.text':
    'This is the procedural reply: we received it, and which department and which handler deal with it. If you left a phone number or an address, we tell you ourselves.',
  'next.3.law': "Rules of Criminal Procedure for People's Procuratorates, article 163",
  'next.4': 'Within 3 months: progress or result',
  'next.4.text':
    'When it is done, the result and its reasons; when it is not, how far it has come, and from then on news every month.',
  'next.4.law': "Rules of Criminal Procedure for People's Procuratorates, article 163",
  'next.5': 'How deadlines are reckoned',
  'next.5.text': `- The day of receipt does not count
- 7 days are calendar days; 3 months end on the same day of the month
- A last day on a weekend or holiday moves to the next working day
- Time in the post does not count
“Follow” shows line by line how each day was reckoned.`,
  'next.5.law': "Criminal Procedure Law of the People's Republic of China, article 105",
  'next.6': 'No news when it is due',
  'next.6.text':
    'Look under “Follow” first: what is overdue is marked. You can call 12309 to press for it, or tell the procuratorate one level up.',

  'visit.lead':
    'By word of mouth, by letter or by phone, it counts the same as online: registered, with a reference and the same deadlines.',
  'visit.1': 'Where to go',
  'visit.1.text': `Every procuratorate has a 12309 service centre. On working days you may just walk in.
If you do not know where it is, call 12309.`,
  'visit.2': 'To see a leading official',
  'visit.2.text': `Leading officials receive the public regularly; each procuratorate publishes when and where. Choose whom and when under “Book a reception” on the first page, or call 12309 and say whom you want to see, what about, and which days suit you.
If you cannot come, please tell us, so that somebody else can.`,
  'visit.3': 'What to bring',
  'visit.3.text': `- Your identity document
- What you have written; if you have not, we write it down with you
- Judgments, decisions, notices
- Copies of what proves it, and the originals to compare
- For somebody else: a power of attorney, and both identity documents
- If you submitted online: the reference`,
  'visit.4': 'If several of you come',
  'visit.4.text': 'With the same matter, choose representatives, five at most.',
  'visit.4.law': 'Regulations on Petition Work, article 20',
  'visit.5': 'If you need help',
  'visit.5.text':
    'If walking, hearing, speaking or reading is hard for you, or you do not speak Chinese, tell us on the phone, and we prepare for it.',

  'rights.lead': 'To petition is your right. It costs nothing, and you need nobody to put in a word.',
  'rights.1': 'Everything is registered',
  'rights.1.text':
    'Registration may not be refused to make figures look good. Everything that arrives has a reference, and every step leaves a record that nobody can change.',
  'rights.1.law': 'Regulations on Petition Work, article 44',
  'rights.2': 'Nothing goes to those you complain about',
  'rights.2.text':
    'Accusations and reports, and anything about them, must not be told or passed to the person or organisation concerned.',
  'rights.2.law': 'Regulations on Petition Work, article 30',
  'rights.3': 'Whoever has an interest in the matter must not handle it',
  'rights.3.text': 'If you find that the handler has, say so under “Follow”, or call 12309.',
  'rights.3.law': 'Regulations on Petition Work, article 28',
  'rights.4': 'At any time you may',
  'rights.4.text': `- See how far it has come, and how the deadlines were reckoned
- Add words and documents
- Withdraw; you may raise it again later
- Have help: family, a lawyer, legal aid (phone 12348)
- Object to a reply; it says to whom and within how many days`,
  'rights.5': 'Nobody may take revenge',
  'rights.5.text':
    'If you are threatened or harassed because of your petition, tell us at once; if you are in danger, call 110.',

  'anonymous.lead': 'Both are handled. The difference is whether we can reach you.',
  'anonymous.1': 'With your name',
  'anonymous.1.text': `- We can call and ask, which is quicker
- The reply can be handed to you
- Appeals, state compensation and judicial assistance need to know who you are
- So does speaking for a group
- If you lose the query code, your identity document will do
Giving your name does not make it public: name, phone and identity number are encrypted, and those you complain about cannot see them.`,
  'anonymous.2': 'Anonymously',
  'anonymous.2.text': `- We do not know who you are and cannot contact you
- You read the reply yourself, with reference and query code
- If you lose the query code, nobody can recover it
- Be as exact as you can, for we cannot ask you`,
  'anonymous.3': 'If you stay anonymous, mind this too',
  'anonymous.3.text': `- Do not use the computer or the network of your workplace
- Leave out details that only you could know, unless they are needed
- Photos and documents may carry a place or an author’s name: send a screenshot or a fresh copy
- Afterwards, delete the browser’s history`,

  'privacy.lead': 'What is encrypted, who can open it, and what stays on this device.',
  'privacy.1': 'What is encrypted',
  'privacy.1.text': `- Names, phone numbers, identity numbers and addresses, yours and the representatives’
- What you wrote, asked for and added
- The files that you sent, and their names
Every petition has a key of its own. The data stay in mainland China.`,
  'privacy.2': 'Who can open it',
  'privacy.2.text': `- Those who register and handle it, in the procuratorate that received it
- Each time leaves a record: who and when
- Superior procuratorates see figures, not your name
- The people and organisations you complain about cannot`,
  'privacy.3': 'Only figures are public',
  'privacy.3.text':
    'Published are counts and rates only. Counts under 5 are withheld, so that nobody is recognised in them.',
  'privacy.4': 'On this device',
  'privacy.4.text': `- A draft: encrypted, deleted after 7 days without a change, or whenever you want
- Reference and query code after submitting: a day at most; “Finish” deletes them
- Large text, contrast, language: nothing but your choice
- No statistics, no advertising, no dealings with other websites`,
  'privacy.5': 'Leaving at once',
  'privacy.5.text': `“Leave now” at the top, or Escape pressed three times, puts another website in place of this one and deletes draft, reference and query code from this device; “Back” does not lead to what you typed.
If you ticked “Keep the draft even when I use ‘Leave now’”, the draft stays.
A website cannot delete the history of your browser. Where you share a device, use a private window or delete the history yourself.`,

  'refused.lead':
    'Not accepted does not mean that nobody cares. The notice names one of these grounds; here is what to do.',
  'refused.1': 'What to do, by ground',
  'refused.OUT_OF_SCOPE':
    'Another body is responsible. Turn to the one that the notice names, and take the notice along.',
  'refused.WRONG_PROCURATORATE':
    'Another procuratorate is responsible. Turn to the one that the notice names; your receipt proves when you first asked.',
  'refused.PENDING_BELOW':
    'Wait for the decision of the body that is dealing with it. If you disagree with it, come back.',
  'refused.REMEDY_NOT_EXHAUSTED':
    'First use the appeals and reviews that the law provides, then come back. Mind that each has a deadline of its own.',
  'refused.NOT_ELIGIBLE_PERSON': 'It must come from the party, the legal representative, a close relative or a lawyer.',
  'refused.FINALLY_REVIEWED': 'There is a final conclusion. With new facts or evidence you may raise it again.',
  'refused.REREVIEW_EXHAUSTED': 'It was reviewed twice. With new facts or evidence you may raise it again.',
  'refused.TERMINATED': 'The procedure has lawfully ended. You can still ask us to explain, and apply for assistance.',
  'refused.2': 'If you think the ground is wrong',
  'refused.2.text':
    'Ask the procuratorate that decided to explain it to you in person, or tell the procuratorate one level up. Bring the reference and the notice.',
  'refused.3': 'If life is hard',
  'refused.3.text': `- If a case left you in hardship, apply for judicial assistance: submit it under that kind
- If you cannot pay a lawyer, turn to legal aid, phone 12348
- If it weighs on you, we can put you in touch with a counsellor, phone 12309`,
};
