package dev.medley.identity;

import dev.medley.events.EventData;
import dev.medley.events.EventType;
import dev.medley.jobs.JobStatus;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this function announces; the subject is the account, or the session, factor, key or operation of it. */
public sealed interface IdentityEvents extends EventData {

    /**
     * An account was made, whose address may not be proven yet.
     *
     * @param provider who vouched for the address; null where nobody did
     * @param network where it was asked for from; null where a provider vouched
     */
    @EventType("account.registered")
    @Serdeable
    record AccountRegistered(
            @Nullable String provider, @Nullable String network) implements IdentityEvents {}

    /** Somebody in a network registered with the address of an account that there is. */
    @EventType("account.registration-repeated")
    @Serdeable
    record RegistrationRepeated(@Nullable String network) implements IdentityEvents {}

    /** An administrator made an account for somebody. */
    @EventType("account.invited")
    @Serdeable
    record AccountInvited() implements IdentityEvents {}

    /** Somebody in a network wants the mail that proves an address once more. */
    @EventType("account.verification-requested")
    @Serdeable
    record VerificationRequested(@Nullable String network) implements IdentityEvents {}

    /** The address is proven. */
    @EventType("account.verified")
    @Serdeable
    record AccountVerified() implements IdentityEvents {}

    /** Wrong sign-ins keep strangers out of an account now; from where the last came. */
    @EventType("account.locked")
    @Serdeable
    record AccountLocked(String address, String agent) implements IdentityEvents {}

    /** A right password came from a network from which too many others fail; its owner has to confirm it by mail. */
    @EventType("account.sign-in-held")
    @Serdeable
    record SignInHeld(String address) implements IdentityEvents {}

    /** Somebody in a network, an administrator where there is none, wants the mail by which a password is chosen. */
    @EventType("account.password-reset-requested")
    @Serdeable
    record PasswordResetRequested(@Nullable String network) implements IdentityEvents {}

    /** With what it ended, where somebody chose it who did not know the one before. */
    @EventType("account.password-changed")
    @Serdeable
    record PasswordChanged(@Nullable RevokedAccess revoked) implements IdentityEvents {}

    /**
     * Ways into an account that are closed.
     *
     * @param sessions how many
     * @param trustedDevices how many had left out the second factor
     * @param apiKeys how many
     * @param othersLeft whether passkeys or other providers still open it
     */
    @Serdeable
    record RevokedAccess(int sessions, int trustedDevices, int apiKeys, boolean othersLeft) {}

    /**
     * The owner came back into the account by mail, and what others were given there is not to be trusted.
     *
     * @param keepsApiKeys whether API keys stay, and webhooks with them
     * @param disputedSince when somebody else came in, if the owner said so: what was shared from then on is not the owner's doing
     */
    @EventType("account.integrations-revoked")
    @Serdeable
    record IntegrationsRevoked(
            boolean keepsApiKeys, @Nullable Instant disputedSince) implements IdentityEvents {}

    @EventType("account.email-change-requested")
    @Serdeable
    record EmailChangeRequested() implements IdentityEvents {}

    @EventType("account.email-changed")
    @Serdeable
    record EmailChanged() implements IdentityEvents {}

    /** An administrator keeps an account from signing in. */
    @EventType("account.suspended")
    @Serdeable
    record AccountSuspended() implements IdentityEvents {}

    @EventType("account.activated")
    @Serdeable
    record AccountActivated() implements IdentityEvents {}

    /** The names of all roles that it has now, separated by spaces. */
    @EventType("account.roles-changed")
    @Serdeable
    record RolesChanged(String roles) implements IdentityEvents {}

    /** Somebody who may acts in the place of an account. */
    @EventType("account.impersonated")
    @Serdeable
    record AccountImpersonated(String because, UUID impersonatorId) implements IdentityEvents {}

    /** No new token is made for the account: whoever erases it may begin. */
    @EventType("account.closed")
    @Serdeable
    record AccountClosed() implements IdentityEvents {}

    /** An administrator has an account erased. */
    @EventType("account.erasure-ordered")
    @Serdeable
    record ErasureOrdered() implements IdentityEvents {}

    /** An administrator has an account kept that was to be erased. */
    @EventType("account.erasure-revoked")
    @Serdeable
    record ErasureRevoked() implements IdentityEvents {}

    @EventType("session.started")
    @Serdeable
    record SessionStarted(String agent) implements IdentityEvents {}

    @EventType("session.ended")
    @Serdeable
    record SessionEnded(String because) implements IdentityEvents {}

    /** A session began in a way that its account never signed in before. */
    @EventType("session.suspicious")
    @Serdeable
    record SessionSuspicious(String agent, String address, List<String> reasons) implements IdentityEvents {}

    @EventType("factor.enrolled")
    @Serdeable
    record FactorEnrolled(String kind, @Nullable String name) implements IdentityEvents {}

    /**
     * A second factor is gone.
     *
     * @param because why, where its owner did not remove it
     * @param left how many recovery codes there are still, where it was one of them
     */
    @EventType("factor.removed")
    @Serdeable
    record FactorRemoved(
            String kind,
            @Nullable String name,
            @Nullable String because,
            @Nullable Integer left) implements IdentityEvents {}

    @EventType("login-provider.linked")
    @Serdeable
    record ProviderLinked(String provider) implements IdentityEvents {}

    @EventType("login-provider.unlinked")
    @Serdeable
    record ProviderUnlinked(String provider) implements IdentityEvents {}

    @EventType("api-key.created")
    @Serdeable
    record ApiKeyCreated(String name, String hint) implements IdentityEvents {}

    /** A key is good for something else: another place, time or rate. */
    @EventType("api-key.changed")
    @Serdeable
    record ApiKeyChanged() implements IdentityEvents {}

    @EventType("api-key.revoked")
    @Serdeable
    record ApiKeyRevoked() implements IdentityEvents {}

    /** The clocks of the account are in another zone, or it does not say any more in which. */
    @EventType("account.time-zone-changed")
    @Serdeable
    record TimeZoneChanged() implements IdentityEvents {}

    @EventType("bulk.requested")
    @Serdeable
    record BulkRequested(UUID jobId) implements IdentityEvents {}

    @EventType("bulk.finished")
    @Serdeable
    record BulkFinished(JobStatus status) implements IdentityEvents {}
}
