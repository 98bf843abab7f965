package dev.medley.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.AtOnce;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@FunctionTest("platform")
class IdempotencyTest {

    private static final String THINGS = "/api/docs/things";

    private final FunctionUnderTest platform;
    private final TestAccount account = TestAccount.any();
    private final Api ada;

    IdempotencyTest(FunctionUnderTest platform) {
        this.platform = platform;
        ada = platform.as(account).header("Idempotency-Key", UUID.randomUUID().toString());
    }

    @Test
    void aRepeatedRequestGetsTheSameAnswerWithoutASecondEffect() {
        ApiAnswer first = ada.post(THINGS, thing("a")).is(201);
        ApiAnswer second = ada.post(THINGS, thing("a")).is(201);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Location"))
                .isEqualTo(first.header("Location"))
                .isNotEmpty();
        assertThat(second.header("Content-Type")).isEqualTo("application/json");
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(made()).isEqualTo(1);
    }

    @Test
    void aMethodMayReturnWhatIsInTheAnswerAlone() {
        ApiAnswer first = ada.post(THINGS + "/plain", thing("a")).is(201);
        ApiAnswer second = ada.post(THINGS + "/plain", thing("a")).is(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
    }

    @Test
    void whereTheRequestComesFromDoesNotMatter() {
        ApiAnswer first = ada.post(THINGS, thing("a")).is(201);
        ApiAnswer second =
                ada.header("User-Agent", "another").post(THINGS, thing("a")).is(201);
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void withoutAKeyEveryRequestCounts() {
        Api plain = platform.as(account);
        plain.post(THINGS, thing("a")).is(201);
        plain.post(THINGS, thing("a")).is(201);
        assertThat(made()).isEqualTo(2);
    }

    @Test
    void aKeyBelongsToOneRequest() {
        ada.post(THINGS, thing("a")).is(201);
        ada.post(THINGS, thing("b")).isProblem(422, "idempotency-key-reused");
        assertThat(made()).isEqualTo(1);
    }

    @Test
    void aKeyBelongsToWhoUsedIt() {
        String key = UUID.randomUUID().toString();
        ApiAnswer mine =
                ada.header("Idempotency-Key", key).post(THINGS, thing("a")).is(201);
        ApiAnswer theirs = platform.as(TestAccount.any())
                .header("Idempotency-Key", key)
                .post(THINGS, thing("a"))
                .is(201);
        assertThat(theirs.id()).isNotEqualTo(mine.id());
        assertThat(theirs.header("Idempotent-Replayed")).isEmpty();
    }

    @Test
    void whatWasRefusedHadNoEffectAndMayBeTriedAgain() {
        Map<String, Object> small = thing("a");
        small.put("large", false);
        ada.post(THINGS, small).isProblem(409, "thing-small");
        assertThat(made()).isZero();
        ada.post(THINGS, small).isProblem(409, "thing-small");
        ada.post(THINGS, thing("a")).is(201);
    }

    @Test
    void whoeverEndsFirstGivesTheAnswerOfBoth() throws InterruptedException {
        String name = UUID.randomUUID().toString();
        ThingsController.Hold hold = new ThingsController.Hold();
        ThingsController.HOLDS.put(name, hold);
        CompletableFuture<ApiAnswer> slow = CompletableFuture.supplyAsync(() -> ada.post(THINGS, thing(name)));
        hold.begun().await();

        ApiAnswer quick = ada.post(THINGS, thing(name)).is(201);
        hold.released().countDown();

        assertThat(slow.join().is(201).body()).isEqualTo(quick.body());
        assertThat(slow.join().header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(made()).isEqualTo(1);
    }

    @Test
    void ofManyAtOnceOneHasItsEffectAndTheOthersItsAnswerOrARefusal() throws Exception {
        List<ApiAnswer> answers = AtOnce.each(Collections.nCopies(12, thing("a")), body -> ada.post(THINGS, body));
        List<String> bodies = answers.stream()
                .filter(answer -> answer.status() == 201)
                .map(ApiAnswer::body)
                .distinct()
                .toList();
        assertThat(bodies).hasSize(1);
        answers.stream()
                .filter(answer -> answer.status() != 201)
                .forEach(answer -> answer.isProblem(409, "idempotency-key-in-use"));
        assertThat(made()).isEqualTo(1);
        assertThat(ada.post(THINGS, thing("a")).is(201).body()).isEqualTo(bodies.getFirst());
    }

    @Test
    void theLongestKeyIsTaken() {
        ada.header("Idempotency-Key", "k".repeat(255)).post(THINGS, thing("a")).is(201);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 256, 5000})
    void aKeyOfAnotherLengthIsRefused(int length) {
        ada.header("Idempotency-Key", "k".repeat(length))
                .post(THINGS, thing("a"))
                .isProblem(400, "idempotency-key-invalid");
        assertThat(made()).isZero();
    }

    private static Map<String, Object> thing(String name) {
        return new HashMap<>(Map.of("name", name, "large", true, "parts", List.of()));
    }

    private long made() {
        return Rows.count("select count(*) from events.consumed where consumer = ?", "things-" + account.id());
    }
}
