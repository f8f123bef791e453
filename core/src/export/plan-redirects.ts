// The redirect maps and header lines of a plan.
import { known } from '../schema/value.ts';
import { type DocumentOf, inquire } from '../workspace/inquiry.ts';
import { planFacts } from '../workspace/plan-facts.ts';
import type { ExportedFiles, ExportJob } from './exported.ts';
import { headerLines, redirectsCsv, redirectsNetlify, redirectsNginx } from './redirect-files.ts';
import { oldAddresses } from './redirects.ts';

/** None when no address of the plan ends. */
export function redirectFiles(document: DocumentOf<'SunsetPlan'>, { snapshot, today }: ExportJob): ExportedFiles {
  const inquiry = inquire(snapshot);
  const { defaultLocale, timeZone } = snapshot.settings;
  // Addresses have no language, so nothing here can lack one.
  const context = { inquiry, locale: defaultLocale, today, onGap: () => undefined };
  const facts = planFacts(inquiry, document);
  const all = known(() => oldAddresses(context, facts)) ?? [];
  const leads = all.some(({ to }) => to !== undefined);
  const announcedOn = known(() => facts.dates.on('announceOn'));
  const headers = headerLines(all, { announcedOn, zone: timeZone });
  const file = (name: string, content: string) => ({ name: `${document.name}/${name}`, content });
  return {
    files: [
      ...(leads ? [file('redirects.csv', redirectsCsv(all))] : []),
      ...(leads ? [file('redirects.nginx.conf', redirectsNginx(all))] : []),
      ...(leads ? [file('redirects.netlify.txt', redirectsNetlify(all))] : []),
      ...(headers === '' ? [] : [file('redirects.headers.txt', headers)]),
    ],
    findings: [],
  };
}
