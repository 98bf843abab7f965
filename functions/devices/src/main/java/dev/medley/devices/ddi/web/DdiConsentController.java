package dev.medley.devices.ddi.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.medley.access.Access;
import dev.medley.devices.ddi.DeviceGate;
import dev.medley.devices.ddi.DevicePoll;
import dev.medley.devices.ddi.DevicePoll.PolledAction;
import dev.medley.devices.ddi.DeviceProtocol;
import dev.medley.devices.ddi.web.DdiAnswers.AutoConfirm;
import dev.medley.devices.ddi.web.DdiAnswers.CancelAction;
import dev.medley.devices.ddi.web.DdiAnswers.ConfirmationBase;
import dev.medley.devices.ddi.web.DdiAnswers.DeploymentBase;
import dev.medley.devices.ddi.web.DdiAnswers.StopTarget;
import dev.medley.devices.rollouts.ActionFeedback;
import dev.medley.devices.rollouts.DeviceAction.ActionStatus;
import dev.medley.devices.rollouts.DeviceActionService;
import dev.medley.http.Problems;
import dev.medley.limits.RateClass;
import dev.medley.limits.RateLimited;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Controller(DdiController.ROOT + "/{controllerId}")
@Tag(name = "Device protocol")
class DdiConsentController {

    private static final String JSON = "application/json";

    private final DeviceGate gate;
    private final DeviceProtocol protocol;
    private final DeviceActionService actions;
    private final DdiLinks links;

    DdiConsentController(DeviceGate gate, DeviceProtocol protocol, DeviceActionService actions, DdiLinks links) {
        this.gate = gate;
        this.protocol = protocol;
        this.actions = actions;
        this.links = links;
    }

    @Get("/cancelAction/{actionId}")
    @Access(Access.ANYBODY)
    @Produces({DdiController.HAL, JSON})
    @Operation(operationId = "readCancelAction", summary = "Which action the calling device is to leave")
    @ApiResponse(responseCode = "200", description = "The action")
    @Problems({"action-unknown", "device-unauthenticated"})
    CancelAction cancellation(
            String controllerId, int actionId, @Nullable @Header("Authorization") String authorization) {
        DevicePoll device = gate.open(controllerId, authorization);
        PolledAction action = device.action();
        if (action == null || action.number() != actionId || action.status() != ActionStatus.CANCELLING) {
            throw DeviceActionService.unknown();
        }
        String id = Integer.toString(actionId);
        return new CancelAction(id, new StopTarget(id));
    }

    @Post("/cancelAction/{actionId}/feedback")
    @Access(Access.ANYBODY)
    @RateLimited(RateClass.READ)
    @Status(HttpStatus.OK)
    @Operation(operationId = "reportCancelAction", summary = "Whether the calling device has left what it was to leave")
    @ApiResponse(responseCode = "200", description = "It is kept")
    @Problems({"action-closed", "action-unknown", "device-unauthenticated"})
    void cancelled(
            String controllerId,
            int actionId,
            @Nullable @Header("Authorization") String authorization,
            @Valid @Body DdiFeedback request) {
        DevicePoll device = gate.open(controllerId, authorization);
        actions.cancellation(device.deviceId(), actionId, request.feedback());
    }

    @Get("/confirmationBase")
    @Access(Access.ANYBODY)
    @Produces({DdiController.HAL, JSON})
    @Operation(
            operationId = "readConfirmationBase",
            summary = "Whether updates of the calling device have consent already")
    @ApiResponse(responseCode = "200", description = "The state, and where to change it")
    @Problems("device-unauthenticated")
    ConfirmationBase confirmationBase(String controllerId, @Nullable @Header("Authorization") String authorization) {
        DevicePoll device = gate.open(controllerId, authorization);
        Map<String, DdiLink> found = new LinkedHashMap<>();
        String change = device.autoConfirm() ? "deactivateAutoConfirm" : "activateAutoConfirm";
        found.put(change, links.confirmation(controllerId, change));
        PolledAction action = device.action();
        if (action != null && action.status() == ActionStatus.AWAITING_CONFIRMATION) {
            found.put("confirmationBase", links.confirmation(controllerId, Integer.toString(action.number())));
        }
        return new ConfirmationBase(AutoConfirm.of(protocol.consent(device.deviceId())), found);
    }

