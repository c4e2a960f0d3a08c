/** What a site may set as `--techniekpact-…`; the chat has the same as `--tp-…`. */
export const THEME = ['accent', 'on-accent', 'background', 'surface', 'text', 'subtle', 'border', 'radius'] as const;

export type Theme = Partial<Record<(typeof THEME)[number], string>>;

/** As the site owner writes it in `data-thema`. */
export const LOOKS = ['auto', 'licht', 'donker'] as const;

export type Look = (typeof LOOKS)[number];
