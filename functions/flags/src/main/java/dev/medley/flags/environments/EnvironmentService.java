package dev.medley.flags.environments;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Shows environments, and says which of them need approval of changes. */
@Singleton
public class EnvironmentService {

    private final EnvironmentRepository repository;
    private final AuditLog audit;

    EnvironmentService(EnvironmentRepository repository, AuditLog audit) {
        this.repository = repository;
        this.audit = audit;
    }

    public List<FlagEnvironment> all() {
        return repository.all();
    }

    public FlagEnvironment find(String name) {
        return repository.find(name).orElseThrow(EnvironmentService::unknown);
    }

    /** Holds an environment for a change of what a flag is there, and counts its version up. */
    @Transactional
    public FlagEnvironment advance(String name) {
        return repository.advance(name).orElseThrow(EnvironmentService::unknown);
    }

    /** The same for a change that concerns all of them. */
    @Transactional
    public void advanceAll() {
        repository.advanceAll();
    }

    @Transactional
    public FlagEnvironment requireApproval(AuditContext context, String name, boolean isRequired) {
        boolean was = find(name).requiresApproval();
        boolean _ = repository.requireApproval(name, isRequired);
        audit.note(
                context,
                "flag-environment.changed",
                null,
                Map.of(
                        "environment", name,
                        "before", "{\"requiresApproval\":" + was + "}",
                        "after", "{\"requiresApproval\":" + isRequired + "}"));
        return find(name);
    }

    /** For what changes what is served in an environment where somebody else has to approve that. */
    public static Refusal approvalRequired(String detail) {
        return Refusal.conflict("approval-required", detail);
    }

    private static Refusal unknown() {
        return Refusal.notFound("flag-environment-unknown", "There is no such environment of flags.");
    }
}
