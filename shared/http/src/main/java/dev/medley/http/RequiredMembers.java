package dev.medley.http;

import dev.medley.kernel.Refusal;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanIntrospector;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
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
     * @throws Refusal {@code validation-failed} with all that is missing
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
        return Arrays.stream(type.getTypeParameters()).anyMatch(parameter -> areIn(parameter, seen))
                || (seen.add(type.getType())
                        && members(type).stream()
                                .anyMatch(member -> isRequired(member) || isSaid(member) || areIn(member, seen)));
    }

    private static void check(Argument<?> type, JsonNode node, String pointer, List<Refusal.Fault> missing) {
        if (type.getType() == Patch.class) {
            type.getFirstTypeVariable().ifPresent(value -> check(value, node, pointer, missing));
        } else if (node.isArray()) {
            Optional<Argument<?>> element = type.getFirstTypeVariable();
            for (int i = 0; element.isPresent() && i < node.size(); i++) {
                check(element.get(), present(node.get(i)), pointer + "/" + i, missing);
            }
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
