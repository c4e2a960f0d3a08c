/**
 * Tells an element how high the part of the window is that a keyboard on the screen leaves free, and where it begins,
 * as `--view-height` and `--view-top`. Not while someone zooms in: then the part is small because they want it to be.
 */
export function keepInView({ style }: HTMLElement): void {
  const view = window.visualViewport;
  if (!view) return;
  const fit = (): void => {
    if (view.scale !== 1) return;
    style.setProperty('--view-height', `${view.height}px`);
    style.setProperty('--view-top', `${view.offsetTop}px`);
  };
  view.addEventListener('resize', fit);
  view.addEventListener('scroll', fit);
  fit();
}
