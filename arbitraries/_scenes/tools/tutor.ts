import { pick } from '../../_pick.js';
import type { Scene } from '../../_scene.js';
import { code, oneOf } from '../_draws.js';
import { derivedTool, optional, settled, text, tool, whole, word } from '../_tools.js';

/** Mistakes of learners: language, wrong sentence, correct sentence, reason and category. */
export const MISTAKES = [
  ['es', 'Yo soy hambre', 'Tengo hambre', 'Spanish uses "tener," to have, for hunger', 'vocabulary'],
  ['es', 'La problema es grande', 'El problema es grande', '"problema" is masculine', 'grammar'],
  ['es', 'Me gusta los libros', 'Me gustan los libros', 'the verb agrees with "los libros"', 'grammar'],
  ['es', 'Estoy buscando por mis llaves', 'Estoy buscando mis llaves', '"buscar" already means look for', 'grammar'],
  ['es', 'Estoy embarazada', 'Tengo vergüenza', '"embarazada" means pregnant', 'vocabulary'],
  ['fr', "J'ai allé au marché", 'Je suis allé au marché', '"aller" takes être in the past', 'grammar'],
  ['fr', 'Je suis trente ans', "J'ai trente ans", 'in French you have your years', 'vocabulary'],
  ['fr', 'Je visite ma grand-mère', 'Je rends visite à ma grand-mère', '"visiter" is for places', 'vocabulary'],
  ['fr', 'Je veux un café', 'Je voudrais un café', '"je veux" sounds a bit blunt', 'register'],
  ['ja', '図書館に勉強します', '図書館で勉強します', 'で marks the place where you do something', 'grammar'],
  ['ja', 'きのう映画を見ます', 'きのう映画を見ました', 'it was yesterday', 'grammar'],
  ['ja', '暑いでした', '暑かったです', 'い-adjectives carry the past tense themselves', 'grammar'],
  ['ja', '先生、元気？', '先生、お元気ですか', "you'd be more polite to a teacher", 'register'],
] as const;

/** Words: language, word, meaning, example and, for Japanese, reading. */
export const WORDS = [
  ['es', 'el paraguas', 'umbrella', 'Llévate el paraguas, va a llover.', ''],
  ['es', 'madrugar', 'to get up very early', 'Mañana tengo que madrugar.', ''],
  ['es', 'la cuchara', 'spoon', '¿Me trae una cuchara, por favor?', ''],
  ['es', 'el vecino', 'neighbor', 'El vecino toca la guitarra.', ''],
  ['fr', 'le parapluie', 'umbrella', "J'ai oublié mon parapluie dans le train.", ''],
  ['fr', 'flâner', 'to stroll with no destination', "J'aime flâner le long du canal.", ''],
  ['fr', 'le pamplemousse', 'grapefruit', "Un jus de pamplemousse, s'il vous plaît.", ''],
  ['fr', "l'addition", 'the check in a restaurant', "L'addition, s'il vous plaît.", ''],
  ['ja', '傘', 'umbrella', '傘を持っていますか。', 'kasa'],
  ['ja', '約束', 'a promise or an appointment', '三時に約束があります。', 'yakusoku'],
  ['ja', '木漏れ日', 'sunlight through the leaves', '木漏れ日がきれいですね。', 'komorebi'],
] as const;

const LANGUAGES = ['es', 'fr', 'ja'];
const EXERCISES: Record<string, Record<string, string>> = {
  ordering_food: {
    es: 'Pide un café con leche y pregunta cuánto cuesta.',
    fr: 'Commandez un croissant et un thé.',
    ja: 'ラーメンを一つ注文してください。',
  },
  asking_directions: {
    es: 'Pregunta cómo llegar a la estación.',
    fr: 'Demandez où se trouve la gare.',
    ja: '駅への行き方を聞いてください。',
  },
  introductions: {
    es: 'Preséntate en tres frases.',
    fr: 'Présentez-vous en trois phrases.',
    ja: '自己紹介をしてください。',
  },
  small_talk: {
    es: 'Cuenta qué hiciste el fin de semana.',
    fr: 'Racontez votre week-end.',
    ja: '週末に何をしたか話してください。',
  },
};

const logMistake = settled(
  tool(
    'log_mistake',
    'Remember a mistake for later review. Call it silently, never mention it to the learner.',
    {
      language: word(LANGUAGES, 'Language being learned'),
      said: text(oneOf(''), 'What the learner said'),
      correction: text(oneOf('')),
      category: word(['grammar', 'vocabulary', 'pronunciation', 'register']),
      severity: optional(whole(1, 3, '1 is a slip, 3 is not understandable', { minimum: 1, maximum: 3 }), 40),
    },
    (random) => ({ ok: true, review_count: random.nextInt(1, 31) }),
  ),
  (random, args) => {
    const [language, said, correction, , category] = pick(random, MISTAKES);
    return { ...args, language, said, correction, category };
  },
);

const nextExercise = tool(
  'next_exercise',
  'Get the next exercise for the learner. Call it when an exercise is done or the learner asks for something else.',
  {
    language: word(LANGUAGES, 'Language being learned'),
    topic: optional(word(Object.keys(EXERCISES)), 30),
    level: word(['A1', 'A2', 'B1'], 'CEFR level'),
  },
  (random, { language, level, topic = 'small_talk' }) => {
    const instruction = EXERCISES[String(topic)]![String(language)];
    return { exercise_id: code('ex_%####')(random), topic, level, instruction };
  },
);

const setPace = tool(
  'set_pace',
  'Change how fast you speak and how much English you use. Call it when the learner seems lost or bored.',
  {
    speed: word(['slow', 'normal', 'native']),
    english: word(['never', 'explanations_only', 'mostly']),
  },
  () => ({ ok: true }),
);

const lookUp = settled(
  derivedTool(
    'look_up',
    'Dictionary entry of a word with an example sentence.',
    { word: text(oneOf('')), language: word(LANGUAGES) },
    (_, { word }) => {
      const [, , meaning, example, reading] = WORDS.find((row) => row[1] === word)!;
      return `**${word}**${reading && ` (${reading})`}: ${meaning}\n\n> ${example}`;
    },
  ),
  (random) => {
    const [language, word] = pick(random, WORDS);
    return { word, language };
  },
);

const conjugations: Record<string, string> = {
  tener: 'tengo, tienes, tiene, tenemos, tenéis, tienen',
  ir: 'voy, vas, va, vamos, vais, van',
  hacer: 'hago, haces, hace, hacemos, hacéis, hacen',
  aller: 'vais, vas, va, allons, allez, vont',
  prendre: 'prends, prends, prend, prenons, prenez, prennent',
  venir: 'viens, viens, vient, venons, venez, viennent',
};

const conjugate = derivedTool(
  'conjugate',
  'Present tense of a Spanish or French verb.',
  { verb: text(oneOf(...Object.keys(conjugations)), 'Infinitive') },
  (_, { verb }) => ({ verb, tense: 'present', forms: conjugations[String(verb)]!.split(', ') }),
);

export const tutorTools: Pick<Scene, 'tools' | 'mcp'> = {
  tools: [logMistake, nextExercise, setPace],
  mcp: { label: 'dictionary', tools: [lookUp, conjugate] },
};
