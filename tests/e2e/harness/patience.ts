// A step in a browser on a busy machine may take its time; a hang still fails.
jest.setTimeout(180_000);
