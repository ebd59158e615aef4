import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Says why an advice of cdk-nag does not fit a construct and what is below it. A test counts these. */
export const acknowledge = (construct: IConstruct, reason: string, ...rules: readonly string[]): void => {
  for (const rule of rules) {
    const [pack] = rule.split('-');
    Validations.of(construct).acknowledge({ id: `${pack}::${rule}`, reason });
  }
};
