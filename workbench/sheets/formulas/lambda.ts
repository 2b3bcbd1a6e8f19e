/** Functions that formulas make themselves. */
import { type AstExpression, isLambdaNode, type LambdaExpression, type Node } from "@borgar/fx";
import type { Lambda, Scope } from "./function.ts";
import { fail, type Value } from "./value.ts";

/** What a part of a formula is a function of: a LAMBDA, or the name that LET gave to one; `null` for anything else. */
export function lambdaOf(node: AstExpression | LambdaExpression | null | undefined, scope: Scope): Lambda | null {
  if (node?.type === "LambdaExpression") return { names: node.params.map((one) => one.name.toLowerCase()), body: node.body, scope };
  if (node?.type === "ReferenceIdentifier") return scope.lambdas.get(node.value.toLowerCase()) ?? null;
  return null;
}

/** The function in `LAMBDA(x, x + 1)(5)`; the parser's types know of names only. */
export const lambdaCalled = (callee: Node, scope: Scope): Lambda | null => (isLambdaNode(callee) ? lambdaOf(callee, scope) : null);

export function callLambda(lambda: Lambda, args: readonly Value[], { evaluate }: Scope): Value {
  if (args.length !== lambda.names.length)
    return fail(
      "#N/A",
      `Wrong number of arguments to LAMBDA. Expected ${lambda.names.length} arguments, but got ${args.length} arguments.`,
    );
  const names = new Map(lambda.scope.names);
  lambda.names.forEach((name, index) => {
    names.set(name, args[index] ?? null);
  });
  return evaluate(lambda.body, { ...lambda.scope, names });
}
