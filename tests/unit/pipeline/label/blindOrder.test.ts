import { blindOrder } from "../../../../src/pipeline/label/blindOrder";

const people = ["ada_pell", "milo_strand", "jo_whitlow"];

test("the order is the same whatever order the annotators come in", () => {
  expect(blindOrder("s", "r1", people)).toEqual(blindOrder("s", "r1", people.toReversed()));
  expect(blindOrder("s", "r1", people).toSorted()).toEqual(people.toSorted());
});

test("over many records each annotator is A about equally often", () => {
  const first = Array.from({ length: 900 }, (_, at) => blindOrder("s", `r${at}`, people)[0]);
  for (const person of people) {
    const share = first.filter((one) => one === person).length / first.length;
    expect(share).toBeGreaterThan(0.28);
    expect(share).toBeLessThan(0.39);
  }
});
