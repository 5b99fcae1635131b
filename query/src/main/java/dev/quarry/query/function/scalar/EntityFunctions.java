package dev.quarry.query.function.scalar;

import static dev.quarry.query.function.ScalarDefinition.function;

import dev.quarry.query.function.FunctionParameter.Requirement;
import dev.quarry.query.function.ScalarFunction;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.NullValue;
import java.util.List;

/**
 * Functions that ask for what is monitored: hosts, services and the like. A lake holds the topology of nothing, so nothing is
 * ever found; queries that ask run all the same.
 */
final class EntityFunctions {
    private static final Type NODE = Type.SMARTSCAPE_ID.or(Type.STRING);

    private EntityFunctions() {}

    static List<ScalarFunction> all() {
        return List.of(
                function("classicEntitySelector")
                        .describe(
                                "The ids of the entities that a selector finds, as second parameter of `in`; there are none in a lake.")
                        .parameter("entitySelector", Type.STRING, Requirement.CONSTANT)
                        .returns(Type.ARRAY)
                        .example("in(\"HOST-00000000000000FF\", classicEntitySelector(\"type(HOST)\"))", "false")
                        .body(a -> new ArrayValue(List.of())),
                function("entityName")
                        .describe("The name of an entity; there are none in a lake.")
                        .parameter("expression", Type.ANY)
                        .optional("type", Type.STRING, NullValue.NULL, Requirement.LITERAL)
                        .returns(Type.STRING)
                        .example("entityName(\"HOST-00000000000000FF\")", "null")
                        .body(a -> NullValue.NULL),
                function("entityAttr")
                        .describe("An attribute of an entity; there are none in a lake.")
                        .parameter("expression", Type.ANY)
                        .parameter("name", Type.STRING, Requirement.LITERAL)
                        .optional("type", Type.STRING, NullValue.NULL, Requirement.LITERAL)
                        .returns(Type.ANY)
                        .example("entityAttr(\"HOST-00000000000000FF\", \"tags\")", "null")
                        .body(a -> NullValue.NULL),
                function("getNodeName")
                        .describe("The name of a node of the topology; there are none in a lake.")
                        .parameter("expression", NODE)
                        .returns(Type.STRING)
                        .example("getNodeName(\"HOST-00000000000000FF\")", "null")
                        .body(a -> NullValue.NULL),
                function("getNodeField")
                        .describe("A field of a node of the topology; there are none in a lake.")
                        .parameter("expression", NODE)
                        .parameter("name", Type.STRING, Requirement.LITERAL)
                        .returns(Type.ANY)
                        .example("getNodeField(\"HOST-00000000000000FF\", \"tags\")", "null")
                        .body(a -> NullValue.NULL));
    }
}
