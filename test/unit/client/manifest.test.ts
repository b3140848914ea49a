import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { COMMANDS } from '../../../server/protocol';
import { DEFAULT_SETTINGS } from '../../../server/session/settings';

const root = path.join(__dirname, '../../..');
const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');
const manifestText = read('package.json');
const strings = JSON.parse(read('package.nls.json')) as Record<string, string>;

interface Property { readonly default: unknown; readonly order: number; readonly markdownDescription: string; readonly enum?: readonly unknown[]; readonly markdownEnumDescriptions?: readonly string[] }
const { contributes, capabilities } = JSON.parse(manifestText) as {
  capabilities: { untrustedWorkspaces: { supported: unknown; restrictedConfigurations: string[] } };
  contributes: {
    commands: { command: string; category: string; icon?: string }[];
    menus: Record<string, { command?: string; submenu?: string; when?: string }[]>;
    keybindings: { command: string; when: string }[];
    configuration: { properties: Record<string, Property> }[];
    colors: { id: string }[];
    walkthroughs: { steps: { description: string; media: { svg: string } }[] }[];
    viewsWelcome: { contents: string }[];
    languages: { configuration: string; icon: { light: string; dark: string } }[];
    grammars: { path: string }[];
  };
};

const sources = (folder: string): string[] =>
  fs.readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? sources(`${folder}/${entry.name}`) : [read(`${folder}/${entry.name}`)]));
const client = sources('client').join('\n');
const commands = contributes.commands.map(({ command }) => command);
const properties: Record<string, Property> = Object.assign({}, ...contributes.configuration.map((section) => section.properties));

describe('the manifest', () => {
  it('says everything in package.nls.json, and that file says nothing else', () => {
    const used = new Set([...manifestText.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key!));
    assert.deepEqual([...used].sort(), Object.keys(strings).sort());
  });
  it('names only commands that the client registers', () => {
    const missing = commands.filter((command) => !client.includes(`'${command}'`) && !(Object.values(COMMANDS) as string[]).includes(command));
    assert.deepEqual(missing, []);
  });
  it('has every command that its menus, keys, welcome texts and walkthrough name', () => {
    const texts = [...contributes.viewsWelcome.map(({ contents }) => contents), ...contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ description }) => description))];
    const linked = texts.flatMap((text) => [...(strings[text.slice(1, -1)] ?? '').matchAll(/command:(newsmark\.[\w.]+)/g)].map(([, command]) => command!));
    const named = [...Object.values(contributes.menus).flat().flatMap(({ command }) => command ?? []), ...contributes.keybindings.map(({ command }) => command), ...linked];
    // each view brings a command of its own
    assert.deepEqual(named.filter((command) => !commands.includes(command) && !command.endsWith('.focus')), []);
    assert.ok(linked.length > 4);
  });
  it('binds no key outside an annotated editor and its own view', () => assert.ok(contributes.keybindings.every(({ when }) => when.includes('newsmark.active') || when.startsWith('focusedView == newsmark.claims'))));
  it('describes and orders every setting and every choice', () => {
    for (const [name, property] of Object.entries(properties)) {
      assert.ok(property.markdownDescription, name);
      assert.equal(property.markdownEnumDescriptions?.length, property.enum?.length, name);
    }
    const orders = Object.values(properties).map(({ order }) => order);
    assert.equal(new Set(orders).size, orders.length);
  });
  it('takes who judges, where that is written and whether to read everything from no folder that is not trusted', () => {
    const { supported, restrictedConfigurations } = capabilities.untrustedWorkspaces;
    // VS Code heeds the list only so
    assert.equal(supported, 'limited');
    assert.deepEqual(restrictedConfigurations, ['newsmark.annotations.author', 'newsmark.annotations.location', 'newsmark.index.atStartup']);
    assert.deepEqual(restrictedConfigurations.filter((name) => !(name in properties)), []);
  });
  it('has the settings that the server reads, with the same defaults', () => {
    const flat = (value: object, prefix: string): [string, unknown][] =>
      Object.entries(value).flatMap(([key, inner]) => (inner !== null && typeof inner === 'object' && !Array.isArray(inner) ? flat(inner, `${prefix}.${key}`) : [[`${prefix}.${key}`, inner] as [string, unknown]]));
    for (const [name, value] of flat(DEFAULT_SETTINGS, 'newsmark')) {
      // the editor leaves out README and its like; other clients choose for themselves
      if (name !== 'newsmark.exclude') assert.deepEqual(properties[name]?.default, value, name);
    }
  });
  it('has every colour that the client names', () => {
    const ids = new Set(contributes.colors.map(({ id }) => id));
    const named = [...client.matchAll(/'(\w+\.(?:foreground|background|border|underline))'|var\(--vscode-newsmark-(\w+)-(\w+)\)/g)].map(([, id, group, part]) => `newsmark.${id ?? `${group}.${part}`}`);
    assert.ok(named.length > 6);
    assert.deepEqual(named.filter((id) => !ids.has(id)), []);
    for (const token of ['quoteDirect', 'quotePartial', 'quoteIndirect', 'quoteScare', 'speakerOther', ...[1, 2, 3, 4, 5, 6, 7, 8].map((slot) => `speaker${slot}`)]) {
      assert.ok(ids.has(`newsmark.${token}.border`) && ids.has(`newsmark.${token}.background`), token);
    }
  });
  it('points to files that are there', () => {
    const files = [
      ...contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.svg)),
      ...contributes.languages.flatMap(({ configuration, icon }) => [configuration, icon.light, icon.dark]), ...contributes.grammars.map((grammar) => grammar.path),
      'media/icon.png', 'media/activity-bar.svg', 'media/gutter/unknown-light.svg', 'media/gutter/unknown-dark.svg',
    ];
    assert.deepEqual(files.filter((file) => !fs.existsSync(path.join(root, file))), []);
  });
});
