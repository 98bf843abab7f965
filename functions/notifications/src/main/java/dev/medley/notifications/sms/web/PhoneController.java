package dev.medley.notifications.sms.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.Problems;
import dev.medley.limits.RateClass;
import dev.medley.limits.RateLimited;
import dev.medley.notifications.sms.PhoneService;
import dev.medley.sms.PhoneNumber;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
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

@Controller("/api/notifications/phone-number")
@Tag(name = "Notifications")
class PhoneController {

    private final PhoneService service;

    PhoneController(PhoneService service) {
        this.service = service;
    }

    @Serdeable
    @Schema(name = "PendingPhoneNumber")
    record Pending(
            @Schema(description = "Where the code was sent, as E.164 writes it", example = "+12015550123")
            String number,

            @Schema(description = "How long the code works", example = "600000")
            long expiresInMs) {

        static Pending of(PhoneNumber number) {
            return new Pending(number.text(), PhoneService.CODE_LIFE.toMillis());
        }
    }

    @Get
    @Access("notification:read:own")
    @Operation(operationId = "readPhoneNumber", summary = "The phone that the caller gets text messages on")
    @ApiResponse(responseCode = "200", description = "Its number")
    @Problems("phone-number-unknown")
    PhoneView read(Caller caller) {
        return PhoneView.of(service.find(caller.accountId()));
    }

    @Put
    @Access("notification:write:own")
    @RateLimited(RateClass.MAIL)
    @Status(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "putPhoneNumber",
            summary = "Have a code sent to a phone, to get text messages on it",
            description = "The phone that the account has stays until the code is given back."
                    + " A code that was sent before works no more.")
    @ApiResponse(responseCode = "202", description = "The code is on its way")
    @Problems({
        "owner-required",
        "person-required",
        "phone-number-opted-out",
        "phone-number-refused",
        "sms-limit-reached",
        "sms-unavailable"
    })
    Pending put(Caller caller, @Valid @Body PhoneRequest request) {
        caller.requirePerson();
        return Pending.of(service.request(caller.accountId(), request.number()));
    }

    @Post("/verification")
    @Access("notification:write:own")
    @Status(HttpStatus.OK)
    @Operation(
            operationId = "verifyPhoneNumber",
            summary = "Get text messages on the phone that a code was sent to",
            description = "A code can be tried five times. Whoever verifies a number last has it.")
    @ApiResponse(responseCode = "200", description = "The phone, from now on")
    @Problems({"owner-required", "person-required", "phone-code-invalid"})
    PhoneView verify(Caller caller, @Valid @Body PhoneCode request) {
        caller.requirePerson();
        return PhoneView.of(service.verify(caller.accountId(), request.code()));
    }

    @Delete
    @Access("notification:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deletePhoneNumber", summary = "Get no more text messages; the number is forgotten")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems({"owner-required", "phone-number-unknown"})
    void delete(Caller caller) {
        caller.requireOwner();
        service.remove(caller.accountId());
    }
}
