/// How the page looks: on a screen by day and by night, and on paper.
enum HTMLStyle {
  static let sheet: StaticString = """
    :root { color-scheme: light dark; --line: #d0d7de; --soft: #f6f8fa; --dim: #57606a;
      --good: #116329; --bad: #a40e26; --doubt: #7d4e00; --off: #57606a; }
    @media (prefers-color-scheme: dark) { :root { --line: #3d444d; --soft: #1c2128;
      --dim: #9198a1; --good: #5ad27a; --bad: #ff8a80; --doubt: #e3b341; --off: #9198a1; } }
    * { box-sizing: border-box; }
    body { font: 1rem/1.5 system-ui, sans-serif; max-width: 70rem; margin: 0 auto;
      padding: 1.5rem; overflow-wrap: anywhere; }
    h1 { font-size: 1.6rem; margin: 0; } h2 { font-size: 1.3rem; margin: 2.5rem 0 .5rem; }
    h3 { font-size: 1.05rem; margin: 1.5rem 0 .25rem; }
    h2, header { border-bottom: 1px solid var(--line); padding-bottom: .3rem; }
    p { margin: .3rem 0; } ul, ol { margin: .3rem 0; padding-left: 1.5rem; }
    code { font: .9em ui-monospace, monospace; }
    table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; }
    caption { text-align: left; color: var(--dim); padding: .2rem 0; }
    th, td { border: 1px solid var(--line); padding: .35rem .6rem; text-align: left;
      vertical-align: top; }
    thead th { background: var(--soft); } tbody th { font-weight: normal; }
    .findings { table-layout: fixed; } .findings th:nth-child(1) { width: 9rem; }
    .findings th:nth-child(2) { width: 28%; } .findings th:nth-child(3) { width: 34%; }
    .dim, footer { color: var(--dim); } .more { color: var(--dim); font-size: .9em; }
    .outcome { font-weight: 600; white-space: nowrap; }
    .passed { color: var(--good); } .failed { color: var(--bad); }
    .waiting, .unknown, .overridden, .late { color: var(--doubt); }
    .skipped, .blocked { color: var(--off); }
    .ladder { list-style: none; padding: 0; } .ladder li { border-left: 3px solid var(--line);
      padding: .1rem 0 .6rem .9rem; } .ladder .now { border-color: var(--doubt); }
    footer { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: .5rem; }
    @media print { body { max-width: none; padding: 0; font-size: 10pt; }
      h2, h3 { break-after: avoid; } tr, .ladder li { break-inside: avoid; }
      thead { display: table-header-group; } }

    """
}
