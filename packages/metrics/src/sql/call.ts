import { type ExprNode, FunctionNode } from '@uwdata/mosaic-sql'

/** A call of a SQL function that mosaic-sql has no builder for. */
export function call(name: string, ...args: ExprNode[]): FunctionNode {
  return new FunctionNode(name, args)
}
