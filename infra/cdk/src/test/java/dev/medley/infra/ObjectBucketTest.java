package dev.medley.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ObjectBucketTest {

    private final JsonNode recordings = Templates.of("prod")
            .stack("data")
            .one("AWS::S3::Bucket", "BucketName", "medley-prod-${AWS::AccountId}-${AWS::Region}-recordings");

    @Test
    void nothingInItCanBecomePublic() {
        JsonNode block = recordings.path("PublicAccessBlockConfiguration");
        assertThat(block.valueStream().map(JsonNode::asBoolean)).hasSize(4).containsOnly(true);
    }

    @Test
    void recordingsAreEncryptedWithTheStagesKey() {
        JsonNode rule = recordings.at("/BucketEncryption/ServerSideEncryptionConfiguration/0");
        assertThat(rule.at("/ServerSideEncryptionByDefault/SSEAlgorithm").asText())
                .isEqualTo("aws:kms");
        assertThat(rule.path("BucketKeyEnabled").asBoolean()).isTrue();
    }

    @Test
    void aBrowserCanFinishAMultipartUpload() {
        JsonNode cors = recordings.at("/CorsConfiguration/CorsRules/0");
        assertThat(cors.path("ExposedHeaders").valueStream().map(JsonNode::asText))
                .contains("ETag");
        assertThat(cors.path("AllowedMethods").valueStream().map(JsonNode::asText))
                .contains("PUT");
        assertThat(cors.path("AllowedOrigins").valueStream().map(JsonNode::asText))
                .containsExactly("https://app.medley.example");
    }

    @Test
    void whatIsNotKeptGoesByItself() {
        Set<String> rules = recordings
                .at("/LifecycleConfiguration/Rules")
                .valueStream()
                .filter(rule -> rule.path("Transitions").isMissingNode())
                .map(rule -> rule.path("Prefix").asText()
                        + rule.at("/AbortIncompleteMultipartUpload/DaysAfterInitiation")
                                .asText()
                        + rule.path("ExpirationInDays").asText())
                .collect(Collectors.toSet());
        assertThat(rules)
                .containsExactlyInAnyOrder("1", "uploads/2", "exports/7", "avatar-uploads/1", "archives/backups/35");
    }

    @Test
    void whatIsKeptAndSeldomReadLiesWhereItIsCheaper() {
        Set<String> rules = recordings
                .at("/LifecycleConfiguration/Rules")
                .valueStream()
                .filter(rule -> rule.path("Transitions").isArray())
                .map(rule -> rule.path("Prefix").asText() + " "
                        + rule.at("/Transitions/0/StorageClass").asText() + " "
                        + rule.at("/Transitions/0/TransitionInDays").asInt())
                .collect(Collectors.toSet());
        assertThat(rules)
                .containsExactlyInAnyOrder("originals/ INTELLIGENT_TIERING 30", "backups/ INTELLIGENT_TIERING 30");
    }
}
