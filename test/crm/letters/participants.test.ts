/** Who is meant by a cell that says who took part. */
import { expect, test } from "@jest/globals";
import { isNamed, namesIn } from "../../../src/crm/letters/participants.ts";

test.each([
  ["王伟明", "王伟", false],
  ["王伟明", "王伟明", true],
  ["Anna", "Ann", false],
  ["Lin, Ann", "Ann", true],
  ["Lin；ann  LEE", "Ann Lee", true],
  ["王伟、李和平", "李和平", true],
  ["王伟和李娜", "李娜", true],
  ["李 娜（采购部）", "李娜", true],
  ["Bo and Ann Lee", "Ann Lee", true],
  ["Alexander", "Alex", false],
  ["Lin\nAnn", "Ann", true],
  ["Ann", null, false],
  [null, "Ann", false],
])("%p names %p: %p", (cell, name, expected) => expect(isNamed(namesIn(cell), name)).toBe(expected));
