/// The look of a report. Literals only; colours keep 4.5 : 1 for text and 3 : 1 for lines, light and dark.
enum Stylesheet {
    static let base = HTML.style(
        """
        :root { color-scheme: light dark;
          --page: #f6f5f1; --card: #ffffff; --ink: #1d2a33; --soft: #51616d; --line: #d5d9db; --strong: #7b8891;
          --accent: #0b5c76; --accent-soft: #e2eff3; --good: #1a6b3c; --bad: #a8261c; --warn: #fdf1d3; --warn-ink: #5d4300;
          --c0: #0b62a8; --c1: #c2410c; --c2: #0a7a55; --c3: #9b3a8c; --c4: #6d5600; --c5: #3c4654; }
        @media (prefers-color-scheme: dark) { :root {
          --page: #10181d; --card: #18232a; --ink: #e9eef1; --soft: #aebbc4; --line: #33424c; --strong: #7d8f9b;
          --accent: #7cc7de; --accent-soft: #1d3440; --good: #7fd29f; --bad: #ff9d92; --warn: #40330f; --warn-ink: #f7dfa0;
          --c0: #6fb3f2; --c1: #ff9a62; --c2: #4fd1a0; --c3: #e59ad8; --c4: #dcc04a; --c5: #c3cdd6; } }
        * { box-sizing: border-box; }
        html { font: 100%/1.55 system-ui, -apple-system, "Segoe UI", "Noto Sans", "Liberation Sans", sans-serif;
          -webkit-text-size-adjust: 100%; scroll-behavior: smooth; }
        @media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
        body { margin: 0; background: var(--page); color: var(--ink); }
        .skip { position: absolute; left: 1rem; top: -4rem; padding: .6rem 1rem; background: var(--card); z-index: 2;
          border-radius: 0 0 .5rem .5rem; }
        .skip:focus { top: 0; }
        a { color: var(--accent); text-underline-offset: .15em; }
        :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
        main:focus { outline: none; }
        header.top, main, footer { max-width: 74rem; margin: 0 auto; padding: 0 1.25rem; }
        header.top { padding-top: 1.25rem; }
        .kicker { margin: 1.5rem 0 0; color: var(--accent); font-weight: 600; letter-spacing: .04em; }
        h1 { font-size: clamp(1.6rem, 1.2rem + 2vw, 2.4rem); line-height: 1.15; margin: .15rem 0 .3rem; text-wrap: balance; }
        h2 { font-size: 1.5rem; line-height: 1.25; margin: 3rem 0 .75rem; padding-top: .75rem;
          border-top: 3px solid var(--accent); }
        h3 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
        h4 { font-size: 1.05rem; margin: 0 0 .1rem; }
        h2, h3, h4 { scroll-margin-top: 1rem; }
        p { margin: .5rem 0; max-width: 48rem; }
        .dates { font-size: 1.1rem; color: var(--soft); margin-top: 0; }
        .lead { font-size: 1.1rem; }
        .small { font-size: .9rem; color: var(--soft); }
        .edition, .notice { display: inline-block; max-width: none; padding: .35rem .8rem; border-radius: .4rem;
          background: var(--warn); color: var(--warn-ink); font-weight: 600; margin: .2rem .4rem .2rem 0; }
        .delen .edition { background: var(--accent-soft); color: var(--ink); }
        .edition-print { display: none; }
        nav ul { list-style: none; margin: 1rem 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: .3rem 1.25rem; }
        nav a { display: inline-block; padding: .25rem 0; }
        footer { margin-top: 3rem; padding-bottom: 2.5rem; color: var(--soft); font-size: .9rem; }
        """)

