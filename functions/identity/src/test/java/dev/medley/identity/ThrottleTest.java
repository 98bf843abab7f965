package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.emulators.Mailbox;
import dev.medley.emulators.ReceivedMail;
import dev.medley.events.Relay;
import dev.medley.identity.throttle.FailureBudget;
import dev.medley.identity.throttle.FailureBudget.Draws;
import dev.medley.identity.throttle.FailureBudgets;
import dev.medley.identity.throttle.SignInAttempt;
import dev.medley.testkit.Api;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@FunctionTest("identity")
class ThrottleTest {

    private static final String WRONG = "not the password";
    private static final int FREE = 10;

    private final FunctionUnderTest identity;
    private final Api api;

    ThrottleTest(FunctionUnderTest identity) {
        this.identity = identity;
        api = identity.api();
    }

    @Test
    void whoFailsTenTimesWaitsHoweverRightTheNextPasswordIs() {
        Newcomer ada = Newcomer.verified();
        Visitor visitor = Visitor.somewhere(identity);
        fail(visitor, ada, FREE);

        Reply throttled = visitor.login(ada).isProblem(429, "sign-in-throttled");
        assertThat(Integer.parseInt(throttled.headers().get("Retry-After"))).isBetween(1, 30);
    }

    @Test
    void anUnknownAddressIsThrottledInTheSameWords() {
        Newcomer ada = Newcomer.verified();
        Newcomer nobody = new Newcomer(UUID.randomUUID() + "@example.org");
        Visitor one = Visitor.somewhere(identity);
        Visitor other = Visitor.somewhere(identity);
        for (int i = 0; i < FREE + 2; i++) {
            Reply known = one.login(ada, WRONG);
            Reply unknown = other.login(nobody, WRONG);
            assertThat(unknown.status()).isEqualTo(known.status());
            assertThat(unknown.text("/detail")).isEqualTo(known.text("/detail"));
        }
    }

    @Test
    void theWaitEndsAndTheNextIsTwiceAsLong() {
        Newcomer ada = Newcomer.verified();
        Visitor visitor = Visitor.somewhere(identity);
        failed(visitor, ada, Draws.PLACE, FREE);
        visitor.login(ada, WRONG).isProblem(401, "credentials-wrong");
        Reply throttled = visitor.login(ada, WRONG).isProblem(429, "sign-in-throttled");
        assertThat(Integer.parseInt(throttled.headers().get("Retry-After"))).isBetween(31, 60);
    }

    @Test
    void aSuccessMakesTheBudgetWholeAgain() {
        Newcomer ada = Newcomer.verified();
        Visitor visitor = Visitor.somewhere(identity);
        failed(visitor, ada, Draws.PLACE, FREE - 1);
        visitor.login(ada).is(200);
        visitor.login(ada, WRONG).isProblem(401, "credentials-wrong");
        visitor.login(ada).is(200);
    }

