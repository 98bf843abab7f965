package dev.medley.e2e;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.http.versions.ApiChanges;
import dev.medley.http.versions.ApiVersion;
import dev.medley.http.versions.ApiVersions;
import dev.medley.openapi.ProblemCatalogue;
import dev.medley.openapi.SettingsInClasses;
import dev.medley.openapi.SettingsInClasses.Group;
import dev.medley.openapi.SettingsInClasses.Setting;
import dev.medley.topology.Environment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The references of problems and of settings are what the sources say. Each page begins with what people wrote; what
 * follows the mark is generated, and when it is out of date the test leaves the new page to be copied.
 */
class ReferenceTest {

    private static final String MARK = "<!-- generated from here on -->\n";

    private final ProblemCatalogue catalogue = ProblemCatalogue.of(Checkout.home());
    private final List<Group> settings = SettingsInClasses.all(Checkout.home());

    @Test
    void problemsAreThoseThatAreRaised() {
        holds("docs/problems.md", problems());
    }

    @Test
    void settingsAreThoseThatAreRead() {
        holds("docs/settings.md", settings.stream().map(ReferenceTest::table).collect(joining("\n")));
    }

    @Test
    void theGuideHasWhatVersionsDoDifferently() {
        holds(
                "docs/guides/versions.md",
                ApiVersions.ALL.stream().map(ReferenceTest::section).collect(joining("\n")));
    }

    private static String section(ApiVersion version) {
        ApiVersion.Retirement retirement = version.retirement();
        String state = retirement == null
                ? "The newest."
                : "Deprecated since %s, answers until %s at least."
                        .formatted(day(retirement.deprecatedAt()), day(retirement.sunsetAt()));
        String changes = ApiChanges.ALL.stream()
                .filter(change -> change.since().equals(version))
                .map(change -> "| %s | %s |\n".formatted(change.operations(), change.description()))
                .collect(joining());
        return "## %s\n\n%s\n".formatted(version.text(), state)
                + (changes.isEmpty() ? "" : "\n| operation | what is different |\n|---|---|\n" + changes);
    }

    private static String day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC).toString();
    }

    @Test
    void everyCodeCanBeLookedUp() {
        assertThat(catalogue.codes())
                .allMatch(code -> code.equals("…-unknown") || code.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @Test
    void theGuideSaysWhatToDoWithEach401() {
        String guide = Checkout.text("docs/guides/conventions.md");
        assertThat(catalogue.codes())
                .filteredOn(code -> catalogue.details(code).containsKey(401))
                .isNotEmpty()
                .allSatisfy(code -> assertThat(guide).contains("| `" + code + "` |"));
    }

    @Test
    void everySettingSaysWhatItIsFor() {
        assertThat(settings).isNotEmpty().allSatisfy(group -> {
            assertThat(group.description()).as(group.name()).isNotEmpty();
            assertThat(group.settings())
                    .isNotEmpty()
                    .allSatisfy(setting -> assertThat(setting.description())
                            .as(setting.variable())
                            .isNotEmpty());
        });
    }

    @Test
    void everyVariableThatBothRuntimesSetIsExplained() {
        assertThat(Stream.of(Environment.class.getFields()).map(ReferenceTest::value))
                .isNotEmpty()
                .allSatisfy(variable ->
                        assertThat(Checkout.text("docs/settings.md")).contains("`" + variable + "`"));
    }

    private String problems() {
        return "| code | status | says |\n|---|---|---|\n"
                + catalogue.codes().stream().flatMap(this::rows).collect(joining());
    }

    private Stream<String> rows(String code) {
        return catalogue.details(code).entrySet().stream()
                .map(said ->
                        "| `%s` | %d | %s |\n".formatted(code, said.getKey(), String.join("<br>", said.getValue())));
    }

    private static String table(Group group) {
        return "## %s\n\n%s\n\n| variable | default | |\n|---|---|---|\n".formatted(group.name(), group.description())
                + group.settings().stream().map(ReferenceTest::row).collect(joining());
    }

    private static String row(Setting setting) {
        String shown = setting.defaultValue().isEmpty() ? "" : "`" + setting.defaultValue() + "`";
        return "| `%s` | %s | %s |\n".formatted(setting.variable(), shown, setting.description());
    }

    private static void holds(String page, String generated) {
        String written = Checkout.text(page);
        String expected = written.substring(0, written.indexOf(MARK) + MARK.length()) + "\n" + generated;
        if (!written.equals(expected)) {
            Path anew = Checkout.home().resolve("localstack/e2e/target").resolve(page);
            write(anew, expected);
            assertThat(written).as("Out of date; copy %s over it", anew).isEqualTo(expected);
        }
    }

    private static void write(Path path, String text) {
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
