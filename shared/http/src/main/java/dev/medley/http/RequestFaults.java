package dev.medley.http;

import dev.medley.kernel.Refusal;
import dev.medley.kernel.Refusal.Fault;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.serde.exceptions.SerdeException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds which part of a request is at fault, without telling what it is called inside. */
final class RequestFaults {

    private static final Pattern UNKNOWN = Pattern.compile("Unknown property \\[([^\\]]{1,200})]");
    private static final Pattern MISSING =
            Pattern.compile("(?:Required|Unable)[^\\[]*\\[(?:[^\\]]* )?([A-Za-z0-9_]{1,100})]");

    /** Lists the constants as they are written in JSON. */
    private static final Pattern CONSTANTS = Pattern.compile("^(Expected one of) \\[([^\\]]*)]");

    /** Stands for the kind of a value, and is not the name of a member. */
    private static final Pattern TYPE_VARIABLE = Pattern.compile("[A-Z]");

    /** Names the parameter of the method that the body was for, which is nobody's business. */
    private static final Pattern WRAPPING =
            Pattern.compile("^Unable to decode request body: (?:Error decoding JSON stream for type \\[[^\\]]*]: )?");

    /** Names that parameter too. */
    private static final Pattern NO_BODY = Pattern.compile("^Required Body \\[");

    private static final String WRONG_KIND = " is missing or of the wrong kind.";

    private RequestFaults() {}

    static List<Fault> of(ConstraintViolationException violations) {
        return violations.getConstraintViolations().stream()
                .map(v -> new Fault(pointer(v), v.getMessage()))
                .sorted(Comparator.comparing(Fault::pointer))
                .toList();
    }

    static List<Fault> of(ErrorContext context) {
        Throwable cause = context.getRootCause().orElse(null);
        if (cause instanceof ConversionErrorException conversion) {
            return List.of(conversion(conversion));
        }
        return cause == null ? List.of() : json(cause);
    }

    private static Fault conversion(ConversionErrorException conversion) {
        String name = conversion.getArgument().getName();
        List<Fault> inside = json(conversion.getConversionError().getCause());
        return inside.isEmpty()
                ? new Fault("/" + name, "The value of " + name + " cannot be read.")
                : inside.getFirst();
    }

    /** What is wrong with JSON that could not be read. */
    static List<Fault> json(@Nullable Throwable cause) {
        String path = cause == null ? "" : path(cause);
        for (Throwable t = cause; t != null; t = t.getCause()) {
            String message = WRAPPING.matcher(String.valueOf(t.getMessage())).replaceFirst("");
            if (NO_BODY.matcher(message).find()) {
                return List.of(new Fault("", "The body is not the JSON that is expected here."));
            }
            Matcher constants = CONSTANTS.matcher(message);
            if (constants.find()) {
                return List.of(new Fault(path, "%s %s.".formatted(constants.group(1), constants.group(2))));
            }
            Matcher unknown = UNKNOWN.matcher(message);
            if (unknown.find()) {
                String property = unknown.group(1);
                return List.of(new Fault(below(path, property), "There is no field named " + property + " here."));
            }
            Matcher missing = MISSING.matcher(message);
            if (missing.find() && !TYPE_VARIABLE.matcher(missing.group(1)).matches()) {
                String property = missing.group(1);
                return List.of(new Fault(below(path, property), property + WRONG_KIND));
            }
            if (t.getClass().getSimpleName().toLowerCase(Locale.ROOT).contains("json") || t instanceof SerdeException) {
                return List.of(new Fault(path, "The body is not the JSON that is expected here."));
            }
        }
        return List.of();
    }

    /** The longest of the paths that were noted on the way out. */
    private static String path(Throwable cause) {
        return Stream.iterate(cause, Objects::nonNull, Throwable::getCause)
                .filter(SerdeException.class::isInstance)
                .map(failure -> FieldRefusedException.pointer((SerdeException) failure))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    /** A member of what a path leads to, or the path itself where it leads to the member already. */
    private static String below(String path, String member) {
        String step = "/" + escape(member);
        return path.endsWith(step) ? path : path + step;
    }

    /** What is said of a value whose kind is another, such as a text where a number is to be. */
    static Refusal wrongKind(String name, String pointer) {
        String detail = (isType(name) ? "A value" : name) + WRONG_KIND;
        return new Refusal(Refusal.Kind.MALFORMED, "request-malformed", detail, List.of(new Fault(pointer, detail)));
    }

    /** Items of lists, and what is read before it becomes a constant, have no name but that of their type. */
    private static boolean isType(String name) {
        return TYPE_VARIABLE.matcher(name).matches() || name.contains(".");
    }

    /** What is said of a text that no database can hold. */
    static Refusal unstorable(String pointer) {
        return Refusal.invalid("validation-failed", pointer, "Holds a NUL or half a surrogate pair.");
    }

    /** A name as one step of a JSON pointer (RFC 6901, 3). */
    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** The path below the method and, for a body, below its parameter. */
    private static String pointer(ConstraintViolation<?> violation) {
        List<String> names = new ArrayList<>();
        @Nullable String parameter = null;
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            } else if (node.getKind() != ElementKind.METHOD && node.getName() != null) {
                if (node.getIndex() != null) {
                    names.add(node.getIndex().toString());
                }
                if (node.getKey() != null) {
                    names.add(escape(node.getKey().toString()));
                }
                if (node.getKind() != ElementKind.CONTAINER_ELEMENT) {
                    names.add(node.getName());
                }
            }
        }
        return "/" + (names.isEmpty() ? String.valueOf(parameter) : String.join("/", names));
    }
}
