#!/usr/bin/env bash
# The second step of action.yml: says what the change means to customers, and posts it where that was asked for.
set -euo pipefail

action="${GITHUB_ACTION_PATH:?}"
cli="$action/dist/cli.js"
if [[ -n "${PLAYBOOKS_CLI:-}" ]]; then cli="${GITHUB_WORKSPACE:?}/$PLAYBOOKS_CLI"; fi
comment="${RUNNER_TEMP:-/tmp}/support-playbooks-review-$$.md"
trap 'rm -f "$comment"' EXIT

cd "${GITHUB_WORKSPACE:?}/${PLAYBOOKS_DIRECTORY:-.}"
code=0
node "$cli" diff --format=pretty --format=github "--format=comment=$comment" \
  "--fail-on=${PLAYBOOKS_FAIL_ON_CHANGE:-never}" -- "${PLAYBOOKS_COMPARE_WITH:?}" || code=$?
if [[ -f "$comment" ]]; then
  if [[ -n "${GITHUB_STEP_SUMMARY:-}" ]]; then cat "$comment" >>"$GITHUB_STEP_SUMMARY"; fi
  if [[ "${PLAYBOOKS_COMMENT:-false}" == true && -n "${PLAYBOOKS_PULL_REQUEST:-}" ]]; then
    # A pull request from a fork may not write; what was found counts all the same.
    node "$action/integrations/post-comment.mjs" "$comment" || echo "::warning title=Support Playbooks::The comment could not be posted; the summary of this run has it."
  fi
fi
exit "$code"
