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
import org.junit.jupiter.api.Test;

/** A password that nobody had the time to compare was not a wrong one. */
@FunctionTest(
        value = "identity",
        settings = {"medley.identity.passwords.argon2.memory-kib=65536", "medley.identity.passwords.argon2.passes=16"})
class BusySignInTest {

    /** As many failures as are free, and one. */
    private static final int OWN = 11;

    private static final int CROWD = 12 * Runtime.getRuntime().availableProcessors();

    private final Api anybody;

    BusySignInTest(Api anybody) {
        this.anybody = anybody;
    }

    @Test
    void whoIsAskedToComeBackHasNotFailed() throws Exception {
        Newcomer ada = Newcomer.verified();
        try (ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ApiAnswer>> crowd = new ArrayList<>();
            for (int i = 0; i < CROWD; i++) {
                crowd.add(visitors.submit(() -> new Newcomer(UUID.randomUUID() + "@example.org").login(anybody)));
            }
            for (int i = 0; i < OWN; i++) {
                crowd.add(visitors.submit(() -> ada.login(anybody)));
            }
            List<ApiAnswer> answers = new ArrayList<>();
            for (Future<ApiAnswer> login : crowd) {
                answers.add(login.get());
            }
            assertThat(answers).anySatisfy(answer -> answer.isProblem(503, "too-busy"));
        }
        ada.login(anybody).is(200);
    }
}
