extension Stylesheet {
    /// Black on white, also on a screen: these pages are for paper.
    static let driverSheet = HTML.style(
        """
        * { box-sizing: border-box; }
        @page { size: A4; margin: 11mm 12mm 10mm 12mm; }
        html { font: 10.5pt/1.3 system-ui, -apple-system, "Segoe UI", "Noto Sans", "Liberation Sans", sans-serif;
          color: #111; background: #fff; }
        body { margin: 0; }
        .sheet { max-width: 186mm; margin: 8mm auto; padding: 0 1mm 4mm; border-bottom: 1px dashed #888; }
        h1 { font-size: 19pt; line-height: 1.1; margin: 0; }
        .way { font-weight: 400; font-size: 14pt; }
        .date { margin: 1mm 0 2.5mm; font-size: 12pt; }
        dl { display: grid; grid-template-columns: repeat(4, 1fr); gap: 1.5mm 5mm; margin: 0 0 3mm; }
        dl div { border-bottom: .5pt solid #444; min-height: 9mm; }
        dt { font-size: 8pt; color: #444; }
        dd { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
        .write { min-height: 5mm; }
        table { border-collapse: collapse; width: 100%; table-layout: fixed; }
        caption { text-align: left; font-size: 8pt; color: #444; padding-bottom: 1mm; }
        th { text-align: left; font-size: 8pt; border-bottom: 1.2pt solid #111; padding: 0 1.2mm 1mm; vertical-align: bottom; }
        th:nth-child(1) { width: 8mm; } th:nth-child(2) { width: 21mm; } th:nth-child(3) { width: 44mm; }
        th:nth-child(4) { width: 32mm; } th:nth-child(6) { width: 22mm; } th:nth-child(7) { width: 23mm; }
        th:nth-child(8) { width: 11mm; }
        td { padding: 1.1mm 1.2mm; vertical-align: top; overflow-wrap: anywhere; border-bottom: .3pt solid #aaa; }
        tr.first td { border-top: .8pt solid #444; }
        tr { break-inside: avoid; }
        .school td { background: #ececec; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
        .number { font-weight: 700; }
        .until, .bell, .aboard, .name { display: block; font-size: 8pt; color: #333; } .until { white-space: nowrap; }
        .bell { font-weight: 700; }
        .who { font-weight: 600; }
        .mark { display: inline-block; min-width: 7mm; padding: 0 1mm; border: .6pt solid #444; border-radius: 1mm;
          font-size: 8pt; text-align: center; font-weight: 700; }
        .box { display: inline-block; width: 5mm; height: 5mm; border: 1pt solid #111; vertical-align: middle; }
        .tick { text-align: center; } .phone { font-size: 9pt; } .denser .phone { font-size: inherit; }
        .closing { margin-top: 4mm; border: 1.2pt solid #111; padding: 2.5mm 3mm; break-inside: avoid; }
        .closing p { margin: 0 0 2mm; }
        .closing dl { grid-template-columns: 1fr 1fr; margin-bottom: 1.5mm; }
        .remarks { min-height: 13mm; color: #333; font-size: 9pt; }
        .foot { font-size: 7.5pt; color: #444; margin: 2mm 0 0; }
        .dense { font-size: 9pt; } .dense td { padding: .6mm 1.2mm; } .dense .remarks { min-height: 8mm; }
        .dense .box { width: 4mm; height: 4mm; }
        .denser { font-size: 7.6pt; line-height: 1.2; } .denser td { padding: .25mm 1mm; } .denser h1 { font-size: 15pt; }
        .denser :is(.until, .bell, .aboard, .name) { display: inline; margin-left: 1mm; } .denser .aboard { margin-left: 0; }
        .denser :is(.until, .bell, .aboard, .name, .mark, th, dt, caption) { font-size: 7pt; line-height: inherit; }
        .denser .mark { min-width: 5mm; padding: 0 .5mm; } .denser .date { margin: 0 0 1mm; font-size: 10pt; }
        .denser .remarks { min-height: 5mm; } .denser .box { width: 3.2mm; height: 3.2mm; }
        .denser dl { margin-bottom: 1mm; } .denser dl div { min-height: 7mm; }
        .denser .closing { margin-top: 2mm; padding: 1mm 2mm; } .denser .closing p { margin-bottom: 1mm; }
        .densest { font-size: 6.4pt; line-height: 1.1; } .densest td { padding: .1mm 1mm; }
        .densest :is(.until, .bell, .aboard, .name, .mark, th, dt, caption, .foot) { font-size: 6.2pt; }
        .densest .box { width: 2.4mm; height: 2.4mm; }
        @media print { .sheet { margin: 0; padding: 0; border: 0; max-width: none; break-after: page; }
          .sheet:last-child { break-after: auto; } }
        """)
}
