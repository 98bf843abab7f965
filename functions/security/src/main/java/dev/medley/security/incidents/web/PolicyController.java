package dev.medley.security.incidents.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.http.IfMatch;
import dev.medley.http.Problems;
import dev.medley.http.VersionedResponse;
import dev.medley.security.anomalies.AnomalyKind;
import dev.medley.security.incidents.IncidentPolicy;
import dev.medley.security.incidents.PolicyRule;
import dev.medley.security.incidents.PolicyService;
import dev.medley.security.incidents.ResponseAction;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/admin/incidents/policy")
@Tag(name = "Incidents")
class PolicyController {

    private final PolicyService service;

    PolicyController(PolicyService service) {
        this.service = service;
    }

    @Serdeable
    @Schema(name = "IncidentPolicyRule")
    record RuleView(
            @NotNull AnomalyKind kind,
            @NotNull ResponseAction action,

            @Min(1) @Max(1000) @Schema(description = "The score from which on it is done", example = "2")
            double threshold,

            @Min(0)
            @Max(86_400_000)
            @Schema(description = "How long a network is slowed or banned; 0 for an alert", example = "3600000")
            long durationMs) {

        static RuleView of(PolicyRule rule) {
            return new RuleView(rule.kind(), rule.action(), rule.threshold(), rule.durationMs());
        }

        PolicyRule toRule() {
            return new PolicyRule(kind, action, threshold, durationMs);
        }
    }

    @Serdeable
    @Schema(name = "IncidentPolicyRules")
    record RulesRequest(
            @NotNull @Size(max = 20) @Schema(description = "One for each kind at most; kinds without one only alert")
            List<@NotNull @Valid RuleView> rules) {}

    @Serdeable
    @Schema(name = "IncidentPolicy")
    record PolicyView(
            List<RuleView> rules,
            int version,
            @Nullable Instant updatedAt,
            @Nullable UUID updatedBy) {

        static PolicyView of(IncidentPolicy policy) {
            return new PolicyView(
                    policy.rules().stream().map(RuleView::of).toList(),
                    policy.version(),
                    policy.updatedAt(),
                    policy.updatedBy());
        }
    }

    @Get
    @Access("incident:read:all")
    @Operation(operationId = "readIncidentPolicy", summary = "What is done by itself about anomalies")
    @ApiResponse(responseCode = "200", description = "The policy")
    HttpResponse<PolicyView> read() {
        return answer(service.read());
    }

    @Put
    @Access(value = "incident:write:all", stepUp = true)
    @Operation(
            operationId = "replaceIncidentPolicy",
            summary = "Say what is done by itself about anomalies",
            description = "Networks that an operator's rule allows are neither slowed nor banned.")
    @ApiResponse(responseCode = "200", description = "The policy")
    @Problems("incident-policy-invalid")
    HttpResponse<PolicyView> replace(@Valid @Body RulesRequest request, IfMatch ifMatch, AuditContext context) {
        return answer(service.replace(
                context, request.rules().stream().map(RuleView::toRule).toList(), ifMatch));
    }

    private static HttpResponse<PolicyView> answer(IncidentPolicy policy) {
        return VersionedResponse.of(PolicyView.of(policy), policy.version());
    }
}
