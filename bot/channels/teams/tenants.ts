import type { Activity } from 'botbuilder';

/** Whether the person's organisation may use the assistant in Teams; an empty list allows every one. */
export function isAdmitted({ channelId, conversation, channelData }: Activity, allowed: readonly string[]): boolean {
  if (channelId !== 'msteams' || allowed.length === 0) return true;
  const tenant: unknown = conversation.tenantId ?? channelData?.tenant?.id;
  return typeof tenant === 'string' && allowed.includes(tenant.toLowerCase());
}
