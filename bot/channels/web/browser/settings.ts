/** What the server tells the page: texts, language and the nonce under which styles may be added. */
export interface Settings {
  locale: string;
  nonce: string;
  texts: { offline: string; online: string; expired: string };
  webchat: Record<string, string>;
}

export function readSettings(): Settings {
  return JSON.parse(document.getElementById('settings')?.textContent ?? '{}');
}

const color = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** The look of Web Chat, from the page's own colours. */
export function styleOptions(): Record<string, unknown> {
  return { ...bubbles(), ...sendBox(), ...suggestedActions(), ...PLAIN };
}

const PLAIN = {
  primaryFont: "'Segoe UI', 'Helvetica Neue', 'Noto Sans', Arial, sans-serif",
  hideUploadButton: true,
  disableFileUpload: true,
  groupTimestamp: false,
  showAvatarInGroup: false,
};

function bubbles(): Record<string, unknown> {
  const accent = color('--tp-accent');
  return {
    accent,
    subtle: color('--tp-subtle'),
    backgroundColor: color('--tp-background'),
    bubbleBackground: color('--tp-surface'),
    bubbleTextColor: color('--tp-text'),
    bubbleBorderColor: color('--tp-border'),
    bubbleBorderRadius: 14,
    bubbleFromUserBackground: accent,
    bubbleFromUserTextColor: color('--tp-on-accent'),
    bubbleFromUserBorderColor: accent,
    bubbleFromUserBorderRadius: 14,
    bubbleMaxWidth: 640,
  };
}

function sendBox(): Record<string, unknown> {
  return {
    sendBoxBackground: color('--tp-surface'),
    sendBoxTextColor: color('--tp-text'),
    sendBoxButtonColor: color('--tp-accent'),
    sendBoxBorderTop: `solid 1px ${color('--tp-border')}`,
  };
}

function suggestedActions(): Record<string, unknown> {
  return {
    suggestedActionLayout: 'flow',
    suggestedActionBackgroundColor: color('--tp-surface'),
    suggestedActionTextColor: color('--tp-accent'),
    suggestedActionBorderColor: color('--tp-accent'),
    suggestedActionBorderRadius: 20,
  };
}
