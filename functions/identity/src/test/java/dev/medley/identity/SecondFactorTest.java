package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.SignedJWT;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.AtOnce;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.LambdaRequests;
import dev.medley.testkit.Rows;
import dev.medley.testkit.Statements;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@FunctionTest("identity")
class SecondFactorTest {

    private final FunctionUnderTest identity;
    private final Api anybody;
    private final Guarded ada;

    SecondFactorTest(FunctionUnderTest identity) {
        this.identity = identity;
        anybody = identity.api();
        ada = Guarded.by(anybody);
    }

    @Test
    void aCodeOfTheAppCompletesASignIn() throws Exception {
        ApiAnswer tokens =
                meet(ada.challenge(anybody), "totp", ada.app().nextCode()).is(200);

        assertThat(tokens.header("Cache-Control")).isEqualTo("no-store");
        assertThat(SignedJWT.parse(tokens.text("/access_token"))
                        .getJWTClaimsSet()
                        .getStringListClaim("amr"))
                .containsExactly("mfa", "otp", "pwd");
        anybody.with(tokens.text("/access_token")).get("/api/auth/profile").is(200);
    }

    @Test
    void aCodeIsGoodOnce() {
        String code = ada.app().nextCode();
        meet(ada.challenge(anybody), "totp", code).is(200);
        meet(ada.challenge(anybody), "totp", code).isProblem(422, "second-factor-wrong");
    }

    @Test
    void aRecoveryCodeIsGoodOnceAndItsOwnerHearsOfIt() {
        String code = ada.recoveryCodes().getFirst();
        meet(ada.challenge(anybody), "recoveryCode", code.toUpperCase(java.util.Locale.ROOT))
                .is(200);
        meet(ada.challenge(anybody), "recoveryCode", code).isProblem(422, "second-factor-wrong");
        await().until(() ->
                ada.owner().mails().stream().anyMatch(mail -> mail.text().contains("You have 9 left")));
    }

    @Test
    void theSameCodeByTwentyAtOnceSucceedsOnce() throws Exception {
        assertOneOfTwentySucceeds("totp", ada.app().nextCode());
    }

    @Test
    void theSameRecoveryCodeByTwentyAtOnceSucceedsOnce() throws Exception {
        assertOneOfTwentySucceeds("recoveryCode", ada.recoveryCodes().getFirst());
    }

    @Test
    void whoGuessesOnWithNewChallengesHasToWaitAndNobodyElse() {
        Visitor stranger = Visitor.somewhere(identity);
        String first = challenge(stranger);
        for (int i = 0; i < 5; i++) {
            meet(stranger, first, "totp", ada.app().wrongCode()).isProblem(422, "second-factor-wrong");
        }
        String second = challenge(stranger);
        for (int i = 0; i < 3; i++) {
            meet(stranger, second, "totp", ada.app().wrongCode()).isProblem(422, "second-factor-wrong");
        }
        Reply throttled =
                meet(stranger, second, "recoveryCode", ada.recoveryCodes().getFirst());
        assertThat(throttled.isProblem(429, "sign-in-throttled").headers()).containsKey("Retry-After");
        meet(ada.challenge(anybody), "recoveryCode", ada.recoveryCodes().getFirst())
                .is(200);
    }

