#!/usr/bin/env bash
# What action.yml runs: finds the command line, hands the inputs over as arguments, and passes the exit code on.
set -euo pipefail

action="${GITHUB_ACTION_PATH:?}"
cli="$action/dist/cli.js"
if [[ -n "${PLAYBOOKS_CLI:-}" ]]; then
  cli="${GITHUB_WORKSPACE:?}/$PLAYBOOKS_CLI"
elif [[ ! -f "$cli" ]]; then
  # A checkout of this action holds the sources only.
  (cd "$action" && npm ci --ignore-scripts --no-audit --no-fund && npm run build) >&2
fi

arguments=(validate --fail-on "${PLAYBOOKS_FAIL_ON:-error}")
if [[ -n "${PLAYBOOKS_SINCE:-}" ]]; then arguments+=("--changed-since=$PLAYBOOKS_SINCE"); fi
while IFS= read -r format; do
  if [[ -n "$format" ]]; then arguments+=("--format=$format"); fi
done <<<"${PLAYBOOKS_FORMATS:-}"
arguments+=(--)
while IFS= read -r path; do
  if [[ -n "$path" ]]; then arguments+=("$path"); fi
done <<<"${PLAYBOOKS_PATHS:-}"

cd "${GITHUB_WORKSPACE:?}/${PLAYBOOKS_DIRECTORY:-.}"
code=0
node "$cli" "${arguments[@]}" || code=$?
if [[ -n "${GITHUB_OUTPUT:-}" ]]; then echo "exit-code=$code" >>"$GITHUB_OUTPUT"; fi
exit "$code"
