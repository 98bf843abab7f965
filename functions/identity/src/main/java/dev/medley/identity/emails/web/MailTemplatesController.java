package dev.medley.identity.emails.web;

import dev.medley.access.Access;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.identity.emails.EmailPreviewService;
import dev.medley.kernel.LanguageTag;
import dev.medley.kernel.Page;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;

@Controller("/api/admin/mail-templates")
@Tag(name = "Mail templates", description = "What mails look like")
class MailTemplatesController {

    private final EmailPreviewService emailPreviewService;

    MailTemplatesController(EmailPreviewService emailPreviewService) {
        this.emailPreviewService = emailPreviewService;
    }

    @Get
    @Access("mail-template:read:all")
    @Operation(operationId = "listMailTemplates", summary = "All templates of mails")
    @ApiResponse(responseCode = "200", description = "The templates, by name")
    PageView<MailTemplateView> list() {
        return PageView.of(new Page<>(emailPreviewService.all(), null), MailTemplateView::of);
    }

    @Get("/{name}{?locale}")
    @Access("mail-template:read:all")
    @Operation(
            operationId = "previewMailTemplate",
            summary = "A mail as Medley brings it, with made-up values",
            description = "What super admins have made of it, the templates of notifications show.")
    @ApiResponse(responseCode = "200", description = "The mail in the language that comes nearest to the locale")
    @Problems({"locale-invalid", "mail-template-unknown"})
    MailPreview preview(
            String name,
            @Nullable
                    @QueryValue
                    @Size(max = 100)
                    @Parameter(
                            description = "Of whom would get it, a BCP 47 tag; English where it is left out",
                            example = "de-AT")
                    String locale) {
        return MailPreview.of(
                emailPreviewService.preview(name, locale == null ? null : LanguageTag.parse(locale, "/locale")));
    }
}
