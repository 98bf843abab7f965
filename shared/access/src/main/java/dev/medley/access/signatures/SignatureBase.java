package dev.medley.access.signatures;

import dev.medley.access.signatures.SignatureInput.Component;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a signature is over (RFC 9421, 2.5). */
final class SignatureBase {

    private SignatureBase() {}

    /** Its bytes; empty where something is signed that the request does not have, or that is not known here. */
    static Optional<byte[]> of(SignedMessage message, SignatureInput input) {
        StringBuilder base = new StringBuilder();
        for (Component component : input.components()) {
            String value = value(message, component);
            if (value == null) {
                return Optional.empty();
            }
            base.append(component.identifier()).append(": ").append(value).append('\n');
        }
        base.append("\"@signature-params\": ").append(input.text());
        return Optional.of(base.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String value(SignedMessage message, Component component) {
        return switch (component.name()) {
            case "@method" -> message.method();
            case "@authority" -> message.authority().toLowerCase(Locale.ROOT);
            case "@path" -> message.path().isEmpty() ? "/" : message.path();
            case "@query-param" -> component.parameter() == null ? null : parameter(message, component.parameter());
            default -> header(message, component.name());
        };
    }

    /** A parameter that comes once; which of several is meant nobody can say. */
    private static @Nullable String parameter(SignedMessage message, String encodedName) {
        List<String> values = message.query().entrySet().stream()
                .filter(entry -> encoded(entry.getKey()).equals(encodedName))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
        return values.size() == 1 ? encoded(values.getFirst()) : null;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static @Nullable String header(SignedMessage message, String name) {
        return name.startsWith("@") || !message.headers().containsKey(name) ? null : message.header(name);
    }
}
