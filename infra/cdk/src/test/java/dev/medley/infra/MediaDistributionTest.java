package dev.medley.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class MediaDistributionTest {

    private final Resources data = Templates.of("prod").stack("data");
    private final JsonNode distribution =
            data.of("AWS::CloudFront::Distribution").findFirst().orElseThrow().path("DistributionConfig");

    @Test
    void everybodyReadsThePublicPrefixByTheCdnAlone() {
        JsonNode origin = distribution.at("/Origins/0");
        assertThat(origin.path("OriginPath").asText()).isEqualTo("/public");
        assertThat(origin.has("OriginAccessControlId")).isTrue();
        JsonNode bucket =
                data.one("AWS::S3::Bucket", "BucketName", "medley-prod-${AWS::AccountId}-${AWS::Region}-media");
        assertThat(bucket.path("PublicAccessBlockConfiguration").valueStream().map(JsonNode::asBoolean))
                .hasSize(4)
                .containsOnly(true);
        assertThat(distribution.at("/DefaultCacheBehavior/ViewerProtocolPolicy").asText())
                .isEqualTo("redirect-to-https");
        assertThat(distribution
                        .at("/DefaultCacheBehavior/AllowedMethods")
                        .valueStream()
                        .map(JsonNode::asText))
                .containsExactly("GET", "HEAD");
    }

    @Test
    void whatNeverChangesIsKeptForAYear() {
        JsonNode policy = data.of("AWS::CloudFront::CachePolicy").findFirst().orElseThrow();
        assertThat(policy.at("/CachePolicyConfig/DefaultTTL").asInt()).isEqualTo(365 * 86_400);
    }

    @Test
    void uploadsAreScannedAndTagged() {
        JsonNode plan =
                data.of("AWS::GuardDuty::MalwareProtectionPlan").findFirst().orElseThrow();
        assertThat(plan.at("/ProtectedResource/S3Bucket/ObjectPrefixes/0").asText())
                .isEqualTo("uploads/");
        assertThat(plan.at("/Actions/Tagging/Status").asText()).isEqualTo("ENABLED");
    }
}