    @Test
    void oneChallengeMetByTenCodesAtOnceLetsInOnceAndSpendsOne() throws Exception {
        String challenge = ada.challenge(anybody);
        List<ApiAnswer> answers = AtOnce.each(ada.recoveryCodes(), code -> meet(challenge, "recoveryCode", code));
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> answer.isProblem(422, "challenge-invalid"));
        assertThat(ada.api().get("/api/auth/factors").at("/recoveryCodesLeft").asInt())
                .isEqualTo(9);
    }

    @Test
    void theFifthFailureEndsAChallenge() {
        String challenge = ada.challenge(anybody);
        for (int i = 0; i < 5; i++) {
            meet(challenge, "totp", ada.app().wrongCode()).isProblem(422, "second-factor-wrong");
        }
        meet(challenge, "totp", ada.app().nextCode()).isProblem(422, "challenge-invalid");
        meet(ada.challenge(anybody), "totp", ada.app().nextCode()).is(200);
    }

    @Test
    void aCrowdOfGuessesGetsNoMoreThanFive() throws Exception {
        String challenge = ada.challenge(anybody);
        List<ApiAnswer> answers =
                AtOnce.each(Collections.nCopies(20, ada.app().wrongCode()), guess -> meet(challenge, "totp", guess));
        assertThat(answers)
                .filteredOn(answer -> answer.text("/code").equals("second-factor-wrong"))
                .hasSize(5);
        assertThat(answers)
                .filteredOn(answer -> answer.text("/code").equals("challenge-invalid"))
                .hasSize(15);
    }

    @Test
    void aChallengeIsMetOnceAndInTime() {
        String used = ada.challenge(anybody);
        meet(used, "totp", ada.app().nextCode()).is(200);
        meet(used, "recoveryCode", ada.recoveryCodes().getFirst()).isProblem(422, "challenge-invalid");

        String late = ada.challenge(anybody);
        Guarded.meet(
                        identity.later(Duration.ofMinutes(10)).api(),
                        late,
                        "recoveryCode",
                        ada.recoveryCodes().getFirst())
                .isProblem(422, "challenge-invalid");
        meet("never-given", "totp", "123456").isProblem(422, "challenge-invalid");
    }

    @Test
    void whatBelongsToSomebodyElseMeetsNoChallenge() {
        Guarded bob = Guarded.by(anybody);
        meet(ada.challenge(anybody), "recoveryCode", bob.recoveryCodes().getFirst())
                .isProblem(422, "second-factor-wrong");
        meet(bob.challenge(anybody), "recoveryCode", bob.recoveryCodes().getFirst())
                .is(200);
    }

    @Test
    void aStepUpTakesBothFactorsToo() {
        ApiAnswer half = ada.api()
                .post("/api/auth/step-up", Map.of("password", Newcomer.PASSWORD))
                .is(202);
        ApiAnswer tokens =
                meet(half.text("/challengeToken"), "totp", ada.app().nextCode()).is(200);

        ada.api().get("/api/auth/profile").isProblem(401, "unauthenticated");
        anybody.with(tokens.text("/access_token"))
                .delete("/api/auth/factors/totp")
                .is(204);
    }

    @Test
    void whoIsSuspendedMeanwhileStaysOutAndKeepsTheirCode() {
        String challenge = ada.challenge(anybody);
        Rows.update(
                "update identity.account set status = 'suspended' where email = ?",
                ada.owner().email());
        meet(challenge, "recoveryCode", ada.recoveryCodes().getFirst()).isProblem(403, "account-suspended");
        Rows.update(
                "update identity.account set status = 'active' where email = ?",
                ada.owner().email());
        meet(challenge, "recoveryCode", ada.recoveryCodes().getFirst()).is(200);
    }

    @Test
    void exactlyOneFactorIsShown() {
        String challenge = ada.challenge(anybody);
        anybody.post("/api/auth/second-factor", Map.of("challengeToken", challenge))
                .isProblem(422, "second-factor-unclear");
        anybody.post(
                        "/api/auth/second-factor",
                        Map.of("challengeToken", challenge, "totp", "123456", "recoveryCode", "abcd"))
                .isProblem(422, "second-factor-unclear");
        meet("x".repeat(201), "totp", "123456").isProblem(422, "validation-failed");
        meet(challenge, "totp", "1".repeat(21)).isProblem(422, "validation-failed");
        meet(challenge, "recoveryCode", "a".repeat(61)).isProblem(422, "validation-failed");
        anybody.post("/api/auth/second-factor", "{").isProblem(400, "request-malformed");
        meet(challenge, "totp", ada.app().nextCode()).is(200);
    }

    /** The last of them warns the owner: the request comes from nowhere that is known. */
    @Test
    void theSecondStepTakesFifteenStatements() {
        String challenge = ada.challenge(anybody);
        var request = LambdaRequests.post(
                "/api/auth/second-factor",
                Map.of("challengeToken", challenge, "totp", ada.app().nextCode()));
        assertThat(Statements.during(
                        () -> assertThat(identity.call(request).getStatusCode()).isEqualTo(200)))
                .hasSizeLessThanOrEqualTo(15);
    }

    private ApiAnswer meet(String challenge, String kind, String shown) {
        return Guarded.meet(anybody, challenge, kind, shown);
    }

    private String challenge(Visitor visitor) {
        return visitor.login(ada.owner()).is(202).text("/challengeToken");
    }

    private static Reply meet(Visitor visitor, String challenge, String kind, String shown) {
        return visitor.post("/api/auth/second-factor", Map.of("challengeToken", challenge, kind, shown));
    }

    /** From twenty places, because one alone would be throttled. */
    private void assertOneOfTwentySucceeds(String kind, String shown) throws Exception {
        Map<String, Visitor> visitors = Stream.generate(() -> Visitor.somewhere(identity))
                .limit(20)
                .collect(Collectors.toMap(this::challenge, Function.identity()));
        List<Reply> replies = AtOnce.each(
                List.copyOf(visitors.entrySet()), entry -> meet(entry.getValue(), entry.getKey(), kind, shown));
        assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSize(1);
        assertThat(replies)
                .filteredOn(reply -> reply.status() != 200)
                .allSatisfy(reply -> reply.isProblem(422, "second-factor-wrong"));
    }
}
