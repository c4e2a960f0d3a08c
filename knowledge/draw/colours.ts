/** The colours of every picture, light and dark; each text has 4.5:1 on its ground (WCAG 2.2 AA). */
export const STYLE = [
  "text{font:15px 'Segoe UI','Helvetica Neue','Noto Sans',Arial,sans-serif;text-anchor:middle;dominant-baseline:central;fill:#17212b}",
  '.ground{fill:#fff}.box{fill:#f3f6f9;stroke:#55606b}.here{fill:#0b4f8a;stroke:#0b4f8a}.on-here{fill:#fff;font-weight:600}',
  '.small{font-size:12px}.label{font-size:12px;fill:#55606b;paint-order:stroke;stroke:#fff;stroke-width:5px}.arrow{fill:none;stroke:#55606b;stroke-width:1.5}.tip{fill:#55606b}',
  '@media (prefers-color-scheme:dark){text{fill:#eef3f7}.ground{fill:#1a252f}.box{fill:#10181f;stroke:#a9b6c2}.here{fill:#8cc4f5;stroke:#8cc4f5}.on-here{fill:#0a1a28}.label{fill:#a9b6c2;stroke:#1a252f}.arrow{stroke:#a9b6c2}.tip{fill:#a9b6c2}}',
].join('');
