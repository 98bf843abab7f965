package dev.medley.topology;

import java.util.Set;

/**
 * Below which routes there is something that anybody may call, signed in or not. What stands before the functions cannot
 * know who is signed in, and so lets less of these in.
 */
public final class OpenRoutes {

    /** Sign-in and all that leads to it: what costs the most of it all. */
    public static final String SIGN_IN = "/api/auth";

    /** Whole paths, as {@link Function#paths()} has them. */
    public static final Set<String> PATHS = Set.of(
            SIGN_IN,
            "/DEFAULT/controller/v1",
            "/default/controller/v1",
            "/api/activities",
            "/api/affiliates",
            "/api/cart",
            "/api/categories",
            "/api/chat",
            "/api/collections",
            "/api/content",
            "/api/content-types",
            "/api/device-batches",
            "/api/device-claims",
            "/api/docs",
            "/api/flags",
            "/api/guidelines",
            "/api/health",
            "/api/meal-ingredients",
            "/api/meals",
            "/api/moderation",
            "/api/notifications",
            "/api/payments",
            "/api/prediction-disclosure",
            "/api/product-attributes",
            "/api/products",
            "/api/realtime",
            "/api/searches",
            "/api/shared-recordings",
            "/api/shares",
            "/api/shipping-rates",
            "/api/tags",
            "/api/tax-rates",
            "/api/voice-abuse-reports");

    private OpenRoutes() {}
}
