// The inputs of a report with words: the server knows what can be chosen, the editor how the person calls it.
import { l10n } from 'vscode';
import type { ReportInput } from '#server/protocol';
import { sectionTitle } from '../tree/tree-nodes.ts';
import type { LabelledInput } from './messages.ts';

export function labelledInputs(inputs: readonly ReportInput[]): readonly LabelledInput[] {
  return inputs.map((input) => {
    const label = labelOf(input.name);
    if (input.kind !== 'choice') return { ...input, label };
    const options = input.options.map(({ value, title, group }) => ({
      value,
      title: title === '' ? l10n.t('All') : title,
      ...(group !== undefined && { group: groupTitle(group) }),
    }));
    return { ...input, label, options };
  });
}

/** What has no words yet is called as the server calls it. */
function labelOf(name: string): string {
  const labels: Readonly<Record<string, string>> = {
    workspace: l10n.t('Workspace'),
    plan: l10n.t('Plan'),
    of: l10n.t('Plan or strategy'),
    stage: l10n.t('Stage'),
    on: l10n.t('Day'),
    from: l10n.t('From'),
    to: l10n.t('Until'),
    done: l10n.t('With what is done'),
    strategy: l10n.t('Strategy'),
    policy: l10n.t('Policy'),
    at: l10n.t('Somebody writes on'),
    channel: l10n.t('Channel'),
    priority: l10n.t('Priority'),
    segment: l10n.t('Segment'),
    queryType: l10n.t('Query type'),
    metric: l10n.t('Measure'),
  };
  return labels[name] ?? name;
}

function groupTitle(kind: string): string {
  if (kind === 'SunsetPlan') return sectionTitle('plans');
  return kind === 'ChannelStrategy' ? sectionTitle('strategies') : kind;
}
