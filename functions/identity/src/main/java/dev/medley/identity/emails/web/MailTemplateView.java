package dev.medley.identity.emails.web;

import dev.medley.identity.emails.TemplateSummary;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;

@Serdeable
record MailTemplateView(
        @Schema(example = "verify-email") String name,

        @Schema(description = "The languages that it is written in (BCP 47)", example = "[\"en\", \"de\"]")
        List<String> locales,

        @Schema(description = "The values that it names") List<String> variables) {

    static MailTemplateView of(TemplateSummary template) {
        return new MailTemplateView(
                template.name(),
                template.languages().stream().map(Locale::toLanguageTag).toList(),
                List.copyOf(template.variables()));
    }
}
