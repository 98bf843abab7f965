package dev.medley.infra;

import software.amazon.awscdk.services.apigateway.DomainNameOptions;
import software.amazon.awscdk.services.apigateway.EndpointType;
import software.amazon.awscdk.services.apigateway.SecurityPolicy;
import software.amazon.awscdk.services.apigateway.SpecRestApi;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.certificatemanager.CertificateValidation;
import software.amazon.awscdk.services.route53.ARecord;
import software.amazon.awscdk.services.route53.HostedZone;
import software.amazon.awscdk.services.route53.HostedZoneAttributes;
import software.amazon.awscdk.services.route53.IHostedZone;
import software.amazon.awscdk.services.route53.RecordTarget;
import software.amazon.awscdk.services.route53.targets.ApiGateway;
import software.constructs.Construct;

/** The API's own name, with a certificate that renews itself. */
final class ApiDomain {

    private ApiDomain() {}

    static void of(Construct scope, Stage stage, SpecRestApi api) {
        StageConfiguration stageConfiguration = stage.site();
        IHostedZone zone = HostedZone.fromHostedZoneAttributes(
                scope,
                "Zone",
                HostedZoneAttributes.builder()
                        .hostedZoneId(stageConfiguration.zone())
                        .zoneName(stageConfiguration.domain())
                        .build());
        Certificate certificate = Certificate.Builder.create(scope, "Certificate")
                .domainName(stageConfiguration.apiDomain())
                .validation(CertificateValidation.fromDns(zone))
                .build();
        api.addDomainName(
                "Domain",
                DomainNameOptions.builder()
                        .domainName(stageConfiguration.apiDomain())
                        .certificate(certificate)
                        .endpointType(EndpointType.REGIONAL)
                        .securityPolicy(SecurityPolicy.TLS_1_2)
                        .build());
        ARecord.Builder.create(scope, "Record")
                .zone(zone)
                .recordName("api")
                .target(RecordTarget.fromAlias(new ApiGateway(api)))
                .build();
    }
}
