package dev.medley.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** What no honest browser sends in place of a credential. */
final class Garbage {

    private Garbage() {}

    /** A binary part of the response, or the id, in turn empty, too long, no base64url, cut short or something else. */
    static List<Map<String, Object>> shapes(Map<String, Object> credential, String part) {
        byte[] bytes = bytes(credential, part);
        List<String> values = new ArrayList<>(List.of("", "x".repeat(20_000), "not base64!", "AAAA", "oWF4", "e30"));
        for (int length : List.of(1, bytes.length / 2, bytes.length - 1)) {
            values.add(SoftwareAuthenticator.encode(Arrays.copyOf(bytes, length)));
        }
        return values.stream().map(value -> with(credential, part, value)).toList();
    }

    /** The part with one of its bytes changed, in twenty places. */
    static List<Map<String, Object>> noise(Map<String, Object> credential, String part) {
        Random random = new Random(7);
        List<Map<String, Object>> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            byte[] bytes = bytes(credential, part);
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            all.add(with(credential, part, SoftwareAuthenticator.encode(bytes)));
        }
        return all;
    }

    static Map<String, Object> with(Map<String, Object> credential, String part, String value) {
        Map<String, Object> response = new HashMap<>(response(credential));
        response.put(part, value);
        Map<String, Object> other = new HashMap<>(credential);
        other.put("response", response);
        return other;
    }

    static byte[] bytes(Map<String, Object> credential, String part) {
        return SoftwareAuthenticator.decode(
                (String) Objects.requireNonNull(response(credential).get(part)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> response(Map<String, Object> credential) {
        return (Map<String, Object>) Objects.requireNonNull(credential.get("response"));
    }
}
