import type { FrameLocator, Locator, Page } from 'playwright-core';

/** The chat as a person sees and uses it, on its own page or in a frame. */
export class Chat {
  readonly input: Locator;
  readonly choices: Locator;
  readonly notice: Locator;
  /** What the assistant said, oldest first. */
  readonly answers: Locator;
  /** What the person said, oldest first. */
  readonly questions: Locator;

  constructor(readonly on: Page | FrameLocator) {
    this.input = on.locator('#chat textarea, #chat input[type=text]');
    this.choices = on.locator('#chat [role=toolbar] button');
    this.notice = on.locator('#notice');
    this.answers = on.locator('#chat article .webchat__bubble:not(.webchat__bubble--from-user)');
    this.questions = on.locator('#chat article .webchat__bubble--from-user');
  }

  /** Waits for the welcome and what it offers. */
  async welcomed(): Promise<void> {
    await this.answers.first().waitFor();
    await this.choices.first().waitFor();
  }

  /** Types and sends; gives the text of the answer. */
  ask(words: string): Promise<string> {
    return this.answerTo(async () => {
      await this.input.fill(words);
      await this.input.press('Enter');
    });
  }

  /** Taps a choice by its label; gives the text of the answer. */
  tap(label: string): Promise<string> {
    return this.answerTo(() => this.choices.getByText(label, { exact: true }).click());
  }

  /** Does something that the assistant answers, and waits for the answer to be there with its choices. */
  async answerTo(act: () => Promise<void>): Promise<string> {
    const before = await this.answers.count();
    await act();
    const answer = this.answers.nth(before);
    await answer.waitFor();
    return answer.innerText();
  }

  labels(): Promise<string[]> {
    return this.choices.allInnerTexts();
  }
}
