// Import files for help desks: in each the objects that its interface for programs takes one by one.
import type { HelpDesk } from './help-desk.ts';
import type { Macro, MacroText } from './macros.ts';

export interface HelpDeskFile {
  /** `zendesk-macros.json` */
  readonly name: string;
  readonly content: string;
}

export interface ImportOptions {
  readonly defaultLocale: string;
}

export function helpDeskFiles(
  helpDesk: HelpDesk,
  macros: readonly Macro[],
  options: ImportOptions,
): readonly HelpDeskFile[] {
  return writers[helpDesk](
    macros.filter(({ texts }) => texts.length > 0),
    options,
  );
}

const writers: Readonly<
  Record<HelpDesk, (macros: readonly Macro[], options: ImportOptions) => readonly HelpDeskFile[]>
> = {
  zendesk: zendeskFiles,
  freshdesk: (macros) => [
    file('freshdesk-canned-responses', {
      canned_responses: perText(macros, (title, { html }) => ({ title, content_html: html, visibility: 0 })),
    }),
  ],
  helpscout: (macros) => [
    file('helpscout-saved-replies', {
      saved_replies: perText(macros, (name, { html }) => ({ name, text: html })),
    }),
  ],
  gorgias: (macros) => [
    file('gorgias-macros', {
      macros: perText(macros, (name, { locale, html, text }, { id }) => ({
        name,
        external_id: `${id}.${locale}`,
        language: languageOf(locale),
        actions: [
          {
            name: 'setResponseText',
            title: 'Add response text',
            type: 'user',
            arguments: { body_html: html, body_text: text },
          },
        ],
      })),
    }),
  ],
};

/** A reply in several languages is one macro there, which shows dynamic content in the customer's language. */
function zendeskFiles(macros: readonly Macro[], { defaultLocale }: ImportOptions): readonly HelpDeskFile[] {
  const contents = macros.filter(({ texts }) => texts.length > 1);
  const macro = ({ id, title, texts }: Macro) => ({
    title,
    description: id,
    active: true,
    actions: [
      {
        field: 'comment_value_html',
        value: texts.length > 1 ? `{{dc.${contentName(id)}}}` : (texts[0]?.html ?? ''),
      },
    ],
  });
  const item = ({ id, texts }: Macro) => {
    const first = texts.some(({ locale }) => locale === defaultLocale) ? defaultLocale : texts[0]?.locale;
    return {
      name: contentName(id),
      default_locale: first,
      variants: texts.map(({ locale, html }) => ({ locale, default: locale === first, active: true, content: html })),
    };
  };
  return [
    file('zendesk-macros', { macros: macros.map(macro) }),
    ...(contents.length === 0 ? [] : [file('zendesk-dynamic-content', { items: contents.map(item) })]),
  ];
}

/** Zendesk makes the name of the placeholder out of this, and changes nothing in letters, digits and underscores. */
function contentName(id: string): string {
  return id.replace(/[^A-Za-z0-9]+/g, '_').toLowerCase();
}

/** The others have no languages of their own: each language is an entry, and says so in its name. */
function perText<Entry>(
  macros: readonly Macro[],
  entry: (title: string, text: MacroText, macro: Macro) => Entry,
): readonly Entry[] {
  return macros.flatMap((macro) =>
    macro.texts.map((text) =>
      entry(macro.texts.length > 1 ? `${macro.title} (${text.locale})` : macro.title, text, macro),
    ),
  );
}

function languageOf(locale: string): string {
  return locale.split('-')[0] ?? locale;
}

function file(name: string, content: object): HelpDeskFile {
  return { name: `${name}.json`, content: `${JSON.stringify(content, undefined, 2)}\n` };
}
