package dev.medley.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.topology.Inventory;
import dev.medley.topology.Medley;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That the guide for operators says what the templates have. */
class GuideTest {

    private static final Pattern SECRET = Pattern.compile("`medley-<stage>-([^`]+)`");
    private static final Pattern LAMBDA = Pattern.compile("`([a-z-]+)`");
    private static final Pattern COMMAND = Pattern.compile(
            "(?s)\\b(aws\\s+[a-z0-9-]+\\s+[a-z-]+|curl\\s+|aws-cdk@\\S+\\s+(diff|deploy|destroy|bootstrap))");

    private final String guide = read();

    @Test
    void everySecretIsInTheTableAndNoOther() {
        assertThat(rows().stream().flatMap(row -> names(SECRET, row.getFirst())))
                .containsExactlyInAnyOrderElementsOf(
                        secrets().map(GuideTest::kind).collect(Collectors.toUnmodifiableSet()));
    }

    @Test
    void theTableSaysWhichLambdasReadASecret() {
        LambdaPolicies policies = LambdaPolicies.of("staging");
        TreeMap<String, Set<String>> readers = new TreeMap<>();
        for (String lambda : Inventory.of(Medley.TOPOLOGY).lambdas()) {
            policies.readSecrets(lambda)
                    .forEach(secret -> readers.computeIfAbsent(kind(secret), _ -> new TreeSet<>())
                            .add(lambda));
        }
        assertThat(rows())
                .filteredOn(row -> !row.getFirst().matches(".*-(database-.*|cursors)`.*"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(names(SECRET, row.getFirst()))
                        .allSatisfy(secret -> assertThat(
                                        names(LAMBDA, row.get(1).replaceAll(", where .*", "")))
                                .as(secret)
                                .containsExactlyElementsOf(readers.get(secret))));
    }

    @Test
    void everyCommandThatNeedsAnAccountIsMarked() {
        List<String> paragraphs = Arrays.asList(guide.split("\n\n"));
        for (int i = 1; i < paragraphs.size(); i++) {
            String paragraph = paragraphs.get(i);
            String before = before(paragraph, paragraphs.get(i - 1));
            assertThat(parts(paragraph))
                    .filteredOn(part -> COMMAND.matcher(part).find())
                    .allSatisfy(part -> assertThat(before + part).contains("[A]"));
        }
    }

    @Test
    void theCostOfAnIdleMonthIsThatOfTheTemplates() {
        long queues = Medley.TOPOLOGY.workers().count();
        long polls = Math.round((queues * 5 * 3 * 60 * 730 - 1_000_000) * 0.40 / 1_000_000);
        assertThat(guide)
                .contains("| alarms (%d; %d), dashboard | %d | %d |"
                        .formatted(alarms("dev"), alarms("prod"), alarmCost("dev"), alarmCost("prod")))
                .contains("| secrets (%d; %d), key | %d | %d |"
                        .formatted(secretCount("dev"), secretCount("prod"), secretCost("dev"), secretCost("prod")))
                .contains("| pollers of queues (%d in each) | %d | %d |".formatted(queues, polls, polls))
                .contains("| firewall (list and %d rules) |"
                        .formatted(all("prod", "AWS::WAFv2::WebACL")
                                .mapToInt(list -> list.path("Rules").size())
                                .sum()));
    }

    @Test
    void theCostsAddUp() {
        List<List<String>> costs = section("What an idle month costs");
        for (int column = 1; column <= 2; column++) {
            int of = column;
            int sum = costs.stream()
                    .filter(row -> row.get(of).matches("\\d+"))
                    .mapToInt(row -> Integer.parseInt(row.get(of)))
                    .sum();
            assertThat(costs.getLast().get(of)).isEqualTo("**%d**".formatted(10 * Math.round(sum / 10.0)));
        }
    }

    private List<List<String>> rows() {
        return section("Secrets");
    }

    /** The cells of the first table of a section. */
    private List<List<String>> section(String title) {
        String text = guide.substring(guide.indexOf("\n## " + title + "\n") + 1);
        return text.lines()
                .dropWhile(line -> !line.startsWith("|"))
                .takeWhile(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    /** Items of a list, rows of a table and lines of code are marked each by itself. */
    private static List<String> parts(String paragraph) {
        return Arrays.asList(paragraph.split("\n(?=- |\\| |\\d\\. | {4})"));
    }

    /** Where the mark of all parts may stand: in the head of a table, and in what introduces lines of code. */
    private static String before(String paragraph, String previous) {
        return paragraph.startsWith("|")
                ? paragraph.lines().findFirst().orElseThrow()
                : paragraph.startsWith("    ") ? previous : "";
    }

    private static Stream<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(name -> !name.contains("_"));
    }

    private static Stream<String> secrets() {
        return all("staging", "AWS::SecretsManager::Secret")
                .map(secret -> secret.path("Name").asText().replace("medley-staging-", ""));
    }

    private static String kind(String secret) {
        return secret.replaceFirst("^login-.*", "login-<provider>")
                .replaceFirst("^database-role-.*", "database-role-<function>");
    }

    private static long alarms(String stage) {
        return all(stage, "AWS::CloudWatch::Alarm").count()
                + all(stage, "AWS::CloudWatch::CompositeAlarm").count();
    }

    private static long alarmCost(String stage) {
        long metrics = all(stage, "AWS::CloudWatch::Alarm")
                .mapToLong(alarm -> Math.max(
                        1,
                        alarm.path("Metrics")
                                .valueStream()
                                .filter(metric -> metric.has("MetricStat"))
                                .count()))
                .sum();
        return Math.round(
                metrics * 0.10 + all(stage, "AWS::CloudWatch::CompositeAlarm").count() * 0.50 + 3);
    }

    private static long secretCount(String stage) {
        return all(stage, "AWS::SecretsManager::Secret").count();
    }

    private static long secretCost(String stage) {
        return Math.round(secretCount(stage) * 0.40 + 1);
    }

    private static Stream<JsonNode> all(String stage, String type) {
        Templates templates = Templates.of(stage);
        return templates.stacks().stream()
                .filter(stack -> !stack.startsWith("function-"))
                .map(templates::stack)
                .flatMap(stack -> stack.of(type));
    }

    private static String read() {
        try {
            return Files.readString(Path.of("../../docs/deploying.md"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
