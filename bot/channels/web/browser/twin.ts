import { INCOMING, type Middleware } from './webchat';

const CARD = 'application/vnd.microsoft.card.adaptive';

/** Shows a card in place of the text that says the same; a screen reader is told the text, without its decoration. */
export const cardForText: Middleware = () => (next) => (action) => {
  const activity = action.payload?.activity;
  const carded = activity?.attachments?.some(({ contentType }) => contentType === CARD);
  if (action.type !== INCOMING || !carded) return next(action);
  const channelData = { ...activity?.channelData, 'webchat:fallback-text': activity?.speak ?? activity?.text };
  return next({ ...action, payload: { ...action.payload, activity: { ...activity, text: '', channelData } } });
};
