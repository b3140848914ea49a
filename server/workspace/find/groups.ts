/** Items of several articles that belong together, because each is matched with another of them. */

export interface Item {
  readonly article: string;
  readonly at: number;
}

/** Union-find over items; groups come by their first item, items by article and place. */
export class Groups {
  readonly #parent = new Map<string, string>();
  readonly #items = new Map<string, Item>();

  join(one: Item, other: Item): void {
    const a = this.#root(this.#add(one));
    const b = this.#root(this.#add(other));
    if (a === b) return;
    if (a < b) this.#parent.set(b, a);
    else this.#parent.set(a, b);
  }

  all(): readonly (readonly Item[])[] {
    const groups = new Map<string, Item[]>();
    for (const [key, item] of [...this.#items].sort(([, a], [, b]) => order(a, b))) {
      const root = this.#root(key);
      const group = groups.get(root);
      if (group) group.push(item);
      else groups.set(root, [item]);
    }
    return [...groups.values()];
  }

  #add(item: Item): string {
    const key = `${item.article}\n${item.at}`;
    if (!this.#parent.has(key)) {
      this.#parent.set(key, key);
      this.#items.set(key, item);
    }
    return key;
  }

  #root(key: string): string {
    let root = key;
    for (let up = this.#parent.get(root)!; up !== root; up = this.#parent.get(root)!) root = up;
    this.#parent.set(key, root);
    return root;
  }
}

const order = (a: Item, b: Item): number => (a.article < b.article ? -1 : a.article > b.article ? 1 : a.at - b.at);
