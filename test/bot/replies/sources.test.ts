import { toPlain } from '../../../bot/replies/plain';

test('a source that tells no date has only its name; the line says when it was checked', () => {
  const sources = [
    { title: 'SBB', date: 'zonder datum' },
    { title: 'DUO', date: '2026' },
  ];
  const line = [{ is: 'sources' as const, sources, checkedOn: '2026-11-01' }];
  expect(toPlain(line, 'nl')).toBe('Bronnen: SBB; DUO (2026). Gecontroleerd op 1 november 2026.');
  expect(toPlain(line, 'en')).toBe('Sources: SBB; DUO (2026). Checked on 1 November 2026.');
});
