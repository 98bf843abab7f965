package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** People who are nobody yet get so much work done for them, and no more. */
@FunctionTest(
        value = "identity",
        settings = {
            "medley.rate-limits.network-mail=3",
            "medley.rate-limits.everybody-mail=100",
            "medley.rate-limits.network-password=4",
            "medley.rate-limits.network-anonymous=6"
        })
class NetworkLimitsTest {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final FunctionUnderTest identity;

    NetworkLimitsTest(FunctionUnderTest identity) {
        this.identity = identity;
    }

    @Test
    void aNetworkCausesSoManyMailsAnHour() {
        Visitor visitor = Visitor.somewhere(identity);
        register(visitor).is(202);
        visitor.post("/api/auth/forgot-password", mailbox()).is(202);
        visitor.post("/api/auth/resend-verification", mailbox()).is(202);
        for (String path : List.of("/api/auth/forgot-password", "/api/auth/resend-verification")) {
            Reply throttled = visitor.post(path, mailbox()).isProblem(429, "requests-throttled");
            assertThat(Integer.parseInt(throttled.headers().get("Retry-After"))).isBetween(1, 3600);
        }
        register(visitor).isProblem(429, "requests-throttled");
    }

    @Test
    void allNetworksTogetherCauseSoManyMailsAnHour() {
        FunctionUnderTest process = FunctionUnderTest.with("identity", Map.of("medley.rate-limits.everybody-mail", 5));
        for (int i = 0; i < 5; i++) {
            register(Visitor.somewhere(process)).is(202);
        }
        Reply busy = register(Visitor.somewhere(process)).isProblem(503, "too-busy");
        assertThat(Integer.parseInt(busy.headers().get("Retry-After"))).isBetween(1, 3600);
    }

    @Test
    void aNetworkThatIsRefusedTakesNothingFromOthers() {
        FunctionUnderTest process = FunctionUnderTest.with(
                "identity", Map.of("medley.rate-limits.everybody-mail", 5, "medley.rate-limits.network-mail", 3));
        Visitor noisy = Visitor.somewhere(process);
        for (int i = 0; i < 20; i++) {
            noisy.post("/api/auth/forgot-password", mailbox());
        }
        register(Visitor.somewhere(process)).is(202);
        register(Visitor.somewhere(process)).is(202);
    }

    @Test
    void addressesOfOneNetworkCountTogether() {
        for (int i = 0; i < 3; i++) {
            register(new Visitor(identity, "2001:db8:1:2::" + i, "")).is(202);
        }
        register(new Visitor(identity, "2001:db8:1:2:ffff::1", "")).isProblem(429, "requests-throttled");
        register(new Visitor(identity, "2001:db8:1:3::1", "")).is(202);
    }

    @Test
    void aNetworkHasSoManyPasswordsHashedAMinute() {
        Visitor visitor = Visitor.somewhere(identity);
        for (int i = 0; i < 4; i++) {
            visitor.login(new Newcomer(UUID.randomUUID() + "@example.org")).isProblem(401, "credentials-wrong");
        }
        visitor.login(Newcomer.verified()).isProblem(429, "requests-throttled");
        visitor.post("/api/auth/reset-password", Map.of("token", "x", "password", "x"))
                .isProblem(429, "requests-throttled");
    }

    @Test
    void aNetworkPresentsSoManyTokensAMinute() {
        Visitor visitor = Visitor.somewhere(identity);
        for (String path : List.of(
                "/api/auth/unlock",
                "/api/auth/confirm-email",
                "/api/auth/sessions/disavow",
                "/api/auth/unlock",
                "/api/auth/confirm-email",
                "/api/auth/sessions/disavow")) {
            assertThat(visitor.post(path, Map.of("token", "x")).status())
                    .as(path)
                    .isEqualTo(422);
        }
        visitor.post("/api/auth/passkeys/authentication-options", Map.of()).isProblem(429, "requests-throttled");
    }

    @Test
    void whoHasASessionIsNotCounted() {
        Visitor visitor = Visitor.somewhere(identity);
        String refreshToken = visitor.login(Newcomer.verified()).is(200).text("/refresh_token");
        for (int i = 0; i < 8; i++) {
            refreshToken = visitor.post("/api/auth/refresh", Map.of("refreshToken", refreshToken))
                    .is(200)
                    .text("/refresh_token");
        }
    }

    @Test
    void aPasswordOfSignsThatLookLikeLettersCostsLittleMoreThanAnother() {
        String signs = "p@$$w0rd4@8({[<3691!|1|7$5+7%2z".repeat(4).substring(0, 100);
        register(Visitor.somewhere(identity), "another long and private sentence")
                .is(202);
        long before = cpuTime();
        register(Visitor.somewhere(identity), signs).is(202);
        assertThat(Duration.ofNanos(cpuTime() - before)).isBetween(Duration.ofNanos(1), Duration.ofMillis(500));
    }

    /** Of the threads that passwords are measured and hashed on. */
    private static long cpuTime() {
        return Arrays.stream(THREADS.dumpAllThreads(false, false))
                .filter(thread -> thread.getThreadName().startsWith("password-"))
                .mapToLong(thread -> THREADS.getThreadCpuTime(thread.getThreadId()))
                .sum();
    }

    private static Map<String, Object> mailbox() {
        return Map.of("email", UUID.randomUUID() + "@example.org");
    }

    private static Reply register(Visitor visitor) {
        return register(visitor, Newcomer.PASSWORD);
    }

    private static Reply register(Visitor visitor, String password) {
        return visitor.post(
                "/api/auth/register",
                Map.of("email", UUID.randomUUID() + "@example.org", "password", password, "displayName", "Ada"));
    }
}
