// How the page of `html` looks. Contrast is at least 4.5 to 1 in both schemes; colour never says anything alone.

export const htmlStyle = `
:root { color-scheme: light dark; --ink: #1c2526; --paper: #ffffff; --line: #c9d3d3; --code: #f2f6f6; --link: #0b5757; --error: #a3161b; --warning: #7a4b00; --info: #1b4f91; --hint: #4d5656; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6eded; --paper: #12191a; --line: #3b4747; --code: #1c2627; --link: #7fd1cf; --error: #ff9c9c; --warning: #f2c14e; --info: #9cc4ff; --hint: #b4bfbf; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
h1, h2, h3 { line-height: 1.25; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--line); }
h3 { margin-bottom: 0.25rem; font-size: 1.05rem; }
a { color: var(--link); }
.verdict { font-size: 1.4rem; font-weight: 600; }
table { border-collapse: collapse; }
caption { text-align: start; font-weight: 600; padding-bottom: 0.25rem; }
th, td { border: 1px solid var(--line); padding: 0.25rem 0.75rem; text-align: start; }
td { text-align: end; font-variant-numeric: tabular-nums; }
pre { background: var(--code); padding: 0.75rem; overflow-x: auto; font-size: 0.9rem; }
article { border-inline-start: 4px solid var(--line); padding-inline-start: 1rem; margin: 1.5rem 0; }
.error { color: var(--error); } .warning { color: var(--warning); } .info { color: var(--info); } .hint { color: var(--hint); }
@media print { article { break-inside: avoid; } pre { white-space: pre-wrap; } }
`;
