package dev.medley.moderation;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Authors, readers and moderators of tests, and what other functions publish for them. */
record Desk(FunctionUnderTest function, TestAccount moderator) {

    static final String REPORTS = "/api/reports";
    static final String CASES = "/api/moderation/cases";

    static Desk of(FunctionUnderTest function) {
        return new Desk(function, TestAccount.with("admin"));
    }

    /** Another moderator of the same desk. */
    Desk other() {
        return new Desk(function, TestAccount.with("admin"));
    }

    /** The same desk after a time. */
    Desk later(Duration time) {
        return new Desk(function.later(time), moderator);
    }

    Api api() {
        return function.as(moderator);
    }

    /** A review that everybody reads. */
    UUID review(TestAccount author, String text) {
        return subject("catalog", "review", author, text, 10, "everyone");
    }

    UUID subject(String schema, String kind, TestAccount author, String text, long reach, String readers) {
        UUID id = UUID.randomUUID();
        Rows.update(
                "insert into " + schema + ".pub_moderated (kind, id, author_id, body, reach, changed_at, readers)"
                        + " values (?, ?, ?, ?, ?, now() - interval '1 hour', ?)",
                kind,
                id,
                author.id(),
                text,
                reach,
                readers);
        return id;
    }

    /** Its author writes it anew, a little later than now. */
    void edit(UUID review, String text, Duration later) {
        Rows.update(
                "update catalog.pub_moderated set body = ?, changed_at = now() + ? * interval '1 second' where id = ?",
                text,
                later.toSeconds(),
                review);
    }

    static Map<String, Object> report(UUID review, String category) {
        return Map.of("kind", "review", "subjectId", review, "category", category, "text", "Please look at this");
    }

    ApiAnswer report(TestAccount reader, UUID review, String category) {
        return function.as(reader).post(REPORTS, report(review, category));
    }

    /** The only open case of an author. */
    UUID openCase(TestAccount author) {
        return UUID.fromString(
                api().get(CASES + "?authorId=" + author.id()).is(200).text("/items/0/id"));
    }

    ApiAnswer decide(UUID caseId, Map<String, ?> decision) {
        return api().post(CASES + "/" + caseId + "/decision", decision);
    }

    /** Somebody reports a new review of an author, and it is decided. */
    ApiAnswer decided(TestAccount author, Map<String, ?> decision) {
        UUID review = review(author, "Something");
        report(TestAccount.any(), review, "harassment").is(201);
        return decide(openCase(author), decision).is(200);
    }

    static Map<String, Object> action(String action) {
        Map<String, Object> decision = new HashMap<>(Map.of("action", action));
        if (!action.equals("release")) {
            decision.put("reason", "It breaks the rules.");
        }
        return decision;
    }

    /** What was announced about a thing, in order: the member of the data. */
    static List<String> announced(UUID subjectId, String type, String member) {
        return Rows.texts(
                "select data->>'" + member + "' from events.event where subject_id = ? and type = ? order by id",
                subjectId,
                type);
    }
}
