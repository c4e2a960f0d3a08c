import { COMMANDS, commandIn } from '../../dialogs/commands';

const words = Object.entries(COMMANDS).flatMap(([command, { nl, en }]) =>
  [...nl, ...en].map((said) => [said, command]),
);

test.each(words)('"%s" is the command %s in any case', (said, command) => {
  for (const form of [said, said.toUpperCase(), `/${said}`, `${said}!`, ` ${said} `])
    expect(commandIn(form)).toBe(command);
});

test.each([
  'ik stop na 2 weken met mijn opleiding',
  'hoe ga ik terug naar school',
  'kan ik opnieuw beginnen met mbo 2',
  'is er een opleiding in het engels',
  'wie is mijn contact in de regio',
  '',
  '🙂',
])('a command inside "%s" is none', (said) => {
  expect(commandIn(said)).toBeUndefined();
});

test('no word orders two things', () => {
  const said = words
    .filter(([word]) => word !== 'stop' && word !== 'help' && word !== 'menu' && word !== 'contact')
    .map(([word]) => word);
  expect(said.filter((word, at) => said.indexOf(word) !== at)).toEqual([]);
});
