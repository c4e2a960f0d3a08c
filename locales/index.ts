import { createInstance, type i18n } from 'i18next';
import enContact from './en/contact.json';
import enEdit from './en/edit.json';
import enGuide from './en/guide.json';
import enInsight from './en/insight.json';
import enPage from './en/page.json';
import enSafety from './en/safety.json';
import enTalk from './en/talk.json';
import enTeams from './en/teams.json';
import enWebchat from './en/webchat.json';
import enWidget from './en/widget.json';
import nlContact from './nl/contact.json';
import nlEdit from './nl/edit.json';
import nlGuide from './nl/guide.json';
import nlInsight from './nl/insight.json';
import nlPage from './nl/page.json';
import nlSafety from './nl/safety.json';
import nlTalk from './nl/talk.json';
import nlTeams from './nl/teams.json';
import nlWebchat from './nl/webchat.json';
import nlWidget from './nl/widget.json';

/** What is said, by language and file. A key is `file:path.to.text`. */
export const RESOURCES = {
  nl: {
    contact: nlContact,
    edit: nlEdit,
    guide: nlGuide,
    insight: nlInsight,
    page: nlPage,
    safety: nlSafety,
    talk: nlTalk,
    teams: nlTeams,
    webchat: nlWebchat,
    widget: nlWidget,
  },
  en: {
    contact: enContact,
    edit: enEdit,
    guide: enGuide,
    insight: enInsight,
    page: enPage,
    safety: enSafety,
    talk: enTalk,
    teams: enTeams,
    webchat: enWebchat,
    widget: enWidget,
  },
} as const;

/** The text of a key, with its values filled in literally: escaping is the channel's. */
export type Speak = (key: string, values?: Record<string, string | number>) => string;

const i18next: i18n = createInstance();
// Awaiting is not needed: with the resources at hand and initAsync off, this is done when it returns.
void i18next.init({
  resources: RESOURCES,
  ns: Object.keys(RESOURCES.nl),
  fallbackLng: 'nl',
  initAsync: false,
  interpolation: { escapeValue: false, skipOnVariables: true },
});

const SPEAKERS = { nl: createSpeaker('nl'), en: createSpeaker('en') };

/** The speaker of one language; the shared instance never changes language. */
export const speakerOf = (locale: keyof typeof RESOURCES): Speak => SPEAKERS[locale];

/** A text without values is looked up once. */
function createSpeaker(locale: keyof typeof RESOURCES): Speak {
  const t = i18next.getFixedT(locale);
  const known = new Map<string, string>();
  const plain = (key: string): string => {
    const text = known.get(key) ?? t(key);
    known.set(key, text);
    return text;
  };
  return (key, values) => (values ? t(key, { ...values }) : plain(key));
}
