package dev.medley.infra;

import dev.medley.topology.Environment;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.services.iam.PolicyStatement;

/** What rights to ask models mean in IAM: of AWS, and of providers whose keys the stage has. */
record ModelPermissions(Stage stage) {

    Stream<PolicyStatement> texts() {
        return Stream.concat(
                foundationModels(),
                new SecretPermissions(stage)
                        .optional(
                                Environment.GENERATION_ROUTES,
                                OptionalSecret.OPENAI_KEY,
                                OptionalSecret.ANTHROPIC_KEY));
    }

    Stream<PolicyStatement> transcriptions() {
        PolicyStatement jobs = Permissions.allow(
                List.of(
                        "transcribe:DeleteTranscriptionJob",
                        "transcribe:GetTranscriptionJob",
                        "transcribe:StartTranscriptionJob"),
                List.of(new Arns(stage).regional("transcribe", "transcription-job/" + stage.named("*"))));
        PolicyStatement vocabularies = Permissions.allow(
                List.of("transcribe:CreateVocabulary", "transcribe:DeleteVocabulary", "transcribe:GetVocabulary"),
                List.of(new Arns(stage).regional("transcribe", "vocabulary/" + stage.named("*"))));
        // A list has no resource of its own.
        PolicyStatement list = Permissions.allow(List.of("transcribe:ListVocabularies"), List.of("*"));
        return Stream.concat(
                Stream.of(jobs, vocabularies, list),
                new SecretPermissions(stage).optional(Environment.TRANSCRIPTION, OptionalSecret.OPENAI_KEY));
    }

    /** The models, and the inference profiles that spread a model's calls over regions. */
    private Stream<PolicyStatement> foundationModels() {
        Arns arns = new Arns(stage);
        List<String> models = stage.site().models().stream()
                .flatMap(model -> Stream.of(
                        "arn:%s:bedrock:*::foundation-model/%s".formatted(Aws.PARTITION, model),
                        arns.regional("bedrock", "inference-profile/*." + model)))
                .toList();
        return models.isEmpty()
                ? Stream.of()
                : Stream.of(Permissions.allow(
                        List.of("bedrock:InvokeModel", "bedrock:InvokeModelWithResponseStream"), models));
    }
}
