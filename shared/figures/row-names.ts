import type { Channel, Kind, Level, Tier } from '../domain/vocabulary.ts';
import type { Bilingual } from '../problems.ts';

/** What the rows of published tables are called. */
export const rowNames: Readonly<Record<Kind | Channel | Tier | Level, Bilingual>> = {
  ACCUSATION: { zh: '控告', en: 'Accusation' },
  APPEAL_CRIMINAL: { zh: '刑事申诉', en: 'Appeal in a criminal case' },
  APPEAL_CIVIL: { zh: '民事申诉', en: 'Appeal in a civil case' },
  APPEAL_ADMINISTRATIVE: { zh: '行政申诉', en: 'Appeal in an administrative case' },
  REPORT: { zh: '举报', en: 'Report' },
  SUPERVISION_APPLICATION: { zh: '申请监督', en: 'Application for supervision' },
  FILING_SUPERVISION: { zh: '立案监督', en: 'Supervision of case filing' },
  STATE_COMPENSATION: { zh: '国家赔偿', en: 'State compensation' },
  JUDICIAL_ASSISTANCE: { zh: '国家司法救助', en: 'Judicial assistance' },
  PUBLIC_INTEREST_LEAD: { zh: '公益诉讼线索', en: 'Lead for public-interest litigation' },
  MINOR_PROTECTION: { zh: '未成年人保护', en: 'Protection of minors' },
  STAFF_MISCONDUCT: { zh: '检察干警违法违纪', en: 'Misconduct of procuratorate staff' },
  SUGGESTION: { zh: '建议意见', en: 'Suggestion' },
  OTHER: { zh: '其他', en: 'Other' },
  LETTER: { zh: '来信', en: 'Letter' },
  VISIT: { zh: '来访', en: 'Visit' },
  ONLINE: { zh: '网上', en: 'Online' },
  PHONE: { zh: '电话', en: 'Phone' },
  VIDEO: { zh: '视频', en: 'Video' },
  PROVINCIAL_PROCURATOR_GENERAL: { zh: '省院检察长', en: 'Provincial procurator-general' },
  CITY_OR_COUNTY_PROCURATOR_GENERAL: { zh: '市、县院检察长', en: 'City and county procurators-general' },
  LEADERSHIP_TEAM: { zh: '院领导班子成员', en: 'Leadership-team members' },
  SUPREME: { zh: '最高检', en: 'Supreme' },
  PROVINCE: { zh: '省级院', en: 'Province' },
  CITY: { zh: '市级院', en: 'City' },
  COUNTY: { zh: '县级院', en: 'County' },
};
