package dev.medley.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.analytics.RandomFrames.Frame;
import dev.medley.testkit.Api;
import dev.medley.testkit.Campaign;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random funnels and retentions, answered by the function and by statements over the activities themselves. */
@FunctionTest("analytics")
class PathsPropertyTest {

    private final RandomFrames frames = new RandomFrames(new Random(7));
    private final Api api;

    PathsPropertyTest(FunctionUnderTest function) {
        ShopHistory.load(function);
        api = function.as(TestAccount.with("admin"));
    }

    @Test
    void funnelsCountWhoCouldTakeTheStepsInSomeWay() {
        List<List<String>> funnels = List.of(
                List.of("view", "click", "order.paid"),
                List.of("search", "view"),
                List.of("click", "order.paid"),
                List.of("view", "search", "click"));
        for (int i = 0; i < Campaign.rounds(24, 2_000); i++) {
            Frame frame = frames.next();
            List<String> steps = frames.pick(funnels);
            String order = frames.pick(List.of("ordered", "strict", "any"));
            int hours = frames.pick(List.of(1, 6, 48, 700));
            String exclude = steps.contains("search") || frames.random().nextBoolean() ? "" : "search";
            String query = frame.query().replaceAll("&weekStart=.*", "") + "&order=" + order + "&windowHours=" + hours
                    + "&exclude=" + exclude + "&steps=" + String.join(",", steps);
            JsonNode group =
                    api.get("/api/analytics/conversion/funnel?" + query).is(200).at("/groups/0");
            for (int depth = 1; depth <= steps.size(); depth++) {
                assertThat(group.at("/steps/" + (depth - 1) + "/people").asLong())
                        .as(query + " to step " + depth)
                        .isEqualTo(Rows.count(
                                funnel(steps, order, depth, hours, exclude),
                                frame.from().toString(),
                                frame.zone(),
                                frame.to().toString(),
                                frame.zone()));
            }
        }
    }

    /** Who has activities e1 to e(depth) that fit, whichever they are. */
    private static String funnel(List<String> steps, String order, int depth, int hours, String exclude) {
        boolean any = order.equals("any");
        StringBuilder from = new StringBuilder("activities.pub_activity e1");
        List<String> conditions = new ArrayList<>(List.of(
                "not e1.bot",
                "e1.person_id is not null",
                any ? "e1.type in ('" + String.join("', '", steps) + "')" : "e1.type = '" + steps.getFirst() + "'",
                "e1.occurred_at >= " + Frame.start(),
                "e1.occurred_at < " + Frame.start()));
        for (int i = 2; i <= depth; i++) {
            from.append(", activities.pub_activity e").append(i);
            conditions.add("e%d.person_id = e1.person_id and not e%d.bot".formatted(i, i));
            conditions.add("e%d.occurred_at > e%d.occurred_at".formatted(i, i - 1));
            conditions.add("e%d.occurred_at <= e1.occurred_at + interval '%d hours'".formatted(i, hours));
            conditions.add(
                    any
                            ? "e%d.type in ('%s')".formatted(i, String.join("', '", steps))
                            : "e%d.type = '%s'".formatted(i, steps.get(i - 1)));
            for (int j = 1; any && j < i; j++) {
                conditions.add("e%d.type <> e%d.type".formatted(i, j));
            }
            if (order.equals("strict")) {
                conditions.add(("not exists (select from activities.pub_activity b where b.person_id = e1.person_id"
                                + " and not b.bot and b.occurred_at > e%d.occurred_at and b.occurred_at < e%d.occurred_at)")
                        .formatted(i - 1, i));
            }
        }
        if (!exclude.isEmpty()) {
            conditions.add(("not exists (select from activities.pub_activity b where b.person_id = e1.person_id"
                            + " and not b.bot and b.type = '%s' and b.occurred_at > e1.occurred_at"
                            + " and b.occurred_at < e%d.occurred_at)")
                    .formatted(exclude, depth));
        }
        return "select count(distinct e1.person_id) from " + from + " where " + String.join(" and ", conditions);
    }

    @Test
    void retentionCountsWhoCameAgain() {
        for (int i = 0; i < Campaign.rounds(24, 2_000); i++) {
            Frame frame = frames.next();
            String interval = frames.pick(List.of("day", "week", "month"));
            String cohort = frames.pick(List.of("first-time", "recurring"));
            String mode = frames.pick(
                    interval.equals("month")
                            ? List.of("n-day", "unbounded")
                            : List.of("n-day", "rolling", "unbounded"));
            String again = frames.pick(List.of("", "click"));
            String query = frame.query() + "&interval=" + interval + "&cohort=" + cohort + "&mode=" + mode
                    + "&periods=5" + (again.isEmpty() ? "" : "&again=" + again);
            List<String> answer = new ArrayList<>();
            api.get("/api/analytics/users/retention?" + query)
                    .is(200)
                    .at("/cohorts")
                    .forEach(row -> row.path("returns").forEach(back -> {
                        if (back.path("people").asInt() > 0) {
                            answer.add(row.path("day").asText() + "|"
                                    + back.path("offset").asText() + "|"
                                    + back.path("people").asText());
                        }
                    }));
            assertThat(answer)
                    .as(query)
                    .containsExactlyInAnyOrderElementsOf(retention(frame, interval, cohort, mode, again));
        }
    }

    private static List<String> retention(Frame frame, String interval, String cohort, String mode, String again) {
        String period = switch (interval) {
            case "week" ->
                "(select d - (7 + extract(isodow from d)::int - "
                        + frame.weekStart().getValue() + ") %% 7 from (select (%s at time zone '" + frame.zone()
                        + "')::date as d) w)";
            case "month" -> "date_trunc('month', %s at time zone '" + frame.zone() + "')::date";
            default -> "(%s at time zone '" + frame.zone() + "')::date";
        };
        String next = "interval '1 " + interval + "'";
        String begin = cohort.equals("recurring")
                ? "true"
                : "not exists (select from e p where p.person_id = a.person_id and p.occurred_at < a.occurred_at)";
        String fits = switch (mode) {
            case "rolling" ->
                "b.occurred_at >= c.at + k * 86400 * " + (interval.equals("week") ? 7 : 1)
                        + " * interval '1 second' and b.occurred_at < c.at + (k + 1) * 86400 * "
                        + (interval.equals("week") ? 7 : 1) + " * interval '1 second'";
            case "unbounded" -> period.formatted("b.occurred_at") + " >= (c.cohort + k * " + next + ")::date";
            default -> period.formatted("b.occurred_at") + " = (c.cohort + k * " + next + ")::date";
        };
        return Rows.texts(
                "with e as (select * from activities.pub_activity where not bot and person_id is not null),"
                        + " c as (select a.person_id, " + period.formatted("a.occurred_at")
                        + " as cohort, min(a.occurred_at) as at from e a where " + begin + " and a.occurred_at >= "
                        + Frame.start() + " and a.occurred_at < " + Frame.start() + " group by 1, 2)"
                        + " select concat_ws('|', cohort, k, count(distinct c.person_id)) from c, generate_series(0, 5) k"
                        + " where exists (select from e b where b.person_id = c.person_id and b.occurred_at >= c.at and "
                        + fits + (again.isEmpty() ? "" : " and b.type = '" + again + "'") + ") group by cohort, k",
                frame.from().toString(),
                frame.zone(),
                frame.to().toString(),
                frame.zone());
    }
}
