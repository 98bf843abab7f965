package dev.medley.identity;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.medley.testkit.HandWrittenCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What ASVS 5.0 asks of the code, its tables and its document as they lie there; the table is docs/security/asvs.tsv. */
class AsvsSurfaceTest {

    private static final Pattern OPERATION = Pattern.compile("`(?:POST|GET|PUT) /api/[^`]+`");

    @Test
    void noAccountComesWithTheInstallation() throws IOException, URISyntaxException {
        assertThat(migrations()).hasSizeGreaterThan(10).noneMatch(sql -> sql.contains("insert into identity.account"));
    }

    @Test
    void nothingIsKeptThatAnAnswerToASecretQuestionCouldBeComparedWith() throws IOException, URISyntaxException {
        Pattern remembered = Pattern.compile("\\b\\w*(hint|question|answer|maiden|reminder)\\w* (text|bytea|jsonb)\\b");
        assertThat(migrations().stream()
                        .flatMap(sql -> remembered.matcher(sql).results())
                        .map(MatchResult::group))
                .as("but for the last characters of keys, which their owner knows them by")
                .containsOnly("hint text");
    }

    @Test
    void nothingRandomCanBeGuessed() {
        noClasses()
                .should()
                .callConstructor(Random.class)
                .orShould()
                .callConstructor(Random.class, long.class)
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName(ThreadLocalRandom.class.getName())
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName(RandomGenerator.class.getName())
                .check(new ClassFileImporter()
                        .withImportOption(new HandWrittenCode())
                        .importPackages("dev.medley.identity", "dev.medley.access", "dev.medley.kernel"));
    }

    /** Whatever answers an access token is in the list of ways in, and nothing else is. */
    @Test
    void everyWayInIsDocumented() throws IOException {
        assertThat(answeringTokens()).hasSizeGreaterThan(5).isEqualTo(documented());
    }

    private static Set<String> answeringTokens() throws IOException {
        JsonNode document = document();
        Set<String> operations = new TreeSet<>();
        document.at("/paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> answersToken(document, operation.getValue()))
                        .map(operation -> operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())
                        .forEach(operations::add));
        return operations;
    }

    private static JsonNode document() throws IOException {
        try (InputStream json = resource("/META-INF/swagger/identity.json").openStream()) {
            return new ObjectMapper().readTree(json);
        }
    }

    private static boolean answersToken(JsonNode document, JsonNode operation) {
        return operation.at("/responses").findValuesAsText("$ref").stream()
                .map(reference -> document.at(reference.substring(1) + "/properties"))
                .anyMatch(properties -> properties.has("access_token"));
    }

    private static Set<String> documented() throws IOException {
        String guide = Files.readString(Path.of(System.getProperty("medley.home"), "docs/security/README.md"));
        String section = guide.substring(guide.indexOf("\n## Ways in"), guide.indexOf("\n## Sessions"));
        return OPERATION
                .matcher(section)
                .results()
                .map(MatchResult::group)
                .map(quoted -> quoted.substring(1, quoted.length() - 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> migrations() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(Path.of(resource("/db/identity").toURI()))) {
            return files.filter(file -> file.getFileName().toString().startsWith("V"))
                    .map(AsvsSurfaceTest::text)
                    .toList();
        }
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(AsvsSurfaceTest.class.getResource(name));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ") + " ";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