    static let figures = HTML.style(
        """
        .half { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: 1rem 1.4rem;
          margin: 0 0 1rem; }
        .half h3 { margin-top: .2rem; }
        .halves { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 30rem), 1fr)); gap: 1rem; }
        .halves .half { margin: 0; }
        .tiles { grid-template-columns: repeat(auto-fill, minmax(min(8.5rem, 100%), 1fr)); gap: .6rem; margin: 1rem 0; }
        .tiles div { background: var(--accent-soft); border-radius: .5rem; padding: .5rem .75rem;
          display: flex; flex-direction: column-reverse; justify-content: flex-end; }
        .tiles dt { font-weight: 400; font-size: .85rem; color: var(--soft); line-height: 1.3; }
        .tiles dd { font-size: 1.3rem; font-weight: 700; line-height: 1.25; margin: 0; }
        .side-by-side { display: flex; flex-wrap: wrap; gap: 0 2.5rem; align-items: flex-start; }
        .side-by-side > * { min-width: 0; max-width: 100%; }
        .wide-left > :first-child { flex: 1 1 34rem; }
        .points { list-style: none; padding: 0; margin: .75rem 0 .25rem; max-width: 52rem; }
        .points li { padding: .3rem 0 .3rem 2rem; position: relative; }
        .points li::before { position: absolute; left: .2rem; font-weight: 700; color: var(--accent); content: "•" / ""; }
        .points .good::before { content: "✓" / ""; color: var(--good); }
        .points .bad::before { content: "!" / ""; color: var(--bad); }
        .points .bad { color: var(--bad); font-weight: 600; }
        .scroll { overflow-x: auto; margin: .75rem 0 1rem; }
        table { border-collapse: collapse; min-width: min(100%, 24rem); font-variant-numeric: tabular-nums; }
        caption { text-align: left; font-weight: 600; padding: .3rem 0; color: var(--soft); font-size: .92rem; }
        th, td { text-align: left; vertical-align: top; padding: .34rem .9rem .34rem .35rem; font-size: .94rem;
          border-bottom: 1px solid var(--line); }
        thead th { border-bottom: 2px solid var(--strong); vertical-align: bottom; }
        tbody th { font-weight: 500; }
        tfoot th, tfoot td { font-weight: 700; border-top: 2px solid var(--strong); border-bottom: 0; }
        .number { text-align: right; white-space: nowrap; }
        th a, td a { white-space: nowrap; }
        thead .number { white-space: normal; max-width: 8rem; }
        tr.at-site th, tr.at-site td { background: var(--accent-soft); }
        ul.plain { margin: 0; padding-left: 1.1rem; }
        dl { display: grid; grid-template-columns: minmax(10rem, 16rem) 1fr; gap: .3rem 1.25rem; margin: .75rem 0; }
        dt { font-weight: 600; } dd { margin: 0; overflow-wrap: anywhere; }
        code { font-size: .85rem; overflow-wrap: anywhere; }
        .duty { border-top: 1px solid var(--line); padding-top: 1.1rem; margin-top: 1.4rem; }
        .duty-body { display: grid; grid-template-columns: minmax(0, 1fr) minmax(14rem, 21rem); gap: 1.25rem;
          align-items: start; }
        .duty-body .scroll { margin: .25rem 0; }
        .duty-map { margin-top: 1.9rem; }
        @media (max-width: 60rem) { .duty-body { grid-template-columns: minmax(0, 1fr); }
          .duty-map { margin-top: 0; max-width: 28rem; } }
        @media (max-width: 40rem) { dl:not(.tiles) { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .6rem; }
          .half { padding: .8rem 1rem; } .drawing svg { min-width: 36rem; } }
        svg { display: block; width: 100%; height: auto; font-family: inherit; }
        svg text { fill: var(--ink); }
        .axes text, .scale text, .norm text { font-size: 13px; }
        .sample { width: 2.75rem; min-width: 2.75rem; margin-top: .45rem; }
        .chart { max-width: 46rem; }
        .grid { stroke: var(--line); fill: none; } .axes text { fill: var(--soft); }
        .bar { fill: var(--c0); } .over { fill: var(--c1); }
        .norm path { stroke: var(--ink); stroke-width: 1.6; stroke-dasharray: 6 4; } .norm text { font-weight: 600; }
        .paper { fill: var(--card); stroke: var(--line); }
        .route { fill: none; stroke-width: 2.4; stroke-linejoin: round; stroke-linecap: round; stroke: var(--c0); }
        .c1 { stroke: var(--c1); } .c2 { stroke: var(--c2); } .c3 { stroke: var(--c3); } .c4 { stroke: var(--c4); }
        .c5 { stroke: var(--c5); }
        .p1 { stroke-dasharray: 9 5; } .p2 { stroke-dasharray: 1 5; } .p3 { stroke-dasharray: 10 5 1 5; }
        .route.empty { stroke-width: .9; opacity: .55; }
        .busy .route { stroke-width: 1.5; } .busy .route.empty { stroke-width: .5; opacity: .4; }
        .home { fill: var(--soft); stroke: var(--card); stroke-width: .8; }
        .stop { fill: var(--card); stroke: var(--ink); stroke-width: 1.6; }
        .site { fill: var(--ink); stroke: var(--card); stroke-width: 1.5; }
        .depot { fill: var(--card); stroke: var(--ink); stroke-width: 2; }
        svg .name { paint-order: stroke; stroke: var(--card); stroke-width: 3.5; stroke-linejoin: round; }
        svg .site-name { font-weight: 600; } svg .depot-name { font-style: italic; }
        .leader { stroke: var(--strong); stroke-width: 1; fill: none; }
        .rule { stroke: var(--ink); stroke-width: 1.6; fill: none; } .north { fill: var(--ink); }
        """)

    static let paper = HTML.style(
        """
        @page { size: A4; margin: 14mm 16mm 16mm 14mm;
          @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #444; } }
        @media print {
          :root { --page: #fff; --card: #fff; --ink: #111; --soft: #444; --line: #ccc; --strong: #777; --accent: #0b4a60;
            --accent-soft: #eef4f6; --good: #1a6b3c; --bad: #a8261c; --warn: #fff; --warn-ink: #5d4300;
            --c0: #0b62a8; --c1: #c2410c; --c2: #0a7a55; --c3: #9b3a8c; --c4: #6d5600; --c5: #3c4654; }
          html { font-size: 8.6pt; }
          body { background: none; padding-right: 5mm; }
          .skip, nav { display: none; }
          header.top, main, footer { max-width: none; padding-left: 0; padding-right: 0; }
          .edition, .notice { border: 1pt solid var(--warn-ink); }
          .edition-print { display: block; position: fixed; right: -1mm; top: 0; margin: 0; max-width: none;
            writing-mode: vertical-rl; font-size: 7.5pt; font-weight: 600; color: #5d4300; }
          .scroll { overflow: visible; break-inside: avoid; }
          .halves { grid-template-columns: 1fr 1fr; } .halves:not(:has(> :nth-child(2))) { grid-template-columns: 1fr; }
          .tiles { grid-template-columns: repeat(auto-fill, minmax(30mm, 1fr)); } .tiles dd { font-size: 1.15rem; }
          .half-day { break-before: page; }
          h2, h3, h4, caption { break-after: avoid; }
          tr, .half, svg, dt { break-inside: avoid; }
          dt { break-after: avoid; }
          thead { display: table-header-group; } tfoot { display: table-row-group; }
          th, td { padding: .2rem .55rem .2rem .2rem; }
          .duty { break-inside: avoid; }
          .duty-body { grid-template-columns: minmax(0, 1fr) 58mm; gap: 4mm; }
          .duty-map { margin-top: 0; max-width: none; }
          a { color: inherit; text-decoration: none; }
          .bar, .over, .at-site th, .at-site td { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        }
        """)
}