    @Post("/confirmationBase/activateAutoConfirm")
    @Access(Access.ANYBODY)
    @RateLimited(RateClass.READ)
    @Status(HttpStatus.OK)
    @Operation(operationId = "activateAutoConfirm", summary = "Give updates of the calling device consent from now on")
    @ApiResponse(responseCode = "200", description = "It is kept")
    @Problems("device-unauthenticated")
    void activate(
            String controllerId,
            @Nullable @Header("Authorization") String authorization,
            @Valid @Body AutoConfirmActivation request) {
        String by = Objects.requireNonNullElse(request.initiator(), controllerId);
        String remark = Objects.requireNonNullElse(request.remark(), "");
        protocol.giveConsent(gate.open(controllerId, authorization).deviceId(), by, remark);
    }

    @Post("/confirmationBase/deactivateAutoConfirm")
    @Access(Access.ANYBODY)
    @RateLimited(RateClass.READ)
    @Status(HttpStatus.OK)
    @Operation(
            operationId = "deactivateAutoConfirm",
            summary = "Ask for consent to updates of the calling device again")
    @ApiResponse(responseCode = "200", description = "It is kept")
    @Problems("device-unauthenticated")
    void deactivate(String controllerId, @Nullable @Header("Authorization") String authorization) {
        protocol.withdrawConsent(gate.open(controllerId, authorization).deviceId());
    }

    @Get("/confirmationBase/{actionId}{?c,actionHistory}")
    @Access(Access.ANYBODY)
    @Produces({DdiController.HAL, JSON})
    @Operation(operationId = "readConfirmation", summary = "What the calling device asks consent for")
    @ApiResponse(responseCode = "200", description = "The files by module")
    @Problems({"action-unknown", "device-unauthenticated"})
    DeploymentBase confirmation(
            String controllerId,
            int actionId,
            @Nullable @Header("Authorization") String authorization,
            @Nullable @QueryValue String c,
            @Nullable @QueryValue Integer actionHistory) {
        DevicePoll device = gate.open(controllerId, authorization);
        int history = DdiAnswers.history(actionHistory);
        return DdiAnswers.of(
                protocol.deployment(device.deviceId(), actionId, history, true), controllerId, links, true);
    }

    @Post("/confirmationBase/{actionId}/feedback")
    @Access(Access.ANYBODY)
    @RateLimited(RateClass.READ)
    @Status(HttpStatus.OK)
    @Operation(operationId = "reportConfirmation", summary = "Whether somebody at the calling device agrees")
    @ApiResponse(responseCode = "200", description = "It is kept")
    @Problems({"action-closed", "action-unknown", "device-unauthenticated"})
    void confirm(
            String controllerId,
            int actionId,
            @Nullable @Header("Authorization") String authorization,
            @Valid @Body DdiConfirmation request) {
        DevicePoll device = gate.open(controllerId, authorization);
        actions.confirmation(
                device.deviceId(),
                actionId,
                request.confirmation().equals("confirmed"),
                new ActionFeedback(
                        "confirmation-" + request.confirmation(),
                        "none",
                        request.code(),
                        DdiFeedback.texts(request.details())));
    }

    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record AutoConfirmActivation(
            @Nullable @Size(max = 64) String initiator,
            @Nullable @Size(max = 512) String remark) {}

    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record DdiConfirmation(
            @NotNull @Pattern(regexp = "confirmed|denied") String confirmation,
            @Nullable Integer code,
            @Nullable @Size(max = 50) List<@Nullable String> details) {}
}
