package dev.medley.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestPathTest {

    @ParameterizedTest
    @CsvSource({
        "/api/jobs/1, /api/jobs/1",
        "/api/a%20b/c, /api/a%20b/c",
        "/api/${jndi:ldap://x}/c, /api/$%7Bjndi:ldap://x%7D/c",
        "/api/a b/%zz, /api/a%20b/%25zz",
        "/api/{, /api/%7B",
        "/api/\u00e9<, /api/%C3%A9%3C"
    })
    void whatNoUriHasIsEncoded(String path, String encoded) {
        assertThat(RequestPath.encoded(path)).isEqualTo(encoded);
        assertThat(URI.create(encoded).getRawPath()).isEqualTo(encoded);
    }
}
