package dev.medley.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import org.jspecify.annotations.Nullable;

/** Sees every request as it arrives and every answer as it leaves, on the thread that serves it. */
public interface RequestListener {

    /** A request arrives; its source has been stamped on it. */
    void arrived(APIGatewayProxyRequestEvent request);

    /**
     * Its answer leaves.
     *
     * @param response null where there is none because of a failure
     */
    void answered(APIGatewayProxyRequestEvent request, @Nullable APIGatewayProxyResponseEvent response);
}
