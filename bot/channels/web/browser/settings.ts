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

/** The look of Web Chat, from the page's own colours. */
export function styleOptions(): Record<string, unknown> {
  const color = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  return {
    accent: color('--tp-accent'),
    subtle: color('--tp-subtle'),
    backgroundColor: color('--tp-background'),
    primaryFont: "'Segoe UI', 'Helvetica Neue', 'Noto Sans', Arial, sans-serif",
    bubbleBackground: color('--tp-surface'),
    bubbleTextColor: color('--tp-text'),
    bubbleBorderColor: color('--tp-border'),
    bubbleBorderRadius: 14,
    bubbleFromUserBackground: color('--tp-accent'),
    bubbleFromUserTextColor: color('--tp-on-accent'),
    bubbleFromUserBorderColor: color('--tp-accent'),
    bubbleFromUserBorderRadius: 14,
    bubbleMaxWidth: 640,
    sendBoxBackground: color('--tp-surface'),
    sendBoxTextColor: color('--tp-text'),
    sendBoxButtonColor: color('--tp-accent'),
    sendBoxBorderTop: `solid 1px ${color('--tp-border')}`,
    suggestedActionLayout: 'flow',
    suggestedActionBackgroundColor: color('--tp-surface'),
    suggestedActionTextColor: color('--tp-accent'),
    suggestedActionBorderColor: color('--tp-accent'),
    suggestedActionBorderRadius: 20,
    hideUploadButton: true,
    disableFileUpload: true,
    groupTimestamp: false,
    showAvatarInGroup: false,
    markdownRespectCRLF: true,
  };
}
