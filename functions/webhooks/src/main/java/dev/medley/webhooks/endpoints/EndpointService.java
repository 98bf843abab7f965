package dev.medley.webhooks.endpoints;

import dev.medley.access.Caller;
import dev.medley.audit.AuditContext;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.VersionCheck;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What can be done with endpoints. */
@Singleton
public class EndpointService {

    private final EndpointRepository repository;
    private final List<EndpointListener> listeners;
    private final EndpointSecrets secrets;
    private final EndpointAccess access;
    private final EndpointAudit audit;
    private final Clock clock;

    EndpointService(
            WatchedEndpoints endpoints,
            EndpointSecrets secrets,
            EndpointAccess access,
            EndpointAudit audit,
            Clock clock) {
        this.repository = endpoints.repository();
        this.listeners = endpoints.listeners();
        this.secrets = secrets;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** The endpoints, and who hears what is done with them. */
    @Singleton
    record WatchedEndpoints(EndpointRepository repository, List<EndpointListener> listeners) {}

    /** An endpoint and its new secret. */
    public record Created(Endpoint endpoint, SigningSecret secret) {}

    /**
     * Makes an endpoint.
     *
     * @param payloadVersion the version of the API that its owner knows
     */
    @Transactional
    public Created create(
            AuditContext context, EndpointScope scope, EndpointDetails details, LocalDate payloadVersion) {
        UUID accountId = context.actor().accountId();
        access.requireWrite(context.actor(), scope);
        if (repository.count(scope, accountId) >= EndpointRepository.MOST) {
            throw Refusal.conflict("webhooks-full", "There are 25 webhooks already.");
        }
        Instant now = clock.instant();
        Endpoint endpoint =
                new Endpoint(Ids.next(clock), accountId, scope, details, payloadVersion, null, now, 1, now, now);
        repository.add(endpoint);
        SigningSecret secret = secrets.first(endpoint.id(), now);
        audit.note(context, "webhook.created", endpoint);
        return new Created(endpoint, secret);
    }

    /** An endpoint that the caller may see. */
    public Endpoint find(Caller caller, UUID id) {
        return repository
                .find(id)
                .filter(endpoint -> access.maySee(caller, endpoint))
                .orElseThrow(EndpointService::unknown);
    }

    /** The caller's own endpoints, or those of operators, newest first. */
    public Page<Endpoint> list(Caller caller, @Nullable EndpointScope scope, PageRequest page) {
        if (scope == EndpointScope.ALL) {
            access.requireOperator(caller);
            return repository.ofAll(page);
        }
        return repository.ofAccount(caller.accountId(), page);
    }

    /**
     * Changes an endpoint. What waits for its next attempt is due at once where it has another URL or is enabled, also
     * where it was: so its owner says that it works again. Who enables one of operators answers for it from then on.
     *
     * @param enabled whether it is to get anything; null to leave that as it is
     * @param expected whether the caller knows this version
     */
    @Transactional
    public Endpoint change(
            AuditContext context,
            UUID id,
            UnaryOperator<EndpointDetails> change,
            @Nullable Boolean enabled,
            IntPredicate expected) {
        Endpoint endpoint = lock(context, id);
        VersionCheck.require(expected, endpoint.version());
        Instant now = clock.instant();
        Endpoint changed = endpoint.with(change.apply(endpoint.details()), now);
        if (enabled != null) {
            changed = enabled ? changed.enabled(now) : changed.disabled(DisablingReason.OWNER, now);
        }
        if (Boolean.TRUE.equals(enabled)) {
            changed = changed.answeredForBy(context.actor().accountId());
        }
        repository.change(changed);
        audit.note(context, "webhook.changed", changed);
        if (changed.isEnabled() && (enabled != null || !changed.hasUrlOf(endpoint))) {
            Endpoint repaired = changed;
            listeners.forEach(listener -> listener.repaired(repaired));
        }
        return changed;
    }

    @Transactional
    public void remove(AuditContext context, UUID id) {
        Endpoint endpoint = lock(context, id);
        repository.remove(id);
        audit.note(context, "webhook.removed", endpoint);
    }

    /** Gives an endpoint a new secret; what is sent is signed with the ones before too for a while. */
    @Transactional
    public SigningSecret rotateSecret(AuditContext context, UUID id) {
        Endpoint endpoint = lock(context, id);
        SigningSecret secret = secrets.rotate(id, clock.instant());
        audit.note(context, "webhook.secret-rotated", endpoint);
        return secret;
    }

    /** An endpoint that the caller may change, and no other does until the transaction ends. */
    @Transactional
    public Endpoint lock(AuditContext context, UUID id) {
        Caller caller = context.actor();
        Endpoint endpoint = repository
                .lock(id)
                .filter(found -> access.maySee(caller, found))
                .orElseThrow(EndpointService::unknown);
        access.requireWrite(caller, endpoint.scope());
        return endpoint;
    }

    /**
     * An endpoint that the caller has something sent to, out of turn; noted where it hears of all accounts.
     *
     * @throws Refusal {@code step-up-required}, {@code webhook-disabled}, {@code webhook-unknown}
     */
    @Transactional
    public Endpoint lockForSending(AuditContext context, UUID id, String action) {
        Endpoint endpoint = lock(context, id);
        access.requirePresence(context.actor(), endpoint.scope());
        endpoint.requireEnabled();
        audit.note(context, action, endpoint);
        return endpoint;
    }

    /** The enabled endpoints that the caller has for themselves, locked. */
    @Transactional
    public List<Endpoint> lockOwn(AuditContext context) {
        access.requireWrite(context.actor(), EndpointScope.OWN);
        return repository.lockOwn(context.actor().accountId()).stream()
                .filter(Endpoint::isEnabled)
                .toList();
    }

    private static Refusal unknown() {
        return Refusal.notFound("webhook-unknown", "There is no such webhook.");
    }
}
