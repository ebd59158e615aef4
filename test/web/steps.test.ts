import { beforeEach, describe, expect, it } from 'vitest';
import { endpoints } from '../../shared/contract/index.ts';
import {
  bodyOf,
  type Draft,
  emptyDraft,
  noRepresentative,
  type Representative,
} from '../../web/portal/submit/draft.ts';
import { dropFiles, missingOf, takeFiles } from '../../web/portal/submit/evidence.ts';
import { issuesOf, stepAfter, stepOfPath, stepsOf } from '../../web/portal/submit/steps.ts';

const aDraft = (part: Partial<Draft> = {}): Draft => ({
  ...emptyDraft,
  named: 'named',
  name: '张三䶮',
  procuratorate: '211302',
  kind: 'ACCUSATION',
  text: '2026年11月2日,某某公司拖欠工资。',
  ...part,
});

const aRepresentative = (part: Partial<Representative> = {}): Representative => ({ ...noRepresentative, ...part });

const schema = endpoints.submitPetition.body;

describe('the questions of a petition', () => {
  it('do not ask an anonymous person for a name', () => {
    expect(stepsOf(aDraft({ named: 'anonymous' }))).not.toContain('you');
    expect(stepsOf(aDraft())).toContain('you');
  });

  it('ask for representatives only where somebody with a name speaks for a group', () => {
    expect(stepsOf(aDraft({ group: 'group' }))).toContain('representatives');
    expect(stepsOf(aDraft({ group: 'self' }))).not.toContain('representatives');
    expect(stepsOf(aDraft({ named: 'anonymous', group: 'group' }))).not.toContain('representatives');
  });

  it('send the representatives of a group, and of nobody else', () => {
    const representatives = [aRepresentative({ name: '李四', phone: '138 0013 8000' }), aRepresentative()];

    expect(schema.parse(bodyOf(aDraft({ group: 'group', representatives }))).representatives).toEqual([
      { name: '李四', phone: '13800138000' },
    ]);
    expect(bodyOf(aDraft({ group: 'self', representatives }))).not.toHaveProperty('representatives');
    expect(bodyOf(aDraft({ named: 'anonymous', group: 'group', representatives }))).not.toHaveProperty(
      'representatives',
    );
  });

  it('find what is wrong with a representative at the place where it was typed', () => {
    const representatives = [aRepresentative(), aRepresentative({ name: '李四', phone: '123' })];
    const draft = aDraft({ group: 'group', representatives });

    expect(issuesOf('representatives', draft, 'zh', '').map(({ path }) => path)).toEqual([
      'body.representatives[1].phone',
    ]);
    expect(issuesOf('representatives', aDraft({ group: 'group' }), 'zh', 'name one')).toEqual([
      { path: 'body.representatives[0].name', code: 'required', message: 'name one' },
    ]);
  });

  it('lead one after the other, and after a change to what it opened or back to the list', () => {
    const whole = aDraft({ group: 'self' });

    expect(stepAfter('who', whole, false)).toBe('group');
    expect(stepAfter('evidence', whole, false)).toBe('check');
    expect(stepAfter('what', whole, true)).toBe('check');
    expect(stepAfter('who', aDraft({ name: '' }), true)).toBe('group');
    expect(stepAfter('group', aDraft({ group: 'group' }), true)).toBe('representatives');
  });

  it('forgive spaces, hyphens and full-width digits in a phone number', () => {
    const draft = aDraft({ phone: ' 138-0013 \uff18\uff10\uff10\uff10 ' });

    expect(issuesOf('you', draft, 'zh', '')).toEqual([]);
    expect(schema.parse(bodyOf(draft)).petitioner?.phone).toBe('13800138000');
  });

  it('say in both languages what is wrong with an identity number, at its field', () => {
    const draft = aDraft({ identityNumber: '110101199003070000' });

    const [zh, en] = (['zh', 'en'] as const).map((language) => issuesOf('you', draft, language, ''));

    expect(zh).toEqual([
      { path: 'body.petitioner.identity.number', code: 'id-number', message: expect.stringContaining('18 位') },
    ]);
    expect(en?.[0]?.message).toContain('identity number');
  });

  it('ask for what is missing in the words of the page', () => {
    expect(issuesOf('where', aDraft({ procuratorate: '' }), 'zh', 'choose one')[0]?.message).toBe('choose one');
    expect(issuesOf('what', aDraft({ text: '短' }), 'en', '')[0]?.message).toBe('At least 10 characters are needed');
  });

  it('leave empty answers out of what is sent', () => {
    expect(bodyOf(aDraft({ named: 'anonymous' }))).toEqual({
      kind: 'ACCUSATION',
      procuratorate: '211302',
      text: '2026年11月2日,某某公司拖欠工资。',
    });
  });

  it('send what the platform takes', () => {
    const draft = aDraft({
      identityNumber: '11010519491231002x',
      address: '某街 1 号',
      accused: [{ name: '某某', unit: '', position: '' }],
    });

    expect(schema.safeParse(bodyOf(draft)).error).toBeUndefined();
  });

  it.each([
    ['body.petitioner.phone', 'you'],
    ['body.accused[2].name', 'against'],
    ['body.representatives[1].phone', 'representatives'],
    ['body.files', 'evidence'],
    ['body.procuratorate', 'where'],
    ['body.text', 'what'],
  ])('send %s back to the page "%s"', (path, step) => {
    expect(stepOfPath(path)).toBe(step);
  });
});

