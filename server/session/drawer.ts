/** Where sidecars are kept. Neither function rejects. */
export interface Drawer {
  readonly read: () => Promise<DrawerRead>;
  /** Writes all or nothing, and only over `before`, the text last read or written (undefined: no file). */
  readonly write: (text: string, before: string | undefined) => Promise<DrawerWrite>;
}
/** `none`: this document can have no sidecar, as an unsaved one. */
export type DrawerRead = { readonly kind: 'text'; readonly text: string; readonly source: string } | { readonly kind: 'missing'; readonly source: string } | { readonly kind: 'none'; readonly why: string };
export type DrawerWrite = { readonly kind: 'written' } | { readonly kind: 'changed'; readonly text: string | undefined } | { readonly kind: 'failed'; readonly why: string };
