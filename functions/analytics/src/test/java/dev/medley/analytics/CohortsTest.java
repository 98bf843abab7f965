package dev.medley.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** People that questions are about: chosen one by one, or by what they did. */
@FunctionTest("analytics")
class CohortsTest {

    private static final String PATH = "/api/analytics/cohorts";
    private static final String TIME = "from=2026-02-20&to=2026-04-26&timeZone=UTC";

    private final FunctionUnderTest function;
    private final TestAccount account = TestAccount.with("admin");
    private final Api api;
    private final Api other;

    CohortsTest(FunctionUnderTest function) {
        ShopHistory.load(function);
        this.function = function;
        api = function.as(account);
        other = function.as(TestAccount.with("admin"));
    }

    @Test
    void aRuleFindsThoseOfWhomAllConditionsAreTrue() {
        ApiAnswer cohort = rule(
                "all",
                List.of(
                        Map.of("kind", "activity", "type", "click", "atLeast", 3),
                        Map.of("kind", "country", "countries", List.of("AT", "DE")),
                        Map.of("kind", "orders", "not", true)));
        List<String> wanted = Rows.texts("""
                select person_id::text from activities.pub_activity where not bot and person_id is not null
                group by person_id having count(*) filter (where type = 'click') >= 3
                    and bool_or(coalesce(country in ('AT', 'DE'), false)) and person_id not in (select account_id from orders.pub_order where paid_at is not null and account_id is not null)
                order by 1""");
        assertThat(wanted).isNotEmpty();
        assertThat(members(cohort.id())).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(cohort.at("/people").asInt()).isEqualTo(wanted.size());
    }

