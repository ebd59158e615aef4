import { describe, expect, it } from 'vitest';
import { endpoints } from '../../shared/contract/index.ts';
import { bodyOf, type Draft, emptyDraft } from '../../web/portal/submit/draft.ts';
import { issuesOf, stepOfPath, stepsOf } from '../../web/portal/submit/steps.ts';

const aDraft = (part: Partial<Draft> = {}): Draft => ({
  ...emptyDraft,
  named: 'named',
  name: '张三䶮',
  procuratorate: '211302',
  kind: 'ACCUSATION',
  text: '2026年11月2日,某某公司拖欠工资。',
  ...part,
});

const schema = endpoints.submitPetition.body;

describe('the questions of a petition', () => {
  it('do not ask an anonymous person for a name', () => {
    expect(stepsOf(aDraft({ named: 'anonymous' }))).not.toContain('you');
    expect(stepsOf(aDraft())).toContain('you');
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
    ['body.procuratorate', 'where'],
    ['body.text', 'what'],
  ])('send %s back to the page "%s"', (path, step) => {
    expect(stepOfPath(path)).toBe(step);
  });
});
