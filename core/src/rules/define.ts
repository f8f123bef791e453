// Makes a rule fit for the list; the only way to write one.
import type { Kind } from '../generated/playbooks.ts';
import { type DocumentOf, isDocumentOf } from '../workspace/inquiry.ts';
import type {
  ChangeRule,
  DocumentRule,
  ErasedChangeRule,
  ErasedDocumentRule,
  ReadingRule,
  RenderingRule,
  RuleContext,
  RuleWords,
  TextChecks,
} from './rule.ts';

export function documentRule<K extends Kind>(rule: Omit<DocumentRule<K>, 'looksAt'>): ErasedDocumentRule {
  const { check, ...words } = rule;
  return {
    ...words,
    looksAt: 'document',
    checkAny(document, rest) {
      for (const kind of rule.on) if (isDocumentOf(document, kind)) return check(new Context(document, rest));
      return [];
    },
  };
}

export function readingRule(rule: Omit<ReadingRule, 'looksAt'>): ReadingRule {
  return { ...rule, looksAt: 'reading' };
}

export function renderingRule(rule: Omit<RenderingRule, 'looksAt'>): RenderingRule {
  return { ...rule, looksAt: 'rendering' };
}

/** Looks at texts of templates or at messages, and at no document. */
export function textRule(rule: RuleWords & TextChecks): ErasedDocumentRule {
  return { ...rule, looksAt: 'document', on: [], checkAny: () => [] };
}

/** Compares two revisions of a document. */
export function changeRule<K extends Kind>(rule: Omit<ChangeRule<K>, 'looksAt'>): ErasedChangeRule {
  const { check, ...words } = rule;
  return {
    ...words,
    looksAt: 'change',
    *checkAny(document, { before, gone, added, ...rest }) {
      for (const kind of rule.on) {
        if (!isDocumentOf(document, kind)) continue;
        const isSame = (other: unknown): other is DocumentOf<K> => isDocumentOf(other, kind);
        yield* check({
          ...contextOf(document, rest),
          before: isSame(before) ? before : undefined,
          gone: gone.filter(isSame),
          added: added.filter(isSame),
        });
      }
    },
  };
}

/** As `contextOf`, for the many times that it is made. */
class Context<K extends Kind> implements RuleContext<K> {
  readonly document: DocumentOf<K>;
  readonly playbook: DocumentOf<K>['playbook'];
  readonly inquiry: RuleContext['inquiry'];
  readonly settings: RuleContext['settings'];
  readonly #rest: Omit<RuleContext, 'document' | 'playbook'>;

  constructor(document: DocumentOf<K>, rest: Omit<RuleContext, 'document' | 'playbook'>) {
    this.document = document;
    this.playbook = document.playbook;
    this.inquiry = rest.inquiry;
    this.settings = rest.settings;
    this.#rest = rest;
  }

  get today(): RuleContext['today'] {
    return this.#rest.today;
  }
}

/** The day stays a question: whoever runs the rule learns whether it was asked. */
function contextOf<K extends Kind>(
  document: DocumentOf<K>,
  rest: Omit<RuleContext, 'document' | 'playbook'>,
): RuleContext<K> {
  const { inquiry, settings } = rest;
  return {
    document,
    playbook: document.playbook,
    inquiry,
    settings,
    get today() {
      return rest.today;
    },
  };
}
