package dev.medley.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.kernel.Digests;
import dev.medley.kernel.Ids;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What administrators did is searched, exported, and found out where somebody changed it. */
@FunctionTest("security")
class AuditTest {

    private static final String AUDIT = "/api/admin/audit";
    private static final String VERIFICATION = AUDIT + "/verification";

    private final FunctionUnderTest function;
    private final Api admin;

    AuditTest(FunctionUnderTest function) {
        this.function = function;
        admin = function.as(TestAccount.with("admin"));
    }

    @Test
    void entriesAreFoundByEveryoneOfTheirTraits() {
        Instant before = Instant.now();
        UUID id = entry("shelf.moved", "203.0.113.77", "{}");
        Instant after = Instant.now().plusMillis(2);
        String subject = Rows.texts("select subject_id::text from audit.entry where id = ?", id)
                .getFirst();
        for (String search : List.of(
                "action=shelf.moved&subjectId=" + subject,
                "address=203.0.113.77&subjectId=" + subject,
                "from=" + before + "&to=" + after + "&subjectId=" + subject)) {
            assertThat(found(search)).as(search).containsExactly(id.toString());
        }
        for (String search : List.of("action=shelf.turned", "address=203.0.113.78", "to=" + before, "from=" + after)) {
            assertThat(found(search + "&subjectId=" + subject)).as(search).isEmpty();
        }
        admin.get(AUDIT + "?from=yesterday").isProblem(400, "request-malformed");
    }

    @Test
    void whatIsExportedCanBeVerifiedByAnybody() {
        UUID id = entry("größe.geändert", "203.0.113.5", "{\"name\": \"Ada \\\"the\\\" \u2603\"}");
        long position = position(id);
        ApiAnswer export = admin.get(AUDIT + "/export?behind=" + (position - 1)).is(200);
        assertThat(export.header("Content-Type")).startsWith("application/x-ndjson");
        String line = export.body().lines().findFirst().orElseThrow();
        String content = line.substring(line.indexOf("\"entry\":") + 8, line.length() - 1);
        assertThat(content).contains(id.toString(), "größe.geändert", "\u2603");
        assertThat(hash(member(line, "previousHash"), content)).isEqualTo(member(line, "hash"));
        assertThat(Rows.texts("select encode(previous_hash, 'hex') from audit.chain where position = ?", position + 1))
                .allMatch(previous -> previous.equals(member(line, "hash")));
    }

    @Test
    void aSpreadsheetDoesNotRunWhatAnEntrySays() {
        UUID id = entry("=cmd()", "203.0.113.5", "{\"a\": \"1,\\\"2\\\"\"}");
        ApiAnswer export = admin.get(AUDIT + "/export?format=CSV&behind=" + (position(id) - 1))
                .is(200);
        assertThat(export.header("Content-Disposition")).endsWith(".csv\"");
        List<String> lines = export.body().lines().toList();
        assertThat(lines.getFirst()).startsWith("position,id,occurredAt");
        assertThat(lines.get(1)).contains("\"'=cmd()\"", "\"{a=1,\"\"2\"\"}\"").doesNotContain("\"=cmd()\"");
    }

    @Test
    void anExportGoesOnWhereItsPartEnds() {
        Rows.update("""
                insert into audit.entry (id, action, data, address, occurred_at)
                select gen_random_uuid(), 'many', '{}', 'operator', now() from generate_series(1, 1001)""");
        ApiAnswer first = admin.get(AUDIT + "/export").is(200);
        assertThat(first.body().lines()).hasSize(1_000);
        String next = first.header("Link").replaceAll("<(.*)>; rel=\"next\"", "$1");
        assertThat(admin.get(next).is(200).body().lines().findFirst().orElseThrow())
                .startsWith("{\"position\":1001,");
        assertThat(admin.get(AUDIT + "/export?behind=1000000000").is(200).header("Link"))
                .isEmpty();
        admin.get(AUDIT + "/export?format=XML").isProblem(400, "request-malformed");
        admin.get(AUDIT + "/export?behind=-1").isProblem(422, "validation-failed");
    }

