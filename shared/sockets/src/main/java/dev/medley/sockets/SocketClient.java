package dev.medley.sockets;

import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GoneException;

/** Sends to connections and ends them. Neither waits for a client longer than the limits of the call. */
@Singleton
public class SocketClient {

    private static final Logger LOG = LoggerFactory.getLogger(SocketClient.class);

    private final Provider<ApiGatewayManagementApiClient> client;

    SocketClient(Provider<ApiGatewayManagementApiClient> client) {
        this.client = client;
    }

    /** Sends one message. A connection that takes nothing in time counts as gone, and is ended. */
    public SendResult send(String connectionId, String text) {
        try {
            client.get()
                    .postToConnection(
                            request -> request.connectionId(connectionId).data(SdkBytes.fromUtf8String(text)));
            return SendResult.SENT;
        } catch (GoneException _) {
            return SendResult.GONE;
        } catch (ApiCallTimeoutException e) {
            LOG.info("A connection takes nothing: {}", e.getMessage());
            end(connectionId);
            return SendResult.GONE;
        } catch (SdkException e) {
            LOG.warn("A connection could not be sent to", e);
            return SendResult.FAILED;
        }
    }

    /** Ends a connection, if it is still there. */
    public void end(String connectionId) {
        try {
            client.get().deleteConnection(request -> request.connectionId(connectionId));
        } catch (GoneException _) {
            LOG.debug("A connection was gone already");
        } catch (SdkException e) {
            LOG.warn("A connection could not be ended", e);
        }
    }
}
