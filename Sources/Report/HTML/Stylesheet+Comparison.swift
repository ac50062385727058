/// What a comparison adds to the look of a report.
extension Stylesheet {
    static let comparison = HTML.style(
        """
        :root { --better1: #e3eefb; --better2: #c3dcf6; --better3: #9cc5ef;
          --worse1: #fdeadb; --worse2: #fbd2b0; --worse3: #f6b683; }
        @media (prefers-color-scheme: dark) { :root { --better1: #1b3048; --better2: #1f4366; --better3: #245688;
          --worse1: #40291a; --worse2: #60371a; --worse3: #7d4415; } }
        .unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%);
          white-space: nowrap; }
        [hidden] { display: none !important; }
        .patterns { position: absolute; width: 0; height: 0; }
        .brief h3 { margin: 1rem 0 .2rem; }
        .answer { background: var(--card); border: 1px solid var(--line); border-left: .4rem solid var(--accent);
          border-radius: .5rem; padding: .4rem 1.3rem .7rem; margin: 0 0 1rem; }
        .answer h3 { color: var(--accent); font-size: 1rem; margin-top: .6rem; }
        .answer p { margin: .1rem 0 .4rem; max-width: 58rem; }
        .missing { background: var(--warn); color: var(--warn-ink); border-radius: .5rem; padding: .4rem 1.2rem;
          margin: 0 0 1rem; }
        .missing li { overflow-wrap: anywhere; white-space: pre-line; }
        .choice .points { max-width: 62rem; }
        .choice .points li { padding-top: .2rem; padding-bottom: .2rem; }
        table.compare tbody th, table.heat tbody th { position: sticky; left: 0; background: var(--page); z-index: 1; }
        table.compare tr.base th, table.compare tr.base td, table.compare .base { background: var(--accent-soft); }
        tr.theme th { color: var(--accent); font-weight: 700; padding-top: 1.1rem; border-bottom: 2px solid var(--accent); }
        tr.theme th span { position: sticky; left: .35rem; }
        table.compare thead th { max-width: 12rem; }
        table.heat td { padding-right: .6rem; }
        .brief thead .number { max-width: 6.2rem; } .brief tbody th { min-width: 8.5rem; }
        .better1 { background: var(--better1); } .better2 { background: var(--better2); }
        .better3 { background: var(--better3); font-weight: 700; }
        .worse1 { background: var(--worse1); } .worse2 { background: var(--worse2); }
        .worse3 { background: var(--worse3); font-weight: 700; }
        .certainty { font-weight: 600; display: inline-block; padding-left: 1.3em; text-indent: -1.3em; }
        .certainty::before { display: inline-block; width: 1.3em; text-indent: 0; }
        .certain::before { content: "●" / ""; } .likely::before { content: "◐" / ""; }
        .unclear::before { content: "○" / ""; } .wrong::before { content: "✕" / ""; }
        .reasons { row-gap: .7rem; grid-template-columns: minmax(10rem, 20rem) minmax(0, 1fr); }
        .reasons dd p { margin-top: 0; }
        .filters { display: flex; flex-wrap: wrap; gap: .4rem 1.25rem; margin: .75rem 0 0; font-size: .94rem; }
        .filters fieldset { display: flex; flex-wrap: wrap; gap: .3rem 1.25rem; border: 1px solid var(--line);
          border-radius: .5rem; padding: .3rem .9rem .5rem; margin: 0; min-width: 0; }
        .filters label { display: inline-flex; align-items: center; gap: .4rem; min-height: 1.75rem; flex-wrap: wrap;
          max-width: 100%; }
        .filters input { width: 1.2rem; height: 1.2rem; accent-color: var(--accent); }
        .filters select { font: inherit; color: var(--ink); background: var(--card); border: 1px solid var(--strong);
          border-radius: .35rem; padding: .2rem .4rem; min-height: 2rem; max-width: 100%; }
        thead button { font: inherit; color: inherit; background: none; border: 0; padding: .15rem 0; margin: 0;
          min-height: 1.6rem; text-align: inherit; cursor: pointer; }
        thead button:hover { text-decoration: underline; }
        thead button::after { content: " ↕" / ""; color: var(--soft); }
        [aria-sort=ascending] button::after { content: " ↑" / ""; color: var(--ink); }
        [aria-sort=descending] button::after { content: " ↓" / ""; color: var(--ink); }
        details { margin: .4rem 0 1rem; }
        summary { cursor: pointer; padding: .3rem 0; color: var(--accent); font-weight: 600; width: fit-content; }
        .pictures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 29rem), 1fr));
          gap: .5rem 2rem; align-items: start; }
        .pictures > * { min-width: 0; }
        .key { list-style: none; display: flex; flex-wrap: wrap; gap: .3rem 1.3rem; padding: 0; margin: .3rem 0; }
        .key li { display: flex; align-items: center; gap: .5rem; font-size: .94rem; }
        .sample.square { width: 1.1rem; min-width: 1.1rem; height: 1.1rem; margin: 0; }
        @media (max-width: 40rem) { .reasons { row-gap: .7rem; grid-template-columns: minmax(0, 1fr); }
          table.compare tbody th, table.heat tbody th { max-width: 8.5rem; } .answer { padding: .3rem .9rem .5rem; } }
        """)

