// New Sunset Plan for a Channel: pick the channel, name the plan; the server fills in all that the strategy knows.
import { l10n, window } from 'vscode';
import { type ClosableAnswer, closableRequest, type NewAnswer, type NewParams, newRequest } from '#server/protocol';
import { documentName } from '../document-name.ts';
import type { PlaybookServer } from '../playbook-server.ts';
import { saidWhenFailed } from '../said-when-failed.ts';
import { createAndShow } from './new-playbook.ts';

type Closable = ClosableAnswer['channels'][number];

export function newSunsetPlan(server: PlaybookServer): Promise<void> {
  return saidWhenFailed(async () => {
    const { channels } = await server.request<ClosableAnswer>(closableRequest, {});
    if (channels.length === 0) {
      await window.showInformationMessage(
        l10n.t('There is no channel to close yet. Write a channel strategy first, with New Playbook.'),
      );
      return;
    }
    const closing = await askChannel(channels);
    const name = closing && (await askName(closing));
    if (closing === undefined || name === undefined) return;
    const { folderUri, strategy, channel } = closing;
    const params: NewParams = { folderUri, kind: 'SunsetPlan', name, closing: { strategy, channel } };
    const answer = await server.request<NewAnswer | null>(newRequest, params);
    if (answer === null) throw new Error(l10n.t('The server has no answer. Its log says more.'));
    await createAndShow(answer);
  });
}

/** Channels that nobody closes yet come first. */
async function askChannel(channels: readonly Closable[]): Promise<Closable | undefined> {
  const sorted = [...channels].sort((a, b) => Number(a.plans.length > 0) - Number(b.plans.length > 0));
  const items = sorted.map((closing) => ({
    label: closing.title,
    description: `${closing.channel} · ${closing.strategy}`,
    ...(closing.plans.length > 0 && { detail: l10n.t('Closes already: {0}', closing.plans.join(', ')) }),
    closing,
  }));
  const choice = await window.showQuickPick(items, {
    title: l10n.t('New Sunset Plan for a Channel'),
    placeHolder: l10n.t('Which channel closes?'),
    matchOnDescription: true,
  });
  return choice?.closing;
}

async function askName({ channel, plans }: Closable): Promise<string | undefined> {
  const usual = `${channel}-sunset`;
  const title = await window.showInputBox({
    title: l10n.t('New Sunset Plan for a Channel'),
    prompt: l10n.t('What is it called? Others refer to it by this name.'),
    value: plans.includes(usual) ? `${usual}-2` : usual,
    validateInput: (value) => {
      if (documentName(value) !== undefined) return undefined;
      return l10n.t('The name needs at least one letter from a to z or a digit. The title may be in any language.');
    },
  });
  return title === undefined ? undefined : documentName(title);
}
