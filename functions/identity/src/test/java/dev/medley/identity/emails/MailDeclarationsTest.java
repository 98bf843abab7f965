package dev.medley.identity.emails;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.medley.mail.MailTemplates;
import dev.medley.mail.WrittenMail;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The mails that administrators edit are those that there are, and say what the templates do. */
class MailDeclarationsTest {

    private static final Pattern DECLARATION = Pattern.compile(
            "(?:declare_mail\\('([a-z-]+)', array \\['en', 'de']|amend_mail\\('([a-z-]+)'), array \\[(?:'(\\w+)')?](?:::text\\[])?,\\s+'(\\{.*})'\\);");

    private static final MailTemplates TEMPLATES = new MailTemplates();

    record Declared(String name, String required, JsonNode sample) {}

    /** In the order in which they are applied: what a later one amends is as it says. */
    private static final List<String> FILES =
            List.of("V45__declare_mails.sql", "V93__return_to_former_addresses.sql", "V97__undo_by_mail.sql");

    static List<Declared> declared() {
        Map<String, Declared> latest = new TreeMap<>();
        FILES.stream()
                .flatMap(file -> DECLARATION.matcher(read(file)).results().map(MailDeclarationsTest::declared))
                .forEach(mail -> latest.put(mail.name(), mail));
        return List.copyOf(latest.values());
    }

    private static Declared declared(MatchResult found) {
        try {
            String name = found.group(1) == null ? found.group(2) : found.group(1);
            String required = found.group(3) == null ? "" : found.group(3);
            return new Declared(name, required, new ObjectMapper().readTree(found.group(4)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String name) {
        try (InputStream file = MailDeclarationsTest.class.getResourceAsStream("/db/identity/" + name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyTemplateIsDeclared() {
        assertThat(declared().stream().map(Declared::name))
                .containsExactlyElementsOf(new EmailPreviewService(TEMPLATES)
                        .all().stream().map(TemplateSummary::name).toList());
    }

    @ParameterizedTest
    @MethodSource("declared")
    void theSampleHasTheValuesOfTheTemplateAndWhatIsRequiredIsAlwaysThere(Declared mail) {
        for (Locale language : EmailPreviewService.LANGUAGES) {
            TreeSet<String> names = new TreeSet<>();
            mail.sample().fieldNames().forEachRemaining(names::add);
            assertThat(names).isEqualTo(TEMPLATES.variables(mail.name(), language));
            Map<String, String> values = new HashMap<>();
            names.forEach(name -> values.put(name, name.equals(mail.required()) ? "it-is-there" : ""));
            WrittenMail written = TEMPLATES.write(mail.name(), language, values);
            if (names.contains("link") || names.contains("token")) {
                assertThat(mail.required()).isEqualTo(names.contains("link") ? "link" : "token");
                assertThat(written.text()).contains("it-is-there");
                assertThat(written.html()).contains("it-is-there");
            }
        }
    }
}
