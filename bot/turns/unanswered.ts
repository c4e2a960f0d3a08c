/** A turn failed and not even that could be said: whoever sent the message is to send it again. It is logged already. */
export class Unanswered extends Error {
  constructor() {
    super('A turn failed, and the apology could not be sent.');
    this.name = 'Unanswered';
  }
}
