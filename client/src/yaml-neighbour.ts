// What another extension for YAML does here, so that nothing is said twice.
import { Disposable, extensions, workspace } from 'vscode';
import type { YamlNeighbour } from '#server/protocol';

const yamlExtension = 'redhat.vscode-yaml';

/** Installed and enabled is enough: it wakes with the first YAML file, as we do. */
export function yamlNeighbour(): YamlNeighbour {
  const isActive = extensions.getExtension(yamlExtension) !== undefined;
  const schemas = workspace.getConfiguration('yaml').get<Record<string, unknown>>('schemas') ?? {};
  return { isActive, mapsOurSchema: isActive && Object.keys(schemas).some((address) => ourSchema.test(address)) };
}

/** However it is addressed: our own file, a copy beside the playbooks, or one on a server. The config has another one. */
const ourSchema = /support-playbooks(?!.{0,300}config\.schema).{0,300}schema|(?:^|[/\\])playbook\.schema\.json$/;

export function onYamlNeighbour(listen: (neighbour: YamlNeighbour) => void): Disposable {
  let before = JSON.stringify(yamlNeighbour());
  const look = () => {
    const now = yamlNeighbour();
    if (JSON.stringify(now) === before) return;
    before = JSON.stringify(now);
    listen(now);
  };
  return Disposable.from(
    extensions.onDidChange(look),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('yaml.schemas')) look();
    }),
  );
}

/** How much of plain YAML we say ourselves, for the language status item. */
export type YamlState = 'all' | 'no-syntax' | 'semantics-only';

export function yamlState(): YamlState {
  const setting = workspace.getConfiguration('supportPlaybooks').get<string>('yamlIntegration');
  if (setting === 'own') return 'all';
  if (setting === 'semanticOnly') return 'semantics-only';
  const { isActive, mapsOurSchema } = yamlNeighbour();
  if (!isActive) return 'all';
  return mapsOurSchema ? 'semantics-only' : 'no-syntax';
}
