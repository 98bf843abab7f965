package dev.medley.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrowserAgentTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "Googlebot/2.1", "curl/8.5.0", "python-requests/2.32", "HeadlessChrome/126.0"})
    void programsAreNoPersons(String agent) {
        assertThat(new BrowserAgent(agent).isBot()).isTrue();
    }

    @Test
    void aBrowserIsAPersons() {
        assertThat(new BrowserAgent("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0").isBot())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X), tablet",
        "Mozilla/5.0 (Linux; Android 14; Pixel 8) Mobile, phone",
        "Mozilla/5.0 (X11; Linux x86_64), desktop"
    })
    void theDeviceIsTold(String agent, String device) {
        assertThat(new BrowserAgent(agent).device()).isEqualTo(device);
    }
}
