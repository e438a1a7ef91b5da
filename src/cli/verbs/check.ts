import { loadAutograd } from '../../autograd/load.ts';
import { toAscii } from '../../drawing/ascii.ts';
import { caretLines } from '../../drawing/caret.ts';
import { wrapWords } from '../../drawing/wrap.ts';
import { type Explanation, explainAnswer } from '../../grading/explain.ts';
import { grade } from '../../grading/grade.ts';
import { conventionsOf } from '../../grading/prepare-question.ts';
import type { Question } from '../../grading/questions/question.ts';
import type { Verdict } from '../../grading/verdict.ts';
import { noteText, verdictText } from '../../grading/verdict-text.ts';
import { checkQuestion } from '../input/check-question.ts';
import { type CheckRequest, readCheckRequest } from '../input/check-request.ts';
import { inputLines } from '../input/input-lines.ts';
import type { CheckAnswerOptions, CheckOptions, CheckStreamOptions } from '../input/options.ts';
import { parsePoint } from '../input/parse-point.ts';
import { readDocument } from '../input/read-input.ts';
import type { Io } from '../io.ts';
import { checkData } from '../output/check-data.ts';
import { explanationLines } from '../output/explanation.ts';
import { answerLines, writeJson } from '../output/json.ts';

const exitCodes: Readonly<Record<Verdict['kind'], number>> = {
  correct: 0,
  incorrect: 1,
  undecided: 1,
  unreadable: 2,
};

/** Grades one answer, or one a line: 0 correct, 1 incorrect or undecided, 2 unreadable; a stream is 0 when all was read. */
export async function check(options: CheckOptions, io: Io): Promise<number> {
  return options.jsonl ? checkStream(options, io) : checkOne(options, io);
}

async function checkOne(options: CheckAnswerOptions, io: Io): Promise<number> {
  const question = checkQuestion(await requestOf(options, io));
  const autograd = await loadAutograd({ environment: io.env });
  const verdict = grade(question, options.answer, autograd);
  const { label } = autograd.engine;
  const explanation = options.explain ? explainAnswer(question, options.answer, autograd) : undefined;
  if (options.json) writeJson(io.stdout, checkData(verdict, question, label, { explanation }));
  else tell(verdict, question, label, options, explanation, io);
  return exitCodes[verdict.kind];
}

async function requestOf(options: CheckAnswerOptions, io: Io): Promise<CheckRequest> {
  const { of, wrt, answer, at, graph, task } = options;
  const document = graph === undefined ? undefined : await readDocument(graph, io);
  return {
    ...{ of, wrt, answer },
    ...(at === undefined ? {} : { at: parsePoint(at) }),
    ...(document === undefined ? {} : { graph: document }),
    ...(graph === undefined || document === graph ? {} : { from: graph }),
    ...(task === undefined ? {} : { task }),
  };
}

function tell(
  verdict: Verdict,
  question: Question,
  label: string,
  options: CheckAnswerOptions,
  explanation: Explanation | undefined,
  io: Io,
): void {
  const { headline, details } = verdictText(verdict, label);
  const conventions = conventionsOf(question).map((convention) => `By convention: ${convention}.`);
  const notes = 'notes' in verdict ? (verdict.notes ?? []).map(noteText) : [];
  const reading = verdict.readAs === undefined ? [] : [`Reads as ${verdict.readAs}.`, ...notes];
  const place =
    verdict.kind === 'unreadable' && verdict.position !== undefined && options.answer.trim() !== ''
      ? [caretLines(options.answer, verdict.position, verdict.length)]
      : [];
  const sentences = (texts: readonly string[]) => texts.flatMap((text) => wrapWords(text));
  const lines = [
    ...sentences([...conventions, headline]),
    ...place,
    ...sentences([...details, ...reading]),
    ...(explanation ? explanationLines(explanation) : []),
  ];
  const text = `${lines.join('\n')}\n`;
  (verdict.kind === 'unreadable' ? io.stderr : io.stdout).write(options.ascii ? toAscii(text) : text);
}

async function checkStream({ explain }: CheckStreamOptions, io: Io): Promise<number> {
  const autograd = await loadAutograd({ environment: io.env });
  const questionOf = rememberingQuestions();
  const allRead = await answerLines(inputLines(io.stdin), io.stdout, (value) => {
    const request = readCheckRequest(value);
    const question = questionOf(request);
    const { id, answer } = request;
    const verdict = grade(question, answer, autograd);
    const explanation = explain ? explainAnswer(question, answer, autograd) : undefined;
    return checkData(verdict, question, autograd.engine.label, { id, explanation });
  });
  return allRead ? 0 : 2;
}

/** A course has no more questions open at a time; what was worked out for one serves all the answers to it. */
const MOST_REMEMBERED = 200;

function rememberingQuestions(): (request: CheckRequest) => Question {
  const known = new Map<string, Question>();
  return (request) => {
    const { of, wrt, at, graph, task } = request;
    const key = JSON.stringify([of, wrt, [...(at ?? [])], graph, task]);
    const question = known.get(key) ?? checkQuestion(request);
    // Last in the order of the map is what was asked last: the first is forgotten.
    known.delete(key);
    known.set(key, question);
    if (known.size > MOST_REMEMBERED) known.delete(known.keys().next().value as string);
    return question;
  };
}
