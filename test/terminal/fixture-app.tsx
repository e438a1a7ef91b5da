/** A small app on the real terminal layer: a text field, a list, and ways to fail. Tests drive it with keys. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { Box, Text } from 'ink';
import { useReducer, useState } from 'react';
import { AnswerField } from '../../src/ui/terminal/answer-field.tsx';
import { runApp } from '../../src/ui/terminal/run-app.tsx';
import { useKeys, useTerminal } from '../../src/ui/terminal/terminal-context.tsx';
import type { TerminalSettings } from '../../src/ui/terminal/terminal-settings.ts';
import {
  editText,
  emptyField,
  type TextEdit,
  type TextField,
  textEdit,
} from '../../src/ui/terminal/text-field.ts';

const items = Array.from({ length: 30 }, (_, index) => `lesson ${index + 1}: a factor of the chain rule`);

interface Typing {
  readonly field: TextField;
  readonly submitted: readonly string[];
}

const type = ({ field, submitted }: Typing, action: TextEdit | { type: 'submit' }): Typing =>
  action.type === 'submit'
    ? { field: emptyField, submitted: [...submitted, field.text] }
    : { field: editText(field, action, 1000), submitted };

function Question() {
  const { columns } = useTerminal();
  const [{ field, submitted }, dispatch] = useReducer(type, { field: emptyField, submitted: [] });
  useKeys((event) => {
    const edit = textEdit(event);
    if (edit) dispatch(edit);
    else if (event.kind === 'key' && event.name === 'enter') dispatch({ type: 'submit' });
    else if (event.kind === 'key' && event.name === 'escape') dispatch({ type: 'delete', to: 'start' });
  });
  return (
    <Box flexDirection="column">
      <Box>
        <Text>{'> '}</Text>
        <AnswerField field={field} width={columns - 4} placeholder="a number or a formula" />
      </Box>
      <Text color="cyan">length {field.text.length}</Text>
      <Text wrap="truncate">submitted [{submitted.join('][')}]</Text>
    </Box>
  );
}

function List() {
  const { rows, handOver, exit } = useTerminal();
  const [chosen, setChosen] = useState(0);
  const [message, setMessage] = useState('none');
  const [, setBroken] = useState(false);
  useKeys((event) => {
    const key = event.kind === 'text' ? event.text : event.kind === 'key' ? event.name : event.kind;
    if (key === 'j' || key === 'down') setChosen((now) => Math.min(now + 1, items.length - 1));
    if (key === 'k' || key === 'up') setChosen((now) => Math.max(now - 1, 0));
    if (key === 'escape') setMessage('escape');
    if (key === 'q') exit(3);
    if (key === 'z') process.kill(process.pid, 'SIGSTOP');
    if (key === 'c') console.warn('a library warns');
    if (key === 'e')
      handOver(async () => spawnSync('sh', ['-c', 'echo editor; read line'], { stdio: 'inherit' }));
    if (key === 't') throw new Error('thrown by a key\nsecond line');
    if (key === 'r') {
      setBroken(() => {
        throw new Error('thrown by a render');
      });
    }
    if (key === 'p') Promise.reject(new Error('nobody waited'));
  });
  const height = rows - 4;
  const top = Math.min(Math.max(0, chosen - Math.floor(height / 2)), items.length - height);
  return (
    <Box flexDirection="column">
      {items.slice(top, top + height).map((item, index) => (
        <Text key={item} bold={top + index === chosen} {...(top + index === chosen ? { color: 'cyan' } : {})}>
          {top + index === chosen ? '> ' : '  '}
          {item}
        </Text>
      ))}
      <Text>message {message}</Text>
    </Box>
  );
}

function Tall() {
  const { rows } = useTerminal();
  return <Text>{Array.from({ length: rows + 5 }, (_, index) => `line ${index + 1}`).join('\n')}</Text>;
}

const screens = { question: Question, list: List, tall: Tall };

function Fixture({ name }: { name: keyof typeof screens }) {
  const { columns, rows } = useTerminal();
  const Screen = screens[name];
  return (
    <Box flexDirection="column">
      <Text wrap="truncate">
        fixture at {columns} by {rows}
      </Text>
      <Text>{'─'.repeat(columns)}</Text>
      <Screen />
    </Box>
  );
}

/** Runs one of the screens; crashes and frames that are too tall are noted in the file `reportPath`. */
export const runFixture = (settings: TerminalSettings, name: string, reportPath: string) =>
  runApp(() => <Fixture name={name as keyof typeof screens} />, {
    settings,
    reportCrash: (error, output) => {
      writeFileSync(reportPath, `${error instanceof Error ? error.stack : error}\n${output}`);
      return reportPath;
    },
    onTallFrame: (height, limit) => writeFileSync(reportPath, `${height} of ${limit}`),
  });
