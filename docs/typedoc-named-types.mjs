// Keeps the names of documented objects. TypeDoc writes out what they stand for, which takes pages.
import { Converter, ReferenceType, ReflectionKind, UnknownType } from 'typedoc';
import ts from 'typescript';

/** The reference that a type node makes, if it is a name without arguments. */
function namedType(context, node) {
  if (!ts.isTypeReferenceNode(node) || node.typeArguments) return undefined;
  const symbol = context.checker.getSymbolAtLocation(node.typeName);
  return symbol && context.createSymbolReference(context.resolveAliasedSymbol(symbol), context, symbol.name);
}

/** Returns a name in place of the type of a value: `Arbitrary<RealtimeResponse>`. */
function nameReturned(context, signature, declaration) {
  const nodes = declaration?.type?.typeArguments ?? [];
  if (!(signature.type instanceof ReferenceType)) return;
  signature.type.typeArguments = signature.type.typeArguments?.map(
    (type, i) => (nodes[i] && namedType(context, nodes[i])) ?? type,
  );
}

/** Shows the types of schemas' values as they are written: `z.infer<typeof RealtimeResponse>`. */
function nameInferred(context) {
  for (const alias of context.project.getReflectionsByKind(ReflectionKind.TypeAlias)) {
    const declarations = context.getSymbolFromReflection(alias)?.declarations ?? [];
    const written = declarations.find(ts.isTypeAliasDeclaration)?.type.getText();
    if (written?.startsWith('z.infer<')) alias.type = new UnknownType(written);
  }
}

export function load(app) {
  app.converter.on(Converter.EVENT_CREATE_SIGNATURE, nameReturned);
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, nameInferred);
}
