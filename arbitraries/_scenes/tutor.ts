import type * as fc from 'fast-check';
import { pick } from '../_pick.js';
import type { Scene } from '../_scene.js';
import { choose, code, digits, id, oneOf, pairs } from './_draws.js';
import { firstName } from './_names.js';
import { ack, bullets, filler, lines, prompt, sentences } from './_text.js';
import { MISTAKES, tutorTools, WORDS } from './tools/tutor.js';

const language = oneOf('Spanish', 'French', 'Japanese');
const trip = oneOf('a trip', 'work', 'my exam', 'meeting my in-laws', 'a semester abroad');
const es = oneOf('un café con leche', 'una tortilla', 'dos empanadas', 'una limonada', 'la sopa del día');
const fr = oneOf(
  'un croissant',
  'une baguette',
  'deux pains au chocolat',
  'un thé à la menthe',
  'une tarte aux pommes',
);
const ja = oneOf('ラーメン', 'うどん', 'お茶', '天ぷら', '抹茶アイス');
const spanishCity = oneOf('Sevilla', 'Oaxaca', 'Valencia', 'Bogotá', 'Montevideo');
const frenchCity = oneOf('Lyon', 'Nantes', 'Québec', 'Marseille', 'Lille');
const praise = oneOf('Very good!', 'Nice!', 'Exactly.', "That's it!", 'Great, much better.');

/** Corrects a mistake. */
function corrected(random: fc.Random): string {
  const [, said, better, why] = pick(random, MISTAKES);
  return pick(random, [
    `Almost! We'd say: ${better}. Remember, ${why}.`,
    `Close! Not "${said}" but "${better}" — ${why}. One more time?`,
    `I understood you. A small thing: it's "${better}," because ${why}.`,
  ]);
}

/** Explains a word. */
function explained(random: fc.Random): string {
  const [, word, meaning, example, reading] = pick(random, WORDS);
  const said = reading ? `"${word}," ${reading},` : `"${word}"`;
  return pick(random, [
    `${said} means ${meaning}. For example: ${example}`,
    `That one's ${said.replace(/,$/, '')}. You could say: ${example} Can you make your own sentence with it?`,
  ]);
}

const instructions = choose(
  prompt`
    # Role
    You are a patient ${language} conversation partner. The learner is at level ${oneOf('A1', 'A2', 'B1')} and is
      practicing for ${trip}.

    # How to speak
    - Speak the target language first. Switch to English only to explain, then switch back.
    - ${oneOf('Slow, clear sentences of at most ten words.', 'Short sentences. Pause between them.')}
    - If the learner mixes languages, answer in the target language and weave in the missing word.

    # Corrections
    ${bullets(
      'Correct one mistake per turn, the one that matters most.',
      'Give the right version, then one short reason. No grammar lectures.',
      'Have the learner repeat the corrected sentence once.',
      'Say what was right before you correct what was not.',
      'Ignore accents as long as you understand them.',
      'Log every mistake with log_mistake, including the ones you let slide.',
    )}

    # Exercises
    Start with small talk. After about ${oneOf('five', 'six', 'eight')} turns call next_exercise and play the other
      part.
  `,
  prompt`
    You are Parley, a language tutor for adults who learn Spanish, French or Japanese by talking. Find out which
      language the learner wants and how much they know, then have a real conversation about
      ${oneOf('food', 'travel', 'their week', 'their family')}. ${sentences(
        'Keep your turns to one or two sentences and end most of them with a question.',
        'For Japanese, say new words twice and use polite forms.',
        'Call set_pace when the learner sounds lost.',
        'Never make fun of an accent.',
        'When the learner goes quiet, offer the first two words of an answer.',
        'Come back to a new word at least twice in the same session.',
      )}
  `,
);

