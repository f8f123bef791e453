// A word about the one event of GitHub that gives a stranger's pull request the secrets of the repository.
import type { Io } from './io.ts';
import { say } from './session.ts';

/** Whether the stranger's files were checked out cannot be seen from here, so whoever wrote the workflow is asked to look. */
export function warnOfPullRequestTarget(io: Io): void {
  if (io.env.GITHUB_EVENT_NAME !== 'pull_request_target') return;
  say(
    io,
    'This workflow runs on pull_request_target, which has the secrets of the repository. Check out nothing of the pull request in it, or run on pull_request instead.',
  );
}
