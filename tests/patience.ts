// A busy machine is slow, not wrong.
jest.setTimeout(120_000);
