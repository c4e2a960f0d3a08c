import type { TranscriptTexts } from './transcript';

/** What the server tells the page: texts, language and the nonce under which styles may be added. */
export interface Settings {
  locale: string;
  nonce: string;
  texts: { offline: string; online: string; expired: string };
  webchat: Record<string, string>;
  save: TranscriptTexts;
  /** The site around the frame, when it is one that may embed us. */
  host?: string;
  /** Where the conversation is, when it is not at our own address. */
  directLine?: string;
  /** The address of Web Chat's script. */
  script: string;
}

export function readSettings(): Settings {
  return JSON.parse(document.getElementById('settings')?.textContent ?? '{}');
}

/** An element that the page always has. */
export function elementOf(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element "${id}".`);
  return found;
}

/** What a property of the page computes to: Web Chat reads no `calc()`, `em` or `light-dark()`. */
function computed(property: 'color' | 'border-top-left-radius', name: string): string {
  const probe = document.createElement('span');
  probe.style.setProperty(property, `var(${name})`);
  document.body.append(probe);
  const value = getComputedStyle(probe).getPropertyValue(property);
  probe.remove();
  return value;
}

const color = (name: string): string => computed('color', name);
const radius = (): number => Number.parseFloat(computed('border-top-left-radius', '--tp-radius')) || 0;

/** The look of Web Chat, from the page's own colours. */
export function styleOptions(): Record<string, unknown> {
  return { ...bubbles(), ...sendBox(), ...suggestedActions(), ...focus(), ...PLAIN };
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
    bubbleBorderRadius: radius(),
    bubbleFromUserBackground: accent,
    bubbleFromUserTextColor: color('--tp-on-accent'),
    bubbleFromUserBorderColor: accent,
    bubbleFromUserBorderRadius: radius(),
    bubbleMaxWidth: 640,
  };
}

function sendBox(): Record<string, unknown> {
  return {
    sendBoxBackground: color('--tp-surface'),
    sendBoxTextColor: color('--tp-text'),
    sendBoxButtonColor: color('--tp-accent'),
    sendBoxButtonShadeColorOnHover: color('--tp-background'),
    sendBoxBorderTop: `solid 1px ${color('--tp-border')}`,
  };
}

/** Web Chat's own are black, on dark too. */
function focus(): Record<string, unknown> {
  const accent = color('--tp-accent');
  return {
    suggestedActionsVisualKeyboardIndicatorColor: accent,
    suggestedActionKeyboardFocusIndicatorBorderColor: accent,
    transcriptVisualKeyboardIndicatorColor: accent,
    transcriptActivityVisualKeyboardIndicatorColor: accent,
  };
}

function suggestedActions(): Record<string, unknown> {
  return {
    suggestedActionLayout: 'flow',
    suggestedActionsFlowMaxHeight: '45vh',
    suggestedActionBackgroundColor: color('--tp-surface'),
    suggestedActionBackgroundColorOnHover: color('--tp-background'),
    suggestedActionBackgroundColorOnActive: color('--tp-background'),
    suggestedActionTextColor: color('--tp-accent'),
    suggestedActionBorderColor: color('--tp-accent'),
    suggestedActionBorderRadius: 20,
  };
}
