package dev.medley.infra;

import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudfront.AllowedMethods;
import software.amazon.awscdk.services.cloudfront.BehaviorOptions;
import software.amazon.awscdk.services.cloudfront.CachePolicy;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.cloudfront.HttpVersion;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersContentTypeOptions;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseSecurityHeadersBehavior;
import software.amazon.awscdk.services.cloudfront.ViewerProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.origins.S3BucketOrigin;
import software.amazon.awscdk.services.cloudfront.origins.S3BucketOriginWithOACProps;
import software.amazon.awscdk.services.s3.IBucket;
import software.constructs.Construct;

/**
 * The CDN over the public prefix of a bucket. Nothing but the distribution reads there, and it reads nothing else; what lies
 * there never changes, so it is kept for a year.
 */
final class MediaDistribution {

    private MediaDistribution() {}

    /** The domain at which it answers. */
    static String in(Construct scope, Stage stage, IBucket bucket, String prefix) {
        CachePolicy forEver = CachePolicy.Builder.create(scope, "MediaCache")
                .cachePolicyName(stage.named("media"))
                .defaultTtl(Duration.days(365))
                .minTtl(Duration.days(1))
                .maxTtl(Duration.days(365))
                .build();
        Distribution distribution = Distribution.Builder.create(scope, "Media")
                .comment(stage.named("media"))
                .httpVersion(HttpVersion.HTTP2_AND_3)
                .defaultBehavior(BehaviorOptions.builder()
                        .origin(S3BucketOrigin.withOriginAccessControl(
                                bucket,
                                S3BucketOriginWithOACProps.builder()
                                        .originPath("/" + prefix.replace("/", ""))
                                        .build()))
                        .allowedMethods(AllowedMethods.ALLOW_GET_HEAD)
                        .viewerProtocolPolicy(ViewerProtocolPolicy.REDIRECT_TO_HTTPS)
                        .cachePolicy(forEver)
                        .responseHeadersPolicy(headers(scope, stage))
                        .compress(false)
                        .build())
                .build();
        accept(distribution);
        return distribution.getDistributionDomainName();
    }

    private static ResponseHeadersPolicy headers(Construct scope, Stage stage) {
        return ResponseHeadersPolicy.Builder.create(scope, "MediaHeaders")
                .responseHeadersPolicyName(stage.named("media"))
                .securityHeadersBehavior(ResponseSecurityHeadersBehavior.builder()
                        .contentTypeOptions(ResponseHeadersContentTypeOptions.builder()
                                .override(true)
                                .build())
                        .build())
                .build();
    }

    private static void accept(Distribution distribution) {
        List.of(
                        List.of("AwsSolutions-CFR1", "What is sold is shown in every country."),
                        List.of("AwsSolutions-CFR2", "It serves files only, which no request can change."),
                        List.of("AwsSolutions-CFR3", "The access logs of the bucket tell what is read of it."),
                        List.of(
                                "AwsSolutions-CFR4",
                                "CloudFront's own certificate asks for it; a domain of its own does not."))
                .forEach(finding -> AcceptedNagFindings.finding(distribution, finding.getFirst(), finding.getLast()));
    }
}
