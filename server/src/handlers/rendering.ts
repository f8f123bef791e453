// support-playbooks/renderings and support-playbooks/render: what a preview shows.
import { builtinDocument, type Finding, type Rendered, render, renderingsAt, type Snapshot, textOf } from '#core';
import type { OpenPlace } from '../folders.ts';
import type { RenderAnswer, RenderingsAnswer, RenderingsParams, RenderParams, RenderProblem } from '../protocol.ts';
import type { Session } from '../session.ts';
import { rangeToLsp } from '../to-lsp.ts';

export function onRenderings(session: Session, { uri, offset }: RenderingsParams): RenderingsAnswer {
  const place = session.folders.place(uri);
  if (!place) return { items: [] };
  const { items, selected } = renderingsAt(place.snapshot, place.path, offset);
  return {
    items: items.map(({ id, title, document, locales, template }) => ({
      id,
      title,
      document: document.name,
      locales,
      isChecklist: template === undefined,
    })),
    ...(selected !== undefined && { selected }),
  };
}

export function onRender(session: Session, { uri, id, locale }: RenderParams): RenderAnswer | null {
  const place = session.folders.place(uri);
  if (!place) return null;
  const { snapshot } = place;
  const today = session.today(snapshot);
  const due = renderingsAt(snapshot, place.path, undefined).items.find((item) => item.id === id)?.locales ?? [];
  const chosen = locale ?? due[0] ?? snapshot.settings.defaultLocale;
  const rendered = render(snapshot, { id, locale: chosen, today });
  if (!rendered) return null;
  const locales = [...new Set([...snapshot.settings.locales, ...due, chosen])];
  const { subject, preheader, title, html, text, markdown } = rendered;
  return {
    locale: chosen,
    locales: locales.map((each) => ({
      locale: each,
      isMissing: isMissing(each === chosen ? rendered : render(snapshot, { id, locale: each, today })),
    })),
    ...(subject !== undefined && { subject }),
    ...(preheader !== undefined && { preheader }),
    ...(title !== undefined && { title }),
    html,
    text,
    markdown,
    problems: rendered.findings.map((finding) => problemFrom(finding, place, snapshot)),
  };
}

function isMissing(rendered: Rendered | undefined): boolean {
  return (
    rendered?.findings.some(({ rule }) => rule === 'template-missing-locale' || rule === 'text-missing-locale') ?? true
  );
}

function problemFrom(finding: Finding, { folder, workspace }: OpenPlace, { files }: Snapshot): RenderProblem {
  const text = files.get(finding.path)?.text ?? textOf(builtinDocument(finding.path) ?? '');
  const uri = finding.path.includes(':') ? finding.path : folder.uriOf({ workspace, path: finding.path });
  return { message: finding.message, uri, range: rangeToLsp(text, finding.range) };
}
