package dev.medley.notifications.editing.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.audit.AuditContext;
import dev.medley.http.IfMatch;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.http.VersionedResponse;
import dev.medley.kernel.LanguageTag;
import dev.medley.kernel.Page;
import dev.medley.limits.RateClass;
import dev.medley.limits.RateLimited;
import dev.medley.mail.OutgoingMail;
import dev.medley.notifications.editing.TemplateService;
import dev.medley.notifications.editing.TemplateVersion;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Map;

@Controller("/api/admin/templates")
@Tag(
        name = "Notification administration",
        description = "What notifications say, notices to roles, and which addresses get no mail")
class TemplatesController {

    private final TemplateService service;

    TemplatesController(TemplateService service) {
        this.service = service;
    }

    @Serdeable
    @Schema(name = "NotificationTemplatePreview")
    record Preview(
            String subject,
            String text,
            @Schema(description = "A whole HTML document") String html) {

        static Preview of(OutgoingMail mail) {
            return new Preview(
                    mail.content().subject(),
                    mail.content().text(),
                    mail.content().html());
        }
    }

    @Get
    @Access("notification-template:read:all")
    @Operation(operationId = "listNotificationTemplates", summary = "All types of notifications and their templates")
    @ApiResponse(responseCode = "200", description = "The types, by name")
    PageView<EditableTypeView> list() {
        return PageView.of(new Page<>(service.types(), null), EditableTypeView::of);
    }

    @Get("/{type}/{locale}")
    @Access("notification-template:read:all")
    @Operation(operationId = "readNotificationTemplate", summary = "What a type of notification says in a language")
    @ApiResponse(responseCode = "200", description = "The current version")
    @Problems({"locale-invalid", "notification-template-unknown"})
    HttpResponse<TemplateVersionView> read(String type, String locale) {
        return answer(service.find(type, parse(locale)));
    }

    @Get("/{type}/{locale}/versions")
    @Access("notification-template:read:all")
    @Operation(
            operationId = "listNotificationTemplateVersions",
            summary = "The versions of a template, the newest first")
    @ApiResponse(responseCode = "200", description = "At most 100 versions")
    @Problems({"locale-invalid", "notification-template-unknown"})
    PageView<TemplateVersionView> versions(String type, String locale) {
        return PageView.of(new Page<>(service.versions(type, parse(locale)), null), TemplateVersionView::of);
    }

    @Put("/{type}/{locale}")
    @Access(value = "notification-template:write:all", stepUp = true)
    @Operation(
            operationId = "putNotificationTemplate",
            summary = "Change what a type of notification says in a language, or begin to say it in one",
            description =
                    "With If-Match it changes only the version that the caller has read. What would not render is "
                            + "refused with the line. What a mandatory type says takes mandatory-template:write:all too, "
                            + "which super admins have.")
    @ApiResponse(responseCode = "200", description = "The new version, which counts from now on")
    @Problems({"locale-invalid", "notification-template-invalid", "notification-template-unknown"})
    HttpResponse<TemplateVersionView> put(
            String type, String locale, @Valid @Body TemplateBody body, IfMatch ifMatch, AuditContext context) {
        return answer(service.change(context, type, parse(locale), body.toText(), ifMatch));
    }

    @Post("/{type}/{locale}/preview")
    @Access("notification-template:read:all")
    @Status(HttpStatus.OK)
    @Operation(operationId = "previewNotificationTemplate", summary = "A mail as it would be, with made-up values")
    @ApiResponse(responseCode = "200", description = "The mail; nothing is saved or sent")
    @Problems({"locale-invalid", "notification-template-invalid", "notification-template-unknown"})
    Preview preview(String type, String locale, @Valid @Body PreviewRequest request) {
        Map<String, String> values = request.values() == null ? Map.of() : request.values();
        TemplateBody text = request.text();
        return Preview.of(service.preview(type, parse(locale), text == null ? null : text.toText(), values));
    }

    @Post("/{type}/{locale}/test-mail")
    @Access("notification-template:write:all")
    @RateLimited(RateClass.MAIL)
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "sendNotificationTestMail",
            summary = "Send the current version to oneself, with made-up values")
    @ApiResponse(responseCode = "204", description = "It is sent")
    @Problems({"locale-invalid", "notification-template-unknown", "recipient-unreachable"})
    void sendTest(Caller caller, String type, String locale) {
        service.sendTest(caller.accountId(), type, parse(locale));
    }

    private static Locale parse(String locale) {
        return LanguageTag.parse(locale, "/locale");
    }

    private static HttpResponse<TemplateVersionView> answer(TemplateVersion version) {
        return VersionedResponse.of(TemplateVersionView.of(version), version.version());
    }
}