describe('files that are chosen', () => {
  const aFile = (name: string, bytes = 3, lastModified = 1) => new File(['x'.repeat(bytes)], name, { lastModified });
  const aNote = (name: string, bytes: number) => ({ id: name, name, bytes });

  beforeEach(dropFiles);

  it.each([
    ['工资条.doc', 3, 'TYPE'],
    ['没有扩展名', 3, 'TYPE'],
    ['照片.JPG', 3, undefined],
    ['空.pdf', 0, 'EMPTY'],
    ['太大.pdf', 50_000_001, 'SIZE'],
  ])('%s of %i bytes: %s', (name, bytes, fault) => {
    expect(takeFiles([aFile(name, bytes)], []).refused.map((one) => one.fault)).toEqual(fault ? [fault] : []);
  });

  it('are refused with an endless name, beyond fifty, beyond 500 MB, and twice', () => {
    const fifty = Array.from({ length: 50 }, (_, index) => aNote(`${index}.pdf`, 1));
    const { notes } = takeFiles([aFile('病历.pdf')], []);

    expect(takeFiles([aFile(`${'长'.repeat(300)}.pdf`)], []).refused).toMatchObject([{ fault: 'NAME' }]);
    expect(takeFiles([aFile('病历.pdf')], fifty).refused).toMatchObject([{ fault: 'COUNT' }]);
    expect(takeFiles([aFile('病历.pdf')], [aNote('录像.mp4', 499_999_998)]).refused).toMatchObject([
      { fault: 'TOTAL' },
    ]);
    expect(takeFiles([aFile('病历.pdf')], notes)).toEqual({ notes, refused: [{ name: '病历.pdf', fault: 'TWICE' }] });
  });

  it('take the place of those that were lost with the page', () => {
    const lost = [aNote('病历.pdf', 3), aNote('合同.pdf', 5)];

    const { notes, refused } = takeFiles([aFile('病历.pdf', 3, 2)], lost);

    expect(refused).toEqual([]);
    expect(notes.map(({ name }) => name)).toEqual(['病历.pdf', '合同.pdf']);
    expect(missingOf(notes).map(({ name }) => name)).toEqual(['合同.pdf']);
    expect(issuesOf('evidence', aDraft({ files: notes }), 'zh', 'again')).toEqual([
      { path: 'body.files', code: 'required', message: 'again' },
    ]);
  });
});
