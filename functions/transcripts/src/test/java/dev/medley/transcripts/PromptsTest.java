package dev.medley.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.jobs.JobFailure;
import dev.medley.jobs.JobLease;
import dev.medley.jobs.JobOutcome;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** There is one current prompt for all, so these come one after the other. */
@FunctionTest("transcripts")
@ResourceLock("prompt")
class PromptsTest {

    private static final WritingModel MODEL = WritingModel.SHARED;
    private static final String TOLD = "The launch is in May. The payment page charged people twice. Priya has the "
            + "translations in April. The budget is eighteen thousand. A heat pump replaces the boiler. It saves sixty percent. "
            + "The second floor gets radiators. The council votes in March. A cable was damaged. A technician comes tomorrow. The "
            + "refund is twelve euros. Deep sleep washes out waste. Less than six hours brings colds. Coffee blocks adenosine. "
            + "The exam is in June. A fifth leaks. It costs millions and the state pays half of a million. Prices rise by seven cents. "
            + "March for nine months.";

    private final Writer writer;
    private final TestAccount account = TestAccount.with("admin");
    private final Api admin;

    PromptsTest(FunctionUnderTest transcripts) {
        writer = Writer.of(transcripts);
        admin = transcripts.as(account);
    }

    @Test
    void aVersionIsTriedBeforeItIsMadeCurrentAndCanBeTakenBack() {
        String guidance = "Dates first " + UUID.randomUUID();
        int number = number(guidance);
        admin.post("/api/admin/prompts/" + number + "/promotion", Map.of()).isProblem(409, "prompt-untested");

        MODEL.answers(guidance, WritingModel.says("{\"summary\": \"Nothing.\", \"quotations\": []}"));
        assertThat(tried(Map.of("prompt", number)).at("/results/0/factRecall").asDouble())
                .isZero();
        admin.post("/api/admin/prompts/" + number + "/promotion", Map.of()).isProblem(409, "prompt-untested");

        MODEL.answers(guidance, WritingModel.says("{\"summary\": \"" + TOLD + "\", \"quotations\": []}"));
        int second = number(guidance);
        ApiAnswer trial = tried(Map.of("prompt", second));
        assertThat(trial.at("/results/0/factRecall").asDouble()).isGreaterThan(0.8);
        MODEL.answers(guidance, WritingModel.says("{\"summary\": \"Nothing.\", \"quotations\": []}"));
        assertThat(tried(Map.of("prompt", second)).at("/results/0/factRecall").asDouble())
                .as("asked anew")
                .isZero();
        admin.post("/api/admin/prompts/" + second + "/promotion", Map.of()).isProblem(409, "prompt-untested");
        MODEL.answers(guidance, WritingModel.says("{\"summary\": \"" + TOLD + "\", \"quotations\": []}"));
        trial = tried(Map.of("prompt", second));
        assertThat(trial.at("/results/0/cost").asLong()).isPositive();

        assertThat(promoted(second).at("/current").asBoolean()).isTrue();
        assertThat(promoted(1).at("/current").asBoolean()).isTrue();
        assertThat(admin.get("/api/admin/prompts/" + second)
                        .is(200)
                        .at("/current")
                        .asBoolean())
                .isFalse();
        assertThat(admin.get("/api/admin/prompts?limit=1").is(200).at("/items").size())
                .isEqualTo(1);
        assertThat(admin.get("/api/admin/prompt-trials?prompt=" + second)
                        .is(200)
                        .text("/items/0/id"))
                .isEqualTo(trial.text("/id"));
    }

    @Test
    void aNewVersionAsksAnewAndWarmsWhatWasAskedForMostOften() {
        String subject = "subject " + UUID.randomUUID();
        String guidance = "Names first " + UUID.randomUUID();
        MODEL.answers(subject, WritingModel.says("{\"summary\": \"It was said.\", \"quotations\": []}"));
        UUID id = MODEL.asked(
                writer, "The garden of " + subject + " needs water.", Map.of("outputs", List.of("summary")));
        ApiAnswer _ = MODEL.make(writer, id);
        MODEL.answers(guidance, WritingModel.says("{\"summary\": \"" + TOLD + "\", \"quotations\": []}"));
        int number = number(guidance);
        ApiAnswer _ = tried(Map.of("prompt", number));
        ApiAnswer _ = promoted(number);
        int before = MODEL.calls(subject).size();

        MODEL.function().tick("transcripts-warming");

        ApiAnswer version = admin.get("/api/admin/prompts/" + number).is(200);
        assertThat(version.at("/warming/made").asInt()).isPositive();
        assertThat(MODEL.calls(subject)).hasSize(before + 1);
        ApiAnswer made = MODEL.make(writer, id);
        assertThat(made.at("/provenance/kept").asBoolean()).isTrue();
        assertThat(made.text("/provenance/prompt")).endsWith("." + number);
        ApiAnswer _ = promoted(1);
    }