    static let comparisonCharts = HTML.style(
        """
        .picture .chart { max-width: 52rem; }
        .chart text { font-size: 14px; paint-order: stroke; stroke: var(--page); stroke-width: 4px;
          stroke-linejoin: round; } .chart .strong { font-weight: 700; }
        .pictures .chart text { font-size: 17px; }
        .base-line { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 5 4; fill: none; }
        .limit { stroke: var(--ink); stroke-width: 1.6; stroke-dasharray: 6 4; fill: none; }
        .zero { stroke: var(--ink); stroke-width: 1.6; }
        .band { fill: var(--c0); fill-opacity: .3; }
        .band-end { stroke: var(--c0); stroke-width: 2.5; fill: none; }
        .spread { stroke: var(--ink); stroke-width: 2; fill: none; }
        .cost { fill: var(--c0); stroke: var(--card); stroke-width: 1.5; }
        .cost.unsound { fill: var(--card); stroke: var(--c0); stroke-width: 2.5; }
        .cost-cross { stroke: var(--c1); stroke-width: 3; fill: none; }
        .frontier { stroke: var(--c0); stroke-width: 2.5; fill: none; }
        .outline { stroke: var(--ink); stroke-width: 2.4; fill: none; stroke-linejoin: round; }
        .fill0 { fill: var(--c0); } .fill1 { fill: var(--c1); } .fill2 { fill: var(--c2); } .fill3 { fill: var(--c3); }
        .fill4 { fill: var(--c4); } .fill5 { fill: var(--c5); }
        .hatch { stroke: var(--card); stroke-width: 1.6; fill: none; }
        .pattern1 { fill: url(#patroon-1); } .pattern2 { fill: url(#patroon-2); } .pattern3 { fill: url(#patroon-3); }
        .pattern4 { fill: url(#patroon-4); } .pattern5 { fill: url(#patroon-5); }
        .square { stroke: var(--line); stroke-width: .8; fill: none; } .square.better1 { fill: var(--better1); }
        .square.better2 { fill: var(--better2); } .square.better3 { fill: var(--better3); }
        .square.worse1 { fill: var(--worse1); } .square.worse2 { fill: var(--worse2); }
        .square.worse3 { fill: var(--worse3); }
        .mark { stroke: var(--card); stroke-width: 1.2; } .change-none { fill: var(--soft); }
        svg .change-name { font-size: 15px; font-weight: 700; stroke: none; }
        .crowd { fill: var(--c5); } .crowd1 { fill-opacity: .06; } .crowd2 { fill-opacity: .12; }
        .crowd3 { fill-opacity: .2; }
        .border { stroke: var(--strong); stroke-width: 1.4; fill: none; }
        .pickup { fill: var(--card); stroke: var(--c3); stroke-width: 2.2; }
        @media print {
          :root { --better1: #e3eefb; --better2: #c3dcf6; --better3: #9cc5ef;
            --worse1: #fdeadb; --worse2: #fbd2b0; --worse3: #f6b683; }
          .brief { break-after: page; line-height: 1.33; }
          body:has(.brief) header.top { padding-top: 0; display: flex; flex-wrap: wrap; gap: 0 3mm; }
          body:has(.brief) header.top > * { margin: 0 0 1mm; flex-basis: 100%; font-size: .9rem; }
          body:has(.brief) header.top .edition, body:has(.brief) header.top .notice { flex-basis: auto; font-size: .8rem;
            padding: .1rem .5rem; }
          body:has(.brief) header.top h1 { font-size: 1.5rem; }
          .brief h2 { font-size: 1.2rem; margin: .3rem 0 .2rem; padding-top: .3rem; } .brief details, .filters { display: none; }
          .brief h3 { font-size: 1rem; margin: .5rem 0 .1rem; } .brief .lead { font-size: .95rem; }
          .brief p { margin: .2rem 0; max-width: none; } .brief .small { font-size: .75rem; line-height: 1.3; }
          .brief .scroll { margin: .3rem 0; } .brief .missing { padding: .1rem .6rem; margin: .2rem 0; font-size: .85rem; }
          .missing ul { margin: 0; }
          .brief th, .brief td { font-size: .84rem; padding: .1rem .35rem .1rem .1rem; }
          .brief .picture { display: grid; grid-template-columns: 100mm 1fr; gap: 4mm; align-items: center; }
          .brief .points { margin: .2rem 0; } .brief .points li { font-size: .9rem; padding-top: .05rem; padding-bottom: .05rem; }
          .answer { padding: .1rem .8rem .2rem; margin-bottom: .4rem; } .answer h3 { margin: .2rem 0 0; }
          thead button::after { content: none; }
          .pictures { grid-template-columns: 1fr 1fr; gap: 2mm 6mm; }
          table.compare tbody th, table.heat tbody th { position: static; background: none; }
          .picture { break-inside: avoid; }
          summary { color: inherit; list-style: none; }
          .better1, .better2, .better3, .worse1, .worse2, .worse3, .base, svg * { print-color-adjust: exact;
            -webkit-print-color-adjust: exact; }
        }
        """)
}
