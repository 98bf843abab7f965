package dev.medley.identity.emails;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.medley.kernel.Refusal;
import dev.medley.mail.MailTemplates;
import dev.medley.mail.WrittenMail;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows what mails look like. Which templates there are and what stands for their values, {@code samples.properties} says. */
@Singleton
public class EmailPreviewService {

    /** What mails are written in. */
    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private final MailTemplates templates;
    private final Properties samples = read();

    EmailPreviewService(MailTemplates templates) {
        this.templates = templates;
    }

    /** All templates, by name. */
    public List<TemplateSummary> all() {
        return names().map(name -> new TemplateSummary(
                        name,
                        LANGUAGES.stream()
                                .filter(language -> templates.isIn(name, language))
                                .toList(),
                        templates.variables(name, Locale.ENGLISH)))
                .toList();
    }

    /** A template as somebody with this locale would get it. */
    public EmailSample preview(String name, @Nullable Locale locale) {
        if (names().noneMatch(name::equals)) {
            throw Refusal.notFound("mail-template-unknown", "There is no mail template of this name.");
        }
        Locale language = templates.nearest(name, locale);
        WrittenMail mail = templates.write(name, language, values(name, language));
        return new EmailSample(name, language, mail.subject(), mail.text(), mail.html());
    }

    private Map<String, String> values(String template, Locale language) {
        Map<String, String> values = new HashMap<>();
        for (String variable : templates.variables(template, language)) {
            Stream.of(variable + "." + language.toLanguageTag(), template + "." + variable, variable)
                    .map(samples::getProperty)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(value -> values.put(variable, value));
        }
        return values;
    }

    private Stream<String> names() {
        return Arrays.stream(samples.getProperty("templates", "").split(" ", -1));
    }

    private static Properties read() {
        Properties read = new Properties();
        try (InputStream file =
                Objects.requireNonNull(EmailPreviewService.class.getResourceAsStream("/mail/samples.properties"))) {
            read.load(new InputStreamReader(file, UTF_8));
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
