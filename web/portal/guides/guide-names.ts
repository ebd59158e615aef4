/** The guides in their order; each is named `guide.<name>` in the portal's catalogue. */
export const guideNames = ['write', 'kinds', 'next', 'visit', 'rights', 'anonymous', 'privacy', 'refused'] as const;
export type GuideName = (typeof guideNames)[number];

export const isGuide = (name: string): name is GuideName => (guideNames as readonly string[]).includes(name);