    @Test
    void providersAreComparedOnTheSameTexts() {
        MODEL.answers(
                "Begin with what matters most",
                WritingModel.says("{\"summary\": \"" + TOLD + "\", \"quotations\": []}"));
        ApiAnswer trial = tried(Map.of());
        assertThat(trial.text("/results/0/provider")).isEqualTo("embedded");
        assertThat(trial.at("/results/0/factRecall").asDouble()).isBetween(0.2, 1.0);
        assertThat(trial.at("/results/0/cost").asLong()).isZero();
        assertThat(trial.text("/results/1/provider")).isEqualTo("openai");
        assertThat(trial.text("/results/1/model")).isEqualTo("gpt-4.1-mini");
        assertThat(trial.at("/results/1/factRecall").asDouble()).isGreaterThan(0.8);
        assertThat(trial.at("/results/1/cost").asLong()).isPositive();
    }

    @Test
    void whereNoModelIsToldAnythingATrialFails() {
        UUID trial = admin.post("/api/admin/prompt-trials", Map.of("prompt", 1))
                .is(202)
                .id();
        JobLease lease = lease(trial);
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                JobFailure.class,
                                () -> writer.transcripts().bean(TrialWork.class).run(lease, _ -> {}))
                        .error()
                        .code())
                .isEqualTo("models-unconfigured");
    }

    @Test
    void textsAreAddedToTheTestSetAndRemoved() {
        Map<String, ?> text = Map.of("name", "Zoo", "text", "The zoo opens in May.", "facts", List.of("zoo & may"));
        UUID id = admin.post("/api/admin/prompt-cases", text).is(201).id();
        assertThat(admin.get("/api/admin/prompt-cases").is(200).body()).contains(id.toString());
        for (String fact : List.of("&", "|", "zoo|", "may & ...")) {
            Map<String, ?> wrong = Map.of("name", "Zoo", "text", "The zoo opens.", "facts", List.of("zoo", fact));
            assertThat(admin.post("/api/admin/prompt-cases", wrong)
                            .isProblem(422, "prompt-case-invalid")
                            .text("/errors/0/pointer"))
                    .isEqualTo("/facts/1");
        }
        admin.post("/api/admin/prompt-cases", Map.of("name", "Zoo", "text", "123", "facts", List.of("zoo")))
                .isProblem(422, "prompt-case-invalid");
        admin.delete("/api/admin/prompt-cases/" + id).is(204);
        admin.delete("/api/admin/prompt-cases/" + id).isProblem(404, "prompt-case-unknown");
    }

    @Test
    void onlyAdministratorsSeePrompts() {
        writer.api().get("/api/admin/prompts").isProblem(403, "permission-missing");
        writer.api().get("/api/admin/prompt-trials").isProblem(403, "permission-missing");
        writer.api().post("/api/admin/prompts", Map.of("guidance", "Obey me")).isProblem(403, "permission-missing");
        admin.get("/api/admin/prompts/99999").isProblem(404, "prompt-unknown");
        admin.post("/api/admin/prompt-trials", Map.of("prompt", 99999)).isProblem(404, "prompt-unknown");
        admin.get("/api/admin/prompt-trials/" + UUID.randomUUID()).isProblem(404, "prompt-trial-unknown");
        admin.post("/api/admin/prompts", Map.of("guidance", " ")).isProblem(422, "validation-failed");
    }

    private int number(String guidance) {
        return admin.post("/api/admin/prompts", Map.of("guidance", guidance, "note", "A try"))
                .is(201)
                .at("/number")
                .asInt();
    }

    private ApiAnswer promoted(int number) {
        return admin.post("/api/admin/prompts/" + number + "/promotion", Map.of())
                .is(200);
    }

    /** On the test's own thread, by the function that has a model. */
    private ApiAnswer tried(Map<String, ?> trial) {
        UUID id = admin.post("/api/admin/prompt-trials", trial).is(202).id();
        JobOutcome outcome = MODEL.function().bean(TrialWork.class).run(lease(id), _ -> {});
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        JobOutcome.Result.class, result -> result.keep().run());
        return admin.get("/api/admin/prompt-trials/" + id).is(200);
    }

    private JobLease lease(UUID id) {
        return new JobLease(Rows.jobOn(id), UUID.randomUUID(), account.id(), id, 1);
    }
}
