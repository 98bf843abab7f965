package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.identity.passwords.CompositionSettings;
import dev.medley.identity.passwords.PasswordSettings;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@FunctionTest("identity")
class PasswordDefaultsTest {

    private final FunctionUnderTest identity;

    PasswordDefaultsTest(FunctionUnderTest identity) {
        this.identity = identity;
    }

    @Test
    void lengthHistoryGuessesAndWords() {
        assertThat(identity.bean(PasswordSettings.class))
                .isEqualTo(new PasswordSettings(8, 5, 1_000_000, List.of("medley")));
    }

    @Test
    void noCompositionIsAskedFor() {
        assertThat(identity.bean(CompositionSettings.class))
                .isEqualTo(new CompositionSettings(false, false, false, false));
    }
}
