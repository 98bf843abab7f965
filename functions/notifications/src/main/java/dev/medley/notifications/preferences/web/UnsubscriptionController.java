package dev.medley.notifications.preferences.web;

import dev.medley.access.Access;
import dev.medley.http.Problems;
import dev.medley.notifications.preferences.PreferenceService;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;

/** Where mails say that one can unsubscribe (RFC 8058). */
@Controller("/api/notifications/unsubscription")
@Tag(name = "Notifications")
class UnsubscriptionController {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <title>Unsubscribe</title>
            <body style="font-family: system-ui, sans-serif; max-width: 34rem; margin: 2rem auto">
            %s
            </body>
            </html>
            """;

    private static final String QUESTION = PAGE.formatted("""
            <form method="post">
              <p>No more mails of this kind?</p>
              <button name="List-Unsubscribe" value="One-Click">Unsubscribe</button>
            </form>""");

    private static final String DONE = PAGE.formatted("<p>No more mails of this kind will come.</p>");

    private final PreferenceService service;

    UnsubscriptionController(PreferenceService service) {
        this.service = service;
    }

    @Get("{?token}")
    @Access(Access.ANYBODY)
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "unsubscriptionPage",
            summary = "A page with a button that unsubscribes",
            description = "Reading it changes nothing.")
    @ApiResponse(responseCode = "200", description = "The page")
    HttpResponse<String> page(@Nullable @QueryValue @Size(max = 500) String token) {
        return answer(QUESTION);
    }

    @Post("{?token}")
    @Access(Access.ANYBODY)
    @Consumes(MediaType.ALL)
    @Produces(MediaType.TEXT_HTML)
    @Status(HttpStatus.OK)
    @Operation(
            operationId = "unsubscribe",
            summary = "Unsubscribe from the mails of a category, with the token of a mail",
            description = "One click (RFC 8058): the body does not matter, and repeating it changes nothing.")
    @ApiResponse(responseCode = "200", description = "A page that says so")
    @Problems("unsubscribe-token-invalid")
    HttpResponse<String> unsubscribe(@QueryValue @Size(max = 500) String token) {
        service.unsubscribe(token);
        return answer(DONE);
    }

    private static HttpResponse<String> answer(String page) {
        return HttpResponse.ok(page)
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'"
                                + "; frame-ancestors 'none'")
                .header("Referrer-Policy", "no-referrer");
    }
}
