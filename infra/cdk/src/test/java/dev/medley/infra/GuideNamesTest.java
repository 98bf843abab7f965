package dev.medley.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That what the guide for operators and the runbook name is there by that name; staging has all that a stage may have. */
class GuideNamesTest {

    private static final Pattern SECTION = Pattern.compile("(?m)^## (.+)$");
    private static final Pattern NAMED_BY_ALARM = Pattern.compile("docs/runbook\\.md#([a-z-]+)");

    /** What no alarm asks for. */
    private static final Set<String> WITHOUT_ALARM = Set.of("restoring-a-backup");

    private final Templates templates = Templates.of("staging");
    private final String templateTexts = String.join("\n", templates.texts().values());
    private final String guide = read("deploying.md");
    private final String runbook = read("runbook.md");

    /** Names with a further placeholder stand for many. */
    @Test
    void everyThingOfAStageThatIsNamedIsInTheTemplates() {
        assertThat(found("medley-<stage>-([a-z-]*[a-z])(?![a-z<-])"))
                .hasSizeGreaterThan(20)
                .allSatisfy(name -> assertThat(templates.stacks().contains(name)
                                || templateTexts.contains("medley-staging-" + name + "\""))
                        .as(name)
                        .isTrue());
    }

    @Test
    void everyLogGroupThatIsNamedIsInTheTemplates() {
        assertThat(found("`?(/(?:aws/(?:lambda|rds)|medley/<stage>)/[a-z][a-z/<>-]*[a-z])(?![a-z<-])").stream()
                        .filter(name -> !name.replace("<stage>", "").contains("<")))
                .hasSizeGreaterThan(5)
                .allSatisfy(
                        name -> assertThat(templateTexts).contains("\"" + name.replace("<stage>", "staging") + "\""));
    }

    @Test
    void theTableHasEveryStackAndNoOther() {
        String table = guide.substring(guide.indexOf("| stack "), guide.indexOf("The same commit gives"));
        Set<String> stacks = templates.stacks().stream()
                .map(stack -> stack.replaceFirst("^function-.*", "function-<name>"))
                .collect(Collectors.toUnmodifiableSet());
        assertThat(found("(?m)^\\| `([^`]+)` \\|", table)).isEqualTo(stacks);
    }

    /** A group of them stands there by what their names begin with. */
    @Test
    void everySettingThatIsNamedIsInTheReference() {
        String reference = read("settings.md");
        assertThat(found("(MEDLEY_[A-Z_]*[A-Z])"))
                .hasSizeGreaterThan(10)
                .allSatisfy(setting -> assertThat(reference).contains(setting));
    }

    @Test
    void everySectionOfTheRunbookIsNamedByAnAlarm() {
        Set<String> sections = SECTION.matcher(runbook)
                .results()
                .map(section -> section.group(1).toLowerCase(Locale.ROOT).replace(' ', '-'))
                .filter(section -> !WITHOUT_ALARM.contains(section))
                .collect(Collectors.toUnmodifiableSet());
        Matcher named = NAMED_BY_ALARM.matcher(templateTexts);
        assertThat(sections)
                .isEqualTo(named.results().map(alarm -> alarm.group(1)).collect(Collectors.toUnmodifiableSet()));
    }

    /** Every command of the CDK in that folder has the templates written first, and they name the zips. */
    @Test
    void whatReadsTheZipsComesAfterTheyAreBuilt() {
        int built = guide.indexOf("    mvn package");
        assertThat(built).isPositive();
        assertThat(Stream.of("bootstrap", "synth", "diff", "deploy --all", "destroy")
                        .map(command -> guide.indexOf("npx aws-cdk@2.1148.1 " + command)))
                .allSatisfy(place -> assertThat(place).isGreaterThan(built));
    }

    private Set<String> found(String pattern) {
        return found(pattern, guide + runbook);
    }

    private static Set<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String read(String page) {
        try {
            return Files.readString(Path.of("../../docs", page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
