import { act, render, screen } from "@testing-library/react";
import { useRef } from "react";
import { useScrollStop } from "../../../../src/taskpane/hooks/useScrollStop";

function Box({ hasButton }: { readonly hasButton: boolean }) {
  const box = useRef<HTMLDivElement>(null);
  const isStop = useScrollStop(box);
  return (
    <div ref={box} data-testid="box" data-stop={isStop}>
      <p>A long text</p>
      {hasButton && <button type="button">A button</button>}
    </div>
  );
}

function contentOf(height: number): void {
  jest.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(100);
  jest.spyOn(HTMLElement.prototype, "scrollHeight", "get").mockReturnValue(height);
}

const isStop = () => screen.getByTestId("box").dataset["stop"];
const settle = () => act(() => Promise.resolve());

afterEach(() => jest.restoreAllMocks());

test("a box that scrolls is a tab stop only as long as nothing in it is one", async () => {
  contentOf(300);
  const { rerender } = render(<Box hasButton={false} />);
  expect(isStop()).toBe("true");
  rerender(<Box hasButton />);
  await settle();
  expect(isStop()).toBe("false");
  rerender(<Box hasButton={false} />);
  await settle();
  expect(isStop()).toBe("true");
});

test("a box whose content fits is none", () => {
  contentOf(100);
  render(<Box hasButton={false} />);
  expect(isStop()).toBe("false");
});
