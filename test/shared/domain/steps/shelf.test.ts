import { describe, expect, it } from 'vitest';
import { shelfOf, shelves, statesOn } from '../../../../shared/domain/steps/shelf.ts';
import { stages, statesOf, targetsOf } from '../../../../shared/domain/transition.ts';
import { Procedure } from '../../../../shared/domain/vocabulary.ts';
import { aHead } from '../../../builders.ts';

const at = (procedure: Procedure) => shelfOf({ procedure });

describe('the shelves of a procuratorate', () => {
  it('hold every state, each once, but for what an organ outside has taken over', () => {
    expect(Procedure.options.map((procedure) => statesOn(at(procedure)).includes(procedure))).not.toContain(false);
    expect(shelves.flatMap(statesOn).toSorted()).toEqual([...Procedure.options, 'TRANSFERRED'].toSorted());
    const transfer = { state: 'ACKNOWLEDGED', to: '公安机关', on: aHead().receivedOn } as never;

    expect([at('TRANSFERRED'), shelfOf({ procedure: 'TRANSFERRED', transfer })]).toEqual(['TRANSFERRED', 'ELSEWHERE']);
  });

  it('keep what is open apart from what is finished', () => {
    const open: readonly Procedure[] = stages.OPEN;
    const mixed = shelves.filter(
      (shelf) => shelf !== 'ELSEWHERE' && new Set(statesOn(shelf).map((one) => open.includes(one))).size > 1,
    );

    expect(mixed).toEqual([]);
  });

  it('lie in the order in which a case passes them by the plain course', () => {
    const course = ['accept', 'decide', 'replyResult', 'requestReview', 'concludeReview'] as const;
    const back = course.filter((step) =>
      statesOf(step).some((from) =>
        targetsOf(step, from).some((to) => shelves.indexOf(at(to)) < shelves.indexOf(at(from))),
      ),
    );

    // A first review may be asked for after the case was closed.
    expect(back).toEqual(['requestReview']);
  });
});
