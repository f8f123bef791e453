// What a rule may ask for while it judges a document.

import type { DateText } from '../time/date.ts';
import type { Inquiry } from '../workspace/inquiry.ts';
import type { Settings } from '../workspace/settings.ts';

/** Notes whether a rule asks for the day; one for all rules of a document, one after the other. */
export class Asking {
  readonly inquiry: Inquiry;
  readonly settings: Settings;
  readonly #today: DateText;
  asksDay = false;

  constructor(inquiry: Inquiry, today: DateText) {
    this.inquiry = inquiry;
    this.settings = inquiry.snapshot.settings;
    this.#today = today;
  }

  get today(): DateText {
    this.asksDay = true;
    return this.#today;
  }
}
