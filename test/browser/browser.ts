import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** Ms for one test: a real browser on a busy machine. */
jest.setTimeout(120_000);

export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** `npm test` names the browser in CHROMIUM. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
}

const REPORT_VIOLATIONS = `addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  console.error('The content policy forbids ' + blockedURI + ' (' + violatedDirective + ').'))`;

export interface Visit {
  page: Page;
  /** What the browser complained of: console errors and warnings, exceptions, violations of the content policy. */
  problems: string[];
  leave(): Promise<void>;
}

export const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 720 }, hasTouch: true };

/** A person with a browser of their own: nothing is shared with another visit. */
export async function visit(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 1000, height: 760 }, ...options });
  context.setDefaultTimeout(30_000);
  const problems: string[] = [];
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  context.on('weberror', (error) => problems.push(error.error().message));
  await context.addInitScript({ content: REPORT_VIOLATIONS });
  return { page: await context.newPage(), problems, leave: () => context.close() };
}
