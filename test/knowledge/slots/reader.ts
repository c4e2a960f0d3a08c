import { join } from 'node:path';
import { loadSlots } from '../../../knowledge/slots';

export const LANGUAGE_DIR = join(__dirname, '../../../knowledge/language');

export const slotsFrom = loadSlots(LANGUAGE_DIR);
