package dev.medley.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medley.kernel.Refusal;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanIntrospector;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.reflect.exception.InstantiationException;
import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lists, maps, numbers and booleans that a body has to have and has not, and what it has to say though it may be
 * null. The reader takes those that are not there for empty, zero and false before anything can look at them; and an empty
 * list often means "no restriction".
 */
final class RequiredMembers {

    private RequiredMembers() {}

    /** Whether a type has such members, itself or inside. */
    static boolean areIn(Argument<?> type) {
        return areIn(type, new HashSet<>());
    }

    /**
     * Holds a body to its type.
     *
     * @throws Refusal {@code validation-failed} with all that is missing, {@code request-malformed} with a value that is no list
     *     where there has to be one, or no text in a list of them
     */
    static void require(Argument<?> type, JsonNode body) {
        List<Refusal.Fault> missing = new ArrayList<>();
        check(type, body, "", missing);
        if (!missing.isEmpty()) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "validation-failed", "The request breaks a rule; see errors.", missing);
        }
    }

    private static boolean areIn(Argument<?> type, Set<Class<?>> seen) {
        return type.getType().isEnum()
                || Arrays.stream(type.getTypeParameters()).anyMatch(parameter -> areIn(parameter, seen))
                || (seen.add(type.getType())
                        && members(type).stream()
                                .anyMatch(member ->
                                        isRequired(member) || isSaid(member) || isList(member) || areIn(member, seen)));
    }

    private static void check(Argument<?> type, JsonNode node, String pointer, List<Refusal.Fault> missing) {
        if (type.getType().isEnum() && node.isArray()) {
            throw RequestFaults.wrongKind(type.getName(), pointer);
        } else if (type.getType() == Patch.class) {
            type.getFirstTypeVariable().ifPresent(value -> check(value, node, pointer, missing));
        } else if (Map.class.isAssignableFrom(type.getType())) {
            checkMap(type, node, pointer, missing);
        } else if (node.isArray()) {
            Optional<Argument<?>> element = type.getFirstTypeVariable();
            for (int i = 0; element.isPresent() && i < node.size(); i++) {
                checkItem(element.get(), present(node.get(i)), pointer + "/" + i, missing);
            }
        } else if (isList(type) && !node.isNull()) {
            throw RequestFaults.wrongKind(type.getName(), pointer);
        } else if (node.isObject()) {
            for (Argument<?> member : members(type)) {
                String at = pointer + "/" + RequestFaults.escape(member.getName());
                JsonNode value = node.get(member.getName());
                if (isRequired(member) && present(value).isNull()) {
                    missing.add(new Refusal.Fault(at, "must not be null"));
                } else if (isSaid(member) && value == null) {
                    missing.add(new Refusal.Fault(at, "must be there, null where there is none"));
                }
                check(member, present(value), at, missing);
            }
        }
    }

    /** No list of ours has room for null, unless it says so, or takes whatever JSON there is. */
    private static void checkItem(Argument<?> type, JsonNode node, String pointer, List<Refusal.Fault> missing) {
        boolean isFree = type.getType() == Object.class || type.getType() == JsonNode.class;
        if (node.isNull() && !isFree && !type.isNullable()) {
            missing.add(new Refusal.Fault(pointer, "must not be null"));
        } else {
            checkElement(type, node, pointer, missing);
        }
    }

    private static void checkMap(Argument<?> type, JsonNode node, String pointer, List<Refusal.Fault> missing) {
        if (!node.isObject() && !node.isNull()) {
            throw RequestFaults.wrongKind(type.getName(), pointer);
        }
        type.getTypeVariable("V")
                .filter(_ -> node.isObject())
                .ifPresent(value -> node.entries().forEach(entry -> {
                    String at = pointer + "/" + RequestFaults.escape(entry.getKey());
                    checkElement(value, present(entry.getValue()), at, missing);
                }));
    }

    /** The reader takes texts and constants in lists from numbers and booleans, and loses where they stood. */
    private static void checkElement(Argument<?> type, JsonNode node, String pointer, List<Refusal.Fault> missing) {
        boolean isText = type.getType() == String.class || type.getType().isEnum();
        if (isText && !node.isString() && !node.isNull()) {
            throw RequestFaults.wrongKind(type.getName(), pointer);
        }
        if (type.getType().isEnum() && node.isString() && !isConstant(type, node.getStringValue())) {
            throw RequestFaults.wrongKind(type.getName(), pointer);
        }
        check(type, node, pointer, missing);
    }

    /** What names no constant, and what its own reader refuses, is refused without a place in the list. */
    private static boolean isConstant(Argument<?> type, String text) {
        return Arrays.stream(type.getType().getFields())
                        .filter(Field::isEnumConstant)
                        .anyMatch(constant -> isNamed(constant, text))
                || isRead(type, text);
    }

    private static boolean isNamed(Field constant, String text) {
        JsonProperty property = constant.getAnnotation(JsonProperty.class);
        return constant.getName().equals(text)
                || (property != null && property.value().equals(text));
    }

    private static boolean isRead(Argument<?> type, String text) {
        try {
            BeanIntrospector.SHARED
                    .findIntrospection(type.getType())
                    .filter(introspection -> introspection.getConstructorArguments().length == 1)
                    .ifPresent(introspection -> introspection.instantiate(text));
            return true;
        } catch (IllegalArgumentException | InstantiationException _) {
            return false;
        }
    }

    private static boolean isList(Argument<?> type) {
        return Collection.class.isAssignableFrom(type.getType());
    }

    private static JsonNode present(@Nullable JsonNode node) {
        return node == null ? JsonNode.nullNode() : node;
    }

    private static boolean isRequired(Argument<?> member) {
        Class<?> type = member.getType();
        boolean hasNothing = type.isPrimitive()
                || type.isArray()
                || Iterable.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type);
        return hasNothing
                && !member.isNullable()
                && !member.getAnnotationMetadata()
                        .stringValue(Bindable.class, "defaultValue")
                        .isPresent();
    }

    private static boolean isSaid(Argument<?> member) {
        return member.getAnnotationMetadata().hasAnnotation(SaidExplicitly.class);
    }

    /** The members of a type of ours; none of one that others wrote. */
    private static List<Argument<?>> members(Argument<?> type) {
        return BeanIntrospector.SHARED
                .findIntrospection(type.getType())
                .filter(introspection ->
                        introspection.getBeanType().isRecord() && introspection.getBeanType() != Patch.class)
                .map(BeanIntrospection::getConstructorArguments)
                .map(List::<Argument<?>>of)
                .orElseGet(List::of);
    }
}
