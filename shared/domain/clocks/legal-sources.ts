import type { Bilingual } from '../../problems.ts';

/** A sentence in both languages. */
export const both = (zh: string, en: string): Bilingual => ({ zh, en });

const law =
  (zh: string, en: string) =>
  (article: number | string): Bilingual => {
    const articles = String(article);
    const several = /[-,]/.test(articles);
    const spoken = articles.replace('-', '至').replace(', ', '、');
    return both(`${zh}第${spoken}条`, `${en}, ${several ? 'arts.' : 'art.'} ${articles}`);
  };

/** CPR: an article, a range or a list of articles. */
export const criminalRules = law(
  '《人民检察院刑事诉讼规则》',
  'Rules of Criminal Procedure for People’s Procuratorates (2019)',
);
/** NPR. */
export const petitionRules = law('《信访工作条例》', 'Regulations on Petition Work (2022)');
/** SCL. */
export const compensationLaw = law('《国家赔偿法》', 'State Compensation Law');
/** The law on mediation by people’s committees. */
export const mediationLaw = law('《人民调解法》', 'People’s Mediation Law');
/** Rules on supervising civil litigation. */
export const civilSupervisionRules = law(
  '《人民检察院民事诉讼监督规则》',
  'Procuratorial rules on supervising civil litigation (2021)',
);
/** Rules on criminal appeals. */
export const criminalAppealRules = both(
  '《人民检察院办理刑事申诉案件规定》',
  'Procuratorial rules on criminal appeals (2020)',
);
/** Rules on assistance to people in hardship. */
export const aidRules = both(
  '《人民检察院国家司法救助工作细则》',
  'Procuratorial rules on national judicial assistance',
);
/** Rules on hearings. */
export const hearingRules = both(
  '《人民检察院审查案件听证工作规定》（2020）',
  'Rules on hearings in procuratorial case review (2020)',
);
