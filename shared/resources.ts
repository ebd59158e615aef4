/**
 * Every table, bucket and key of the platform: its keys and indexes, the name of the environment variable that carries
 * it, and the kinds of access that an endpoint or a job may ask for. Infrastructure makes grants from the actions named
 * here; handlers receive only what they asked for.
 */

interface Index {
  readonly partitionKey: string;
  readonly sortKey: string;
  /** Attributes copied into the index besides the keys; a row costs one write unit when one of these changes. */
  readonly include: readonly string[];
}

interface Grant {
  readonly actions: readonly string[];
  /** Buckets only: the keys that the access covers, as a prefix. Who may list, may list below it. */
  readonly prefix?: string;
}

export interface Table {
  readonly type: 'table';
  readonly variable: string;
  readonly partitionKey: string;
  readonly sortKey: string;
  readonly indexes: Readonly<Record<string, Index>>;
  readonly stream: boolean;
  /** Attribute with the epoch second after which DynamoDB may delete the item. */
  readonly expires?: string;
  readonly access: Readonly<Record<string, Grant>>;
}

export interface Bucket {
  readonly type: 'bucket';
  readonly variable: string;
  /** Days for which Object Lock refuses deletion (compliance mode). */
  readonly lockedDays?: number;
  /** Days after which an object under `quarantine/` that was never linked is removed. */
  readonly quarantineDays?: number;
  readonly access: Readonly<Record<string, Grant>>;
}

export interface Key {
  readonly type: 'key';
  readonly variable: string;
  readonly spec: 'SYMMETRIC_DEFAULT' | 'HMAC_256';
  readonly access: Readonly<Record<string, Grant>>;
}

const READ = ['dynamodb:GetItem', 'dynamodb:Query'] as const;
const PUT = [...READ, 'dynamodb:PutItem', 'dynamodb:ConditionCheckItem'] as const;

