import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

const read = (file: string): string => fs.readFileSync(path.join(__dirname, '../..', file), 'utf8');

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
}

const manifest = JSON.parse(read('package.json')) as Manifest;
const lock = JSON.parse(read('package-lock.json')) as { readonly lockfileVersion: number; readonly packages: Readonly<Record<string, Locked & Partial<Manifest>>> };
const names = Object.keys(manifest.devDependencies);

describe('the supply chain', () => {
  it('installs nothing with the extension', () => assert.deepEqual(Object.keys(manifest.dependencies ?? {}), []));
  it('has exact versions, the same as in the lockfile', () => {
    assert.deepEqual(Object.entries(manifest.devDependencies).filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version)), []);
    assert.deepEqual(lock.packages['']?.devDependencies, manifest.devDependencies);
    assert.deepEqual(names.filter((name) => lock.packages[`node_modules/${name}`]?.version !== manifest.devDependencies[name]), []);
  });
  it('has a strong hash for each of its packages, and no source but a registry', () => {
    const packages = Object.entries(lock.packages).filter(([place]) => place !== '');
    assert.ok(lock.lockfileVersion >= 3 && packages.length > names.length);
    assert.deepEqual(packages.filter(([, { integrity = '' }]) => !/^sha512-[\w+/]{86}==$/.test(integrity)).map(([place]) => place), []);
    // the client of whoever installs knows its registry: an address in the lockfile could name another
    assert.deepEqual(packages.filter(([, { resolved, link, version = '' }]) => resolved !== undefined || link === true || !/^\d/.test(version)).map(([place]) => place), []);
  });
  it('runs no script of a package while it is installed', () => assert.match(read('.npmrc'), /^ignore-scripts=true$/m));
  it('names the reason for each of its packages in docs/decisions.md, and for no other', () => {
    const [, table = ''] = /^## Dependencies\n([^]*)$/m.exec(read('docs/decisions.md')) ?? [];
    const named = [...table.matchAll(/^\| ((?:`[^`]+`(?:, )?)+) \|/gm)].flatMap(([, cell]) => [...cell!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!));
    assert.deepEqual(named.sort(), names.sort());
  });
});
