package dev.medley.accountdata.erasure.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.accountdata.erasure.Erasure;
import dev.medley.accountdata.erasure.ErasureService;
import dev.medley.http.Problems;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;

@Controller("/api/users/me/erasure")
@Tag(name = "Erasure", description = "Leaving for good")
class ErasureController {

    private final ErasureService erasureService;

    ErasureController(ErasureService erasureService) {
        this.erasureService = erasureService;
    }

    @Serdeable
    @Schema(name = "Erasure")
    record ErasureView(
            @Schema(description = "When everything is erased")
            Instant eraseAfter,

            @Schema(description = "Whether an administrator wants it, so that its owner cannot keep the account")
            boolean ordered) {

        static ErasureView of(Erasure erasure) {
            return new ErasureView(erasure.dueAt(), erasure.ordered());
        }
    }

    @Put
    @Access(value = "account:erase:own", stepUp = true)
    @Operation(
            operationId = "requestErasure",
            summary = "Have the account and everything in it erased in 30 days",
            description = "Until then everything works as before, and the erasure can be cancelled.")
    @ApiResponse(responseCode = "202", description = "When it will be erased; a mail says so too")
    @Problems({"account-unknown", "last-super-admin"})
    HttpResponse<ErasureView> request(Caller caller) {
        return HttpResponse.accepted().body(ErasureView.of(erasureService.request(caller.accountId())));
    }

    @Get
    @Access("account:read:own")
    @Operation(operationId = "readErasure", summary = "Whether and when the account is to be erased")
    @ApiResponse(responseCode = "200", description = "When it will be erased")
    @Problems("erasure-not-requested")
    ErasureView read(Caller caller) {
        return ErasureView.of(erasureService.requested(caller.accountId()));
    }

    @Delete
    @Access("account:erase:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "cancelErasure", summary = "Keep the account after all")
    @ApiResponse(responseCode = "204", description = "It stays")
    @Problems({"erasure-not-requested", "erasure-ordered", "owner-required"})
    void cancel(Caller caller) {
        caller.requireOwner();
        erasureService.cancel(caller.accountId());
    }
}
