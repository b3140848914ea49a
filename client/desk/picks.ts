/** The small questions that acts ask: who, which place, which value, here or everywhere. */
import * as vscode from 'vscode';
import type { Choices, PlaceChoice } from '../../server/protocol';
import { escapeIcons } from '../model/escape';
import { readValue, type Value } from '../model/value';

const NOBODY = Symbol('nobody');
interface SpeakerItem extends vscode.QuickPickItem {
  readonly name: string | typeof NOBODY;
}

export interface PickedSpeaker {
  /** `null`: nobody that is known. */
  readonly name: string | null;
  /** The button of the row was pressed: for all that the question is about. */
  readonly all: boolean;
}

/** A name, `null` for nobody that is known, undefined where the question was left. Any name can be typed. */
export const pickSpeaker = async (choices: Choices, title: string, nobody: boolean): Promise<string | null | undefined> => (await pickSpeakerOf(choices, title, nobody))?.name;

/** The same; `all`: what a button beside each name says, `Give All 4 Quotes of Cole to This Speaker`. No question of its own: mostly one quote is meant. */
export function pickSpeakerOf({ speakers, now }: Choices, title: string, nobody: boolean, all?: string): Promise<PickedSpeaker | undefined> {
  const buttons = all === undefined ? {} : { buttons: [{ iconPath: new vscode.ThemeIcon('files'), tooltip: all }] };
  return new Promise((resolve) => {
    const pick = vscode.window.createQuickPick<SpeakerItem>();
    const known: readonly SpeakerItem[] = speakers.map(({ name, detail }) => ({ ...buttons, name, label: `$(account) ${escapeIcons(name)}`, description: escapeIcons(name === now.speaker ? `now${detail ? ` · ${detail}` : ''}` : detail) }));
    const last: readonly SpeakerItem[] = nobody ? [{ name: NOBODY, label: '$(question) Nobody that is known', alwaysShow: true }] : [];
    const items = (typed: string): readonly SpeakerItem[] => {
      const fresh = typed.trim();
      const isKnown = speakers.some(({ name }) => name.toLowerCase() === fresh.toLowerCase());
      return [...known, ...(fresh === '' || isKnown ? [] : [{ ...buttons, name: fresh, label: `$(add) ${escapeIcons(fresh)}`, description: 'not a speaker of this article yet', alwaysShow: true }]), ...last];
    };
    pick.title = title;
    pick.placeholder = 'Choose a speaker of the article, or type a name';
    pick.matchOnDescription = true;
    pick.items = items('');
    pick.onDidChangeValue((typed) => { pick.items = items(typed); });
    let answer: PickedSpeaker | undefined;
    const take = (item: SpeakerItem | undefined, forAll: boolean): void => {
      answer = item && { name: item.name === NOBODY ? null : (item.name as string), all: forAll };
      pick.hide();
    };
    pick.onDidAccept(() => take(pick.activeItems[0], false));
    pick.onDidTriggerItemButton(({ item }) => take(item, true));
    pick.onDidHide(() => {
      resolve(answer);
      pick.dispose();
    });
    pick.show();
  });
}

export async function pickPlace({ places, now }: Choices): Promise<PlaceChoice | undefined> {
  const same = (place: PlaceChoice): boolean => place.lat === now.place?.lat && place.lon === now.place?.lon && place.name === now.place?.name;
  const items = places.map((place) => ({
    place, label: `$(location) ${escapeIcons(place.name)}`, description: [place.detail, same(place) ? 'now' : ''].filter((part) => part !== '').join(' · '),
    ...(place.lat === undefined || place.lon === undefined ? {} : { detail: `${place.lat.toFixed(2)}, ${place.lon.toFixed(2)}` }),
  }));
  const other = { place: undefined, label: '$(add) Another place…', description: 'by name and coordinates', alwaysShow: true };
  const picked = await vscode.window.showQuickPick([...items, other], { title: 'Which Place?', matchOnDescription: true });
  if (!picked) return undefined;
  return picked.place ?? askPlace(now.place?.name ?? '');
}

async function askPlace(name: string): Promise<PlaceChoice | undefined> {
  const typed = await vscode.window.showInputBox({
    title: 'Another Place', prompt: 'Name, latitude, longitude', value: name, placeHolder: 'Torvik, 62.40, 6.90',
    validateInput: (value) => (readPlace(value) ? undefined : 'Write a name, and after it, if you know them, the two coordinates: Torvik, 62.40, 6.90'),
  });
  return typed === undefined ? undefined : readPlace(typed);
}

function readPlace(typed: string): PlaceChoice | undefined {
  const [name = '', lat, lon, ...more] = typed.split(',').map((part) => part.trim());
  if (name === '' || more.length > 0 || [lat, lon].some((part) => part !== undefined && !/^-?\d+(?:\.\d+)?$/.test(part))) return undefined;
  if (lat !== undefined && lon === undefined) return undefined;
  if (lat === undefined || lon === undefined) return { name, type: 'other' };
  return Math.abs(Number(lat)) <= 90 && Math.abs(Number(lon)) <= 180 ? { name, type: 'other', lat: Number(lat), lon: Number(lon) } : undefined;
}

export async function askValue({ now }: Choices): Promise<Value | undefined> {
  const typed = await vscode.window.showInputBox({
    title: 'Correct the Value', prompt: 'A number, a range or a day, then the unit', placeHolder: '14,000 passengers · 3–5 percent · $2.3 million · 2026-11-28', value: [now.value, now.unit].filter((part) => part).join(' '),
    validateInput: (value) => (readValue(value) ? undefined : 'Write a number (14,000), a range (3–5) or a day (2026-11-28), and the unit after it'),
  });
  return typed === undefined ? undefined : readValue(typed);
}

/** True for all of them, undefined where the question was left; not asked where there is only one. */
export async function askEverywhere({ same }: Choices): Promise<boolean | undefined> {
  if (same === 0) return false;
  const all = { label: `$(files) All ${same + 1} mentions`, everywhere: true };
  const picked = await vscode.window.showQuickPick([{ label: '$(location) Only this mention', everywhere: false }, all], { title: 'The Same Words Stand Elsewhere Too' });
  return picked?.everywhere;
}
