import type { Locale } from '../schema';

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Small words that a sentence of the language can hardly do without, and that the other language does not have. */
export const FUNCTION_WORDS: Record<Locale, ReadonlySet<string>> = {
  nl: list(`
    de het een en ik je jij jou jouw u uw hij zij ze wij jullie hun hen mij mijn mn ons onze zijn haar hem
    dit dat deze die wie wat waar wanneer waarom welk welke hoe hoeveel hoelang
    bent heb hebt heeft hebben had kan kun kunt kunnen mag mogen moet moeten wil wilt willen zou zouden zal zullen
    word wordt worden ga gaat gaan doe doet doen krijg krijgt krijgen weet vind zit zoek
    van voor naar met bij aan uit om op tot door zonder tegen tijdens als dan dus maar of want omdat ook nog niet geen wel
    al nu toch er hier daar naast vanaf zo even gewoon echt iets niks niets iemand iedereen alleen
    ff wnr hvl moek ken egt nie tis kheb zn eigenlijk ofzo jaar dagen werk werken worden leren school opleiding
  `),
  en: list(`
    the a an i im you your he she it its they them their we our us my me this that these those
    who what where when why which how whose is am are was were be been do does did have has had can could will would
    should may might must of for to from with without by at on into about after before and or but if so than
    not no yes dont doesnt cant there here any some want need get got become find know looking please still
    teach teacher school course study job work money pay
  `),
};
