package dev.medley.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PermissionTest {

    @ParameterizedTest
    @CsvSource({
        "recording:read:own, recording:read:own, true",
        "recording:read:all, recording:read:own, true",
        "recording:read:all, recording:read:all, true",
        "recording:read:own, recording:read:all, false",
        "recording:read:own, recording:delete:own, false",
        "recording:read:all, recording:delete:own, false",
        "recording:read:own, transcript:read:own, false",
        "*:read:own, transcript:read:own, true",
        "*:read:own, transcript:delete:own, false",
        "recording:*:own, recording:delete:own, true",
        "recording:*:own, recording:delete:all, false",
        "*:*:own, account:delete:own, true",
        "*:*:own, account:read:all, false",
        "*:*:all, account:read:all, true",
        "recording:read:own, *:read:own, false",
        "recording:read:own, recording:*:own, false",
        "recording:read:all, *:*:own, false"
    })
    void aPermissionCoversWhatItNamesAndNothingElse(String held, String needed, boolean covered) {
        assertThat(Permission.of(held).covers(Permission.of(needed))).isEqualTo(covered);
    }

    @Test
    void oneOfSeveralIsEnough() {
        Permission needed = Permission.of("recording:delete:own");
        assertThat(Permission.covered(Set.of(), needed)).isFalse();
        assertThat(Permission.covered(
                        Set.of(Permission.of("recording:read:all"), Permission.of("*:delete:own")), needed))
                .isTrue();
        assertThat(Permission.covered(
                        Set.of(Permission.of("recording:read:all"), Permission.of("job:delete:all")), needed))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "recording",
                "recording:read",
                "recording:read:",
                "recording:read:mine",
                "recording:read:OWN",
                "Recording:read:own",
                "recording:read:own ",
                " recording:read:own",
                "recording:read:own\n",
                "recording:read:own:more",
                "rec*:read:own",
                "recording:read:*",
                "::own",
                "a1:read:own"
            })
    void whatIsNoPermissionIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Permission.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"recording:read:own", "*:*:all", "api-key:create:own"})
    void itIsWrittenAsItIsRead(String text) {
        assertThat(Permission.of(text)).hasToString(text);
    }
}
