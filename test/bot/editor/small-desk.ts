import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { EditorsDesk } from './desk';

const ANSWERS = `- id: lassen-leren
  label: { nl: Leren lassen, en: Learn to weld }
  question:
    nl: Hoe leer ik lassen?
    en: How do I learn to weld?
  phrasings:
    nl:
      - Waar kan ik een lascursus doen?
      - Ik wil lasser worden
      - Is lassen moeilijk?
      - Wat heb je nodig om te lassen?
      - Kan iedereen lassen?
      - Welke school heeft lassen?
    en:
      - Where can I take a welding course?
      - I want to become a welder
      - Is welding difficult?
  keywords:
    nl: [lastoorts]
    en: [torch]
  audience: [pupil, adult]
  kort:
    nl: >-
      Lassen leer je op school of bij een bedrijf.
      Dat kost {{lascursus-prijs}}.
    en: >-
      You learn to weld at school or with a company.
      That costs {{lascursus-prijs}}.
  meer:
    nl: |-
      Kijk eerst een dag mee.
    en: |-
      Watch for a day first.
  links:
    - { label: { nl: Zoek een cursus, en: Find a course }, url: https://cursus.example }
  sources:
    - { title: De lasschool, url: https://lasschool.example, date: '2026' }
  checkedOn: 2026-01-31
  reviewBy: 2027-01-31
  related: [timmeren-leren]

- id: timmeren-leren
  label: { nl: Leren timmeren, en: Learn carpentry }
  question:
    nl: Hoe leer ik timmeren?
    en: How do I learn carpentry?
  phrasings:
    nl:
      - Waar kan ik een timmercursus doen?
      - Ik wil timmerman worden
      - Is timmeren moeilijk?
      - Wat heb je nodig om te timmeren?
      - Kan iedereen timmeren?
      - Welke school heeft timmeren?
    en:
      - Where can I take a carpentry course?
      - I want to become a carpenter
      - Is carpentry difficult?
  keywords:
    nl: [hamer]
    en: [hammer]
  audience: [pupil]
  kort:
    nl: Timmeren leer je op school.
    en: You learn carpentry at school.
  sources:
    - { title: De timmerschool, url: https://timmerschool.example, date: '2026' }
  checkedOn: 2026-01-31
`;

const VALUES = `- id: lascursus-prijs
  text: { nl: 200 euro, en: 200 euros }
  instead: { nl: het bedrag dat de lasschool noemt, en: the amount that the school names }
  source: { title: De lasschool, url: https://lasschool.example, date: '2026' }
  checkedOn: 2026-01-31
  validUntil: 2027-06-30
`;

const GLOSSARY = `- id: lastoorts
  term: { nl: lastoorts, en: welding torch }
  means: { nl: Het ding waarmee je last., en: What you weld with. }
`;

/** A desk with two answers, a value and a word, in which nothing is wrong. */
export function smallDesk(): EditorsDesk {
  const desk = new EditorsDesk();
  for (const folder of ['faq', 'routes']) {
    rmSync(desk.path('knowledge', folder), { recursive: true });
    mkdirSync(desk.path('knowledge', folder));
  }
  writeFileSync(desk.path('knowledge/faq/klussen.yaml'), ANSWERS);
  writeFileSync(desk.path('knowledge/values.yaml'), VALUES);
  writeFileSync(desk.path('knowledge/glossary.yaml'), GLOSSARY);
  writeFileSync(desk.path('knowledge/routes/guides.yaml'), '[]\n');
  return desk;
}
