package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.Rows;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@FunctionTest("identity")
class ProfileTest {

    private static final String ME = "/api/users/me";

    private final Api anybody;
    private final Newcomer ada;
    private final Api api;

    ProfileTest(Api anybody) {
        this.anybody = anybody;
        ada = Newcomer.verified();
        api = anybody.with(ada.login(anybody).is(200).text("/access_token"));
    }

    @Test
    void whatIsLeftOutStaysAndWhatIsNullGoes() {
        ApiAnswer first = api.patch(
                        ME, Map.of("displayName", " Ada Lovelace ", "locale", "de-at", "timeZone", "Europe/Vienna"))
                .is(200);
        assertThat(first.text("/displayName")).isEqualTo("Ada Lovelace");
        assertThat(first.text("/locale")).isEqualTo("de-AT");

        ApiAnswer second = api.patch(ME, "{\"locale\": null}").is(200);
        assertThat(second.at("/locale").isNull()).isTrue();
        assertThat(second.text("/timeZone")).isEqualTo("Europe/Vienna");
        assertThat(second.text("/displayName")).isEqualTo("Ada Lovelace");

        JsonNode read = api.get(ME).is(200).at("");
        assertThat(read).isEqualTo(second.at(""));
        assertThat(read).isEqualTo(api.get("/api/auth/profile").is(200).at(""));
    }

    @Test
    void anotherTimeZoneIsAnnouncedAndNothingElseIs() {
        api.patch(ME, Map.of("displayName", "Ada", "timeZone", "Europe/Vienna")).is(200);
        api.patch(ME, Map.of("displayName", "Augusta", "timeZone", "Europe/Vienna"))
                .is(200);
        assertThat(zoneChanges()).isEqualTo(1);
        api.patch(ME, "{\"timeZone\": null}").is(200);
        assertThat(zoneChanges()).isEqualTo(2);
    }

    private long zoneChanges() {
        return Rows.count(
                "select count(*) from events.event where type = 'account.time-zone-changed' and owner_id = ?::uuid",
                api.get(ME).is(200).text("/id"));
    }

    @Test
    void aMergePatchMayBeCalledByItsName() {
        ApiAnswer changed = api.header("Content-Type", "application/merge-patch+json")
                .patch(ME, Map.of("displayName", "Augusta"))
                .is(200);
        assertThat(changed.text("/displayName")).isEqualTo("Augusta");
    }

    @Test
    void aNewcomerHasSaidNothingYet() {
        ApiAnswer me = api.get(ME).is(200);
        assertThat(me.text("/email")).isEqualTo(ada.email());
        assertThat(me.at("/emailVerified").asBoolean()).isTrue();
        assertThat(me.at("/locale").isNull()).isTrue();
        assertThat(me.at("/timeZone").isNull()).isTrue();
    }

    @Test
    void whoHoldsAnOldVersionIsToldSo() {
        ApiAnswer changed = api.patch(ME, Map.of("displayName", "Augusta")).is(200);
        String tag = changed.header("ETag");
        assertThat(tag).matches("\"\\d+-[\\w-]{16}\"");

        ApiAnswer next = api.header("If-Match", tag)
                .patch(ME, Map.of("displayName", "Ada"))
                .is(200);
        assertThat(next.header("ETag")).isNotEqualTo(tag);
        api.header("If-Match", tag).patch(ME, Map.of("displayName", "Byron")).isProblem(412, "precondition-failed");
        api.header("If-Match", "W/" + next.header("ETag"))
                .patch(ME, Map.of("displayName", "Byron"))
                .isProblem(412, "precondition-failed");
        assertThat(api.get(ME).text("/displayName")).isEqualTo("Ada");

        api.header("If-Match", "\"0\", " + next.header("ETag"))
                .patch(ME, Map.of("displayName", "King"))
                .is(200);
        api.header("If-Match", "*").patch(ME, Map.of("displayName", "Noel")).is(200);
    }

    @Test
    void aVersionOfOneAccountIsNoneOfAnother() {
        String own = api.get(ME).is(200).header("ETag");
        Api bob = Administrators.as("user", anybody);
        String his = bob.get(ME).is(200).header("ETag");
        String others = his.replaceFirst("[0-9]+", own.substring(1, own.indexOf('-')));
        api.header("If-Match", others).patch(ME, Map.of("displayName", "Bob")).isProblem(412, "precondition-failed");
        api.header("If-Match", own).patch(ME, Map.of("displayName", "Bob")).is(200);
    }

    @Test
    void aChangeThatChangesNothingIsNoNewVersion() {
        String tag = api.patch(ME, "{}").is(200).header("ETag");
        assertThat(api.patch(ME, Map.of("displayName", "Ada")).is(200).header("ETag"))
                .isEqualTo(tag);
    }

    @Test
    void ofManyWhoChangeTheSameVersionOneSucceeds() throws Exception {
        Api known = api.header("If-Match", api.patch(ME, "{}").header("ETag"));
        try (ExecutorService tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ApiAnswer>> answers = IntStream.range(0, 6)
                    .mapToObj(i -> tabs.submit(() -> known.patch(ME, Map.of("displayName", "Ada " + i))))
                    .toList();
            int succeeded = 0;
            for (Future<ApiAnswer> answer : answers) {
                succeeded += answer.get().status() == 200 ? 1 : 0;
            }
            assertThat(succeeded).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"displayName": null}             | 422 | display-name-invalid | /displayName
                    {"displayName": "  "}             | 422 | display-name-invalid | /displayName
                    {"displayName": 7}                | 400 | request-malformed    | /displayName
                    {"displayName": "a\\u0000"}       | 422 | validation-failed    | /displayName
                    {"displayName": "a\\nb"}          | 422 | display-name-invalid | /displayName
                    {"displayName": "a\\u202eb"}      | 422 | display-name-invalid | /displayName
                    {"displayName": "a\\u200bb"}      | 422 | display-name-invalid | /displayName
                    {"locale": "no_such tag"}         | 422 | locale-invalid       | /locale
                    {"locale": "und"}                 | 422 | locale-invalid       | /locale
                    {"locale": ""}                    | 422 | locale-invalid       | /locale
                    {"locale": ["de"]}                | 400 | request-malformed    | /locale
                    {"timeZone": "Vienna"}            | 422 | time-zone-invalid    | /timeZone
                    {"timeZone": "+02:00"}            | 422 | time-zone-invalid    | /timeZone
                    {"timeZone": {}}                  | 400 | request-malformed    | /timeZone
                    {"email": "eve@example.org"}      | 400 | request-malformed    | /email
                    {"roles": ["admin"]}              | 400 | request-malformed    | /roles
                    {"a/b~c": 1}                      | 400 | request-malformed    | /a~1b~0c
                    """)
    void whatIsWrongIsPointedAtAndNothingChanges(String patch, int status, String code, String pointer) {
        ApiAnswer refused = api.patch(ME, patch).isProblem(status, code);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(api.get(ME).text("/displayName")).isEqualTo("Ada");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "\"text\"", "{", "7"})
    void whatIsNoObjectIsRefused(String body) {
        assertThat(api.patch(ME, body).status()).isEqualTo(400);
    }

    @Test
    void nobodyElseSeesIt() {
        anybody.get(ME).isProblem(401, "unauthenticated");
        anybody.patch(ME, Map.of("displayName", "Eve")).isProblem(401, "unauthenticated");
    }
}
