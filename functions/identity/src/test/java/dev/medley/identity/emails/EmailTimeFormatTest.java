package dev.medley.identity.emails;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class EmailTimeFormatTest {

    private static final Instant TIME = Instant.parse("2026-12-07T09:05:00Z");

    @Test
    void germanIsWrittenForThoseWhoReadIt() {
        assertThat(EmailTimeFormat.of(TIME, Locale.forLanguageTag("de-AT"))).isEqualTo("7. Dezember 2026, 09:05 UTC");
    }

    @Test
    void englishIsWrittenForAllOthers() {
        assertThat(EmailTimeFormat.of(TIME, null))
                .isEqualTo(EmailTimeFormat.of(TIME, Locale.FRENCH))
                .isEqualTo(EmailTimeFormat.of(TIME, Locale.US))
                .isEqualTo("7 December 2026, 09:05 UTC");
    }
}
