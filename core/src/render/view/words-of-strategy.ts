// Segments, query types and priorities of a strategy, each with its id and what people call it.
import type { Text } from '../../generated/playbooks.ts';
import type { ViewCommonPriority, ViewCommonQueryType, ViewCommonSegment } from '../../generated/views.ts';
import type { DocumentOf } from '../../workspace/inquiry.ts';
import { everything } from '../../workspace/universe.ts';
import { wordsOf } from '../words.ts';
import { shape } from './shape.ts';
import { listed, textIn, type ViewContext } from './view-context.ts';

type Strategy = DocumentOf<'ChannelStrategy'>;

interface Titled {
  readonly id: string;
  readonly title?: Text;
}

/** `undefined` for the one segment of a strategy that makes no difference between customers. */
export function segmentView(context: ViewContext, strategy: Strategy, id: string): ViewCommonSegment | undefined {
  return id === everything ? undefined : titled(context, strategy, strategy.playbook.spec.segments, id);
}

export function queryTypeView(context: ViewContext, strategy: Strategy, id: string): ViewCommonQueryType | undefined {
  return id === everything ? undefined : titled(context, strategy, strategy.playbook.spec.queryTypes, id);
}

/** A usual id, such as `urgent`, has a title in every language. */
export function priorityView(context: ViewContext, strategy: Strategy, id: string): ViewCommonPriority {
  const usual = wordsOf(context.locale).responseTimes?.priorities ?? {};
  const { priorities } = strategy.playbook.spec;
  return titled(context, strategy, priorities, id, Object.hasOwn(usual, id) ? usual[id] : undefined);
}

/** A scope as a list; `all` and silence are an empty one. */
export function scoped<View>(
  scope: string | readonly string[] | undefined,
  view: (id: string) => View | undefined,
): readonly View[] {
  const ids = listed(scope);
  return ids.includes(everything) ? [] : ids.flatMap((id) => view(id) ?? []);
}

function titled(
  context: ViewContext,
  strategy: Strategy,
  list: readonly (string | Titled)[] | undefined,
  id: string,
  usual?: string,
): ViewCommonSegment {
  const item = list?.find((each): each is Titled => typeof each !== 'string' && each.id === id);
  const title = item && textIn({ context, document: strategy }, item, 'title');
  return shape<ViewCommonSegment>({ id, title: title ?? usual });
}
