package dev.medley.identity.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.identity.throttle.SignInSettings;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

@FunctionTest("identity")
class SessionSettingsTest {

    private final FunctionUnderTest identity;

    SessionSettingsTest(FunctionUnderTest identity) {
        this.identity = identity;
    }

    @Test
    void sessionsHaveTheLimitsThatTheGuideNames() {
        assertThat(identity.bean(SessionSettings.class))
                .isEqualTo(new SessionSettings(
                        Duration.ofDays(30),
                        Duration.ofDays(90),
                        10,
                        3,
                        Set.of("admin", "super_admin"),
                        Duration.ofDays(30),
                        Duration.ofDays(90)));
    }

    @Test
    void signInsHaveTheLimitsThatTheGuideNames() {
        assertThat(identity.bean(SignInSettings.class))
                .isEqualTo(new SignInSettings(
                        10, 30, 100, Duration.ofSeconds(30), Duration.ofHours(1), Duration.ofDays(90)));
    }

    @Test
    void whoMayDoMuchMayHaveFewSessions() {
        SessionSettings settings = identity.bean(SessionSettings.class);
        assertThat(settings.mostFor(Set.of("user"))).isEqualTo(10);
        assertThat(settings.mostFor(Set.of("user", "moderator"))).isEqualTo(10);
        assertThat(settings.mostFor(Set.of("user", "super_admin"))).isEqualTo(3);
    }
}
