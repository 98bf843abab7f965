package dev.medley.webhooks.endpoints;

import dev.medley.access.Authorities;
import dev.medley.access.Authority;
import dev.medley.kernel.Refusal;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Who made an endpoint that hears of all accounts answers for it: it is disabled once they may not make such ones any more. */
@Singleton
public class OperatorEndpoints {

    private final EndpointRepository repository;
    private final EndpointDisabler disabler;
    private final Authorities authorities;

    OperatorEndpoints(EndpointRepository repository, EndpointDisabler disabler, Authorities authorities) {
        this.repository = repository;
        this.disabler = disabler;
        this.authorities = authorities;
    }

    /** Disables those whose makers have lost the right, are suspended, or are gone. */
    public void disableWithoutRights() {
        for (Endpoint endpoint : repository.ofOperators()) {
            if (!mayHear(endpoint.accountId())) {
                disabler.disable(endpoint.id(), DisablingReason.RIGHTS);
            }
        }
    }

    private boolean mayHear(UUID accountId) {
        try {
            Authority _ = authorities.of(accountId, EndpointAccess.WRITE);
            return true;
        } catch (Refusal _) {
            return false;
        }
    }
}
