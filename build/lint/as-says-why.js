/** `x as Type` overrules the compiler, so a comment on its line or the one above must say what makes it true. `as const` is none. */
export const asSaysWhy = {
  meta: { type: 'problem', schema: [], messages: { why: 'Say in a comment on this line, or above it, what makes this `as` true; better, narrow the type.' } },
  create(context) {
    const { sourceCode } = context
    const lines = new Set(sourceCode.getAllComments().flatMap(({ loc }) => [loc.start.line, loc.end.line, loc.end.line + 1]))
    return {
      TSAsExpression(node) {
        const isConst = node.typeAnnotation.type === 'TSTypeReference' && node.typeAnnotation.typeName.name === 'const'
        if (!isConst && !lines.has(node.typeAnnotation.loc.start.line) && !lines.has(node.loc.start.line)) context.report({ node, messageId: 'why' })
      },
    }
  },
}
