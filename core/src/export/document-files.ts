// What a whole playbook gives other programs: which files, in which languages.
import { checklist } from '../render/checklist.ts';
import { plannedRendering, type Rendering } from '../render/rendering.ts';
import type { DateText } from '../time/date.ts';
import { inquire, isDocumentOf, named } from '../workspace/inquiry.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { ExportedFiles } from './exported.ts';
import { type HelpDesk, isHelpDesk } from './help-desk.ts';
import { helpDeskFiles } from './help-desk-files.ts';
import { macrosAmong, makeMacros } from './macros.ts';
import { planDatesFile } from './plan-calendar.ts';
import { redirectFiles } from './plan-redirects.ts';
import { contactPointsFile, openingHoursFile, sessionFiles } from './strategy-files.ts';

export const documentFormats = ['ics', 'jsonld', 'redirects', 'zendesk', 'freshdesk', 'helpscout', 'gorgias'] as const;

export type DocumentFormat = (typeof documentFormats)[number];

export interface DocumentFilesOptions {
  readonly format: DocumentFormat;
  readonly today: DateText;
  /** Without it: lists for colleagues in the default language, replies in every language in which they are due. */
  readonly locales?: readonly string[] | undefined;
  /** Only these renderings go into an import file; without it every one that agents send. */
  readonly renderings?: readonly string[] | undefined;
}

/** Nothing when the playbook has nothing of this kind to give. A mistake is a finding, and what could be made is there. */
export function documentFiles(
  snapshot: Snapshot,
  document: Rendering['document'],
  options: DocumentFilesOptions,
): ExportedFiles {
  const { format } = options;
  if (isHelpDesk(format)) return replies(snapshot, document, { ...options, format });
  const found = named(inquire(snapshot), document.kind, document.name).find(({ path }) => path === document.path);
  const job = { snapshot, today: options.today };
  const locales = options.locales ?? [snapshot.settings.defaultLocale];
  if (format === 'redirects') return isDocumentOf(found, 'SunsetPlan') ? redirectFiles(found, job) : nothing;
  return together(
    locales.map((locale) => {
      if (format === 'ics' && isDocumentOf(found, 'SunsetPlan'))
        return planDates(snapshot, document.name, { ...job, locale });
      if (isDocumentOf(found, 'ChannelStrategy'))
        return format === 'ics'
          ? sessionFiles(found, { ...job, locale })
          : contactPointsFile(found, { ...job, locale });
      if (format === 'jsonld' && isDocumentOf(found, 'BusinessCalendar'))
        return openingHoursFile(found, { ...job, locale });
      return nothing;
    }),
  );
}

const nothing: ExportedFiles = { files: [], findings: [] };

function together(all: readonly ExportedFiles[]): ExportedFiles {
  return { files: all.flatMap(({ files }) => files), findings: all.flatMap(({ findings }) => findings) };
}

function planDates(
  snapshot: Snapshot,
  plan: string,
  options: { readonly today: DateText; readonly locale: string },
): ExportedFiles {
  const list = checklist(snapshot, plan, options);
  if (!list) return nothing;
  const file = { name: `${plan}/dates.${options.locale}.ics`, content: planDatesFile(list) };
  return { files: [file], findings: list.findings };
}

function replies(
  snapshot: Snapshot,
  document: Rendering['document'],
  { format, today, locales, renderings }: DocumentFilesOptions & { readonly format: HelpDesk },
): ExportedFiles {
  const chosen =
    renderings === undefined
      ? macrosAmong(snapshot, document)
      : renderings.flatMap((id) => plannedRendering(inquire(snapshot), id)?.rendering ?? []);
  const { macros, findings } = makeMacros(snapshot, chosen, { helpDesk: format, today, locales });
  const files = macros.some(({ texts }) => texts.length > 0)
    ? helpDeskFiles(format, macros, { defaultLocale: snapshot.settings.defaultLocale })
    : [];
  return { files: files.map(({ name, content }) => ({ name: `${document.name}/${name}`, content })), findings };
}
