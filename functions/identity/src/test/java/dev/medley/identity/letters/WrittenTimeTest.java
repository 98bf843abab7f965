package dev.medley.identity.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WrittenTimeTest {

    private static final Instant TIME = Instant.parse("2026-12-07T09:05:00Z");

    @Test
    void germanIsWrittenForThoseWhoReadIt() {
        assertThat(WrittenTime.of(TIME, Locale.forLanguageTag("de-AT"))).isEqualTo("7. Dezember 2026, 09:05 UTC");
    }

    @Test
    void englishIsWrittenForAllOthers() {
        assertThat(WrittenTime.of(TIME, null))
                .isEqualTo(WrittenTime.of(TIME, Locale.FRENCH))
                .isEqualTo(WrittenTime.of(TIME, Locale.US))
                .isEqualTo("7 December 2026, 09:05 UTC");
    }
}
