package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Passwords whose hashes take long: with the most memory that the settings allow, and eight passes. */
@FunctionTest(
        value = "identity",
        settings = {"medley.identity.passwords.argon2.memory-kib=65536", "medley.identity.passwords.argon2.passes=8"})
class SlowHashesTest {

    /** More than can be hashed while the last of them waits, whatever the number of processors. */
    private static final int CROWD = 12 * Runtime.getRuntime().availableProcessors();

    private final Api anybody;

    SlowHashesTest(Api anybody) {
        this.anybody = anybody;
    }

    @Test
    void whoNeedsNoHashIsAnsweredMeanwhileAndWhoWaitsTooLongIsAskedToComeBack() throws Exception {
        try (ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ApiAnswer>> logins = Stream.generate(() -> visitors.submit(() -> signIn()))
                    .limit(CROWD)
                    .toList();
            Future<ApiAnswer> other = visitors.submit(() -> anybody.get("/api/auth/.well-known/jwks.json"));

            other.get().is(200);
            assertThat(logins).noneMatch(Future::isDone);

            List<ApiAnswer> answers = new ArrayList<>();
            for (Future<ApiAnswer> login : logins) {
                answers.add(login.get());
            }
            assertThat(answers).anySatisfy(answer -> answer.isProblem(401, "credentials-wrong"));
            assertThat(answers)
                    .filteredOn(answer -> answer.status() != 401)
                    .isNotEmpty()
                    .allSatisfy(answer -> assertThat(Integer.parseInt(
                                    answer.isProblem(503, "too-busy").header("Retry-After")))
                            .isPositive());
        }
    }

    private ApiAnswer signIn() {
        return new Newcomer(UUID.randomUUID() + "@example.org").login(anybody);
    }
}
