import { Conversing } from './conversing';
import { Host } from './host';
import { wearLook } from './look';
import { Notice } from './notice';
import { Outgoing } from './outgoing';
import { elementOf, readSettings } from './settings';
import { boxOf, Shell } from './shell';
import { watchSockets } from './sockets';
import { saveTranscript } from './transcript';
import { keepInView } from './view';

/** Ms that good news stays on the screen. */
const GOOD_NEWS = 6_000;

const settings = readSettings();
const notice = new Notice(elementOf('notice'), elementOf('meanwhile'));
const host = new Host(settings.host);
const outgoing = new Outgoing();
const shell = new Shell((question) => outgoing.ask(question));

wearLook(window.name);
if (!settings.host) keepInView(document.documentElement);
watchSockets({
  onLost: () => notice.trouble(settings.texts.offline),
  onFound: () => notice.show(settings.texts.online, GOOD_NEWS),
});

/** On a touch screen the keyboard would come up over the words that are to be read first. */
function takeFocus(): void {
  if (window.matchMedia('(pointer: coarse)').matches) elementOf('main').focus();
  else if (shell.isThere) shell.focus();
  else boxOf()?.focus();
}

host.hear({
  onShown: (focus) => focus && takeFocus(),
  onHidden: () => undefined,
  onAsk: (question) => (shell.isThere ? shell.say(question) : outgoing.ask(question)),
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.defaultPrevented) host.tell('close');
});
elementOf('save').addEventListener('click', () => saveTranscript(settings.save, new Date()));
host.tell('hello');

void new Conversing({ settings, notice, host, outgoing, shell }).start();
