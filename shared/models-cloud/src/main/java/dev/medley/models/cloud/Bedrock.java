package dev.medley.models.cloud;

import dev.medley.models.ModelFailure;
import dev.medley.models.ModelFailure.Kind;
import dev.medley.models.UnfinishedAnswerFailure;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;
import software.amazon.awssdk.services.bedrockruntime.model.StopReason;
import software.amazon.awssdk.services.bedrockruntime.model.TokenUsage;
import software.amazon.awssdk.services.bedrockruntime.model.ValidationException;

/** Talks to one model on Bedrock, and tells its failures apart. What is said is never logged, how much of it is. */
final class Bedrock {

    private static final Logger LOG = LoggerFactory.getLogger(Bedrock.class);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

    private final BedrockModel model;
    private final BedrockRuntimeClient client;

    Bedrock(BedrockModel model) {
        this.model = model;
        client = BedrockRuntimeClient.builder()
                .endpointOverride(model.endpoint())
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT_TIMEOUT)
                        .socketTimeout(model.timeout()))
                .overrideConfiguration(o -> o.apiCallAttemptTimeout(model.timeout())
                        .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(model.attempts())
                                .build()))
                .build();
    }

    /**
     * Makes a call.
     *
     * @throws ModelFailure UNSUPPORTED for what the model cannot take, REFUSED where a guardrail stepped in, UNAVAILABLE
     *     for everything else, which includes missing rights: another model may answer
     */
    ConverseResponse converse(ConverseRequest.Builder request) {
        ConverseResponse response;
        try {
            response = client.converse(request.modelId(model.id()).build());
        } catch (ValidationException e) {
            throw new ModelFailure(Kind.UNSUPPORTED, "The model cannot take this text.", e);
        } catch (ApiCallTimeoutException | ApiCallAttemptTimeoutException e) {
            throw new UnfinishedAnswerFailure("Bedrock gave no answer in time.", e);
        } catch (SdkException e) {
            throw new ModelFailure(Kind.UNAVAILABLE, "Bedrock gave no answer.", e);
        }
        TokenUsage usage = response.usage();
        if (usage != null) {
            LOG.info("{} took {} tokens and gave {}", model.id(), usage.inputTokens(), usage.outputTokens());
        }
        StopReason stop = response.stopReason();
        if (stop == StopReason.GUARDRAIL_INTERVENED || stop == StopReason.CONTENT_FILTERED) {
            throw new ModelFailure(Kind.REFUSED, "The model's provider refuses this text.");
        }
        return response;
    }
}
