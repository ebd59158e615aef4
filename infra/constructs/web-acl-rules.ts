import type { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';

export interface Rule {
  readonly name: string;
  readonly statement: CfnWebACL.StatementProperty;
  readonly outcome: 'slowDown' | 'block' | 'asTheGroupSays';
}

/** Seconds over which requests of one address are counted. */
const WINDOW = 300;

const matches = (
  fieldToMatch: CfnWebACL.FieldToMatchProperty,
  positionalConstraint: 'EXACTLY' | 'ENDS_WITH' | 'CONTAINS',
  searchString: string,
): CfnWebACL.StatementProperty => ({
  byteMatchStatement: {
    fieldToMatch,
    positionalConstraint,
    searchString,
    textTransformations: [{ priority: 0, type: 'NONE' }],
  },
});

const and = (...statements: CfnWebACL.StatementProperty[]) => ({ andStatement: { statements } });
const or = (...statements: CfnWebACL.StatementProperty[]) => ({ orStatement: { statements } });

// Before the path stands the name of the stage, unless a domain of one's own is mapped.
const isPath = (path: string) => matches({ uriPath: {} }, 'ENDS_WITH', path);
const isPost = matches({ method: {} }, 'EXACTLY', 'POST');

const rate = (limit: number, scopeDownStatement?: CfnWebACL.StatementProperty): CfnWebACL.StatementProperty => ({
  rateBasedStatement: {
    aggregateKeyType: 'IP',
    evaluationWindowSec: WINDOW,
    limit,
    ...(scopeDownStatement === undefined ? {} : { scopeDownStatement }),
  },
});

const largerThan = (bytes: number): CfnWebACL.StatementProperty => ({
  sizeConstraintStatement: {
    fieldToMatch: { body: { oversizeHandling: 'MATCH' } },
    comparisonOperator: 'GT',
    size: bytes,
    textTransformations: [{ priority: 0, type: 'NONE' }],
  },
});

const managed = (name: string, counted: readonly string[] = []): CfnWebACL.StatementProperty => ({
  managedRuleGroupStatement: {
    vendorName: 'AWS',
    name,
    ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
  },
});

/** Letters are long, quote addresses and cite code: what a citizen writes is never a reason to turn them away. */
const judgeBodies = [
  'SizeRestrictions_BODY',
  'CrossSiteScripting_BODY',
  'GenericLFI_BODY',
  'GenericRFI_BODY',
  'EC2MetaDataSSRF_BODY',
];

const isOpening = or(
  isPath('/api/receipts/openings'),
  isPath('/api/reception/bookings/openings'),
  isPath('/api/reception/bookings/cancellations'),
  isPath('/api/papers/booking'),
);
const isNew = or(isPath('/api/petitions'), isPath('/api/reception/bookings'));

/** The rules, in the order in which they are asked. */
export const rules: readonly Rule[] = [
  { name: 'RateOfOpenings', statement: rate(60, and(isPost, isOpening)), outcome: 'slowDown' },
  { name: 'RateOfPetitions', statement: rate(100, and(isPost, isNew)), outcome: 'slowDown' },
  { name: 'RateOfRequests', statement: rate(2000), outcome: 'slowDown' },
  // The other limit, 256 KiB for every body, is the functions' own: WAF sees the first 64 KiB at most.
  {
    name: 'SmallBodies',
    statement: and(
      or(isOpening, isPath('/api/receipts/verification'), isPath('/api/documents'), isPath('/api/reception/bookings')),
      largerThan(8_192),
    ),
    outcome: 'block',
  },
  { name: 'CommonRules', statement: managed('AWSManagedRulesCommonRuleSet', judgeBodies), outcome: 'asTheGroupSays' },
  { name: 'KnownBadInputs', statement: managed('AWSManagedRulesKnownBadInputsRuleSet'), outcome: 'asTheGroupSays' },
];