    @Test
    void anEntryThatSomebodyChangedIsFound() {
        UUID id = entry("money.sent", "203.0.113.5", "{\"to\": \"Ada\"}");
        entry("money.sent", "203.0.113.5", "{}");
        assertThat(verified().at("/intact").asBoolean()).isTrue();

        force("update audit.entry set data = '{\"to\": \"Eve\"}' where id = '%s'".formatted(id));
        ApiAnswer broken = verified();
        assertThat(broken.at("/intact").asBoolean()).isFalse();
        assertThat(broken.at("/brokenAt").asLong()).isEqualTo(position(id));
        assertThat(broken.text("/fault")).isEqualTo("entry-changed");
        assertThat(admin.get(VERIFICATION).is(200).text("/fault")).isEqualTo("entry-changed");

        force("update audit.entry set data = '{\"to\": \"Ada\"}' where id = '%s'".formatted(id));
        assertThat(verified().at("/intact").asBoolean()).isTrue();
    }

    @Test
    void anEntryThatIsTakenOutOrSlippedInIsFound() {
        UUID id = entry("taken", "203.0.113.5", "{}");
        entry("kept", "203.0.113.5", "{}");
        force(
                "create table public.aside as select * from audit.entry where id = '%1$s'; delete from audit.entry where id = '%1$s'"
                        .formatted(id));
        assertThat(verified().text("/fault")).isEqualTo("entry-missing");
        force("insert into audit.entry select * from public.aside; drop table public.aside");
        assertThat(verified().at("/intact").asBoolean()).isTrue();

        force("insert into audit.entry values (gen_random_uuid(), null, 'slipped', null, '{}', 'operator', now())");
        assertThat(verified().text("/fault")).isEqualTo("entry-unchained");
        force("delete from audit.entry where action = 'slipped'");
        assertThat(verified().at("/intact").asBoolean()).isTrue();
    }

    @Test
    void anEndThatIsCutOffIsFoundByWhoWroteTheHashDown() {
        entry("last", "203.0.113.5", "{}");
        ApiAnswer before = verified();
        Map<String, Object> known =
                Map.of("position", before.at("/entries").asLong(), "hash", before.text("/headHash"));
        assertThat(verified(Map.of("known", known)).at("/intact").asBoolean()).isTrue();
        force("""
                delete from audit.entry where id in (select entry_id from audit.chain where position >= %1$d);
                delete from audit.chain where position >= %1$d""".formatted(before.at("/entries").asLong()));
        entry("another", "203.0.113.5", "{}");
        ApiAnswer cut = verified(Map.of("known", known));
        assertThat(cut.text("/fault")).isEqualTo("head-differs");
        function.tick("audit-verification");
        assertThat(admin.get(VERIFICATION).is(200).at("/verifiedBy").isNull()).isTrue();
    }

    @Test
    void whatCannotBeAHeadIsRefused() {
        admin.post(VERIFICATION, Map.of("known", Map.of("position", 0, "hash", "xyz")))
                .isProblem(422, "validation-failed");
        admin.post(VERIFICATION, Map.of("known", 7)).isProblem(400, "request-malformed");
    }

    @Test
    void nobodyElseReadsOrVerifiesIt() {
        Api user = function.as(TestAccount.any());
        user.get(AUDIT).isProblem(403, "permission-missing");
        user.get(AUDIT + "/export").isProblem(403, "permission-missing");
        user.post(VERIFICATION, Map.of()).isProblem(403, "permission-missing");
        function.as(TestAccount.with("admin").signedInAnHourAgo())
                .get(AUDIT + "/export")
                .isProblem(401, "step-up-required");
    }

    private ApiAnswer verified() {
        return verified(Map.of());
    }

    private ApiAnswer verified(Map<String, Object> request) {
        return admin.post(VERIFICATION, request).is(200);
    }

    private List<String> found(String search) {
        return admin.get(AUDIT + "?" + search).is(200).at("/items").findValuesAsText("id");
    }

    private static UUID entry(String action, String address, String data) {
        UUID id = Ids.next(Clock.systemUTC());
        int _ = Rows.update(
                "insert into audit.entry values (?, null, ?, gen_random_uuid(), ?::jsonb, ?, now())",
                id,
                action,
                data,
                address);
        return id;
    }

    private static long position(UUID id) {
        return Rows.count("select position from audit.chain where entry_id = ?", id);
    }

    /** As somebody would who owns the database. */
    private static void force(String statements) {
        int _ = Rows.update("do $$ begin perform set_config('session_replication_role', 'replica', true); " + statements
                + "; end $$");
    }

    private static String member(String line, String name) {
        return line.replaceAll(".*\"" + name + "\":\"([0-9a-f]{64})\".*", "$1");
    }

    private static String hash(String previous, String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(HexFormat.of().parseHex(previous));
        bytes.writeBytes(content.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(Digests.sha256(bytes.toByteArray()));
    }
}
