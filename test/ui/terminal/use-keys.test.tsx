import { Text } from 'ink';
import { render } from 'ink-testing-library';
import { Component, type ReactNode, useState } from 'react';
import { expect, test } from 'vitest';
import { TerminalContext, useKeys, useTerminal } from '../../../src/ui/terminal/terminal-context.tsx';
import { testTerminal } from './test-terminal.ts';

function Counter({ name, active = true }: { name: string; active?: boolean }) {
  const [count, setCount] = useState(0);
  useKeys((event) => setCount(count + (event.kind === 'text' ? Number(event.text) : 0)), active);
  return (
    <Text>
      {name} {count}
    </Text>
  );
}

const setUp = () => {
  const terminal = testTerminal();
  const view = (menu: boolean, active = true) => (
    <TerminalContext value={terminal}>
      <Counter name="screen" active={active} />
      {menu && <Counter name="menu" />}
    </TerminalContext>
  );
  const { rerender, lastFrame } = render(view(false));
  return {
    lastFrame,
    show: (menu: boolean, active = true) => rerender(view(menu, active)),
    // As `runApp` does: drawing after each key makes React work off the state it changed.
    press: (menu = false, digit = '1') => {
      terminal.keys.press({ kind: 'text', text: digit });
      rerender(view(menu));
    },
  };
};

test('each key meets the state that the key before it left', () => {
  const { press, lastFrame } = setUp();
  press(false, '1');
  press(false, '1');
  press(false, '9');
  expect(lastFrame()).toBe('screen 11');
});

test('a menu that appears takes the keys, and gives them back when it goes', () => {
  const { show, press, lastFrame } = setUp();
  show(true);
  press(true);
  expect(lastFrame()).toBe('screen 0\nmenu 1');
  show(false);
  press();
  expect(lastFrame()).toBe('screen 1');
});

test('a screen that is not active gets no keys', () => {
  const { show, press, lastFrame } = setUp();
  show(false, false);
  press();
  press();
  expect(lastFrame()).toBe('screen 1');
});

test('a component outside the terminal says what is missing', () => {
  function Lost() {
    const { columns } = useTerminal();
    return <Text>{columns}</Text>;
  }
  // A boundary of our own: how Ink shows an error that nobody catches depends on CI in the environment.
  class Boundary extends Component<{ children: ReactNode }, { message?: string }> {
    override state: { message?: string } = {};
    static getDerivedStateFromError(error: Error) {
      return { message: error.message };
    }
    override render() {
      const { message } = this.state;
      return message === undefined ? this.props.children : <Text>{message}</Text>;
    }
  }
  const { lastFrame } = render(
    <Boundary>
      <Lost />
    </Boundary>,
  );
  expect(lastFrame()).toContain('useTerminal needs a TerminalContext around it');
});
