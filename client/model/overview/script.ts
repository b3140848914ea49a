/** The script of the page, as it stands there. It turns clicks and keys into messages and remembers where one was; it writes nothing into the page. */
export const SCRIPT = `
(() => {
  const editor = acquireVsCodeApi();
  const { uri, page } = document.body.dataset;
  const before = editor.getState() ?? {};
  let focus = '';
  const keep = () => editor.setState({ uri, top: scrollY, focus });
  const go = (item, stay) => editor.postMessage({ kind: 'go', list: item.dataset.list, index: Number(item.dataset.index), mention: Number(item.dataset.mention ?? 0), page: Number(page), stay });
  document.addEventListener('click', (event) => {
    const item = event.target.closest('[data-list]');
    const link = event.target.closest('a[href^="#"]');
    if (item) go(item, true);
    if (!link) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const part = document.getElementById(link.hash.slice(1));
    part?.scrollIntoView();
    part?.focus({ preventScroll: true });
  }, true);
  document.addEventListener('keydown', (event) => {
    const item = event.target.closest('button[data-list]');
    if (!item || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (!event.repeat) go(item, false);
      return;
    }
    const group = [...item.closest('section').querySelectorAll('button[data-list]')];
    const to = { ArrowDown: group.indexOf(item) + 1, ArrowUp: group.indexOf(item) - 1, Home: 0, End: group.length - 1 }[event.key];
    if (to === undefined || !group[to]) return;
    event.preventDefault();
    group[to].focus();
  });
  document.addEventListener('focusin', ({ target }) => { focus = target.id; keep(); });
  addEventListener('blur', () => { focus = ''; keep(); });
  addEventListener('scroll', keep, { passive: true });
  scrollTo({ top: before.top ?? 0, behavior: 'instant' });
  if (before.focus) document.getElementById(before.focus)?.focus({ preventScroll: true });
  keep();
})();
`;
