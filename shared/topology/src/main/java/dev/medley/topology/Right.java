package dev.medley.topology;

/** What a function may touch besides the database and its own queues; becomes its IAM policy. */
public sealed interface Right {

    /** Read objects under a prefix of a bucket. */
    record ReadObjects(String bucket, String prefix) implements Right {}

    /** Write and delete objects under a prefix of a bucket, multipart uploads included. */
    record WriteObjects(String bucket, String prefix) implements Right {}

    /** Send mail as the system's sender. */
    record SendMail() implements Right {}

    /** Ask the foundation models that the stage allows. */
    record InvokeModels() implements Right {}

    /** Read the client secrets of the providers that people may sign in with. */
    record ReadLoginSecrets() implements Right {}

    /** Have the data keys of single secrets made and opened by the stage's key, each bound to whose it is. */
    record WrapDataKeys() implements Right {}

    /** Have data keys of single secrets opened by the stage's key, each bound to whose it is, and none made. */
    record OpenDataKeys() implements Right {}

    /** Send to every queue: the relay's right, which every function that emits events has by emitting. */
    record RelayEvents() implements Right {}
}
