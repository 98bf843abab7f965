package dev.medley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.e2e.Operations.Documented;
import dev.medley.testkit.Api;
import dev.medley.testkit.Campaign;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Random requests to every operation, of an administrator, on a twin of their own: right ones, which make, read and remove
 * things, and hostile ones. None is answered with a 5xx; in the campaign none with a status that the document does not have
 * for the operation, or with a body that breaks its schema; and each refusal is a problem that gives nothing inside away. A request is made by
 * its number and what was made before it, so that it can be sent again.
 */
@Execution(ExecutionMode.CONCURRENT)
class HostileRequestTest {

    private static final KilledTwin TWIN = new KilledTwin();
    private static final int EACH = Campaign.rounds(8, 100);

    /** In the campaign: which things a request finds depends on what was made before it. */
    private static final boolean HOLDS_TO_DOCUMENT = Campaign.rounds(0, 1) > 0;

    @AfterAll
    static void stop() {
        TWIN.close();
    }

    @Test
    void noneIsAnsweredWithAnErrorOfOurs() throws Exception {
        List<Documented> operations = Operations.of(TWIN.api());
        assertThat(operations).hasSizeGreaterThan(100);
        String token = administrator();
        DocumentedAnswers documented = new DocumentedAnswers(TWIN.api());
        KnownIds known = new KnownIds();
        Map<String, String> faults = new TreeMap<>();
        for (int number = 0; number < operations.size() * EACH; number++) {
            Documented operation = operations.get(number % operations.size());
            HostileRequest request = HostileRequest.numbered(number, operation, known);
            RawAnswer answer = request.send(TWIN.port(), token);
            if (answer.status() == 401 && !operation.isPublic()) {
                token = administrator();
                answer = request.send(TWIN.port(), token);
            }
            known.learn(operation, answer);
            @Nullable String fault = answer.fault();
            if (fault == null && HOLDS_TO_DOCUMENT) {
                fault = documented.fault(operation, answer);
            }
            if (fault != null) {
                faults.putIfAbsent(operation + ": " + fault, number + ": " + request);
            }
        }
        assertThat(faults).isEmpty();
    }

    /** One who may do everything, and whose session no request has ended yet. */
    private static String administrator() {
        User user = User.signedUp(TWIN.api());
        Api operator = TWIN.api().header("X-Medley-Operator", "yes");
        operator.post("/_twin/grants?email=" + user.email() + "&role=super_admin")
                .is(200);
        return TWIN.api()
                .post("/api/auth/login", Map.of("email", user.email(), "password", User.PASSWORD))
                .is(200)
                .text("/access_token");
    }
}
