package dev.medley.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Rows;
import dev.medley.testkit.SharedServers;
import dev.medley.testkit.TestClock;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class RateQuotasTest implements SharedServers {

    @Inject
    RateQuotas quotas;

    @Inject
    RateLimitSettings settings;

    @Inject
    TestClock clock;

    @AfterEach
    void setNothing() {
        int _ = Rows.update("delete from security.pub_rate_limits where policy = 'account-model'");
    }

    @Test
    void aPolicyAllowsWhatTheSettingsSayUntilAnAdministratorSaysOtherwise() {
        clock.advance(RateQuotas.FRESH);
        assertThat(quotas.of(RatePolicy.ACCOUNT_MODEL)).isEqualTo(settings.accountModel());
        int _ = Rows.update("insert into security.pub_rate_limits values ('account-model', 7)");
        clock.advance(RateQuotas.FRESH);
        assertThat(quotas.of(RatePolicy.ACCOUNT_MODEL)).isEqualTo(7);
    }

    @Test
    void whatWasSetLastGoesOnWhileItCannotBeLookedUp() {
        int _ = Rows.update("insert into security.pub_rate_limits values ('account-model', 9)");
        clock.advance(RateQuotas.FRESH);
        assertThat(quotas.of(RatePolicy.ACCOUNT_MODEL)).isEqualTo(9);
        int _ = Rows.update("alter table security.pub_rate_limits rename to pub_rate_limits_away");
        try {
            clock.advance(RateQuotas.FRESH);
            assertThat(quotas.of(RatePolicy.ACCOUNT_MODEL)).isEqualTo(9);
        } finally {
            int _ = Rows.update("alter table security.pub_rate_limits_away rename to pub_rate_limits");
        }
    }
}
