import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file for the browser, in the best encoding it takes. */
export interface Asset {
  content: Buffer;
  type: string;
  encoding?: string;
}

const TYPES: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
};
const ENCODINGS = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
];

/** What the build put into `dist/public`: named by content, so that a browser may keep it for ever. */
export class Assets {
  private readonly names: Map<string, string>;
  private readonly kept = new Map<string, Asset>();

  /** Throws when the build has not run. */
  constructor(private readonly folder: string) {
    this.names = new Map(Object.entries(readManifest(folder)));
  }

  /** The address of a file by the name it has in the sources. */
  path(name: string): string {
    const built = this.names.get(name);
    if (!built) throw new Error(`The build has no "${name}". Run npm run build.`);
    return `/assets/${built}`;
  }

  /** The text of a file by the name it has in the sources. */
  text(name: string): string {
    return readFileSync(join(this.folder, this.path(name).slice('/assets/'.length)), 'utf8');
  }

  /** The file of that built name, or undefined: no other file of the disk can be reached. */
  find(built: string, accepted: string): Asset | undefined {
    if (![...this.names.values()].includes(built)) return undefined;
    const encoding = ENCODINGS.find(({ name }) => accepted.includes(name));
    const file = built + (encoding?.ending ?? '');
    const asset = this.kept.get(file) ?? this.read(built, encoding);
    this.kept.set(file, asset);
    return asset;
  }

  private read(built: string, encoding?: { name: string; ending: string }): Asset {
    const type = TYPES[built.slice(built.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
    const content = readFileSync(join(this.folder, built + (encoding?.ending ?? '')));
    return { content, type, ...(encoding && { encoding: encoding.name }) };
  }
}

function readManifest(folder: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  } catch {
    throw new Error('The files for the browser are not built. Run npm run build.');
  }
}
