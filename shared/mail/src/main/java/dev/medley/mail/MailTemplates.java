package dev.medley.mail;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Mustache templates from the class path, each a folder under {@code mail/} with {@code subject.txt}, {@code body.txt} and
 * {@code body.html}: in English there, and in other languages in a folder named by their tag ({@code de}). A value that a
 * template names and nobody gives is an error; one that is empty closes the section of its name.
 */
@Singleton
public class MailTemplates {

    private static final String SUBJECT = "subject.txt";
    private static final String TEXT = "body.txt";
    private static final String HTML = "body.html";
    /** In a subject, they are where other headers begin; names may hold them. */
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\r\\n]+");

    private static final Control FALLBACK = Control.getNoFallbackControl(Control.FORMAT_DEFAULT);

    private final Map<String, TextTemplate> compiled = new ConcurrentHashMap<>();

    /** Writes a mail in the language that {@link #nearest} finds. */
    public WrittenMail write(String template, @Nullable Locale locale, Map<String, ?> values) {
        String folder = folder(template, nearest(template, locale));
        return new WrittenMail(
                oneLine(compiled(folder + SUBJECT).write(values)),
                compiled(folder + TEXT).write(values),
                compiled(folder + HTML).write(values));
    }

    static String oneLine(String subject) {
        return LINE_BREAKS.matcher(subject.strip()).replaceAll(" ");
    }

    /** The language of a template that comes nearest to a locale: its own, the same without the region, English. */
    public Locale nearest(String template, @Nullable Locale locale) {
        return nearest(locale, candidate -> isIn(template, candidate));
    }

    /** Of the languages that something is there in, the one that comes nearest to a locale, as above. */
    public static Locale nearest(@Nullable Locale locale, Predicate<Locale> isThere) {
        return FALLBACK.getCandidateLocales("", locale == null ? Locale.ROOT : locale).stream()
                .filter(candidate -> !candidate.equals(Locale.ROOT) && isThere.test(candidate))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    /** Whether a template is there in exactly this language. */
    public boolean isIn(String template, Locale language) {
        return find(folder(template, language) + SUBJECT) != null;
    }

    /** The values that a template names in this language, in order. */
    public Set<String> variables(String template, Locale language) {
        Set<String> names = new TreeSet<>();
        for (String part : new String[] {SUBJECT, TEXT, HTML}) {
            names.addAll(compiled(folder(template, language) + part).variables());
        }
        return names;
    }

    private static String folder(String template, Locale language) {
        String root = "mail/" + template + "/";
        return language.equals(Locale.ENGLISH) ? root : root + language.toLanguageTag() + "/";
    }

    private TextTemplate compiled(String path) {
        return compiled.computeIfAbsent(path, MailTemplates::compile);
    }

    private static TextTemplate compile(String path) {
        URL url = find(path);
        if (url == null) {
            throw new IllegalArgumentException("No mail template " + path);
        }
        try (InputStream file = url.openStream()) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return path.endsWith(".html") ? TextTemplate.html(text) : TextTemplate.plain(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable URL find(String path) {
        return Thread.currentThread().getContextClassLoader().getResource(path);
    }
}
