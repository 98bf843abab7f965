package dev.medley.moderation.statements.web;

import dev.medley.access.Access;
import dev.medley.http.Problems;
import dev.medley.kernel.Refusal;
import dev.medley.moderation.cases.Appeal;
import dev.medley.moderation.statements.DecisionStatementService;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
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
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Where the mail about a suspension leads, for those who cannot sign in. */
@Controller("/api/moderation/statements")
@Tag(name = "Decisions and appeals")
class DecisionStatementsController {

    private static final String FIELD = "text=";
    private static final int LONGEST = 4_000;

    private final DecisionStatementService service;

    DecisionStatementsController(DecisionStatementService service) {
        this.service = service;
    }

    @Get("{?token}")
    @Access(Access.ANYBODY)
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "statementPage",
            summary = "A decision about an account that is suspended, with the token of the mail that said so",
            description =
                    "A page with the reasons, what became of an appeal, and a form to appeal. Reading it changes "
                            + "nothing. The token is for this decision alone, and its time is over thirty days after that for appeals.")
    @ApiResponse(responseCode = "200", description = "The page")
    @Problems("statement-token-invalid")
    HttpResponse<String> page(@QueryValue @Size(max = 100) String token) {
        return answer(token);
    }

    @Post("{?token}")
    @Access(Access.ANYBODY)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Status(HttpStatus.OK)
    @Operation(
            operationId = "appealStatement",
            summary = "Appeal such a decision, once, with the same token",
            description = "The body is a form whose field text says why, in 4,000 characters at most.")
    @ApiResponse(responseCode = "200", description = "The page, which says so")
    @Problems({"appeal-exists", "appeal-late", "decision-not-appealable", "decision-undone", "statement-token-invalid"})
    HttpResponse<String> appeal(@QueryValue @Size(max = 100) String token, @Body String form) {
        Appeal _ = service.appeal(token, text(form));
        return answer(token);
    }

    private static String text(String form) {
        String text = Stream.of(form.split("&"))
                .filter(field -> field.startsWith(FIELD))
                .map(field -> decoded(field.substring(FIELD.length())))
                .findFirst()
                .orElse("")
                .strip();
        if (text.isEmpty() || text.length() > LONGEST || text.indexOf('\0') >= 0) {
            throw Refusal.invalid("validation-failed", "/text", "It is a text of at most 4,000 characters.");
        }
        return text;
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    private HttpResponse<String> answer(String token) {
        return HttpResponse.ok(DecisionStatementPage.of(service.read(token)))
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'"
                                + "; frame-ancestors 'none'")
                .header("Referrer-Policy", "no-referrer")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
