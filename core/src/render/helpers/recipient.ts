// `{{recipient "firstName"}}`: what the help desk fills in when it sends.
import { type MakeHelper, shown } from './helper-context.ts';

export const recipient: MakeHelper =
  (context) =>
  ([field]) => {
    const text = typeof field === 'string' ? context.recipient(field) : undefined;
    return text ?? { wrong: `The template does not describe ${shown(field)} under “recipient”.` };
  };
