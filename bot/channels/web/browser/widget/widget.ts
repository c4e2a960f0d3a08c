import { keepInView } from '../view';
import type { WidgetData } from './data';
import { Launcher } from './launcher';
import { wasOpen } from './remembered';
import { readWidgetSettings } from './settings';

/** From the build: the styles. From the server: texts and desks. */
declare const WIDGET_CSS: string;
declare const WIDGET_DATA: WidgetData;

declare global {
  interface Window {
    Techniekpact: { open(question?: string): void; close(): void; toggle(): void };
  }
}

/** A link to this place on any page opens the chat; without script it goes where it says. */
const HASH = '#techniekpact-hulp';
/** Wide and high enough that an open chat leaves the page to be seen. */
const ROOMY = '(min-width: 36.01em) and (min-height: 30.01em)';

function start(script: HTMLScriptElement): void {
  const settings = readWidgetSettings(script);
  const host = document.createElement('techniekpact-hulp');
  const launcher = new Launcher(host, {
    settings,
    words: WIDGET_DATA[settings.locale],
    address: new URL(script.src).origin,
  });
  host.lang = settings.locale;
  host.dataset.look = settings.look;
  if (settings.side) host.dataset.side = settings.side;
  fill(host, launcher);
  stay(host, () => launcher.moved());
  window.Techniekpact = {
    open: (question) => launcher.open({ question: typeof question === 'string' ? question.trim() : undefined }),
    close: () => launcher.close(),
    toggle: () => launcher.toggle(),
  };
  followLinks(launcher);
  if (location.hash === HASH) launcher.open();
  else if ((settings.openAtStart || wasOpen()) && window.matchMedia(ROOMY).matches) launcher.open({ focus: false });
}

function fill(host: HTMLElement, launcher: Launcher): void {
  const { button, panel } = launcher;
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(WIDGET_CSS);
  shadow.adoptedStyleSheets = [sheet];
  shadow.append(button.element, panel.element, button.spoken);
  host.addEventListener('keydown', ({ key }) => key === 'Escape' && launcher.close());
  document.addEventListener('focusin', ({ target }) => target !== host && launcher.leave());
  keepInView(panel.element);
}

/** Beside the body, where its styles do not reach, and back there when a framework replaces the page. */
function stay(host: HTMLElement, moved: () => void): void {
  const put = (): void => {
    if (host.isConnected) return;
    document.documentElement.append(host);
    moved();
  };
  put();
  new MutationObserver(put).observe(document.documentElement, { childList: true });
}

function followLinks(launcher: Launcher): void {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
    if (link?.hash !== HASH) return;
    event.preventDefault();
    launcher.open({ opener: link });
  });
}

const script = document.currentScript;
// The second of two tags adds nothing. A browser without these styles keeps the page as it is, and its links work.
if (script instanceof HTMLScriptElement && !window.Techniekpact && 'adoptedStyleSheets' in document) start(script);
