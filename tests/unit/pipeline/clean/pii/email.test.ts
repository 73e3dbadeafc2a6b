import { email } from "../../../../../src/pipeline/clean/pii/email";

function found(text: string): readonly string[] {
  return email.find(text).map(({ start, end }) => text.slice(start, end));
}

it.each([
  { text: "info@presidio.site", finds: ["info@presidio.site"] },
  { text: "Write to a.b+c@sub.example.co.uk, or (d@e.org).", finds: ["a.b+c@sub.example.co.uk", "d@e.org"] },
  { text: "<mailto:anna@example.org>", finds: ["anna@example.org"] },
  { text: "'anna@example.org' \"o'brien@example.ie\"", finds: ["anna@example.org", "o'brien@example.ie"] },
  { text: "http://x.org/remove?email=anna@example.org&id=1", finds: ["anna@example.org"] },
  { text: "a@b.org;c@d.org|e@f.org", finds: ["a@b.org", "c@d.org", "e@f.org"] },
  { text: "user@xn--80ak6aa92e.com x@example.xn--p1ai", finds: ["user@xn--80ak6aa92e.com", "x@example.xn--p1ai"] },
  { text: "müller@exämple.de почта@пример.рф", finds: ["müller@exämple.de", "почта@пример.рф"] },
  { text: "联系info@example.org谢谢", finds: ["info@example.org"] },
  { text: "a@b@c.org", finds: ["b@c.org"] },
  { text: "anna@example.org-Original Message-", finds: ["anna@example.org"] },
  { text: "anna@example.org.2.", finds: ["anna@example.org"] },
  { text: "anna@example.org..bob", finds: ["anna@example.org"] },
])("finds $finds in $text", ({ text, finds }) => {
  expect(found(text)).toStrictEqual(finds);
});

it.each([
  "info@presidio.",
  "user@localhost",
  "image001.png@01C85A65.A7A0F4F0",
  "@example.org",
  "...@example.org",
  "a @example.org",
  "a@ example.org",
  "a@example.1",
  "a@-example.org",
  "a@.org",
  "a@b.c",
  "anna@192.168.0.1",
  `${"a".repeat(129)}@example.org`,
  `a@${"b.".repeat(130)}org`,
  "",
])("finds nothing in %s", (text) => {
  expect(found(text)).toStrictEqual([]);
});
