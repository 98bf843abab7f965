package dev.medley.access;

import dev.medley.kernel.Refusal;
import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Holds every request to the {@link Access} of its operation; one without lets nobody in. */
@Singleton
class AccessRule implements SecurityRule<HttpRequest<?>> {

    /** Those that operations name, read once. */
    private static final Map<String, Permission> PERMISSIONS = new ConcurrentHashMap<>();

    private final SecondFactors secondFactors;
    private final FreshSignIns freshSignIns;

    AccessRule(SecondFactors secondFactors, FreshSignIns freshSignIns) {
        this.secondFactors = secondFactors;
        this.freshSignIns = freshSignIns;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public Publisher<SecurityRuleResult> check(HttpRequest<?> request, @Nullable Authentication authentication) {
        return RouteAttributes.getRouteInfo(request)
                .map(route -> check(route.getAnnotationMetadata(), caller(authentication)))
                .orElseGet(() -> Publishers.just(SecurityRuleResult.UNKNOWN));
    }

    private Publisher<SecurityRuleResult> check(AnnotationMetadata operation, @Nullable Caller caller) {
        String access = operation.stringValue(Access.class).orElse("");
        if (access.equals(Access.ANYBODY)) {
            return anybody(operation, caller);
        }
        if (caller == null || access.isEmpty()) {
            return Publishers.just(SecurityRuleResult.REJECTED);
        }
        Permission needed = permission(access);
        if (!caller.may(needed)) {
            return Publishers.just(Authority.permissionMissing(access));
        }
        if (secondFactors.areMissing(caller, needed)) {
            return Publishers.just(twoFactors());
        }
        boolean stepUp = operation.booleanValue(Access.class, "stepUp").orElse(false);
        return stepUp && !freshSignIns.isOf(caller)
                ? Publishers.just(EnrolledFactors.stepUpRequired())
                : Publishers.just(SecurityRuleResult.ALLOWED);
    }

    private Publisher<SecurityRuleResult> anybody(AnnotationMetadata operation, @Nullable Caller caller) {
        Permission known = known(operation);
        boolean missing =
                caller != null && known != null && caller.may(known) && secondFactors.areMissing(caller, known);
        return missing ? Publishers.just(twoFactors()) : Publishers.just(SecurityRuleResult.ALLOWED);
    }

    /** Whether an operation knows who calls it. */
    static boolean isKnown(AnnotationMetadata operation, Caller caller) {
        if (!operation.stringValue(Access.class).orElse("").equals(Access.ANYBODY)) {
            return true;
        }
        Permission known = known(operation);
        return known != null && caller.may(known);
    }

    private static Permission permission(String name) {
        return PERMISSIONS.computeIfAbsent(name, Permission::of);
    }

    private static @Nullable Permission known(AnnotationMetadata operation) {
        return operation
                .stringValue(Access.class, "as")
                .filter(as -> !as.isEmpty())
                .map(AccessRule::permission)
                .orElse(null);
    }

    private static @Nullable Caller caller(@Nullable Authentication authentication) {
        return authentication == null
                ? null
                : (Caller) authentication.getAttributes().get(BearerTokens.CALLER);
    }

    private static Refusal twoFactors() {
        return new Refusal(
                Refusal.Kind.UNAUTHENTICATED,
                "two-factors-required",
                "Your role takes two factors: enrol an authenticator app or a passkey, and prove both with POST "
                        + "/api/auth/step-up.");
    }
}
