package dev.medley.lambda;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a client would like best (RFC 9110, 12.5). Empty members of these lists mean nothing (5.6.1), and Micronaut's parser
 * fails at them.
 */
final class NegotiationHeaders {

    private static final List<String> NAMES = List.of("Accept", "Accept-Charset", "Accept-Encoding", "Accept-Language");

    private NegotiationHeaders() {}

    /** Leaves out the empty members of the lists, and lists that have no other. */
    static void tidy(Map<String, String> headers, Map<String, List<String>> lists) {
        for (String name : NAMES) {
            headers.computeIfPresent(name, (_, value) -> tidy(value));
            lists.computeIfPresent(name, (_, values) -> tidy(values));
        }
    }

    private static @Nullable List<String> tidy(List<String> values) {
        List<String> tidied = values.stream()
                .map(NegotiationHeaders::tidy)
                .filter(Objects::nonNull)
                .toList();
        return tidied.isEmpty() ? null : tidied;
    }

    private static @Nullable String tidy(String value) {
        String members = Stream.of(value.split(",", -1))
                .map(String::strip)
                .filter(member -> !member.isEmpty() && !member.startsWith(";"))
                .collect(Collectors.joining(", "));
        return members.isEmpty() ? null : members;
    }
}
