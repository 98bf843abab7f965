package dev.medley.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.medley.openapi.Operations;
import dev.medley.openapi.Operations.Operation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What the document says of every operation alike, with the exceptions and why they are some. */
class ContractRulesTest {

    private static final String SIGN_IN =
            "belongs to one sign-in, whose proof is good once; repeating it begins another or is refused";
    private static final String MAIL =
            "anybody may send it; the answer is always the same, and mails to one address are limited";
    private static final String SECRET = "its answer has a secret that is shown once and kept nowhere in clear";

    private static final String ACTIVITY = "each has an id of the client's own: what is sent twice counts once";

    /** Operations that answer 201 or 202 and take no Idempotency-Key. */
    private static final Map<String, String> WITHOUT_KEY = Map.ofEntries(
            Map.entry("login", SIGN_IN),
            Map.entry("stepUp", SIGN_IN),
            Map.entry("passkeySignIn", SIGN_IN),
            Map.entry("passkeyStepUp", SIGN_IN),
            Map.entry("signInWithProvider", SIGN_IN),
            Map.entry("authorizeSignIn", SIGN_IN),
            Map.entry("authorizeLink", SIGN_IN),
            Map.entry("proveProposedEmail", SIGN_IN),
            Map.entry("register", MAIL),
            Map.entry("resendVerification", MAIL),
            Map.entry("forgotPassword", MAIL),
            Map.entry("proposeEmail", MAIL),
            Map.entry("createApiKey", SECRET),
            Map.entry("rotateApiKey", SECRET),
            Map.entry("addPasskey", SECRET),
            Map.entry("createWebhook", SECRET),
            Map.entry("createRealtimeTicket", SECRET),
            Map.entry("openCart", SECRET),
            Map.entry("shareConversation", SECRET),
            Map.entry("shareRecording", SECRET),
            Map.entry("createDeviceCredential", SECRET),
            Map.entry("createDeviceBatch", SECRET),
            Map.entry("registerDevice", SECRET),
            Map.entry("beginDeviceClaim", SECRET),
            Map.entry("reportActivities", ACTIVITY),
            Map.entry("reportView", ACTIVITY),
            Map.entry("reportClick", ACTIVITY),
            Map.entry("reportSearch", ACTIVITY),
            Map.entry("reportSession", ACTIVITY),
            Map.entry("reportExposures", "the first exposure of a subject counts: what is sent twice counts once"),
            Map.entry("reportVoiceAbuse", "anybody may send it, and the same report of a voice is kept once"),
            Map.entry("recomputeSums", "marks what is to be made anew; what is marked already stays so"),
            Map.entry("runSchedule", "a schedule may run twice, and its task does not mind"),
            Map.entry("startProductImport", "begins once; repeating it changes nothing"),
            Map.entry("completeArtifact", "joins parts that stay joined; repeating it changes nothing"),
            Map.entry("completeUpload", "joins parts that stay joined; repeating it changes nothing"));

    private final List<Operation> operations = operations();

    private static List<Operation> operations() {
        try {
            return Operations.of(
                    new ObjectMapper().readTree(Path.of("target/openapi.json").toFile()));
        } catch (IOException e) {
            throw new IllegalStateException("Build platform first", e);
        }
    }

    @Test
    void everyPostThatCreatesTakesAnIdempotencyKey() {
        List<String> without = with("post")
                .filter(operation -> answers(operation, "201") || answers(operation, "202"))
                .filter(operation -> !takes(operation, "Idempotency-Key"))
                .map(Operation::id)
                .toList();
        assertThat(new TreeSet<>(without))
                .as("POSTs that answer 201 or 202 and are not @Idempotent; each exception has its reason here")
                .isEqualTo(new TreeSet<>(WITHOUT_KEY.keySet()));
    }

    @Test
    void whatTakesAKeySaysWhenItsAnswerIsRepeated() {
        assertThat(operations.stream().filter(operation -> takes(operation, "Idempotency-Key")))
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(responses(operation, "2")
                                .allMatch(response -> response.path("headers").has("Idempotent-Replayed")))
                        .as(operation.toString())
                        .isTrue());
    }

    @Test
    void everyPatchIsAMergePatch() {
        assertThat(with("patch"))
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(operation
                                .node()
                                .path("requestBody")
                                .path("content")
                                .has("application/merge-patch+json"))
                        .as(operation.toString())
                        .isTrue());
    }

    @Test
    void everyListTakesALimitAndACursor() {
        assertThat(operations.stream().filter(operation -> takes(operation, "cursor")))
                .hasSizeGreaterThan(10)
                .allSatisfy(operation -> assertThat(takes(operation, "limit"))
                        .as(operation.toString())
                        .isTrue());
    }

    /**
     * Those of one thing; all sessions at once are no thing that could be gone, and can be ended again. An order that is
     * cancelled is still there, and so is an item that is taken back; what is taken out of something is answered with the rest.
     */
    @Test
    void whatIsDeletedIsNotFoundTheSecondTime() {
        List<String> others = List.of(
                "endSessions",
                "endUserSessions",
                "cancelOrder",
                "dropPredictionModelChallenger",
                "emptyTrash",
                "reactivateCuratedAnswer",
                "removeCartLine",
                "removeReviewReply",
                "unarchiveContent",
                "unnameContentVersion",
                "withdrawContent",
                "restoreMeal",
                "unschedulePost",
                "withdrawReviewVote");
        assertThat(with("delete").filter(operation -> !others.contains(operation.id())))
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(answers(operation, "204") && answers(operation, "404"))
                        .as(operation.toString())
                        .isTrue());
    }

    private Stream<Operation> with(String method) {
        return operations.stream().filter(operation -> operation.method().equals(method));
    }

    private static boolean answers(Operation operation, String status) {
        return operation.node().path("responses").has(status);
    }

    private static boolean takes(Operation operation, String parameter) {
        return StreamSupport.stream(operation.node().path("parameters").spliterator(), false)
                .anyMatch(known -> known.path("name").asText().equals(parameter)
                        || known.path("$ref").asText().endsWith("/" + parameter));
    }

    private static Stream<JsonNode> responses(Operation operation, String beginning) {
        return operation.node().path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith(beginning))
                .map(Map.Entry::getValue);
    }
}
