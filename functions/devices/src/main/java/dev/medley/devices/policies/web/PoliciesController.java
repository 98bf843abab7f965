package dev.medley.devices.policies.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.audit.AuditContext;
import dev.medley.devices.FleetScope;
import dev.medley.devices.policies.DevicePolicy;
import dev.medley.devices.policies.DevicePolicyRepository;
import dev.medley.devices.policies.DevicePolicyService;
import dev.medley.devices.registry.Compliance;
import dev.medley.devices.registry.Device;
import dev.medley.devices.registry.DeviceService;
import dev.medley.http.Idempotent;
import dev.medley.http.IfMatch;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.http.VersionedResponse;
import dev.medley.kernel.PageRequest;
import io.micronaut.http.HttpResponse;
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
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Controller("/api")
@Tag(name = "Device security")
class PoliciesController {

    private final DevicePolicyService service;
    private final DevicePolicyRepository repository;
    private final DeviceService devices;

    PoliciesController(DevicePolicyService service, DevicePolicyRepository repository, DeviceService devices) {
        this.service = service;
        this.repository = repository;
        this.devices = devices;
    }

    @Post("/device-policies")
    @Access("device:write:all")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "createDevicePolicy",
            summary = "Say what devices have to be like",
            description = "It is held against a device whenever that changes, and against all of them every hour.")
    @ApiResponse(responseCode = "201", description = "The policy")
    @Problems({"group-unknown", "policies-full", "policy-name-taken"})
    HttpResponse<DevicePolicyView> create(@Valid @Body PolicyRequest request, AuditContext context) {
        DevicePolicy policy = service.create(context, request.policy());
        return HttpResponse.created(view(policy), URI.create("/api/device-policies/" + policy.id()));
    }

    @Get("/device-policies")
    @Access("device:read:all")
    @Operation(operationId = "listDevicePolicies", summary = "All policies, newest first")
    @ApiResponse(responseCode = "200", description = "A page of policies")
    PageView<DevicePolicyView> list(PageRequest page) {
        return PageView.of(repository.list(page), policy -> DevicePolicyView.of(policy, null));
    }

    @Get("/device-policies/{id}")
    @Access("device:read:all")
    @Operation(operationId = "readDevicePolicy", summary = "One policy, and how many devices break it")
    @ApiResponse(responseCode = "200", description = "The policy")
    @Problems("policy-unknown")
    HttpResponse<DevicePolicyView> read(UUID id) {
        DevicePolicy policy = service.find(id);
        return VersionedResponse.of(view(policy), policy.version());
    }

    @Put("/device-policies/{id}")
    @Access("device:write:all")
    @Operation(operationId = "changeDevicePolicy", summary = "Change a policy")
    @ApiResponse(responseCode = "200", description = "The policy")
    @Problems({"group-unknown", "policy-name-taken", "policy-unknown"})
    HttpResponse<DevicePolicyView> change(
            UUID id, @Valid @Body PolicyRequest request, IfMatch ifMatch, AuditContext context) {
        DevicePolicy policy = service.change(context, id, request.policy(), ifMatch);
        return VersionedResponse.of(view(policy), policy.version());
    }

    @Delete("/device-policies/{id}")
    @Access("device:write:all")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteDevicePolicy", summary = "Hold a policy against devices no more")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems("policy-unknown")
    void delete(UUID id, AuditContext context) {
        service.remove(context, id);
    }

    @Get("/devices/{id}/compliance")
    @Access("device:read:own")
    @Operation(
            operationId = "readDeviceCompliance",
            summary = "Whether a device is as it has to be, and what it breaks")
    @ApiResponse(responseCode = "200", description = "What it breaks, and since when")
    @Problems("device-unknown")
    DeviceCompliance compliance(Caller caller, UUID id) {
        Device device = devices.find(id, FleetScope.toRead(caller));
        return new DeviceCompliance(
                device.compliance(),
                repository.ofDevice(id).stream()
                        .map(one -> new ViolationView(one.policyId(), one.texts(), one.since()))
                        .toList());
    }

    private DevicePolicyView view(DevicePolicy policy) {
        return DevicePolicyView.of(policy, repository.count(policy.id(), FleetScope.all()));
    }

    @Serdeable
    record DeviceCompliance(Compliance compliance, List<ViolationView> violations) {}

    @Serdeable
    record ViolationView(UUID policyId, List<String> violations, Instant since) {}
}
