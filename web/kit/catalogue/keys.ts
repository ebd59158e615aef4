import type { Role } from '../../../shared/domain/permission.ts';
import type { EventType } from '../../../shared/domain/petition.ts';
import type { Step } from '../../../shared/domain/transition.ts';
import type {
  ActType,
  Channel,
  ClockStatus,
  Decision,
  Ground,
  Kind,
  Level,
  Procedure,
  ReplyType,
  Resolution,
  Service,
  Tier,
} from '../../../shared/domain/vocabulary.ts';

type DocumentState = 'EXPECTED' | 'LINKED' | 'REFUSED';

/** The words of the procedure that both front ends show: one for every value of every vocabulary. */
export type VocabularyKey =
  | `kind.${Kind}`
  | `channel.${Channel}`
  | `procedure.${Procedure}`
  | `decision.${Decision}`
  | `resolution.${Resolution}`
  | `ground.${Ground}`
  | `act.${ActType}`
  | `tier.${Tier}`
  | `level.${Level}`
  | `reply.${ReplyType}`
  | `service.${Service}`
  | `role.${Role}`
  | `step.${Step}`
  | `clock.${ClockStatus}`
  | `document.${DocumentState}`
  | `event.${EventType}`
  | 'error.network'
  | 'error.wait';

export type Vocabulary = Readonly<Record<VocabularyKey, string>>;
