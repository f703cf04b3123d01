import type { Scene } from './_scene.js';
import { airline } from './_scenes/airline.js';
import { bank } from './_scenes/bank.js';
import { broadband } from './_scenes/broadband.js';
import { clinic } from './_scenes/clinic.js';
import { home } from './_scenes/home.js';
import { museum } from './_scenes/museum.js';
import { pizzeria } from './_scenes/pizzeria.js';
import { tutor } from './_scenes/tutor.js';

/** The voice products that typical values come from. */
export const SCENES: readonly Scene[] = [airline, pizzeria, bank, clinic, tutor, home, broadband, museum];
