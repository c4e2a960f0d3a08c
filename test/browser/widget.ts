import type { FrameLocator, Locator, Page } from 'playwright-core';
import { RESOURCES } from '../../locales';
import { Chat } from './chat';

/** The widget on somebody's page, as a visitor sees and uses it. */
export class Widget {
  readonly host: Locator;
  readonly button: Locator;
  readonly panel: Locator;
  readonly close: Locator;
  readonly frame: FrameLocator;
  readonly chat: Chat;

  constructor(readonly page: Page) {
    this.host = page.locator('techniekpact-hulp');
    this.button = this.host.locator('.launcher');
    this.panel = this.host.getByRole('dialog', { name: RESOURCES.nl.widget.title });
    this.close = this.panel.locator('.bar button');
    this.frame = this.host.frameLocator('iframe');
    this.chat = new Chat(this.frame);
  }

  async open(): Promise<void> {
    await this.button.click();
    await this.chat.welcomed();
  }

  /** Where the focus is: in the page, on the button, on the way out, or in the chat. */
  focus(): Promise<string> {
    return this.page.evaluate<string>(`(() => {
      const { activeElement } = document;
      const inside = activeElement?.shadowRoot?.activeElement;
      if (!inside) return activeElement?.id || activeElement?.localName || '';
      return inside.matches('iframe') ? 'chat' : inside.matches('.launcher') ? 'button' : 'close';
    })()`);
  }

  /** What the page was told, oldest first; to be called before the page is opened. */
  async listen(): Promise<() => Promise<string[]>> {
    await this.page.addInitScript({
      content: `window.told = []; for (const name of ['open', 'close', 'answer'])
        document.addEventListener('techniekpact:' + name, ({ detail }) => told.push(name + (detail === null ? '' : ' with detail')));`,
    });
    return () => this.page.evaluate<string[]>('window.told');
  }
}

interface Styled {
  getComputedStyle(element: unknown): { getPropertyValue(name: string): string };
}

/** A property of an element as the browser computes it. */
export function styleOf(element: Locator, property: string): Promise<string> {
  return element.evaluate(
    (node, name) => (globalThis as unknown as Styled).getComputedStyle(node).getPropertyValue(name),
    property,
  );
}
