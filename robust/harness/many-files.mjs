// Workspaces of thousands of files: small calendars, each with a name of its own.

/** A hundred folders, so that none is large. */
export function manyName(at) {
  return `many/${at % 100}/c${at}.playbook.yaml`;
}

/** `day` is open; a day that does not exist is a mistake. */
export function calendarText(at, day) {
  return `apiVersion: support-playbooks/v1\nkind: BusinessCalendar\nmetadata: { name: c${at}, owner: support }\nspec:\n  timeZone: Europe/Amsterdam\n  weekly: { ${day}: ["09:00-17:00"] }\n  holidays: none\n`;
}
