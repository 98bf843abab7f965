package dev.medley.infra;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.services.iam.PolicyStatement;

/** What the right to ask models means in IAM: the foundation models of the stage, speech and translation. */
record ModelPermissions(Stage stage) {

    Stream<PolicyStatement> statements() {
        Arns arns = new Arns(stage);
        PolicyStatement services =
                Permissions.allow(List.of("polly:SynthesizeSpeech", "translate:TranslateText"), List.of("*"));
        PolicyStatement transcriptions = Permissions.allow(
                List.of(
                        "transcribe:DeleteTranscriptionJob",
                        "transcribe:GetTranscriptionJob",
                        "transcribe:StartTranscriptionJob"),
                List.of(arns.regional("transcribe", "transcription-job/" + stage.named("*"))));
        return Stream.concat(Stream.of(services, transcriptions), foundationModels(arns));
    }

    /** The models, and the inference profiles that spread a model's calls over regions. */
    private Stream<PolicyStatement> foundationModels(Arns arns) {
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
