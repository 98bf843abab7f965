package dev.medley.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondFactorsTest {

    private static final Permission OTHERS = Permission.of("account:read:all");
    private static final Proof ONE = new Proof(Instant.EPOCH, Set.of("pwd"));
    private static final Proof TWO = new Proof(Instant.EPOCH, Set.of("pwd", "otp", Proof.TWO_FACTORS));

    private final SecondFactors ofAdmins = new SecondFactors(Set.of("admin"));

    @Test
    void theyAreMissingWhereOneWasShown() {
        assertThat(ofAdmins.areMissing(caller(ONE, "user", "admin"), OTHERS)).isTrue();
        assertThat(ofAdmins.areMissing(caller(TWO, "user", "admin"), OTHERS)).isFalse();
    }

    @Test
    void nobodyElseIsAsked() {
        assertThat(ofAdmins.areMissing(caller(ONE, "user"), OTHERS)).isFalse();
        assertThat(ofAdmins.areRequiredOf(caller(ONE, "user"))).isFalse();
        assertThat(new SecondFactors(Set.of("user")).areRequiredOf(caller(ONE, "user")))
                .isTrue();
    }

    /** An API key, or an administrator in an account's place: nobody is there to show anything. */
    @Test
    void whereNoPersonSignedInNothingIsMissing() {
        assertThat(ofAdmins.areMissing(caller(Proof.NONE, "admin"), OTHERS)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "account:read:own, false",
        "factor:create:own, false",
        "passkey:create:own, false",
        "session:delete:own, false",
        "account:update:own, true",
        "session:delete:all, true",
        "factor:delete:all, true",
        "api-key:create:own, true",
        "recording:read:own, true"
    })
    void untilThenOnlyTheWayToThemIsOpen(String needed, boolean missing) {
        assertThat(ofAdmins.areMissing(caller(ONE, "admin"), Permission.of(needed)))
                .isEqualTo(missing);
    }

    /** {@code MEDLEY_SECOND_FACTOR_REQUIRED_OF=} is one empty role to Micronaut. */
    @Test
    void anEmptySettingDemandsThemOfNobody() {
        assertThat(new SecondFactors(Set.of("")).requiredOf()).isEmpty();
        assertThat(new SecondFactors(Set.of(" ", "admin")).requiredOf()).containsExactly("admin");
    }

    private static Caller caller(Proof proof, String... roles) {
        return new Caller(UUID.randomUUID(), UUID.randomUUID(), Set.of(roles), Set.of(), proof, null);
    }
}
