import { type Attachment, CardFactory } from 'botbuilder';
import { answerDraft } from '../../../dialogs/answer';
import type { Block } from '../../../dialogs/say';
import { freshState } from '../../../dialogs/state';
import { text } from '../../../dialogs/turn';
import type { World } from '../../../dialogs/world';
import type { Entry, Locale } from '../../../knowledge/schema';
import { wholeCard } from '../../replies/card';

/** What a card in somebody else's chat needs to lead back here. */
export interface Surroundings {
  world: World;
  locale: Locale;
  address?: string | undefined;
  privateChat?: string | undefined;
}

type Shown = Attachment & { preview: Attachment };

/** An answer to be posted: question, short answer, where to go, source and date; and a way to ask on. */
export function entryCard(entry: Entry, around: Surroundings): Shown {
  const { world, locale } = around;
  const { blocks } = answerDraft({ state: freshState(locale), text: '', world }, entry);
  const question = entry.question[locale];
  const label = world.speak[locale]('teams:extension.ask');
  const card = cardOf([{ is: 'heading', text: question }, ...blocks, { is: 'private', label }], around);
  return shown(card, question, firstWords(blocks));
}

/** The invitation that a mentor posts: pupils start the guide in a chat of their own. */
export function inviteCard(guide: 'techniek-leren' | 'techniek-lesgeven', around: Surroundings): Shown {
  const speak = around.world.speak[around.locale];
  const name = guide === 'techniek-leren' ? 'learn' : 'teach';
  const [title, words] = [speak(`teams:extension.${name}-title`), speak(`teams:extension.${name}-text`)];
  const say = speak(`talk:start.${name}`);
  const start = around.privateChat && `${around.privateChat}&message=${encodeURIComponent(say)}`;
  const label = speak('teams:extension.start');
  const blocks: Block[] = [{ is: 'heading', text: title }, text(words), { is: 'private', label }];
  return shown(cardOf(blocks, { ...around, privateChat: start }), title, words);
}

/** A link to a plan, named: what the plan says stands in the link alone and is not read. */
export function planCard(url: string, { world, locale }: Surroundings): Shown {
  const speak = world.speak[locale];
  const [title, words] = [speak('teams:extension.plan-title'), speak('teams:extension.plan-text')];
  const open = { type: 'openUrl', title: speak('teams:extension.open'), value: url };
  return shown(CardFactory.heroCard(title, words, undefined, [open]), title, words);
}

const cardOf = (blocks: Block[], { locale, address, privateChat }: Surroundings): Attachment =>
  wholeCard(blocks, { locale, address, privateChat, tables: false });

/** Teams lists the preview; what is chosen is posted as the card. */
function shown(card: Attachment, title: string, words: string): Shown {
  return { ...card, preview: CardFactory.thumbnailCard(title, words) };
}

function firstWords(blocks: readonly Block[]): string {
  const first = blocks.find((block) => block.is === 'text');
  return first?.is === 'text' ? first.text : '';
}
