package dev.medley.infra;

import dev.medley.topology.OpenRoutes;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.services.apigateway.MethodDeploymentOptions;
import software.amazon.awscdk.services.apigateway.MethodLoggingLevel;

/**
 * What the gateway lets in of what anybody may call, over all callers: of sign-ins little, of any other route half of what it
 * lets in at all, so that no flood of requests without a sign-in takes everything. It does not know who is signed in; the
 * functions do, and limit each caller.
 */
final class MethodLimits {

    private MethodLimits() {}

    /** By the path of a resource and its method, as the CDK takes them. */
    static Map<String, MethodDeploymentOptions> of(Capacity.Traffic traffic) {
        Map<String, MethodDeploymentOptions> limits = new TreeMap<>();
        for (String path : OpenRoutes.PATHS) {
            MethodDeploymentOptions limit = path.equals(OpenRoutes.SIGN_IN)
                    ? limit(traffic.anonymousPerSecond(), 2 * traffic.anonymousPerSecond())
                    : limit(traffic.perSecond() / 2, traffic.burst() / 2);
            limits.put(path + "/ANY", limit);
            limits.put(path + "/{proxy+}/ANY", limit);
        }
        return limits;
    }

    private static MethodDeploymentOptions limit(int perSecond, int burst) {
        return MethodDeploymentOptions.builder()
                .throttlingRateLimit(perSecond)
                .throttlingBurstLimit(burst)
                .loggingLevel(MethodLoggingLevel.ERROR)
                .dataTraceEnabled(false)
                .metricsEnabled(true)
                .build();
    }
}