export const resources = {
  /** One partition per petition: head, sealed content, events, documents, the log of reads. Append only. */
  petitions: {
    type: 'table',
    variable: 'PETITIONS_TABLE',
    partitionKey: 'pk',
    sortKey: 'sk',
    indexes: {
      /** Cases of one procuratorate on one shelf, oldest first. */
      byShelf: {
        partitionKey: 'shelf',
        sortKey: 'received',
        include: ['kind', 'channel', 'procedure', 'handler', 'dueOn', 'handled', 'resolvedOn', 'unheard', 'barred'],
      },
      /** Open cases of one handler, wherever they lie; sparse. */
      byHandler: {
        partitionKey: 'desk',
        sortKey: 'received',
        include: ['kind', 'channel', 'office', 'procedure', 'dueOn', 'barred'],
      },
      /** Cases that others hold: transferred to a procuratorate, or assigned down by it; sparse. */
      byWatcher: {
        partitionKey: 'watcher',
        sortKey: 'received',
        include: ['kind', 'channel', 'procedure', 'handler', 'dueOn', 'barred'],
      },
      /** Petitions of one province that name one number of a person or a case, found by blind index, oldest first. */
      byTerm: { partitionKey: 'term', sortKey: 'received', include: [] },
      /** Personal acts of one procuratorate's officials in one year, by day: which events, and whether one lacked evidence at first. */
      byLedger: { partitionKey: 'ledger', sortKey: 'acted', include: ['lacks'] },
      /** Petitions with steps of attention ahead, in some shards, by the day of the next one. */
      byAttention: { partitionKey: 'attention', sortKey: 'attendOn', include: [] },
    },
    stream: true,
    access: {
      read: { actions: READ },
      list: { actions: READ },
      append: { actions: PUT },
      sweep: { actions: PUT },
      /** Everything, in segments. */
      rebuild: { actions: ['dynamodb:Scan'] },
    },
  },
  /** Procuratorates, staff, plans; the calendar, the rules of deadlines and their changes. */
  directory: {
    type: 'table',
    variable: 'DIRECTORY_TABLE',
    partitionKey: 'pk',
    sortKey: 'sk',
    indexes: {
      /** Staff of one procuratorate. */
      byProcuratorate: { partitionKey: 'staffOf', sortKey: 'sk', include: ['staff', 'version'] },
    },
    stream: false,
    access: {
      read: { actions: READ },
      reckon: { actions: READ },
      set: { actions: PUT },
      /** Changes of what deadlines are reckoned by. */
      change: { actions: PUT },
    },
  },
  /** Facts by day of recording, the days that changed, and where the frozen figures lie. */
  figures: {
    type: 'table',
    variable: 'FIGURES_TABLE',
    partitionKey: 'pk',
    sortKey: 'sk',
    indexes: {},
    stream: false,
    access: {
      read: { actions: ['dynamodb:GetItem'] },
      mark: { actions: ['dynamodb:PutItem'] },
      rollUp: { actions: [...PUT, 'dynamodb:DeleteItem'] },
    },
  },
  /** One partition per member of staff: what they were told about clocks of cases. It expires by itself. */
  notices: {
    type: 'table',
    variable: 'NOTICES_TABLE',
    partitionKey: 'pk',
    sortKey: 'sk',
    indexes: {
      /** What one person has not read. */
      byUnread: { partitionKey: 'unread', sortKey: 'sk', include: [] },
    },
    stream: true,
    expires: 'expiresAt',
    access: {
      send: { actions: ['dynamodb:PutItem'] },
      read: { actions: ['dynamodb:Query'] },
      mark: { actions: ['dynamodb:Query', 'dynamodb:UpdateItem'] },
    },
  },
  /** Days on which leading officials receive visitors, their times, who booked them, and who looked at that. */
  reception: {
    type: 'table',
    variable: 'RECEPTION_TABLE',
    partitionKey: 'pk',
    sortKey: 'sk',
    indexes: {
      /** Bookings of one procuratorate on one day, by time; a cancelled one is not among them. */
      byDay: { partitionKey: 'dayOf', sortKey: 'at', include: ['booking', 'wrapped', 'sealed', 'reason', 'version'] },
    },
    stream: false,
    expires: 'expiresAt',
    access: {
      read: { actions: READ },
      book: { actions: [...READ, 'dynamodb:PutItem', 'dynamodb:UpdateItem'] },
      keep: { actions: [...READ, 'dynamodb:PutItem', 'dynamodb:UpdateItem'] },
    },
  },
  /** Counters that slow down guessing; they expire by themselves. */
  limits: {
    type: 'table',
    variable: 'LIMITS_TABLE',
    partitionKey: 'pk',
    sortKey: 'sk',
    indexes: {},
    stream: false,
    expires: 'expiresAt',
    access: { count: { actions: ['dynamodb:GetItem', 'dynamodb:UpdateItem'] } },
  },
  /** Evidence: the pieces of uploads wait under `quarantine/` until they are checked; whole files live under `linked/`. */
  evidence: {
    type: 'bucket',
    variable: 'EVIDENCE_BUCKET',
    quarantineDays: 14,
    access: {
      upload: { actions: ['s3:PutObject'], prefix: 'quarantine/' },
      list: { actions: ['s3:ListBucket'], prefix: 'quarantine/' },
      inspect: { actions: ['s3:GetObject', 's3:DeleteObject'], prefix: 'quarantine/' },
      link: { actions: ['s3:PutObject'], prefix: 'linked/' },
      download: { actions: ['s3:GetObject'], prefix: 'linked/' },
    },
  },
  /** Published figures, frozen: nobody can change or delete them. */
  archive: {
    type: 'bucket',
    variable: 'ARCHIVE_BUCKET',
    lockedDays: 3650,
    access: {
      freeze: { actions: ['s3:PutObject'], prefix: 'figures/' },
      read: { actions: ['s3:GetObject'], prefix: 'figures/' },
    },
  },
  /** Wraps the data key of each petition. */
  sealing: {
    type: 'key',
    variable: 'SEALING_KEY',
    spec: 'SYMMETRIC_DEFAULT',
    access: {
      wrap: { actions: ['kms:GenerateDataKey'] },
      unwrap: { actions: ['kms:Decrypt'] },
    },
  },
  /** Source of the Ed25519 key that signs receipts. */
  signing: {
    type: 'key',
    variable: 'SIGNING_KEY',
    spec: 'HMAC_256',
    access: { derive: { actions: ['kms:GenerateMac'] } },
  },
  /** Source of the secret behind blind indexes of persons. */
  indexing: {
    type: 'key',
    variable: 'INDEXING_KEY',
    spec: 'HMAC_256',
    access: { derive: { actions: ['kms:GenerateMac'] } },
  },
  /** Source of the secrets behind query codes and receipt tokens. */
  tickets: {
    type: 'key',
    variable: 'TICKETS_KEY',
    spec: 'HMAC_256',
    access: { derive: { actions: ['kms:GenerateMac'] } },
  },
} as const satisfies Record<string, Table | Bucket | Key>;

export type Resources = typeof resources;
export type ResourceName = keyof Resources;

/** What an endpoint or a job asks for: for each resource one kind of access, or several. */
export type Needs = {
  readonly [R in ResourceName]?: keyof Resources[R]['access'] | readonly (keyof Resources[R]['access'])[];
};

/** The kinds of access asked of one resource, as a list. */
export const kindsOf = (need: string | readonly string[]): readonly string[] =>
  typeof need === 'string' ? [need] : need;
