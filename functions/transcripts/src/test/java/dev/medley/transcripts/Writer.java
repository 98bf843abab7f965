package dev.medley.transcripts;

import static org.awaitility.Awaitility.await;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Somebody with texts. */
record Writer(FunctionUnderTest transcripts, TestAccount account, Api api) {

    static final String HEATING = """
            Thanks for coming. Today we talk about the heat pump for the old school building. The heat pump would replace
            the oil boiler in the basement. The installer expects that the heat pump saves about sixty percent of the
            heating costs. The building needs new radiators on the second floor before the heat pump can run well. The
            council will vote on the budget for the heat pump in March. Parents asked whether the rooms stay warm in
            January. The installer showed numbers from a similar school where the rooms stayed warm all winter.""";

    private static final Set<String> OVER = Set.of("succeeded", "failed", "cancelled");

    static Writer of(FunctionUnderTest transcripts) {
        TestAccount account = TestAccount.any();
        return new Writer(transcripts, account, transcripts.as(account));
    }

    Writer another() {
        return of(transcripts);
    }

    /** Asks for what becomes of a text, with more fields in pairs of name and value. */
    ApiAnswer asks(String text, Object... more) {
        Map<String, Object> body = new HashMap<>(Map.of("text", text));
        for (int i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1]);
        }
        return api.post("/api/transcripts", body);
    }

    ApiAnswer reads(UUID id) {
        return api.get("/api/transcripts/" + id).is(200);
    }

    /** The transcript when the work on it is over. */
    ApiAnswer finished(UUID id) {
        return await().atMost(Duration.ofMinutes(1)).until(() -> reads(id), it -> OVER.contains(it.text("/status")));
    }

    /** The finished transcript of a text. */
    ApiAnswer digested(String text, Object... more) {
        return finished(asks(text, more).is(202).id());
    }
}
