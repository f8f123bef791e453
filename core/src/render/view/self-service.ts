// What a template sees of the things with which customers help themselves.
import type { ChannelStrategy } from '../../generated/playbooks.ts';
import type { ViewCommonAsset } from '../../generated/views.ts';
import type { DocumentOf } from '../../workspace/inquiry.ts';
import { lazy, shape } from './shape.ts';
import { listed, textIn, type ViewContext } from './view-context.ts';
import { queryTypeView } from './words-of-strategy.ts';

type Strategy = DocumentOf<'ChannelStrategy'>;

export function selfServiceOf(context: ViewContext, strategy: Strategy): readonly ViewCommonAsset[] {
  return (strategy.playbook.spec.selfService ?? []).map((asset) => assetView(context, strategy, asset));
}

type Asset = NonNullable<ChannelStrategy['spec']['selfService']>[number];

function assetView(context: ViewContext, document: Strategy, asset: Asset): ViewCommonAsset {
  return shape<ViewCommonAsset>({
    id: asset.id,
    title: textIn({ context, document }, asset, 'title'),
    url: lazy(() => asset.url),
    category: lazy(() => asset.category),
    media: lazy(() => listed<string>(asset.media)),
    hasCaptions: lazy(() => asset.captions === true),
    covers: lazy(() => listed(asset.covers).flatMap((id) => queryTypeView(context, document, id) ?? [])),
  });
}
