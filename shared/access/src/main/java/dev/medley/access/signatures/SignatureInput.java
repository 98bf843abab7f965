package dev.medley.access.signatures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One member of {@code Signature-Input}: what is signed, and when, with which key.
 *
 * @param text all of it as it was sent, which is signed too
 */
record SignatureInput(List<Component> components, Map<String, String> parameters, String text) {

    private static final Pattern COMPONENT =
            Pattern.compile("\"([a-z0-9@_.-]{1,80})\"(?:;name=\"([^\"\\\\]{1,200})\")?");
    private static final Pattern LIST =
            Pattern.compile("\\(([^)]{0,2000})\\)((?:;[a-z]+=(?:\"[^\"\\\\]{0,200}\"|-?[0-9]{1,12}))*)");
    private static final Pattern PARAMETER = Pattern.compile(";([a-z]+)=(?:\"([^\"]*)\"|(-?[0-9]+))");

    /**
     * A part of the request.
     *
     * @param name of a header, or with an {@code @} of something derived
     * @param parameter the query parameter that {@code @query-param} means; null for others
     */
    record Component(String name, @Nullable String parameter) {

        String identifier() {
            return '"' + name + '"' + (parameter == null ? "" : ";name=\"" + parameter + '"');
        }
    }

    /** Reads an inner list with its parameters (RFC 8941, 3.1.1), of the kinds that RFC 9421 has here. */
    static Optional<SignatureInput> parse(String text) {
        Matcher list = LIST.matcher(text);
        if (!list.matches()) {
            return Optional.empty();
        }
        List<Component> components = new ArrayList<>();
        for (String item : list.group(1).strip().split(" +", -1)) {
            Matcher component = COMPONENT.matcher(item);
            if (item.isEmpty()) {
                continue;
            }
            if (!component.matches()) {
                return Optional.empty();
            }
            components.add(new Component(component.group(1), component.group(2)));
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        Matcher parameter = PARAMETER.matcher(list.group(2));
        while (parameter.find()) {
            String value = parameter.group(2) == null ? parameter.group(3) : parameter.group(2);
            if (parameters.put(parameter.group(1), value) != null) {
                return Optional.empty();
            }
        }
        boolean isDistinct = components.stream().distinct().count() == components.size();
        return isDistinct ? Optional.of(new SignatureInput(components, parameters, text)) : Optional.empty();
    }

    boolean covers(String component) {
        return components.contains(new Component(component, null));
    }

    boolean coversParameter(String name) {
        return components.contains(new Component("@query-param", name));
    }

    @Nullable
    String parameter(String name) {
        return parameters.get(name);
    }

    /** A time among the parameters; empty where it is not there. */
    Optional<Instant> time(String name) {
        String seconds = parameters.get(name);
        return seconds == null || !seconds.matches("-?[0-9]{1,12}")
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(Long.parseLong(seconds)));
    }
}
