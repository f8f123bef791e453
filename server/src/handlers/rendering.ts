// support-playbooks/renderings, /render, /export and /everyText: what a preview shows, and the files that can be made of it.
import { builtinDocument, everyText, type Place, type Preview, preview, renderingsAt, textOf } from '#core';
import type { OpenPlace } from '../folders.ts';
import type {
  EveryTextAnswer,
  EveryTextParams,
  ExportAnswer,
  ExportParams,
  RenderAnswer,
  RenderingsAnswer,
  RenderingsParams,
  RenderParams,
  RenderPlace,
} from '../protocol/index.ts';
import type { Session } from '../session.ts';
import { rangeToLsp } from '../to-lsp.ts';
import { exportedFiles, exportsOf } from './exported-file.ts';

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

export function onRender(session: Session, { uri, id, locale, recipients }: RenderParams): RenderAnswer | null {
  const place = session.folders.place(uri);
  const item = place && renderingsAt(place.snapshot, place.path, undefined).items.find((each) => each.id === id);
  if (!place || !item) return null;
  const today = session.today(place.snapshot);
  const made = preview(place.snapshot, { item, locale, today, recipients: recipients ?? 'sample' });
  return made ? answerFrom(made, place) : null;
}

function answerFrom({ rendered, holes, findings, locales, checklist }: Preview, place: OpenPlace): RenderAnswer {
  const { locale, subject, preheader, title, html, text, markdown } = rendered;
  return {
    locale,
    locales,
    ...(subject !== undefined && { subject }),
    ...(preheader !== undefined && { preheader }),
    ...(title !== undefined && { title }),
    html,
    text,
    markdown,
    ...(checklist !== undefined && { checklist: { html: checklist.html, text: checklist.text } }),
    problems: findings.map((finding) => ({
      message: finding.message,
      severity: finding.severity,
      ...placeFrom(finding, place),
    })),
    holes: holes.map((hole) => placeFrom(hole, place)),
    exports: exportsOf(rendered),
  };
}

function placeFrom({ path, range }: Place, { folder, workspace, snapshot }: OpenPlace): RenderPlace {
  const text = snapshot.files.get(path)?.text ?? textOf(builtinDocument(path) ?? '');
  const uri = path.includes(':') ? path : folder.uriOf({ workspace, path });
  return { uri, range: rangeToLsp(text, range) };
}

export function onExport(session: Session, { uri, id, locale, format }: ExportParams): ExportAnswer | null {
  const place = session.folders.place(uri);
  if (!place) return null;
  return exportedFiles(place.snapshot, { id, locale, format, today: session.today(place.snapshot) }) ?? null;
}

export function onEveryText(session: Session, { uri, name }: EveryTextParams): EveryTextAnswer {
  const place = session.folders.place(uri);
  return place ? everyText(place.snapshot, { path: place.path, name }) : { texts: [] };
}
