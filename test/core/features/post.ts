// A small workspace for cursor cases about fields of the recipient: two templates in two languages, one of them in two voices.

const files: Readonly<Record<string, string>> = {
  'support-playbooks.config.yaml': 'locales: [en, nl]\ntemplates: [templates]\n',
  'templates/welcome/template.playbook.yaml': `apiVersion: support-playbooks/v1
kind: MessageTemplate
metadata: { name: welcome, title: Welcome, owner: care }
spec:
  rendersFrom: SunsetPlan
  medium: email
  recipient: # firstName is what people call each other
    firstName: { fallback: { en: there, nl: klant } }
    "caseNumber":
      fallback: "?"
`,
  'templates/welcome/en.hbs': `---
subject: "{{recipient \\"firstName\\"}}, welcome"
preheader: 'About {{recipient "caseNumber"}}'
---
Hello {{recipient "firstName"}},
{{> regards name=(recipient "firstName")}}
`,
  'templates/welcome/nl.hbs': `---
subject: 'Welkom, {{recipient ''firstName''}}'
---
Geachte {{~recipient  'firstName'~}}, dit is {{recipient "caseNumber"}}.
{{!-- recipient "firstName" stands in a comment --}}
`,
  'templates/welcome/nl.friendly.hbs': 'Dag {{recipient "firstName"}}!\n',
  'templates/reply/template.playbook.yaml': `apiVersion: support-playbooks/v1
kind: MessageTemplate
metadata: { name: reply, title: Reply, owner: care }
spec: { rendersFrom: SunsetPlan, medium: macro, recipient: { firstName: { fallback: there }, agent: {} } }
`,
  'templates/reply/en.hbs': 'Hello {{recipient "firstName"}}, this is {{recipient "agent"}}.\n',
  'templates/partials/regards/en.hbs': 'Yours, {{name}}\n',
  'templates/partials/regards/nl.hbs': 'Groet\n',
};

export const postPaths = {
  welcome: 'templates/welcome/template.playbook.yaml',
  english: 'templates/welcome/en.hbs',
  dutch: 'templates/welcome/nl.hbs',
  friendly: 'templates/welcome/nl.friendly.hbs',
  reply: 'templates/reply/template.playbook.yaml',
  answer: 'templates/reply/en.hbs',
  regards: 'templates/partials/regards/en.hbs',
} as const;

type PostEdit = readonly [file: keyof typeof postPaths, find: string, replace: string];

/** All files of the post, after some edits; what is to be found has to be there exactly once. */
export function post(...edits: readonly PostEdit[]): Readonly<Record<string, string>> {
  const result: Record<string, string> = { ...files };
  for (const [file, find, replace] of edits) {
    const path = postPaths[file];
    const text = result[path] ?? '';
    if (text.split(find).length !== 2) throw new Error(`Not exactly once in ${path}: ${find}`);
    result[path] = text.replace(find, () => replace);
  }
  return result;
}
