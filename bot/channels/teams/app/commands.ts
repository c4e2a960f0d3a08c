import type { Command } from '../../../../dialogs/commands';
import { COMMANDS } from '../../../../dialogs/commands';
import type { Locale } from '../../../../knowledge/schema';

/** The commands that Teams lists below the message box, with the words it types for the person. */
const LISTED: Partial<Record<Command, Record<Locale, string>>> = {
  help: { nl: 'help', en: 'help' },
  restart: { nl: 'begin opnieuw', en: 'start over' },
  teach: { nl: 'leraar worden', en: 'teach technology' },
  learn: { nl: 'omscholen', en: 'learn technology' },
  person: { nl: 'contact', en: 'contact' },
  language: { nl: 'taal', en: 'language' },
  forget: { nl: 'wis mijn gegevens', en: 'delete my data' },
};

export interface ListedCommand {
  command: Command;
  title: string;
}

/** In the order of the list. Throws when a listed word is not one that the assistant obeys. */
export function listedCommands(locale: Locale): ListedCommand[] {
  return (Object.entries(LISTED) as [Command, Record<Locale, string>][]).map(([command, titles]) => {
    const obeyed: readonly string[] = COMMANDS[command][locale];
    if (!obeyed.includes(titles[locale]))
      throw new Error(`Teams lists "${titles[locale]}", which dialogs/commands.ts does not know as "${command}".`);
    return { command, title: titles[locale] };
  });
}
