package dev.medley.topology;

import java.util.Set;

/** What a function may touch besides its own tables and queues; becomes its IAM policy and the grants of its database role. */
public sealed interface Right {

    /** The same right, for some of the function's Lambdas only. */
    default Right in(String... lambdas) {
        return new OnlyIn(this, Set.of(lambdas));
    }

    /** A right that only some of a function's Lambdas have. */
    record OnlyIn(Right right, Set<String> lambdas) implements Right {

        public OnlyIn {
            lambdas = Set.copyOf(lambdas);
        }
    }

    /** Read objects under a prefix of a bucket. */
    record ReadObjects(String bucket, String prefix) implements Right {}

    /** Read what the scanner for malware says of objects under a prefix of a bucket. */
    record ReadScans(String bucket, String prefix) implements Right {}

    /** Write and delete objects under a prefix of a bucket, multipart uploads included. */
    record WriteObjects(String bucket, String prefix) implements Right {}

    /** Send mail as the system's sender. */
    record SendMail() implements Right {}

    /** Send text messages to phones. */
    record SendTexts() implements Right {}

    /** Have texts written: by the foundation models that the stage allows, and by providers whose keys the stage has. */
    record InvokeModels() implements Right {}

    /** Have sound written down, by Amazon Transcribe or by a provider whose key the stage has. */
    record TranscribeSpeech() implements Right {}

    /** Have texts spoken by Amazon Polly. */
    record SynthesizeSpeech() implements Right {}

    /** Have texts translated by Amazon Translate. */
    record TranslateTexts() implements Right {}

    /** Read the client secrets of the providers that people may sign in with. */
    record ReadLoginSecrets() implements Right {}

    /** Read the secret that proves Medley to the external scorer of anomalies, where the stage has one. */
    record ReadScorerSecret() implements Right {}

    /** Read the secrets that prove Medley to the push services of phones, those that the stage has. */
    record ReadPushSecrets() implements Right {}

    /** Read the secret that proves Medley to the provider of e-mail marketing, where the stage has one. */
    record ReadContactsSecret() implements Right {}

    /** Read the secrets of the provider of payments, where the stage has one. */
    record ReadPaymentSecrets() implements Right {}

    /** Have the data keys of single secrets made and opened by the stage's key, each bound to whose it is. */
    record WrapDataKeys() implements Right {}

    /** Have data keys of single secrets opened by the stage's key, each bound to whose it is, and none made. */
    record OpenDataKeys() implements Right {}

    /**
     * Derive keys from the master secret. The APIs of functions without it derive theirs from a secret of less worth, which may
     * change at any time.
     */
    record ReadMasterSecret() implements Right {}

    /** Derive keys from the secret of less worth, as the function's API does. */
    record ReadCursorSecret() implements Right {}

    /** Send to every queue: for events that others emit. Those that it emits itself it may send without. */
    record RelayEvents() implements Right {}

    /** Send messages that are no events to a queue. */
    record SendTo(String queue) implements Right {}

    /** List the multipart uploads of a bucket that are not over. */
    record ListUploads(String bucket) implements Right {}

    /** Ask whether a queue and a bucket are there. */
    record AskHealth(String queue, String bucket) implements Right {}

    /** Ask how full every queue is. */
    record ReadQueueDepths() implements Right {}

    /** List and redrive the dead letters of every queue. */
    record RedriveDeadLetters() implements Right {}

    /** To look at the messages that were given up, of every queue. */
    record ReadDeadLetters() implements Right {}

    /** Have the schedules of every function run now. */
    record RunSchedules() implements Right {}

    /** Read a view that another function publishes, such as {@code audio.pub_recordings}; only in the database. */
    record ReadView(String view) implements Right {}

    /** Send to the clients that are connected to the WebSocket API, and disconnect them. */
    record PostToConnections() implements Right {}

    /** Write to the audit and read it; only in the database. */
    record WriteAudit() implements Right {}
}