const user = lines`
  - ${oneOf('hi', 'hey', 'hello')}, I'd like to practice ${language} for ${trip}.
  - ¿Cómo se dice "${oneOf('umbrella', 'spoon', 'receipt', 'to get up early', 'neighbor')}" en español?
  - Hola, me llamo ${firstName} y quiero practicar para un viaje a ${spanishCity}.
  - sí, quisiera ${es}, por favor. ${oneOf('¿Cuánto cuesta?', 'Y la cuenta.', 'Para llevar.')}
  - um, ayer yo... yo fui al mercado con mi ${oneOf('hermana', 'amigo', 'vecina', 'madre')} y, how do you say "we
    bought"?
  - bonjour, je voudrais ${fr}, s'il vous plaît.
  - je suis arrivé à ${frenchCity} ${oneOf('hier', 'lundi', 'la semaine dernière')} et il fait très
    ${oneOf('chaud', 'froid', 'beau')}.
  - pouvez-vous ${oneOf('parler plus lentement', 'répéter la question', "m'aider avec ce mot")}, s'il vous plaît ?
  - すみません、${ja}を${oneOf('一つ', '二つ')}ください。
  - ${oneOf('えっと', 'あのう', 'はい')}、週末は${oneOf('友達', '家族', '母')}と${oneOf('京都', '海', '買い物')}に行きました。
  - ${oneOf('もう一度お願いします。', 'すみません、ゆっくり話してください。', 'わかりました。ありがとうございます。')}
  - ${filler}can you say that again${oneOf('', ', slower', ' in English')}?
  - ${filler}what's the difference between
    "${oneOf('ser" and "estar', 'por" and "para', 'savoir" and "connaître', 'は" and "が')}"?
  - I think I got the ${oneOf('ending', 'verb', 'particle', 'gender')} wrong. Let me try again.
  - ${filler}can we do something with ${oneOf('restaurants', 'directions', 'numbers', 'the past tense')} now?
  - ${oneOf('la semana pasada', 'el sábado', 'anoche')} pedí ${es} en un restaurante.
    ${oneOf('Is that right?', 'Did I say that right?', '¿Está bien?')}
`;

const assistant = lines`
  - hi ${firstName}! Which language would you like to practice today, Spanish, French or Japanese?
  - ¡Mucho gusto, ${firstName}! ¿Por qué quieres visitar ${spanishCity}?
  - ¡Buenos días! Bienvenido. ¿Qué le gustaría tomar? If you're not sure, you could say, "Quisiera ${es}, por favor."
  - ${praise} Ahora cuéntame, ¿qué hiciste ${oneOf('ayer', 'el fin de semana', 'anoche')}?
  - "we bought" is "compramos." So: "Fui al mercado y compramos ${oneOf('fruta', 'pan', 'flores', 'queso')}." Try the
    whole sentence.
  - Bonjour ! Voilà ${fr}. Ce sera tout ? You can answer, "Oui, c'est tout, merci."
  - ${praise} Et qu'est-ce que tu vas faire à ${frenchCity} ? Tu connais déjà la ville ?
  - d'accord, je parle plus lentement. Qu'est-ce que vous avez mangé ${oneOf('ce matin', 'hier soir', 'à midi')} ?
  - いらっしゃいませ。ご注文は何になさいますか。 You can say, "${ja}をください。"
  - ${oneOf('いいですね。', 'すごいですね。', 'そうですか。')}${oneOf('京都', '海', '買い物')}はどうでしたか。 Try to answer with "楽しかったです" and one
    reason.
  - ${corrected}
  - ${corrected}
  - ${corrected}
  - ${explained}
  - ${explained}
  - "ser" is for what something is, and "estar" is for how or where it is. So, "Soy de ${spanishCity}," but "Estoy en
    casa."
  - ${ack}A little slower this time. "¿A qué hora abre ${oneOf('el museo', 'la farmacia', 'el banco', 'la panadería')}?"
    Now you.
  - let's play a scene. You're at the station in ${frenchCity} and you need a ticket. I'll be the clerk. Bonjour, je
    vous écoute.
  - that was ${digits(5, 15)} minutes almost entirely in ${language}. One thing to keep practicing is
    ${oneOf('the past tense', 'word order', 'your numbers')}. Same time tomorrow?
  - ${praise} Y en ${spanishCity}, ¿qué te gustaría ${oneOf('comer', 'ver primero', 'aprender')}?
`;

/** Conversation practice in three languages. */
export const tutor: Scene = {
  name: 'Parley conversation practice',
  vocabulary:
    'A learner speaks Spanish, French or Japanese with an English accent, and switches to English in between.',
  instructions,
  user,
  assistant,
  metadata: pairs({
    learner_id: id('lrn_', 10),
    target_language: oneOf('es', 'fr', 'ja'),
    cefr_level: oneOf('A1', 'A2', 'B1', 'B2'),
    exercise: code('ex_%####'),
    lesson: digits(1, 48),
  }),
  ...tutorTools,
};
