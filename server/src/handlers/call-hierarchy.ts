// textDocument/prepareCallHierarchy, callHierarchy/incomingCalls and callHierarchy/outgoingCalls
import type {
  CallHierarchyIncomingCall,
  CallHierarchyIncomingCallsParams,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CallHierarchyOutgoingCallsParams,
  CallHierarchyPrepareParams,
  Range as LspRange,
} from 'vscode-languageserver';
import { type Call, type CallItem, callItemAt, incomingCalls, outgoingCalls, type Range, textOf } from '#core';
import type { OpenPlace } from '../folders.ts';
import { type Session, spotOf } from '../session.ts';
import { symbolKindToLsp } from '../symbol-kind.ts';
import { rangeToLsp } from '../to-lsp.ts';
import type { LanguageFeature } from './feature.ts';

export const callHierarchyFeature: LanguageFeature = {
  name: 'Call hierarchy',
  does: 'shows which plan, policy and message depends on a channel, and who is told after whom when a time limit is missed.',
  worksIn: ['playbooks'],
  capabilities: { callHierarchyProvider: true },
  listen: (connection, answer) => {
    const { callHierarchy } = connection.languages;
    callHierarchy.onPrepare(answer(null, onPrepare));
    callHierarchy.onIncomingCalls(answer([], onIncoming));
    callHierarchy.onOutgoingCalls(answer([], onOutgoing));
  },
};

function onPrepare(session: Session, params: CallHierarchyPrepareParams): CallHierarchyItem[] | null {
  const spot = spotOf(session, params);
  const item = spot && callItemAt(spot.snapshot, spot.path, spot.offset);
  return item ? [itemToLsp(item, spot)] : null;
}

function onIncoming(session: Session, { item }: CallHierarchyIncomingCallsParams): CallHierarchyIncomingCall[] {
  const place = session.folders.place(item.uri);
  if (!place) return [];
  return callsOf(item, (key) => incomingCalls(place.snapshot, { key })).map(({ item: from, ranges }) => ({
    from: itemToLsp(from, place),
    fromRanges: rangesIn(place, from.path, ranges),
  }));
}

function onOutgoing(session: Session, { item }: CallHierarchyOutgoingCallsParams): CallHierarchyOutgoingCall[] {
  const place = session.folders.place(item.uri);
  if (!place) return [];
  return callsOf(item, (key) => outgoingCalls(place.snapshot, { key })).map(({ item: to, ranges, path }) => ({
    to: itemToLsp(to, place),
    fromRanges: rangesIn(place, path, ranges),
  }));
}

/** The key travels with the item, so that it is found again after an edit. */
function callsOf(item: CallHierarchyItem, ask: (key: string) => readonly Call[]): readonly Call[] {
  const { data } = item;
  return typeof data === 'string' ? ask(data) : [];
}

function itemToLsp(item: CallItem, { folder, workspace, snapshot }: OpenPlace): CallHierarchyItem {
  const text = snapshot.files.get(item.path)?.text ?? nothing;
  return {
    name: item.name,
    kind: symbolKindToLsp(item.kind),
    detail: item.detail,
    uri: folder.uriOf({ workspace, path: item.path }),
    range: rangeToLsp(text, item.range),
    selectionRange: rangeToLsp(text, item.selection),
    data: item.thing.key,
  };
}

function rangesIn({ snapshot }: OpenPlace, path: string, ranges: readonly Range[]): LspRange[] {
  const text = snapshot.files.get(path)?.text ?? nothing;
  return ranges.map((range) => rangeToLsp(text, range));
}

const nothing = textOf('');
