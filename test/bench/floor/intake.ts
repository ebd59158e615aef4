import { randomBytes } from 'node:crypto';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import { answer, bodyOf, eventItem, foundBy, headItem, newKey, put, transact } from './store.ts';

const CONTENT = 700;
const REMEMBERED = 560;

/** `submitPetition`: a data key, and one transaction of four items. */
export const handler = async (event: APIGatewayProxyEvent) => {
  const { kind } = bodyOf(event);
  const reference = `2026-${randomBytes(6).toString('hex').toUpperCase()}`;
  await transact(
    put(
      { pk: `I#${randomBytes(18).toString('base64url')}`, sk: 'I', answer: 'a'.repeat(REMEMBERED) },
      'attribute_not_exists(pk)',
    ),
    put(headItem(reference, 1, 'RECEIVED', await newKey(reference)), 'attribute_not_exists(pk)'),
    put({ pk: reference, sk: 'C', sealed: randomBytes(CONTENT), ...foundBy(reference) }),
    put({ ...eventItem(reference, 1), ...foundBy(reference) }, 'attribute_not_exists(sk)'),
  );
  return answer(201, { reference, kind, receipt: 'r'.repeat(450) });
};
