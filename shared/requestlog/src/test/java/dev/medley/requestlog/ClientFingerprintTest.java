package dev.medley.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ClientFingerprintTest {

    private static final Map<String, String> BROWSER =
            Map.of("User-Agent", "Mozilla/5.0", "Accept-Language", "de", "Accept", "*/*", "Host", "medley.dev");

    @Test
    void requestsOfOneClientHaveOneFingerprint() {
        assertThat(of(
                        BROWSER,
                        Map.of("Authorization", "Bearer x", "Content-Length", "7", "Accept", "application/json")))
                .isEqualTo(of(BROWSER, Map.of("Cookie", "a=b", "If-Match", "\"1\"", "X-Forwarded-For", "192.0.2.1")))
                .matches("[0-9a-f]{16}");
    }

    @Test
    void anotherClientHasAnother() {
        assertThat(of(BROWSER, Map.of()))
                .isNotEqualTo(of(BROWSER, Map.of("User-Agent", "curl/8")))
                .isNotEqualTo(of(BROWSER, Map.of("Accept-Language", "en")))
                .isNotEqualTo(of(BROWSER, Map.of("Sec-Fetch-Mode", "cors")));
    }

    private static String of(Map<String, String> headers, Map<String, String> more) {
        SortedMap<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers);
        all.putAll(more);
        return ClientFingerprint.of(all);
    }
}
