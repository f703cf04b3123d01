import { choose, code, oneOf } from './_draws.js';

export const firstName = oneOf(
  ...'Amara Ben Carla Daniel Elena Farid Grace Hannah Ian Jasmine Kofi Laura Marcus Nadia Owen Priya Rosa'.split(' '),
  ...'Samuel Tessa Umar Valerie Wes Yuki Zoe Andre Beth Carmen Deepa Erik Fiona Greg Helen Isaac Joanna'.split(' '),
  ...'Keith Lucia Miguel Noor Paula Renee Stefan Theo Vikram Wendy Colin Ingrid Monica Tom'.split(' '),
);

export const lastName = oneOf(
  ...'Abbott Alvarez Banerjee Brennan Castillo Chen Dawson Delgado Eriksen Farrow Fischer Gallagher'.split(' '),
  ...'Haddad Hartley Ibarra Kapoor Lindqvist Lowell Marchetti Medina Nakamura Novak Okafor Osborne'.split(' '),
  ...'Pettit Quigley Ramirez Reyes Sandoval Sato Thornton Tran Ueda Vance Vargas Whitaker Wolcott'.split(' '),
  ...'Yilmaz Zielinski Nguyen Moreau Osei Doyle Kowalski Bergstrom Mahoney'.split(' '),
);

export const street = oneOf(
  ...['Linden Street', 'Alder Avenue', 'Mill Road', 'Harrison Street', 'Juniper Lane', 'Second Avenue', 'Canal Street'],
  ...['Orchard Road', 'Prospect Place', 'Wilmot Avenue', 'Cedar Court', 'Bellwood Drive', 'Fulton Street'],
);

// The numbers from 555-0100 to 555-0199 are reserved for fiction.
/** A telephone number in E.164 format, such as `+14155550132`. */
export const phone = choose(code('+141555501##'), code('+131255501##'), code('+120655501##'), code('+161755501##'));

/** A telephone number as in a transcript, such as `415-555-0132`. */
export const spokenPhone = choose(code('415-555-01##'), code('312-555-01##'), code('206-555-01##'));
