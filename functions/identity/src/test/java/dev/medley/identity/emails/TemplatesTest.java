package dev.medley.identity.emails;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.mail.MailTemplates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every template, as its files are. */
class TemplatesTest {

    private static final Path ROOT = Path.of("src/main/resources/mail");
    private static final List<String> PARTS = List.of("subject.txt", "body.txt", "body.html");
    private static final Pattern NAME = Pattern.compile("\\{\\{[#^/]?(\\w+)}}");

    private final EmailPreviewService previewing = new EmailPreviewService(new MailTemplates());

    /** A template in one language. */
    record Folder(Path path, Locale language) {

        String part(String name) throws IOException {
            return Files.readString(path.resolve(name));
        }

        Set<String> variables(String name) throws IOException {
            return NAME.matcher(part(name))
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
        }

        Folder english() {
            return new Folder(ROOT.resolve(template()), Locale.ENGLISH);
        }

        String template() {
            return ROOT.relativize(path).getName(0).toString();
        }

        @Override
        public String toString() {
            return template() + " in " + language;
        }
    }

    static List<Folder> folders() throws IOException {
        try (Stream<Path> templates = Files.list(ROOT)) {
            return templates
                    .filter(Files::isDirectory)
                    .sorted()
                    .flatMap(path -> EmailPreviewService.LANGUAGES.stream()
                            .map(language -> new Folder(
                                    language.equals(Locale.ENGLISH) ? path : path.resolve(language.toLanguageTag()),
                                    language)))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void aTemplateHasAllPartsInEveryLanguageAndNoOther(Folder folder) throws IOException {
        Set<String> expected = new TreeSet<>(PARTS);
        if (folder.language().equals(Locale.ENGLISH)) {
            EmailPreviewService.LANGUAGES.stream()
                    .filter(language -> !language.equals(Locale.ENGLISH))
                    .map(Locale::toLanguageTag)
                    .forEach(expected::add);
        }
        try (Stream<Path> files = Files.list(folder.path())) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyPartNamesTheSameValuesInEveryLanguage(Folder folder) throws IOException {
        for (String part : PARTS) {
            assertThat(folder.variables(part))
                    .as(part)
                    .isEqualTo(folder.english().variables(part));
        }
        assertThat(folder.variables("body.txt")).isEqualTo(folder.variables("body.html"));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void whatIsReadSaysItsLanguageAndFitsASubjectLine(Folder folder) throws IOException {
        assertThat(folder.part("body.html"))
                .startsWith("<!doctype html>\n<html lang=\"" + folder.language().toLanguageTag() + "\">");
        assertThat(folder.part("subject.txt").strip()).doesNotContain("\n").hasSizeLessThanOrEqualTo(78);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyTemplateHasAPreviewWithoutGaps(Folder folder) {
        EmailSample sample = previewing.preview(folder.template(), folder.language());
        assertThat(sample.language()).isEqualTo(folder.language());
        assertThat(sample.subject()).isNotBlank();
        assertThat(sample.subject() + sample.text() + sample.html()).doesNotContain("{{");
    }

    @Test
    void everyTemplateIsListed() throws IOException {
        assertThat(previewing.all())
                .extracting(TemplateSummary::name)
                .containsExactlyElementsOf(
                        folders().stream().map(Folder::template).distinct().toList());
        assertThat(previewing.all())
                .allSatisfy(template -> assertThat(template.languages()).isEqualTo(EmailPreviewService.LANGUAGES));
    }
}
