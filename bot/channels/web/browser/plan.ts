import { renderSVG } from 'uqr';
import { advance } from '../../../../knowledge/guide/advance';
import { type Plan, readPlan } from '../../../../knowledge/guide/plan';
import type { PlanGuide } from '../plan-guide';
import { type PlanTexts, planElements } from './plan-view';

const { locale, texts }: { locale: 'nl' | 'en'; texts: PlanTexts } = JSON.parse(
  document.getElementById('settings')?.textContent ?? '{}',
);

/** Makes the outcome again from the answers in the fragment: only the name of the guide is asked of the server. */
async function show(plan: Plan | undefined): Promise<void> {
  if (!plan) return tell(texts.none);
  const response = await fetch(`/plan/gids/${plan.guide}?taal=${locale}`);
  if (!response.ok) return tell(texts.none);
  const { guide, routes, today }: PlanGuide = await response.json();
  const step = advance({ ...guide, routes: new Map(routes.map((route) => [route.id, route])) }, plan.answers, today);
  if (step.is !== 'outcome') return tell(texts.changed);
  if (guide.madeWith === plan.madeWith) tell('');
  else tell(texts.changed);
  const qr = renderSVG(location.href, { border: 2 });
  document.getElementById('plan')?.replaceChildren(...planElements(step.outcome, { locale, texts, routes, qr }));
}

function tell(words: string): void {
  const notice = document.getElementById('notice');
  if (!notice) return;
  notice.textContent = words;
  notice.hidden = words === '';
}

const start = (): void => void show(readPlan(location.hash)).catch(() => tell(texts.offline));
window.addEventListener('hashchange', start);
start();
