import { announcementOf } from '../../infra/operate/upload.ts';
import type { Client } from '../../shared/contract/client.ts';
import type { RequestOf } from '../../shared/contract/endpoint.ts';
import { type Endpoints, endpoints } from '../../shared/contract/index.ts';
import { type Reference, referenceOf } from '../../shared/domain/code.ts';
import { DocumentId, ProcuratorateCode, StaffId } from '../../shared/domain/id.ts';
import type { Permission } from '../../shared/domain/permission.ts';
import { aPdf } from './evidence.ts';
import type { Of } from './of-a-case.ts';
import { callsOfTheProcedure } from './procedure-calls.ts';

/** Operations of staff on one case. */
export type OnCase = {
  [N in keyof Endpoints]: RequestOf<Endpoints[N]>['params'] extends { readonly id: Reference } ? N : never;
}[keyof Endpoints];

const reason = '理由写明如下，请予核实。';
const document = DocumentId.parse('0123456789abcdef0123456789abcdef');
const elsewhere = referenceOf(2026, Buffer.from([8, 8, 8, 8, 8]));
const somebody = StaffId.parse('handler-2101-2');

/**
 * Every operation of staff on one case, as a call that is right in itself. An operation that is added does not compile
 * before it is here, and so is tried by whoever must not meet the case.
 */
export const callsOnCase: { readonly [N in OnCase]: (of: Of, client: Client) => Promise<unknown> } = {
  readCase: ({ id }, client) => client.readCase({ params: { id } }),
  readTimeline: ({ id }, client) => client.readTimeline({ params: { id } }),
  openPetitioner: ({ id }, client) => client.openPetitioner({ params: { id }, body: { purpose: 'CONTACT' } }),
  listOpenings: ({ id }, client) => client.listOpenings({ params: { id } }),
  ...callsOfTheProcedure,
  acceptPetition: ({ id, version }, client) => client.acceptPetition({ params: { id }, version, body: {} }),
  refusePetition: ({ id, version }, client) =>
    client.refusePetition({ params: { id }, version, body: { ground: 'OUT_OF_SCOPE', explanation: reason } }),
  assignHandler: ({ id, version }, client) =>
    client.assignHandler({ params: { id }, version, body: { handler: somebody } }),
  recordAct: ({ id, version, today }, client) =>
    client.recordAct({
      params: { id },
      version,
      body: { act: 'CASE_LED', official: StaffId.parse('pg-2101'), actedOn: today, place: '院', record: reason },
    }),
  completeAct: ({ id, version }, client) =>
    client.completeAct({ params: { id, act: 2 }, version, body: { outcome: reason } }),
  correctAct: ({ id, version }, client) => client.correctAct({ params: { id, act: 2 }, version, body: { reason } }),
  recordExecution: ({ id, version }, client) =>
    client.recordExecution({ params: { id, act: 2 }, version, body: { how: reason } }),
  recordReply: ({ id, version, today }, client) =>
    client.recordReply({
      params: { id },
      version,
      body: { reply: 'PROCEDURAL', service: 'PORTAL', repliedOn: today, text: reason },
    }),
  decidePetition: ({ id, version, today }, client) =>
    client.decidePetition({
      params: { id },
      version,
      body: { decision: 'EXPLAINED', decidedOn: today, opinion: reason },
    }),
  recordResolution: ({ id, version, today }, client) =>
    client.recordResolution({
      params: { id },
      version,
      body: { resolution: 'SUBSTANTIVELY_RESOLVED', resolvedOn: today, statement: reason },
    }),
  downloadDocument: ({ id }, client) => client.downloadDocument({ params: { id, document } }),
  startCaseUpload: ({ id }, client) => client.startCaseUpload({ params: { id }, body: announcementOf(aPdf('a scan')) }),
  cancelCaseUpload: ({ id }, client) => client.cancelCaseUpload({ params: { id, document } }),
  checkCaseUpload: ({ id }, client) => client.checkCaseUpload({ params: { id, document } }),
  previewLetter: ({ id }, client) => client.previewLetter({ params: { id, seq: 1 }, body: { format: 'pdf' } }),
  readFirewall: ({ id }, client) => client.readFirewall({ params: { id } }),
  nameAccused: ({ id, version }, client) =>
    client.nameAccused({ params: { id }, version, body: { staff: [somebody] } }),
  askRecusal: ({ id, version }, client) =>
    client.askRecusal({ params: { id }, version, body: { ground: 'INTEREST', reason } }),
  recuseStaff: ({ id, version }, client) =>
    client.recuseStaff({ params: { id }, version, body: { staff: somebody, ground: 'INTEREST', reason } }),
  findSimilar: ({ id }, client) => client.findSimilar({ params: { id } }),
  linkMatter: ({ id, version }, client) =>
    client.linkMatter({ params: { id }, version, body: { other: elsewhere, relation: 'SAME_MATTER' } }),
  unlinkMatter: ({ id, version }, client) =>
    client.unlinkMatter({ params: { id }, version, body: { other: elsewhere, reason } }),
  separatePetition: ({ id, version }, client) => client.separatePetition({ params: { id }, version, body: { reason } }),
  mergePetition: ({ id, version }, client) =>
    client.mergePetition({ params: { id }, version, body: { into: elsewhere } }),
  liftBar: ({ id }, client) =>
    client.liftBar({ params: { id }, body: { office: ProcuratorateCode.parse('210102'), reason } }),
};

/** The operations of staff on one case that the registry knows, with the permission that each asks for. */
export const operationsOnCase = Object.entries(endpoints).flatMap(([name, declared]) => {
  const shape: object = 'params' in declared ? declared.params.shape : {};
  const staff = declared.allow !== 'anyone' && declared.allow !== 'receipt';
  return staff && 'id' in shape ? [{ name, permission: declared.allow as Permission }] : []; // neither of the two others
});