    @Test
    void aRuleFindsThoseOfWhomAnyConditionIsTrue() {
        ApiAnswer cohort = rule(
                "any",
                List.of(
                        Map.of("kind", "revenue", "currency", "EUR", "atLeast", 5_000),
                        Map.of("kind", "activity", "type", "search", "atLeast", 4)));
        List<String> wanted = Rows.texts("""
                select person::text from (
                    select person_id as person from activities.pub_activity where type = 'search' and not bot
                        and person_id is not null group by 1 having count(*) >= 4
                    union select account_id from analytics.sale where currency = 'EUR' and account_id is not null
                    group by 1 having sum(case kind when 'order' then amount else -amount end) >= 5000) people order by 1""");
        assertThat(wanted).isNotEmpty();
        assertThat(members(cohort.id())).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void questionsFunnelsAndRetentionAreAskedOfACohort() {
        UUID cohort = rule("all", List.of(Map.of("kind", "activity", "type", "search", "atLeast", 2)))
                .id();
        String people = Rows.texts("""
                select count(distinct person_id)::text from activities.pub_activity
                where type = 'view' and not bot and person_id in
                    (select person_id from activities.pub_activity where type = 'search' and not bot group by 1 having count(*) >= 2)""").getFirst();
        assertThat(api.post("/api/analytics/query", question(cohort)).is(200).text("/rows/0/values/0"))
                .isEqualTo(people);
        assertThat(api.get("/api/analytics/conversion/funnel?steps=view,click&cohortId=" + cohort + "&" + TIME)
                        .is(200)
                        .text("/groups/0/entrants"))
                .isEqualTo(people);
        long came = 0;
        for (var one : api.get("/api/analytics/users/retention?first=view&cohortId=" + cohort + "&" + TIME)
                .is(200)
                .at("/cohorts")) {
            came += one.path("people").asLong();
        }
        assertThat(came).isEqualTo(Long.parseLong(people));
    }

    @Test
    void aCohortThatIsNotThereIsNotAskedAbout() {
        UUID unknown = UUID.randomUUID();
        api.post("/api/analytics/query", question(unknown)).isProblem(404, "cohort-unknown");
        for (String path : List.of("conversion/funnel?steps=view,click&", "users/retention?")) {
            api.get("/api/analytics/" + path + "cohortId=" + unknown + "&" + TIME)
                    .isProblem(404, "cohort-unknown");
        }
        Map<String, Object> affiliates = Map.of(
                "measures",
                List.of("affiliate-clicks"),
                "dimensions",
                List.of(),
                "filters",
                List.of(),
                "cohortId",
                unknown);
        api.post("/api/analytics/query", affiliates).isProblem(422, "question-invalid");
        api.get(PATH + "/" + unknown).isProblem(404, "cohort-unknown");
    }

    @Test
    void peopleArePutIntoACohortWithoutARuleAndTakenOut() {
        UUID id = api.post(PATH, Map.of("name", "Testers")).is(201).id();
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();
        String members = PATH + "/" + id + "/members";
        for (int i = 0; i < 2; i++) {
            assertThat(api.post(members, Map.of("add", List.of(one, two, one), "remove", List.of()))
                            .is(200)
                            .at("/people")
                            .asInt())
                    .isEqualTo(2);
        }
        api.post(members, Map.of("add", List.of(), "remove", List.of(one, UUID.randomUUID())))
                .is(200);
        assertThat(members(id)).containsExactly(two.toString());
        other.post(members, Map.of("add", List.of(one), "remove", List.of())).isProblem(404, "cohort-unknown");
        other.get(members).is(200);
        new Deliveries(function, "analytics-erasure").deliver("account.erased", two, Map.of());
        assertThat(api.get(PATH + "/" + id).is(200).at("/people").asInt()).isZero();
        assertThat(members(id)).isEmpty();
    }

    @Test
    void aCopyKeepsWhoWasInACohort() {
        UUID rule = rule("all", List.of(Map.of("kind", "activity", "type", "view", "atLeast", 1)))
                .id();
        ApiAnswer copy = other.post(PATH + "/" + rule + "/copies", Map.of("name", "Then"))
                .is(201);
        assertThat(copy.at("/rule").isNull()).isTrue();
        assertThat(copy.at("/people").asInt()).isPositive();
        api.post(PATH + "/" + rule + "/members", Map.of("add", List.of(), "remove", List.of()))
                .isProblem(409, "cohort-has-rule");
        assertThat(members(copy.id())).containsExactlyInAnyOrderElementsOf(members(rule));
    }

    @Test
    void aRuleIsCountedAnewWithinTheHour() {
        UUID id = rule("all", List.of(Map.of("kind", "activity", "type", "view", "lastDays", 1)))
                .id();
        String counted = api.get(PATH + "/" + id).is(200).text("/countedAt");
        function.later(Duration.ofHours(2)).tick("analytics-rollups");
        assertThat(api.get(PATH + "/" + id).is(200).text("/countedAt")).isNotEqualTo(counted);
    }

    @Test
    void onesOwnCohortIsChangedByOneself() {
        ApiAnswer made = rule("all", List.of(Map.of("kind", "first-seen", "lastDays", 800)));
        String path = PATH + "/" + made.id();
        assertThat(other.get(PATH).is(200).at("/items").findValuesAsText("name"))
                .contains("People");
        String tag = api.get(path).is(200).header("ETag");
        Map<String, Object> changed =
                body("Few", "all", List.of(Map.of("kind", "activity", "type", "view", "atLeast", 1_000_000)));
        other.put(path, changed).isProblem(404, "cohort-unknown");
        api.put(path, Map.of("name", "Nobody")).isProblem(409, "cohort-kind-fixed");
        assertThat(api.header("If-Match", tag)
                        .put(path, changed)
                        .is(200)
                        .at("/people")
                        .asInt())
                .isZero();
        api.header("If-Match", tag).put(path, changed).isProblem(412, "precondition-failed");
        other.delete(path).isProblem(404, "cohort-unknown");
        api.delete(path).is(204);
        api.delete(path).isProblem(404, "cohort-unknown");
        function.as(TestAccount.any()).get(PATH).isProblem(403, "permission-missing");
    }

    @Test
    void aConditionTakesWhatItsKindKnows() {
        for (Map<String, Object> condition : List.<Map<String, Object>>of(
                Map.of("kind", "revenue", "atLeast", 5),
                Map.of("kind", "revenue", "currency", "EUR"),
                Map.of("kind", "orders", "type", "view"),
                Map.of("kind", "country"),
                Map.of("kind", "first-seen"),
                Map.of("kind", "activity", "currency", "EUR"))) {
            api.post(PATH, body("x", "all", List.of(condition))).isProblem(422, "cohort-invalid");
        }
        api.post(PATH, body("x", "all", List.of(Map.of("kind", "activity", "type", "'; drop table"))))
                .isProblem(422, "validation-failed");
    }

    @Test
    void cohortsAreExportedAndGoWithTheirOwner() {
        UUID id = rule("all", List.of(Map.of("kind", "orders"))).id();
        assertThat(Rows.count(
                        "select count(*) from analytics.pub_export where account_id = ? and kind = 'analytics-cohorts'",
                        account.id()))
                .isEqualTo(1);
        new Deliveries(function, "analytics-erasure").deliver("account.erased", account.id(), Map.of());
        other.get(PATH + "/" + id).isProblem(404, "cohort-unknown");
    }

    private ApiAnswer rule(String match, List<Map<String, Object>> conditions) {
        return api.post(PATH, body("People", match, conditions)).is(201);
    }

    private static Map<String, Object> body(String name, String match, List<Map<String, Object>> conditions) {
        return Map.of("name", name, "rule", Map.of("match", match, "conditions", conditions));
    }

    private static Map<String, Object> question(UUID cohort) {
        return Map.of(
                "measures",
                List.of("viewers"),
                "dimensions",
                List.of(),
                "filters",
                List.of(),
                "from",
                "2026-02-20",
                "to",
                "2026-04-26",
                "timeZone",
                "UTC",
                "cohortId",
                cohort);
    }

    private List<String> members(UUID id) {
        return Stream.iterate(
                        api.get(PATH + "/" + id + "/members?limit=100").is(200),
                        page -> page != null,
                        page -> page.at("/nextCursor").isNull()
                                ? null
                                : api.get(PATH + "/" + id + "/members?limit=100&cursor=" + page.text("/nextCursor"))
                                        .is(200))
                .flatMap(page -> page.at("/items").findValuesAsText("personId").stream())
                .toList();
    }
}
