import { suspensionGrounds } from '../domain/clocks/suspension-ground.ts';
import type { LetterFacts, LetterKind } from './letter-facts.ts';
import { channelWords, decisionWords, groundWords, law } from './letter-words.ts';
import { spokenDay } from './spoken-day.ts';

interface Template<F> {
  readonly title: string;
  /** The kind of letter in its number. */
  readonly word: string;
  readonly basis: (facts: F) => readonly string[];
  readonly body: (facts: F, basis: readonly string[]) => readonly string[];
}

const follow = '您可以凭信访编号和查询码登录“件件有回音”平台查询进度、补充材料，咨询请拨打12309。信访不收取任何费用。';

const received = ({ channel, reference, receivedOn }: LetterFacts): string =>
  `本院于${spokenDay(receivedOn).zh}收到您通过${channelWords[channel]}反映的信访事项（编号${reference}）。`;

/** Articles of one law are cited under its name once. */
const cited = (basis: readonly string[]): string =>
  basis
    .map((article, index) => {
      const law = /^《[^》]*》/v.exec(article)?.[0] ?? '';
      return index > 0 && basis[index - 1]?.startsWith(law) ? article.slice(law.length) : article;
    })
    .join('、');

const by = (basis: readonly string[]): string => `依据${cited(basis)}的规定，`;

const numbered = (items: readonly string[]): string[] => items.map((item, index) => `${index + 1}．${item}`);

/** One template for each kind; each says only what its facts say. */
export const templates: { readonly [K in LetterKind]: Template<LetterFacts<K>> } = {
  ACCEPTANCE: {
    title: '信访事项受理通知书',
    word: '受',
    basis: () => [law.triage, law.acceptance],
    body: (facts, basis) => [
      `${received(facts)}经审查，该事项属于本院管辖，符合受理条件。${by(basis)}本院决定予以受理。`,
      facts.dueOn === undefined
        ? '本院将依法办理，并答复您办理过程或者办理结果。'
        : `本院将依法办理，并不迟于${spokenDay(facts.dueOn).zh}答复您办理过程或者办理结果。`,
      follow,
      '特此通知。',
    ],
  },
  NON_ACCEPTANCE: {
    title: '信访事项不予受理通知书',
    word: '不受',
    basis: ({ ground }) => [groundWords[ground].basis],
    body: (facts, basis) => [
      `${received(facts)}经审查，该事项${groundWords[facts.ground].reason}。${by(basis)}本院决定不予受理。`,
      '具体理由和您可以采取的途径如下：',
      facts.explanation,
      '如有新的事实、理由或者证据，您可以再次提出。咨询请拨打12309检察服务热线。',
      '特此通知。',
    ],
  },
  TRANSFER: {
    title: '信访事项移送告知书',
    word: '移',
    basis: () => [law.triage, law.transfer],
    body: (facts, basis) => [
      `${received(facts)}经审查，该事项应由${facts.receiver}办理。${by(basis)}本院已于${spokenDay(facts.on).zh}将该事项移送${facts.receiver}。`,
      facts.reason,
      `首办单位：${facts.first}。`,
      '接收单位应当在收到之日起五个工作日内签收或者提出异议。在其签收之前，本院继续负责，并告知您结果。',
      follow,
      '特此告知。',
    ],
  },
  MATERIALS_LIST: {
    title: '信访事项补充材料一次性告知书',
    word: '补',
    basis: () => [law.acceptance],
    body: (facts, basis) => [
      `${received(facts)}经审查，现有材料尚不齐全。${by(basis)}现将需要补充的全部材料一次性告知如下：`,
      ...numbered(facts.materials),
      `${facts.by === undefined ? '' : `请您不迟于${spokenDay(facts.by).zh}补充上述材料。`}受理审查期限自材料补齐之日起计算。`,
      follow,
      '特此告知。',
    ],
  },
  EXTENSION: {
    title: '信访事项延长办理期限告知书',
    word: '延',
    basis: () => [law.reply],
    body: (facts, basis) => [
      `${received(facts)}${by(basis)}本院应当不迟于${spokenDay(facts.formerly).zh}答复您办理过程或者办理结果。`,
      `因以下原因，该事项不能在上述期限内办结。经批准，办理期限延长至${spokenDay(facts.dueOn).zh}：`,
      facts.reason,
      follow,
      '特此告知。',
    ],
  },
  PROCEDURAL_REPLY: {
    title: '信访事项程序性回复函',
    word: '程',
    basis: () => [law.reply],
    body: (facts, basis) => [
      `${received(facts)}${by(basis)}现将有关程序性事项回复如下：`,
      facts.text,
      ...(facts.dueOn === undefined ? [] : [`本院将不迟于${spokenDay(facts.dueOn).zh}答复您办理过程或者办理结果。`]),
      follow,
      '特此回复。',
    ],
  },
  RESULT_REPLY: {
    title: '信访事项办理结果答复书',
    word: '答',
    basis: () => [law.reply, law.reReview],
    body: (facts) => [
      `${received(facts)}经依法办理，依据${law.reply}的规定，本院${decisionWords[facts.decision]}：`,
      facts.text,
      `如不服本答复，您可以自收到之日起三十日内，依据${law.reReview}的规定请求复查。`,
      '特此答复。',
    ],
  },
  REFERRAL: {
    title: '信访事项告知书',
    word: '告',
    basis: () => [law.triage],
    body: (facts, basis) => [
      `${received(facts)}经审查，${by(basis)}现将您可以采取的途径告知如下：`,
      facts.text,
      '咨询请拨打12309检察服务热线。',
      '特此告知。',
    ],
  },
  SUSPENSION: {
    title: '信访事项中止办理告知书',
    word: '中',
    basis: ({ ground }) => [suspensionGrounds[ground].source.zh],
    body: (facts, basis) => [
      `${received(facts)}因${suspensionGrounds[facts.ground].name.zh}，${by(basis)}本院自${spokenDay(facts.on).zh}起中止办理。`,
      facts.text,
      '中止的原因消除后，本院即恢复办理，剩余期限继续计算。',
      follow,
      '特此告知。',
    ],
  },
  REVIEW_CONCLUSION: {
    title: '信访事项复查意见书',
    word: '复',
    basis: ({ again }) => (again ? [law.secondReview] : [law.reReview, law.secondReview]),
    body: (facts, basis) => [
      `${received(facts)}您对答复不服，请求${facts.again ? '复核' : '复查'}。${by(basis)}本院已经${facts.again ? '复核' : '复查'}，结论为${facts.outcome === 'UPHELD' ? '维持原答复' : '纠正原答复'}：`,
      facts.text,
      facts.again
        ? '复核意见为最终意见。如有新的事实或者证据，您可以重新提出。'
        : `如不服本意见，您可以自收到之日起三十日内，依据${law.secondReview}的规定请求复核。`,
      '特此答复。',
    ],
  },
  TERMINATION: {
    title: '信访事项终结告知书',
    word: '结',
    basis: () => [law.secondReview],
    body: (facts, basis) => [
      `${received(facts)}${by(basis)}该事项依法终结：`,
      facts.text,
      '终结以后，本院仍然做好释法说理和帮扶工作。如有新的事实或者证据，您可以重新提出。',
      '特此告知。',
    ],
  },
};
