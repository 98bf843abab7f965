package dev.medley.devices.runbooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.devices.runbooks.Runbook.Trigger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunbookTriggerTest {

    @ParameterizedTest
    @CsvSource({
        ",,,, true",
        "abc,,,, true",
        "xyz,,,, false",
        ",crash,,, true",
        ",reboot,,, false",
        ",,WATCHDOG,, true",
        ",,battery,, false",
        ",,,1.2, true",
        ",,,1.3, false",
        "abc,crash,watchdog,1.2, true",
        "abc,crash,watchdog,1.3, false"
    })
    void whatIsLeftOutIsNotAskedAbout(
            @Nullable String fingerprint,
            @Nullable String kind,
            @Nullable String title,
            @Nullable String version,
            boolean isTaken) {
        assertThat(new Trigger(fingerprint, kind, title, version).takes("abc", "crash", "Watchdog bites", "1.2"))
                .isEqualTo(isTaken);
    }
}
