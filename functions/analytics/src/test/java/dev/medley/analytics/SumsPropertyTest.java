package dev.medley.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.analytics.RandomFrames.Frame;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Campaign;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Random questions, answered by the sums and by statements over what they were made of. */
@FunctionTest("analytics")
class SumsPropertyTest {

    private final RandomFrames frames = new RandomFrames(new Random(42));
    private final Api api;

    SumsPropertyTest(FunctionUnderTest function) {
        ShopHistory.load(function);
        api = function.as(TestAccount.with("admin"));
    }

    @Test
    void revenueIsWhatTheOrdersAndRefundsOfLocalDaysComeTo() {
        for (int i = 0; i < Campaign.rounds(20, 2_000); i++) {
            Frame frame = frames.next();
            String currency = frames.pick(List.of("EUR", "JPY"));
            String interval = frames.pick(List.of("day", "week", "month"));
            String query = frame.query() + "&currency=" + currency + "&interval=" + interval;
            ApiAnswer answer = api.get("/api/analytics/sales/revenue?" + query).is(200);
            assertThat(StreamSupport.stream(answer.at("/series").spliterator(), false)
                            .map(point -> line(point.path("day").asText(), point.path("sums")))
                            .filter(line -> !line.endsWith("|0|0|0|0")))
                    .as(query)
                    .containsExactlyElementsOf(bruteForce(frame, currency, interval));
            long customers = Rows.count(
                    "select count(distinct account_id) from orders.pub_order where currency = ?::char(3) and paid_at >= "
                            + Frame.start() + " and paid_at < " + Frame.start(),
                    currency,
                    frame.from().toString(),
                    frame.zone(),
                    frame.to().toString(),
                    frame.zone());
            assertThat(answer.at("/totals/customers").asLong()).as(query).isEqualTo(customers);
        }
    }

    private static String line(String day, JsonNode sums) {
        return String.join(
                "|",
                day,
                sums.path("orders").asText(),
                sums.path("revenue").asText(),
                sums.path("refunded").asText(),
                sums.path("netRevenue").asText());
    }

    /** Days are told by the calendar of the database, hour by hour. */
    private static List<String> bruteForce(Frame frame, String currency, String interval) {
        String bucket = switch (interval) {
            case "week" ->
                "day - (7 + extract(isodow from day)::int - "
                        + frame.weekStart().getValue() + ") % 7";
            case "month" -> "date_trunc('month', day)::date";
            default -> "day";
        };
        return Rows.texts(
                "select concat_ws('|', " + bucket
                        + ", sum(orders), sum(revenue), sum(refunded), sum(revenue - refunded))"
                        + " from (select (paid_at at time zone ?)::date as day, 1 as orders, total as revenue, 0 as refunded"
                        + " from orders.pub_order where currency = ?::char(3)"
                        + " union all select (refunded_at at time zone ?)::date, 0, 0, amount from orders.pub_refund"
                        + " where currency = ?::char(3)) x"
                        + " where day >= ?::date and day < ?::date group by " + bucket + " order by " + bucket,
                frame.zone(),
                currency,
                frame.zone(),
                currency,
                frame.from().toString(),
                frame.to().toString());
    }

    @Test
    void peopleAreCountedOnceWhateverTheyDoAndBotsNot() {
        for (int i = 0; i < Campaign.rounds(20, 2_000); i++) {
            Frame frame = frames.next();
            String dimension = frames.pick(List.of("day", "type", "country", "device", "subject"));
            JsonNode rows = viewsAndClicks(frame, dimension);
            List<String> answer = new ArrayList<>();
            rows.forEach(row -> answer.add(String.join(
                    "|",
                    row.at("/keys/0").isNull() ? "none" : row.at("/keys/0").asText(),
                    row.at("/values/0").asText(),
                    row.at("/values/1").asText())));
            String key = dimension.equals("subject") ? "subject_id" : dimension;
            assertThat(answer)
                    .as(frame + " " + dimension)
                    .containsExactlyInAnyOrderElementsOf(Rows.texts(
                            "select concat_ws('|', coalesce(" + key
                                    + "::text, 'none'), count(distinct person_id), count(*))"
                                    + " from (select *, (occurred_at at time zone ?)::date as day"
                                    + " from activities.pub_activity where not bot and type in ('view', 'click')) x"
                                    + " where day >= ?::date and day < ?::date group by " + key,
                            frame.zone(),
                            frame.from().toString(),
                            frame.to().toString()));
        }
    }

    private JsonNode viewsAndClicks(Frame frame, String dimension) {
        Map<String, Object> question = Map.of(
                "measures",
                List.of("people", "activities"),
                "dimensions",
                List.of(dimension),
                "filters",
                List.of(Map.of("dimension", "type", "values", List.of("view", "click"))),
                "from",
                frame.from().toString(),
                "to",
                frame.to().toString(),
                "timeZone",
                frame.zone(),
                "limit",
                1000);
        return api.post("/api/analytics/query", question).is(200).at("/rows");
    }
}