    @Test
    void manyGuessesAtOnceAreCountedEach() throws Exception {
        Newcomer ada = Newcomer.verified();
        Visitor visitor = Visitor.somewhere(identity);
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Reply>> replies = IntStream.range(0, 40)
                    .mapToObj(_ -> crowd.submit(() -> visitor.login(ada, WRONG)))
                    .toList();
            int guesses = 0;
            for (Future<Reply> reply : replies) {
                guesses += reply.get().status() == 401 ? 1 : 0;
            }
            assertThat(guesses).isEqualTo(FREE);
        }
    }

    @Test
    void strangersCannotLockOutWhoWasHereBefore() {
        Newcomer ada = Newcomer.verified();
        Visitor home = Visitor.somewhere(identity);
        String device = home.login(ada).is(200).deviceToken();

        strangersFail(ada);

        Visitor stranger = Visitor.somewhere(identity);
        stranger.login(ada).isProblem(429, "sign-in-throttled");
        home.login(ada).is(200);
        stranger.login(ada, Newcomer.PASSWORD, device).is(200);
    }

    @Test
    void somebodyElsesDeviceIsNoFriend() {
        Newcomer ada = Newcomer.verified();
        Newcomer eve = Newcomer.verified();
        Visitor stranger = Visitor.somewhere(identity);
        String device = stranger.login(eve).is(200).deviceToken();
        failed(stranger, ada, Draws.PLACE, FREE - 1);
        stranger.login(ada, WRONG, device).isProblem(401, "credentials-wrong");
        stranger.login(ada, WRONG, device).isProblem(429, "sign-in-throttled");
    }

    @Test
    void theOwnerLetsThemselvesInByMail() {
        Newcomer ada = Newcomer.verified();
        strangersFail(ada);
        Visitor abroad = Visitor.somewhere(identity);
        abroad.login(ada).isProblem(429, "sign-in-throttled");

        ReceivedMail mail = lockMail(ada);
        assertThat(mail.text()).contains("wrong password too often");
        String link = Mailbox.links(mail).getFirst();
        Map<String, String> token = Map.of("token", link.substring(link.indexOf("token=") + 6));
        abroad.post("/api/auth/unlock", token).is(204);
        abroad.login(ada).is(200);
        abroad.post("/api/auth/unlock", token).isProblem(422, "unlock-token-invalid");
        Visitor.somewhere(identity).login(ada, WRONG).isProblem(401, "credentials-wrong");
    }

    @Test
    void thePageBehindTheLinkHasAButton() {
        assertThat(api.get("/api/auth/unlock").is(200).body()).contains("<button");
        api.post("/api/auth/unlock", Map.of("token", "x")).isProblem(422, "unlock-token-invalid");
        api.post("/api/auth/unlock", Map.of("token", " ")).isProblem(422, "validation-failed");
    }

    @Test
    void aStolenSessionGuessesNoPassword() {
        Newcomer ada = Newcomer.verified();
        Api session = api.with(ada.login(api).is(200).text("/access_token"));
        for (int i = 0; i < FREE; i++) {
            session.post("/api/auth/step-up", Map.of("password", WRONG)).isProblem(401, "credentials-wrong");
        }
        session.post("/api/auth/step-up", Map.of("password", Newcomer.PASSWORD)).isProblem(429, "sign-in-throttled");
        ada.login(api).is(200);
    }

    @Test
    void everyAttemptIsWrittenDown() {
        Newcomer ada = Newcomer.verified();
        Visitor visitor = Visitor.somewhere(identity);
        visitor.login(ada).is(200);
        failed(visitor, ada, Draws.PLACE, FREE - 1);
        visitor.login(ada, WRONG).is(401);
        visitor.login(ada).is(429);
        assertThat(attempts(ada, "wrong")).isEqualTo(1);
        assertThat(attempts(ada, "throttled")).isEqualTo(1);
        assertThat(attempts(ada, "succeeded")).isEqualTo(1);

        Newcomer unproven = Newcomer.registered(api);
        visitor.login(unproven).isProblem(401, "credentials-wrong");
        assertThat(attempts(unproven, "wrong")).isEqualTo(1);
    }

    private static void fail(Visitor visitor, Newcomer somebody, int times) {
        for (int i = 0; i < times; i++) {
            visitor.login(somebody, WRONG).isProblem(401, "credentials-wrong");
        }
    }

    /** The last of many failures from everywhere. */
    private void strangersFail(Newcomer somebody) {
        Visitor stranger = Visitor.somewhere(identity);
        failed(stranger, somebody, Draws.STRANGERS, 29);
        stranger.login(somebody, WRONG).isProblem(401, "credentials-wrong");
    }

    /** Failures of long ago enough that nobody waits for them any more. */
    private void failed(Visitor visitor, Newcomer somebody, Draws draws, int times) {
        String key = budgets(visitor, somebody).stream()
                .filter(failureBudget -> failureBudget.draws() == draws)
                .findFirst()
                .orElseThrow()
                .key();
        int rows = Rows.update("""
                insert into identity.throttle (key, failures, failed_at, opens_at)
                values (?, ?, now() - interval '2 hours', now() - interval '1 hour')
                on conflict (key) do update set failures = excluded.failures, opens_at = excluded.opens_at""", key, times);
        assertThat(rows).isEqualTo(1);
    }

    private List<FailureBudget> budgets(Visitor visitor, Newcomer somebody) {
        return identity.bean(FailureBudgets.class)
                .of(new SignInAttempt(somebody.email(), null, null, visitor.address(), visitor.agent(), null));
    }

    private static long attempts(Newcomer somebody, String outcome) {
        return Rows.count("""
                select count(*) from identity.attempt t join identity.account a on a.id = t.account_id
                where a.email_key = ? and t.outcome = ?""", somebody.email(), outcome);
    }

    private ReceivedMail lockMail(Newcomer somebody) {
        Rows.update("""
                update events.event set occurred_at = occurred_at - interval '1 minute'
                where type = 'account.locked' and owner_id = (select id from identity.account where email_key = ?)""", somebody.email());
        identity.bean(Relay.class).sweep();
        return await().until(
                        () -> somebody.mails().stream()
                                .filter(mail -> mail.subject().contains("fails to sign in"))
                                .toList(),
                        mails -> !mails.isEmpty())
                .getFirst();
    }
}
