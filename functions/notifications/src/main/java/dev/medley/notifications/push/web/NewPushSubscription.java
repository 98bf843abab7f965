package dev.medley.notifications.push.web;

import dev.medley.http.SingleLine;
import dev.medley.kernel.Base64Url;
import dev.medley.kernel.Refusal;
import dev.medley.notifications.push.PushAddress;
import dev.medley.notifications.push.PushService;
import dev.medley.notifications.push.SubscriptionKeys;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Objects;

@Serdeable
@Schema(
        name = "NewPushSubscription",
        description =
                "Of a browser what its PushSubscription says of itself (toJSON); of an application its service and token")
record NewPushSubscription(
        @Nullable @Schema(description = "web-push, which is usual, fcm or apns")
        PushService service,

        @Nullable @Size(min = 1, max = 2000) @Schema(example = "https://push.example.com/s/4f2a")
        String endpoint,

        @Nullable @Schema(description = "What browsers say of the time that it ends; push services say it again then")
        Long expirationTime,

        @Nullable @Valid Keys keys,

        @Nullable
        @Pattern(regexp = "[A-Za-z0-9_:.-]{16,1024}")
        @Schema(description = "The token of an application at its push service")
        String token,

        @Nullable @Size(min = 1, max = 100) @SingleLine @Schema(example = "Browser at work")
        String name) {

    @Serdeable
    @Schema(name = "PushSubscriptionKeys", description = "What pushes are encrypted for (RFC 8291), in Base64 for URLs")
    record Keys(
            @NotNull @Size(max = 200) @Schema(description = "A point of P-256, uncompressed")
            String p256dh,

            @NotNull @Size(max = 100) @Schema(description = "16 bytes")
            String auth) {}

    PushAddress toAddress() {
        PushService wanted = service == null ? PushService.WEB_PUSH : service;
        boolean isBrowser = wanted == PushService.WEB_PUSH;
        requireMember("endpoint", endpoint, isBrowser);
        requireMember("keys", keys, isBrowser);
        requireMember("token", token, !isBrowser);
        return isBrowser
                ? new PushAddress(wanted, Objects.requireNonNull(endpoint), bytes(Objects.requireNonNull(keys)))
                : new PushAddress(wanted, canonical(wanted, Objects.requireNonNull(token)), null);
    }

    /** The same bytes have one spelling, so that they are the same device. */
    private static String canonical(PushService service, String token) {
        return service == PushService.APNS ? token.toLowerCase(Locale.ROOT) : token;
    }

    private static void requireMember(String name, @Nullable Object value, boolean isWanted) {
        if ((value != null) != isWanted) {
            throw Refusal.invalid(
                    "push-address-refused",
                    "/" + name,
                    isWanted ? "The service cannot be reached without it." : "This is for another service.");
        }
    }

    private static SubscriptionKeys bytes(Keys keys) {
        return new SubscriptionKeys(bytes("p256dh", keys.p256dh()), bytes("auth", keys.auth()));
    }

    private static byte[] bytes(String name, String text) {
        try {
            return Base64Url.decode(text);
        } catch (IllegalArgumentException _) {
            throw Refusal.invalid("push-address-refused", "/keys/" + name, "This is not Base64 for URLs.");
        }
    }
}
