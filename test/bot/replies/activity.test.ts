import { toActivity } from '../../../bot/replies/activity';
import { readable } from '../../../bot/replies/readable';
import type { Reply } from '../../../dialogs/say';

const reply: Reply = {
  kind: 'answer',
  ids: ['bol-of-bbl'],
  locale: 'nl',
  blocks: [
    { is: 'text', text: 'Bij bol ga je vooral naar school.' },
    { is: 'list', items: ['een', 'twee'] },
    { is: 'link', label: 'stagemarkt.nl', url: 'https://stagemarkt.nl' },
    {
      is: 'sources',
      sources: [{ title: 'MBO Raad', url: 'https://www.mboraad.nl', date: '2025-01' }],
      checkedOn: '2026-01-31',
    },
  ],
  choices: [{ id: 'meer', label: 'Meer weten' }],
};

test('what is said, where it comes from and when it was checked are one message', () => {
  expect(toActivity(reply, { channelId: 'directline' }).text).toBe(
    [
      'Bij bol ga je vooral naar school.',
      '- een\n- twee',
      '[stagemarkt.nl](https://stagemarkt.nl/)',
      'Bron: [MBO Raad](https://www.mboraad.nl/) (januari 2025). Gecontroleerd op 31 januari 2026.',
    ].join('\n\n'),
  );
});

test('on a machine without a public address a link by way of us is still a link, and an unsafe one is none', () => {
  const onward = (url: string): string => `http://127.0.0.1:3978/naar/${url.length}`;
  const unsafe: Reply = { ...reply, blocks: [{ is: 'link', label: 'stagemarkt.nl', url: 'javascript:alert(1)' }] };
  expect(toActivity(reply, { channelId: 'directline', onward }).text).toContain(
    '[stagemarkt.nl](http://127.0.0.1:3978/naar/21)',
  );
  expect(toActivity(unsafe, { channelId: 'directline', onward }).text).toBe('stagemarkt.nl');
});

test('an inspector finds the kind, the ids and the choices beside it', () => {
  expect(toActivity(reply, { channelId: 'directline' }).channelData).toEqual({
    techniekpact: { kind: 'answer', ids: ['bol-of-bbl'], choices: [{ id: 'meer', label: 'Meer weten' }] },
  });
  expect(toActivity({ ...reply, choices: [] }, { channelId: 'directline' }).channelData).toEqual({
    techniekpact: { kind: 'answer', ids: ['bol-of-bbl'] },
  });
});

test('a web chat gets buttons to tap, Teams a card with the same', () => {
  const button = { type: 'imBack', title: 'Meer weten', value: 'Meer weten' };
  expect(toActivity(reply, { channelId: 'webchat' }).suggestedActions?.actions).toEqual([button]);
  expect(toActivity(reply, { channelId: 'msteams' }).suggestedActions).toBeUndefined();
  const [card] = toActivity(reply, { channelId: 'msteams' }).attachments ?? [];
  const data = { choice: 'Meer weten', id: 'meer', mark: 'bol-of-bbl' };
  expect(card?.content.fallbackText).toBe('1. Meer weten');
  expect(card?.content.body[0].actions).toEqual([{ type: 'Action.Submit', title: 'Meer weten', data }]);
});

test('reading aloud leaves out the sources', () => {
  expect(toActivity(reply, { channelId: 'directline' }).speak).not.toContain('Bron');
});

test('the terminal shows the same, with the addresses', () => {
  expect(readable(toActivity(reply, { channelId: 'directline' }).text ?? '')).toContain(
    'Bron: MBO Raad: https://www.mboraad.nl/ (januari 2025).',
  );
});
