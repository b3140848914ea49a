/** All stories of an archive, worked out when somebody asks and kept until something changes. */
import type { Archive } from '../workspace/archive';
import type { Story } from '../workspace/stories';
import { CANCELLED } from './analysis';
import { TURN_MS, type Stepping } from './stepping';

export class StoryWalk {
  #told: { readonly stories: readonly Story[]; readonly at: number } | undefined;

  constructor(private readonly stepping: Stepping) {}

  /** `changes`: how often the archive has changed; when it does under the walk, it begins anew. */
  async stories(archive: Archive, changes: () => number, cancelled: () => boolean): Promise<readonly Story[] | typeof CANCELLED> {
    for (;;) {
      const at = changes();
      if (this.#told?.at === at) return this.#told.stories;
      const stories: Story[] = [];
      let since = this.stepping.now();
      for (const story of archive.walkStories()) {
        if (story) stories.push(story);
        if (cancelled()) return CANCELLED;
        if (this.stepping.now() - since < TURN_MS) continue;
        await this.stepping.pause();
        since = this.stepping.now();
        if (changes() !== at) break;
      }
      if (changes() === at) this.#told = { stories, at };
    }
  }
}
