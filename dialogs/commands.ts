import type { Locale } from '../knowledge/schema';

/** What a whole message can order at any moment, and the words for it. Help, the Teams app and the tests read this table. */
export const COMMANDS = {
  help: { nl: ['help', 'hulp', 'menu', 'uitleg'], en: ['help', 'menu'] },
  back: { nl: ['terug', 'vorige', 'stap terug', 'een stap terug'], en: ['back', 'go back', 'previous'] },
  restart: {
    nl: ['opnieuw', 'begin opnieuw', 'opnieuw beginnen', 'start opnieuw'],
    en: ['restart', 'start again', 'start over'],
  },
  stop: { nl: ['stop', 'stoppen', 'ik stop', 'klaar', 'einde', 'doei'], en: ['stop', 'quit', 'exit', 'bye'] },
  language: { nl: ['taal', 'andere taal'], en: ['language'] },
  dutch: { nl: ['nederlands', 'in het nederlands'], en: ['dutch', 'in dutch'] },
  english: { nl: ['engels', 'in het engels'], en: ['english', 'in english'] },
  repeat: { nl: ['herhaal', 'herhalen', 'nog een keer', 'wat zei je'], en: ['repeat', 'say that again'] },
  change: { nl: ['wijzig', 'wijzigen', 'aanpassen', 'antwoord wijzigen'], en: ['change', 'edit'] },
  plan: {
    nl: ['bewaar mijn plan', 'bewaar plan', 'plan bewaren', 'mijn plan', 'bewaar dit'],
    en: ['save my plan', 'save plan', 'my plan', 'save this'],
  },
  more: {
    nl: ['meer', 'meer weten', 'vertel meer', 'meer info', 'meer informatie'],
    en: ['more', 'tell me more', 'more info'],
  },
  simpler: {
    nl: [
      'leg makkelijker uit',
      'leg het makkelijker uit',
      'makkelijker',
      'in makkelijke taal',
      'ik snap het niet',
      'snap het niet',
      'ik begrijp het niet',
      'begrijp ik niet',
    ],
    en: ['explain more simply', 'explain simpler', 'in simple words', 'i do not understand', 'i dont understand'],
  },
  person: {
    nl: ['medewerker', 'mens', 'persoon', 'ik wil een mens spreken', 'vraag een mens', 'contact'],
    en: ['person', 'human', 'talk to a person', 'talk to a human', 'contact'],
  },
  remind: { nl: ['herinner mij', 'herinner me', 'stuur een herinnering'], en: ['remind me', 'send a reminder'] },
  'no-reminder': {
    nl: ['geen herinnering', 'herinner mij niet', 'stop de herinnering'],
    en: ['no reminder', 'do not remind me', 'cancel the reminder'],
  },
  learn: { nl: ['techniek leren', 'omscholen'], en: ['learn technology', 'retrain'] },
  teach: { nl: ['lesgeven in techniek', 'leraar worden'], en: ['teach technology'] },
  placement: { nl: ['vind een plek', 'stage of leerbaan vinden'], en: ['find a place', 'find a placement'] },
  forget: {
    nl: ['wis mijn gegevens', 'wis alles', 'verwijder mijn gegevens', 'vergeet mij', 'gegevens wissen'],
    en: ['delete my data', 'erase my data', 'forget me'],
  },
} as const satisfies Record<string, Record<Locale, readonly string[]>>;

export type Command = keyof typeof COMMANDS;

const BY_WORDS = new Map<string, Command>(
  (Object.entries(COMMANDS) as [Command, Record<Locale, readonly string[]>][]).flatMap(([command, words]) =>
    [...words.nl, ...words.en].map((said) => [said, command] as const),
  ),
);

/** The command that the whole message is, in either language, in any case, with or without a full stop or slash. */
export function commandIn(message: string): Command | undefined {
  return BY_WORDS.get(
    message
      .toLowerCase()
      .replace(/[^\p{L} ]/gu, '')
      .replace(/\s+/g, ' ')
      .replace(/ (?:aub|please|graag|svp)$/, '')
      .trim(),
  );
}
