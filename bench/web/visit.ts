import { performance } from 'node:perf_hooks';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';

/** A phone of 360 px on a slow 4G network, as Lighthouse has it: 150 ms, 1.6 Mbit/s, a processor four times slower. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const SLOWER = 4;
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, locale: 'nl-NL' };

/** What a stretch of a visit cost. */
export interface Cost {
  requests: number;
  bytes: number;
  /** Until what was waited for was there. */
  ms: number;
}

/** A visitor with an empty cache. */
export interface Visitor {
  page: Page;
  /** What is loaded from now until `act` resolves; bytes as they come over the line. */
  cost(act: () => Promise<void>): Promise<Cost>;
  leave(): Promise<void>;
}

/** One process for all frames, so that what slows the page slows the frame in it. */
export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-features=IsolateOrigins,site-per-process'],
  });

export async function visitor(browser: Browser): Promise<Visitor> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', NETWORK);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const loaded = counting(devtools);
  const cost = async (act: () => Promise<void>): Promise<Cost> => {
    const before = { ...loaded };
    const begun = performance.now();
    await act();
    const ms = performance.now() - begun;
    return { requests: loaded.requests - before.requests, bytes: loaded.bytes - before.bytes, ms };
  };
  return { page, cost, leave: () => context.close() };
}

function counting(devtools: CDPSession): { requests: number; bytes: number } {
  const loaded = { requests: 0, bytes: 0 };
  devtools.on('Network.requestWillBeSent', () => {
    loaded.requests++;
  });
  devtools.on('Network.dataReceived', ({ encodedDataLength }) => {
    loaded.bytes += encodedDataLength;
  });
  devtools.on('Network.responseReceived', ({ response }) => {
    loaded.bytes += response.encodedDataLength;
  });
  return loaded;
}
